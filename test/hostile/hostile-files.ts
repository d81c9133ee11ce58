import iconv from "iconv-lite";
import type { ErrorCode } from "../../src/errors.ts";
import { buildCompoundFile } from "../build/compound-file.ts";
import { buildGoodReport } from "../build/good-report.ts";
import { buildEncryptedPdf, buildPlainPdf, buildScannedPdf } from "../build/pdf.ts";
import { buildDocx, buildZip, paragraph, table } from "../build/zip.ts";

/** A file that somebody may send, by mistake or on purpose. */
export interface HostileFile {
  readonly why: string;
  readonly make: () => Buffer;
  /** How it must end: one of these codes. */
  readonly ends: readonly ErrorCode[];
}

const text = (words: string): Buffer => Buffer.from(words);
const picture = (magic: string): Buffer => Buffer.concat([Buffer.from(magic, "latin1"), Buffer.alloc(500)]);
const parts = (...names: string[]): Buffer => buildZip(names.map((name) => ({ name, data: "x" })));
const office = (part: string): Buffer => parts("[Content_Types].xml", part);
const withDocument = (xml: string): Buffer =>
  buildZip([
    ...["[Content_Types].xml", "_rels/.rels"].map((name) => ({ name, data: "<x/>" })),
    { name: "word/document.xml", data: xml },
  ]);
const nested = (depth: number): string =>
  depth === 0 ? paragraph("底") : `<w:tbl><w:tr><w:tc>${nested(depth - 1)}${paragraph("")}</w:tc></w:tr></w:tbl>`;
const unsupported = ["unsupported-format"] as const;

/** By file name; the name often lies. */
export const HOSTILE_FILES: Readonly<Record<string, HostileFile>> = {
  "empty.docx": { why: "0 bytes", make: () => Buffer.alloc(0), ends: ["empty"] },
  "cut-early.docx": {
    why: "the first 30 bytes of a DOCX",
    make: () => buildGoodReport().subarray(0, 30),
    ends: ["corrupt"],
  },
  "cut-half.docx": { why: "half a DOCX", make: () => half(buildGoodReport()), ends: ["corrupt"] },
  "cut-late.docx": {
    why: "a DOCX without its last ten bytes",
    make: () => buildGoodReport().subarray(0, -10),
    ends: ["corrupt"],
  },
  "cut-half.pdf": {
    why: "half a PDF",
    make: () => half(buildPlainPdf()),
    ends: ["corrupt", "no-evaluation-found", "no-text"],
  },
  "cut-early.pdf": {
    why: "a PDF header and nothing else",
    make: () => buildPlainPdf().subarray(0, 9),
    ends: ["corrupt"],
  },
  "plain.pdf": { why: "a PDF that is no self-evaluation", make: buildPlainPdf, ends: ["no-evaluation-found"] },
  "letter.docx": {
    why: "a DOCX that is no self-evaluation",
    make: () => buildDocx(paragraph("关于报送材料的函")),
    ends: ["no-evaluation-found"],
  },
  "scan.pdf": { why: "a page that is one picture", make: buildScannedPdf, ends: ["no-text"] },
  "pdf-inside.docx": { why: "a PDF named .docx", make: buildPlainPdf, ends: ["no-evaluation-found"] },
  "text-inside.pdf": { why: "a text named .pdf", make: () => text("项目支出绩效自评表"), ends: unsupported },
  "html-inside.doc": {
    why: "a web page named .doc, as some systems export",
    make: () => text("<html><body><table><tr><td>项目名称</td></tr></table></body></html>"),
    ends: unsupported,
  },
  "password.docx": {
    why: "OOXML with a password",
    make: () => buildCompoundFile(["EncryptionInfo", "EncryptedPackage"]),
    ends: ["encrypted"],
  },
  "password.pdf": { why: "a PDF with a password", make: buildEncryptedPdf, ends: ["encrypted"] },
  "old.doc": { why: "Word 97-2003", make: () => buildCompoundFile(["1Table", "WordDocument"]), ends: unsupported },
  "old.wps": {
    why: "WPS Writer",
    make: () => buildCompoundFile(["WordDocument", "KSPageRangeSettings"]),
    ends: unsupported,
  },
  "old.xls": { why: "Excel 97-2003", make: () => buildCompoundFile(["Workbook"]), ends: unsupported },
  "cut.doc": {
    why: "a compound file without its directory",
    make: () => buildCompoundFile(["WordDocument"]).subarray(0, 600),
    ends: ["corrupt"],
  },
  "sheet.xlsx": { why: "a workbook", make: () => office("xl/workbook.xml"), ends: unsupported },
  "form.ofd": {
    why: "the national layout format",
    make: () => parts("OFD.xml", "Doc_0/Document.xml"),
    ends: unsupported,
  },
  "pack.rar": {
    why: "an archive that is not zip",
    make: () => picture("Rar!\u001a\u0007\u0001\u0000"),
    ends: unsupported,
  },
  "pack.7z": {
    why: "an archive that is not zip",
    make: () => picture("7z\u00bc\u00af\u0027\u001c"),
    ends: unsupported,
  },
  "photo.png": { why: "a picture", make: () => picture("\u0089PNG\r\n\u001a\n"), ends: unsupported },
  "photo.jpg": { why: "a picture", make: () => picture("\u00ff\u00d8\u00ff\u00e0"), ends: unsupported },
  "letter.rtf": { why: "RTF", make: () => text("{\\rtf1\\ansi}"), ends: unsupported },
  "noise.docx": {
    why: "bytes without any sense",
    make: () => Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7919) % 256)),
    ends: unsupported,
  },
  "bomb.docx": {
    why: "80 MB of spaces in some KB",
    make: () => buildDocx(`<w:p><w:r><w:t>${" ".repeat(80_000_000)}</w:t></w:r></w:p>`),
    ends: ["limit-exceeded"],
  },
  "elements.docx": {
    why: "ten million elements in some KB",
    make: () => buildDocx("<w:p/>".repeat(10_000_000)),
    ends: ["limit-exceeded"],
  },
  "doctype.docx": {
    why: "entities that grow",
    make: () => withDocument('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'),
    ends: ["corrupt"],
  },
  "external.docx": {
    why: "an entity that reads a file",
    make: () => withDocument('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'),
    ends: ["corrupt"],
  },
  "no-document.docx": {
    why: "a container without its main part",
    make: () => office("word/styles.xml"),
    ends: ["corrupt"],
  },
  "broken-xml.docx": {
    why: "XML that stops in the middle",
    make: () => withDocument("<w:document xmlns:w='x'><w:body><w:tbl>"),
    ends: ["corrupt"],
  },
  "span.docx": {
    why: "a cell over two billion columns",
    make: () => buildDocx(table([["项目名称", ["甲", 2_000_000_000]]])),
    ends: ["no-evaluation-found", "limit-exceeded"],
  },
  "deep.docx": { why: "tables in tables, 400 deep", make: () => buildDocx(nested(400)), ends: ["limit-exceeded"] },
  "entries.docx": {
    why: "5,000 parts",
    make: () =>
      buildDocx(
        paragraph("x"),
        Array.from({ length: 5000 }, (_, n) => ({ name: `word/media/${n}`, data: "x" })),
      ),
    ends: ["limit-exceeded"],
  },
};

