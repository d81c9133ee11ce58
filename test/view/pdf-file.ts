/** A PDF of one page. */
export interface PdfSketch {
  readonly content: string;
  /** Font dictionaries by name; further objects by number from 10. */
  readonly fonts?: Readonly<Record<string, string>>;
  readonly objects?: Readonly<Record<number, string>>;
  /** Further resources of the page. */
  readonly resources?: string;
  /** Further entries of the page: /Rotate, /CropBox … */
  readonly page?: string;
  readonly mediaBox?: readonly [number, number, number, number];
}

export function sketchPdf({
  content,
  fonts = {},
  objects = {},
  page = "",
  resources = "",
  mediaBox = [0, 0, 595, 842],
}: PdfSketch): Buffer {
  const fontEntries = Object.entries(fonts).map(([name, dictionary]) => `/${name} ${dictionary}`);
  const all: Record<number, string> = {
    1: "<< /Type /Catalog /Pages 2 0 R >>",
    2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    3: `<< /Type /Page /Parent 2 0 R /MediaBox [${mediaBox.join(" ")}] ${page} /Contents 4 0 R /Resources << /Font << ${fontEntries.join(" ")} >> ${resources} >> >>`,
    4: `<< /Length ${Buffer.byteLength(content, "latin1")} >>\nstream\n${content}\nendstream`,
    ...objects,
  };
  let text = "%PDF-1.4\n";
  for (const [number, body] of Object.entries(all)) text += `${number} 0 obj\n${body}\nendobj\n`;
  // No cross-reference table: the library finds the objects by itself.
  return Buffer.from(`${text}trailer\n<< /Size 100 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`, "latin1");
}

/** A Chinese font that is named and not embedded. @param encoding A predefined character map. */
export function absentFont(name: string, encoding: string, ordering = "GB1"): string {
  const system = `<< /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >>`;
  const facts = `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>`;
  const descendant = `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /CIDSystemInfo ${system} /FontDescriptor ${facts} /DW 1000 >>`;
  return `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${encoding} /DescendantFonts [${descendant}] >>`;
}

/** Shows UTF-16 or otherwise encoded text at a place. */
export function show(font: string, size: number, x: number, y: number, bytes: Buffer): string {
  return `BT /${font} ${size} Tf ${x} ${y} Td <${bytes.toString("hex")}> Tj ET`;
}

/** Text as the character maps `UniGB-UCS2-*` take it. */
export function ucs2(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}
