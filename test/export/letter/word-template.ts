import { buildZip, type ZipPart } from "../../build/zip.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** A small template with this body; further parts replace or join the usual ones. */
export function template(body: string, more: readonly ZipPart[] = [], type = MAIN): Buffer {
  const usual: ZipPart[] = [
    {
      name: "[Content_Types].xml",
      data: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    },
    {
      name: "_rels/.rels",
      data: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    {
      name: "word/document.xml",
      data: `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    },
  ];
  const replaced = new Set(more.map(({ name }) => String(name)));
  return buildZip([...usual.filter(({ name }) => !replaced.has(String(name))), ...more]);
}

/** A paragraph of runs, each with its own looks. */
export function paragraph(...runs: readonly string[]): string {
  const inner = runs.map(
    (text) =>
      `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r><w:proofErr w:type="spellStart"/>`,
  );
  return `<w:p>${inner.join("")}</w:p>`;
}

export function table(...rows: readonly (readonly string[])[]): string {
  const cells = (texts: readonly string[]): string => texts.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join("");
  return `<w:tbl><w:tblGrid/>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}

export function relationships(...inner: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner.join("")}</Relationships>`;
}
