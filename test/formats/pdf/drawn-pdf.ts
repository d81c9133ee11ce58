/** A page under construction: points, origin bottom left, as PDF counts. */
export class DrawnPage {
  readonly width: number;
  readonly height: number;
  rotate = 0;
  image = false;
  readonly #content: string[] = [];

  constructor(width = 595, height = 842) {
    this.width = width;
    this.height = height;
  }

  /** Text at a baseline; `matrix` are a b c d of the text matrix, `mode` the render mode. */
  text(x: number, y: number, text: string, size = 10, matrix = "1 0 0 1", mode = 0): this {
    const hex = Buffer.from(text, "utf16le").swap16().toString("hex");
    this.#content.push(`BT /F1 ${size} Tf ${mode} Tr ${matrix} ${x} ${y} Tm <${hex}> Tj ET`);
    return this;
  }

  stroke(x0: number, y0: number, x1: number, y1: number, dash = ""): this {
    this.#content.push(`${dash} 0.5 w ${x0} ${y0} m ${x1} ${y1} l S ${dash === "" ? "" : "[] 0 d"}`);
    return this;
  }

  /** A filled rectangle; grey from 0 (black) to 1. */
  fill(x: number, y: number, width: number, height: number, grey = 0): this {
    this.#content.push(`${grey} g ${x} ${y} ${width} ${height} re f 0 g`);
    return this;
  }

  /** All lines of a grid with these edges. */
  lattice(xs: readonly number[], ys: readonly number[]): this {
    for (const x of xs) this.stroke(x, Math.min(...ys), x, Math.max(...ys));
    for (const y of ys) this.stroke(Math.min(...xs), y, Math.max(...xs), y);
    return this;
  }

  /** Draws a small picture over the whole page. */
  scan(): this {
    this.image = true;
    this.#content.push(`q ${this.width} 0 0 ${this.height} 0 0 cm /Im1 Do Q`);
    return this;
  }

  raw(operators: string): this {
    this.#content.push(operators);
    return this;
  }

  get content(): string {
    return this.#content.join("\n");
  }
}

/** A whole PDF file of drawn pages, with a Chinese standard font that is not embedded. */
export function pdfOf(pages: readonly DrawnPage[]): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${7 + 2 * i} 0 R`).join(" ")}] >>`);
  add("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>");
  add(
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500] >>",
  );
  add(
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
  );
  add(stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "\x80"));
  for (const [i, page] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Rotate ${page.rotate} /Contents ${8 + 2 * i} 0 R ` +
        "/Resources << /Font << /F1 3 0 R >> /XObject << /Im1 6 0 R >> >> >>",
    );
    add(stream("", page.content));
  }
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

function stream(entries: string, body: string): string {
  return `<< ${entries} /Length ${body.length} >>\nstream\n${body}\nendstream`;
}
