/** A piece of XML that is kept as written: text, comments, instructions. */
export interface XmlRaw {
  readonly kind: "raw";
  readonly raw: string;
}

/** An element. What is not changed is written out as it was read, character for character. */
export interface XmlElement {
  readonly kind: "element";
  /** `w:p` for WordprocessingML under whatever prefix the file uses; other names as written. */
  readonly name: string;
  /** The start tag as written. */
  readonly open: string;
  /** The end tag as written; empty for `<w:t/>`. */
  readonly close: string;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | XmlRaw;

const TOKEN = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(?:[^<>"']|"[^"]*"|'[^']*')+>|[^<]+/gu;
const WORD_NAMESPACE =
  /xmlns(?::([\w.-]+))?\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/u;

/**
 * Reads a part whose well-formedness has been checked.
 *
 * @returns Its nodes: declaration, root element, and what stands around it.
 */
export function readTree(xml: string): XmlNode[] {
  const [, bound] = WORD_NAMESPACE.exec(xml) ?? [undefined, "w"];
  const prefix = bound === undefined ? "" : `${bound}:`;
  const stack: { readonly open: string; readonly name: string; readonly children: XmlNode[] }[] = [];
  let children: XmlNode[] = [];
  for (const [token] of xml.matchAll(TOKEN)) {
    if (!token.startsWith("<") || /^<[!?]/u.test(token)) children.push({ kind: "raw", raw: token });
    else if (token.startsWith("</")) {
      const last = stack.pop();
      if (last === undefined) continue;
      last.children.push({ kind: "element", name: last.name, open: last.open, close: token, children });
      children = last.children;
    } else {
      const name = canonical(/^<([^\s/>]+)/u.exec(token)?.[1] ?? "", prefix);
      if (token.endsWith("/>")) children.push({ kind: "element", name, open: token, close: "", children: [] });
      else {
        stack.push({ open: token, name, children });
        children = [];
      }
    }
  }
  return children;
}

/** The same as text again. */
export function writeTree(nodes: readonly XmlNode[]): string {
  return nodes
    .map((node) => (node.kind === "raw" ? node.raw : `${node.open}${writeTree(node.children)}${node.close}`))
    .join("");
}

/** The text between an element's tags, entities resolved. */
export function textOf(element: XmlElement): string {
  return element.children.map((node) => (node.kind === "raw" ? plainOf(node.raw) : "")).join("");
}

/** The same element with this text and no other content; blanks at its ends are kept. */
export function withText(element: XmlElement, text: string): XmlElement {
  const [, tag = "w:t"] = /^<([^\s/>]+)/u.exec(element.open) ?? [];
  return {
    ...element,
    open: `<${tag} xml:space="preserve">`,
    close: `</${tag}>`,
    children: [{ kind: "raw", raw: escaped(text) }],
  };
}

/** An empty element with the same prefix as another: `sibling(text, "br")`. */
export function sibling(element: XmlElement, local: string): XmlElement {
  const [, prefix = ""] = /^<([^\s/>:]+:)?/u.exec(element.open) ?? [];
  return { kind: "element", name: `w:${local}`, open: `<${prefix}${local}/>`, close: "", children: [] };
}

function canonical(raw: string, prefix: string): string {
  if (prefix === "") return raw.includes(":") ? raw : `w:${raw}`;
  return raw.startsWith(prefix) ? `w:${raw.slice(prefix.length)}` : raw.startsWith("w:") ? `other:${raw}` : raw;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function plainOf(raw: string): string {
  if (raw.startsWith("<![CDATA[")) return raw.slice(9, -3);
  if (raw.startsWith("<")) return "";
  return raw.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