/** Archives beside the files: what they hold, by path behind the archive's name; null means that it is read. */
export const HOSTILE_ARCHIVES: Readonly<
  Record<string, { readonly make: () => Buffer; readonly holds: Readonly<Record<string, ErrorCode | null>> }>
> = {
  "tricks.zip": {
    make: () =>
      buildZip([
        { name: "../../out.docx", data: buildGoodReport("甲") },
        { name: "/abs.docx", data: buildGoodReport("乙") },
        { name: "in.docx", data: buildGoodReport("丙") },
      ]),
    holds: { "out.docx": "corrupt", "abs.docx": "corrupt", "in.docx": null },
  },
  "gbk.zip": {
    make: () => buildZip([{ name: iconv.encode("区财政局/自评表.docx", "gbk"), data: buildGoodReport("丁") }]),
    holds: { "区财政局/自评表.docx": null },
  },
  "outer.zip": {
    make: () =>
      buildZip([
        {
          name: "inner.zip",
          data: buildZip([
            { name: "戊.docx", data: buildGoodReport("戊"), flags: 0x800 },
            { name: "third.zip", data: buildZip([{ name: "x.docx", data: "x" }]) },
          ]),
        },
      ]),
    holds: { "inner.zip/戊.docx": null, "inner.zip/third.zip": "limit-exceeded" },
  },
  "bomb.zip": {
    make: () =>
      buildZip([
        { name: "zeros.docx", data: Buffer.alloc(5_000_000) },
        { name: "己.docx", data: buildGoodReport("己"), flags: 0x800 },
      ]),
    holds: { "zeros.docx": "limit-exceeded", "己.docx": null },
  },
};

function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}
