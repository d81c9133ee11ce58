import { crc32, deflateRawSync } from "node:zlib";

/** One entry of a zip that a test makes byte by byte, so that it can also be wrong. */
export interface ZipPart {
  /** UTF-8 text, or the raw bytes of the name. */
  readonly name: string | Buffer;
  readonly data: Buffer | string;
  readonly store?: boolean;
  /** General purpose flags; 0x800 says that the name is UTF-8, 1 that the entry is encrypted. */
  readonly flags?: number;
  /** Inflated size as declared, where it shall lie. */
  readonly declaredSize?: number;
  readonly extra?: Buffer;
  /** Unix mode in the upper half. */
  readonly attributes?: number;
}

const bytesOf = (text: string | Buffer): Buffer => (typeof text === "string" ? Buffer.from(text) : text);

/** A zip container. */
export function buildZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = bytesOf(part.name);
    const raw = bytesOf(part.data);
    const packed = part.store === true ? raw : deflateRawSync(raw);
    const extra = part.extra ?? Buffer.alloc(0);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.flags ?? 0, 2);
    common.writeUInt16LE(part.store === true ? 0 : 8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.declaredSize ?? raw.length, 18);
    common.writeUInt16LE(name.length, 22);
    common.writeUInt16LE(extra.length, 24);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, name, extra, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(part.attributes ?? 0, 6);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 3]), common, tail, name, extra]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELS = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A DOCX whose body is the given WordprocessingML. */
export function buildDocx(body: string, more: readonly ZipPart[] = []): Buffer {
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`;
  return buildZip([
    { name: "[Content_Types].xml", data: TYPES },
    { name: "_rels/.rels", data: RELS },
    { name: "word/document.xml", data: document },
    ...more,
  ]);
}

export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A cell's text, alone or with the grid columns that it spans. */
export type TableCell = string | readonly [text: string, span: number];

/** A table of texts, one array for each row. */
export function table(rows: readonly (readonly TableCell[])[]): string {
  const columns = Math.max(
    ...rows.map((row) => row.reduce((sum, cell) => sum + (typeof cell === "string" ? 1 : cell[1]), 0)),
  );
  const grid = `<w:tblGrid>${'<w:gridCol w:w="1000"/>'.repeat(Math.min(columns, 50))}</w:tblGrid>`;
  const cell = (one: TableCell): string => {
    const [text, span] = typeof one === "string" ? [one, 1] : one;
    return `<w:tc><w:tcPr><w:tcW w:w="${span * 1000}" w:type="dxa"/>${span === 1 ? "" : `<w:gridSpan w:val="${span}"/>`}</w:tcPr>${paragraph(text)}</w:tc>`;
  };
  return `<w:tbl>${grid}${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}
