import { Packer, type Document } from "docx";
import { openZip } from "../../archive/zip-archive.ts";
import { writeZip } from "../../archive/write-zip.ts";
import { DEFAULT_LIMITS } from "../../model/limits.ts";

/** What stands in for the offices' fonts on a machine that lacks them. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  方正小标宋简体: "FZXiaoBiaoSong-B05S,方正小标宋_GBK,华文中宋,Noto Serif CJK SC",
  仿宋_GB2312: "FangSong_GB2312,仿宋,FangSong,华文仿宋,Noto Serif CJK SC",
  楷体_GB2312: "KaiTi_GB2312,楷体,KaiTi,华文楷体,Noto Serif CJK SC",
  黑体: "SimHei,Noto Sans CJK SC",
  宋体: "SimSun,Noto Serif CJK SC",
};

/** The document as DOCX bytes: no clock, no chance in them; the same document, the same bytes. */
export async function packDocument(document: Document): Promise<Uint8Array> {
  const zip = openZip(await Packer.toBuffer(document), DEFAULT_LIMITS);
  const members = zip.entries
    .filter((entry) => !entry.directory)
    .map((entry) => ({ name: entry.name, content: settled(entry.name, zip.read(entry)) }));
  // Readers look at the content types first; some insist that they come first.
  members.sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1));
  return writeZip(members);
}

function settled(name: string, content: Buffer): Buffer {
  if (name === "docProps/core.xml")
    return Buffer.from(
      content.toString("utf8").replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/gu, ""),
    );
  if (name === "word/fontTable.xml") return Buffer.from(fontTable());
  return content;
}

function fontTable(): string {
  const fonts = Object.entries(SUBSTITUTES).map(
    ([name, others]) => `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join("")}</w:fonts>`;
}

function rank(name: string): number {
  return name === "[Content_Types].xml" ? 0 : name.startsWith("_rels/") ? 1 : 2;
}
