import { describe, expect, it } from "vitest";
import { detect } from "../../src/formats/detect.ts";
import { buildCompoundFile } from "../build/compound-file.ts";
import { buildDocx, buildZip, paragraph } from "../build/zip.ts";

const kindOf = (bytes: Buffer | string): string => detect(Buffer.from(bytes)).id;
const pad = (head: Buffer | string): Buffer =>
  Buffer.concat([Buffer.from(head as string, typeof head === "string" ? "latin1" : undefined), Buffer.alloc(600)]);

describe("what a file is, by its content", () => {
  it("knows a DOCX", () => expect(kindOf(buildDocx(paragraph("自评表")))).toBe("docx"));

  it("knows a DOCX whose main part has another name", () => {
    const types =
      '<Override PartName="/content.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>';
    expect(
      kindOf(
        buildZip([
          { name: "[Content_Types].xml", data: types },
          { name: "content.xml", data: "<w/>" },
        ]),
      ),
    ).toBe("docx");
  });

  it("knows a DOCX with backslashes in its part names", () => {
    expect(
      kindOf(
        buildZip([
          { name: "[Content_Types].xml", data: "x" },
          { name: "word\\document.xml", data: "x" },
        ]),
      ),
    ).toBe("docx");
  });

  it("knows a DOCX that was cut off in the middle", () => {
    const whole = buildDocx(paragraph("自评表"));
    expect(kindOf(whole.subarray(0, whole.length - 300))).toBe("docx");
  });

  it("calls a cut-off container of no known kind damaged", () => {
    const whole = buildZip([{ name: "a.txt", data: "text" }]);
    expect(detect(whole.subarray(0, 40))).toMatchObject({ id: "damaged-zip", refusal: { code: "corrupt" } });
  });

  it.each([
    ["xlsx", "xl/workbook.xml"],
    ["pptx", "ppt/presentation.xml"],
  ])("knows an %s", (kind, part) =>
    expect(
      kindOf(
        buildZip([
          { name: "[Content_Types].xml", data: "x" },
          { name: part, data: "x" },
        ]),
      ),
    ).toBe(kind),
  );

  it("knows an OFD", () =>
    expect(
      kindOf(
        buildZip([
          { name: "OFD.xml", data: "x" },
          { name: "Doc_0/Document.xml", data: "x" },
        ]),
      ),
    ).toBe("ofd"));

  it.each([
    ["odt", "application/vnd.oasis.opendocument.text"],
    ["ods", "application/vnd.oasis.opendocument.spreadsheet"],
    ["epub", "application/epub+zip"],
  ])("knows an %s by its mimetype part", (kind, type) => {
    expect(
      kindOf(
        buildZip([
          { name: "mimetype", data: type, store: true },
          { name: "content.xml", data: "x" },
        ]),
      ),
    ).toBe(kind);
  });

  it("calls a zip of files a zip, an empty one too", () => {
    expect(kindOf(buildZip([{ name: "2022/a.docx", data: "x" }]))).toBe("zip");
    expect(kindOf(buildZip([]))).toBe("zip");
  });

  it.each([
    ["doc", "WordDocument"],
    ["xls", "Workbook"],
    ["xls", "Book"],
    ["ppt", "PowerPoint Document"],
    ["encrypted-office", "EncryptedPackage"],
    ["compound", "Something"],
  ])("knows a compound file as %s by its stream %s", (kind, stream) => {
    expect(kindOf(buildCompoundFile(["\u0005SummaryInformation", "1Table", "Data", "\u0001CompObj", stream]))).toBe(
      kind,
    );
  });

  it("names a .doc and says what to do, in both languages", () => {
    expect(detect(buildCompoundFile(["WordDocument"])).refusal).toEqual({
      code: "unsupported-format",
      zh: "这是 Word 97-2003 文档（.doc）或 WPS 文字文档（.wps），请用 Word 或 WPS 另存为 .docx，或导出为 PDF",
      en: "this is a Word 97-2003 document (.doc) or a WPS Writer document (.wps): save it as .docx with Word or WPS, or export it as PDF",
    });
  });

  it("says encrypted for an OOXML file with a password", () => {
    expect(detect(buildCompoundFile(["EncryptionInfo", "EncryptedPackage"])).refusal?.code).toBe("encrypted");
  });

  it("calls a compound file without a directory damaged", () => {
    expect(detect(buildCompoundFile(["WordDocument"]).subarray(0, 700)).refusal?.code).toBe("corrupt");
  });

  it("ends on a compound file whose directory runs in a circle", () => {
    const file = buildCompoundFile(["a", "b", "c", "d", "e", "f", "g", "WordDocument"]);
    file.writeUInt32LE(1, 512 + 3 * 4);
    expect(kindOf(file)).toBe("doc");
  });

  it("knows a PDF, also behind bytes of a mail gateway", () => {
    expect(kindOf("%PDF-1.7\n")).toBe("pdf");
    expect(kindOf(`${"\r\n".repeat(100)}%PDF-1.4\n`)).toBe("pdf");
    expect(kindOf(`${" ".repeat(2000)}%PDF-1.4\n`)).toBe("txt");
  });

  it.each([
    ["rar", "Rar!\u001a\u0007\u0000"],
    ["rar", "Rar!\u001a\u0007\u0001\u0000"],
    ["7z", "7z\u00bc\u00af\u0027\u001c"],
    ["gzip", "\u001f\u008b\u0008\u0000"],
    ["png", "\u0089PNG\r\n\u001a\n"],
    ["jpeg", "\u00ff\u00d8\u00ff\u00e0"],
    ["gif", "GIF89a"],
    ["tiff", "II*\u0000"],
    ["webp", "RIFF\u0000\u0000\u0000\u0000WEBP"],
    ["heic", "\u0000\u0000\u0000\u0018ftypheic"],
    ["binary", "\u0001\u0002\u0003"],
  ])("knows %s", (kind, head) => expect(kindOf(pad(head))).toBe(kind));

  it("knows a BMP, and not every text that begins with BM", () => {
    const head = Buffer.alloc(60);
    head.write("BM");
    head.writeUInt32LE(54, 10);
    head.writeUInt32LE(40, 14);
    expect(kindOf(head)).toBe("bmp");
    expect(kindOf("BM 部门预算 说明，这是一段足够长的文字，用来超过文件头的长度")).toBe("txt");
  });

  it.each([
    ["html", "<!DOCTYPE html><html></html>"],
    ["html", "\ufeff\r\n<html xmlns:o='urn:schemas-microsoft-com:office:office'><table><tr></table>"],
    ["html", "<!-- exported --><table border=1><tr><td>项目名称</td></tr></table>"],
    ["mht", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n"],
    ["rtf", "{\\rtf1\\ansi"],
    [
      "word-xml",
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">',
    ],
    ["flat-opc", '<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">'],
    ["uof", '<?xml version="1.0"?><uof:UOF xmlns:uof="http://schemas.uof.org/cn/2009/uof">'],
    ["xml", '<?xml version="1.0"?><report/>'],
    ["txt", "项目名称：互联网+政务服务"],
    ["txt", '{ "name": "c-00" }'],
  ])("knows %s text", (kind, text) => expect(kindOf(text)).toBe(kind));

  it("knows text and HTML in UTF-16", () => {
    expect(kindOf(Buffer.from("\ufeff<html><body>自评表</body></html>", "utf16le"))).toBe("html");
    expect(kindOf(Buffer.from("\ufeff自评表", "utf16le"))).toBe("txt");
  });

  it("knows an empty file", () => expect(detect(Buffer.alloc(0)).refusal?.code).toBe("empty"));
});
