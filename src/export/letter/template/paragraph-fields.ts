import { sibling, textOf, withText, type XmlElement, type XmlNode } from "./xml-tree.ts";
import { PARAGRAPH_FIELDS, type FieldValues } from "./template-fields.ts";

const FIELD = /[{｛]{2}\s*([^{}｛｝]*?)\s*[}｝]{2}/gu;
const BRACES = /[{｛]{2}|[}｝]{2}/u;

/** Text of a paragraph's own runs, deleted text and text boxes aside. A field may be spread over many of them. */
export function paragraphText(paragraph: XmlElement): string {
  return textElements(paragraph).map(textOf).join("");
}

/** Names of the fields in a text, as written, in order. */
export function fieldNames(text: string): string[] {
  return [...text.matchAll(FIELD)].map(([, name]) => name ?? "");
}

/** Whether braces are left that belong to no field. */
export function hasStrayBraces(text: string): boolean {
  return BRACES.test(text.replace(FIELD, ""));
}

/**
 * A paragraph with its fields filled. A field that is the whole paragraph and has several lines becomes a paragraph for each
 * line; within other text they become line breaks.
 */
export function fillParagraph(paragraph: XmlElement, values: FieldValues): XmlElement[] {
  const text = paragraphText(paragraph);
  const names = fieldNames(text);
  if (names.length === 0) return [paragraph];
  const [only] = names;
  if (names.length === 1 && only !== undefined && PARAGRAPH_FIELDS.has(only) && text.trim().replace(FIELD, "") === "") {
    const lines = values(only)
      .split("\n")
      .filter((line, _index, all) => line !== "" || all.length === 1);
    if (lines.length > 1)
      return lines.map((line, index) => {
        const copy = index === lines.length - 1 ? paragraph : withoutIdentity(paragraph, index > 0);
        return filled(copy, () => line);
      });
  }
  return [filled(paragraph, values)];
}

/** What stands for a text element after filling: text, or several lines of it. */
function filled(paragraph: XmlElement, values: FieldValues): XmlElement {
  const elements = textElements(paragraph);
  const texts = elements.map(textOf);
  const pieces = texts.map(() => "");
  const starts: number[] = [];
  let length = 0;
  for (const text of texts) {
    starts.push(length);
    length += text.length;
  }
  const whole = texts.join("");
  const holder = (at: number): number =>
    starts.findLastIndex((start, index) => start <= at && at < start + (texts[index]?.length ?? 0));
  const put = (index: number, text: string): void => {
    pieces[index] = (pieces[index] ?? "") + text;
  };
  let at = 0;
  for (const match of [...whole.matchAll(FIELD), null]) {
    const until = match?.index ?? whole.length;
    for (; at < until; at++) put(holder(at), whole[at] ?? "");
    if (match === null) break;
    // The value takes the looks of the run in which its field begins.
    put(holder(until), values(match[1] ?? ""));
    at = until + match[0].length;
  }
  const changed = new Map<XmlNode, XmlNode[]>();
  elements.forEach((element, index) => {
    const piece = pieces[index] ?? "";
    if (piece !== texts[index]) changed.set(element, linesOf(element, piece));
  });
  return replaced(paragraph, changed);
}

function linesOf(element: XmlElement, text: string): XmlNode[] {
  return text
    .split("\n")
    .flatMap((line, index) => [...(index > 0 ? [sibling(element, "br")] : []), withText(element, line)]);
}

function replaced(element: XmlElement, changed: ReadonlyMap<XmlNode, XmlNode[]>): XmlElement {
  return {
    ...element,
    children: element.children.flatMap(
      (node): readonly XmlNode[] => changed.get(node) ?? [node.kind === "element" ? replaced(node, changed) : node],
    ),
  };
}

function textElements(element: XmlElement): XmlElement[] {
  return element.children.flatMap((node) => {
    if (node.kind === "raw" || node.name === "w:p" || node.name === "w:del" || node.name === "w:moveFrom") return [];
    return node.name === "w:t" ? [node] : textElements(node);
  });
}

/** A further copy may not repeat what a document has once: ids, bookmarks, the end of a section. */
export function withoutIdentity(element: XmlElement, alsoBookmarks = true): XmlElement {
  const dropped = new Set(["w:sectPr", ...(alsoBookmarks ? ["w:bookmarkStart", "w:bookmarkEnd"] : [])]);
  return {
    ...element,
    open: element.open.replace(/\s[\w.-]+:(?:paraId|textId)\s*=\s*(?:"[^"]*"|'[^']*')/gu, ""),
    children: element.children
      .filter((node) => node.kind === "raw" || !dropped.has(node.name))
      .map((node) => (node.kind === "raw" ? node : withoutIdentity(node, alsoBookmarks))),
  };
}
