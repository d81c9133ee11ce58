/** A run of text in a line. */
export type Inline =
  | { readonly kind: "text" | "code" | "strong"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string };

/** A block of a page. No block holds HTML: what looks like a tag stays text. */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly inlines: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly inlines: readonly Inline[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "rule" };

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)\s]+)\)/g;

/** The Markdown that rule pages are written in: headings, paragraphs, lists, fenced code, rules. */
export function readMarkdown(markdown: string): Block[] {
  const lines = markdown.split(/\r?\n/);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? "";
    const heading = /^(#{1,6})\s+(.*)$/.exec(line);
    if (line.startsWith("```")) {
      const end = lines.findIndex((other, index) => index > at && other.startsWith("```"));
      const last = end < 0 ? lines.length : end;
      blocks.push({ kind: "code", text: lines.slice(at + 1, last).join("\n") });
      at = last + 1;
    } else if (heading !== null) {
      blocks.push({ kind: "heading", level: heading[1]?.length ?? 1, inlines: readInlines(heading[2] ?? "") });
      at++;
    } else if (/^---+$/.test(line.trim())) {
      blocks.push({ kind: "rule" });
      at++;
    } else if (/^\s*[-*]\s+/.test(line)) {
      const items = takeWhile(lines, at, (other) => /^\s*[-*]\s+/.test(other));
      blocks.push({ kind: "list", items: items.map((item) => readInlines(item.replace(/^\s*[-*]\s+/, ""))) });
      at += items.length;
    } else if (line.trim() === "") at++;
    else {
      const text = takeWhile(lines, at, (other) => other.trim() !== "" && !/^(#{1,6}\s|```|\s*[-*]\s|---)/.test(other));
      const taken = Math.max(1, text.length);
      blocks.push({ kind: "paragraph", inlines: readInlines(lines.slice(at, at + taken).join(" ")) });
      at += taken;
    }
  }
  return blocks;
}

function readInlines(text: string): Inline[] {
  const inlines: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > from) inlines.push({ kind: "text", text: text.slice(from, match.index) });
    const [whole, code, strong, label, href] = match;
    if (code !== undefined) inlines.push({ kind: "code", text: code });
    else if (strong !== undefined) inlines.push({ kind: "strong", text: strong });
    else if (label !== undefined && href !== undefined) inlines.push({ kind: "link", text: label, href });
    from = match.index + whole.length;
  }
  if (from < text.length) inlines.push({ kind: "text", text: text.slice(from) });
  return inlines;
}

function takeWhile(lines: readonly string[], from: number, belongs: (line: string) => boolean): string[] {
  const end = lines.findIndex((line, index) => index >= from && !belongs(line));
  return lines.slice(from, end < 0 ? lines.length : end);
}
