import type { ErrorCode } from "../../errors.ts";
import type { FileFormat } from "../../model/document.ts";

/** Why a kind of file is not read, and what its sender can do. */
interface Refusal {
  readonly code: Extract<ErrorCode, "empty" | "unsupported-format" | "corrupt" | "encrypted">;
  readonly zh: string;
  readonly en: string;
}

/** What a file is by its content. `refusal` is null for the formats that a backend reads. */
export interface Kind {
  readonly id: string;
  /** The contract's `file.format`; null where the contract has no word for it. */
  readonly format: FileFormat | null;
  readonly refusal: Refusal | null;
}

const SAVE_ZH = "请用 Word 或 WPS 另存为 .docx，或导出为 PDF";
const SAVE_EN = "save it as .docx with Word or WPS, or export it as PDF";
const SHEET_ZH = "请把自评表另存为 .docx，或导出为 PDF";
const SHEET_EN = "put the form into a .docx, or export it as PDF";
const PACK_ZH = "请解压后报送其中的文件，或改用 .zip 打包";
const PACK_EN = "unpack it and send the files, or pack them as .zip";

const readable = (format: FileFormat): Kind => ({ id: format, format, refusal: null });

function refused(id: string, format: FileFormat | null, code: Refusal["code"], zh: string, en: string): Kind {
  return { id, format, refusal: { code, zh, en } };
}

function unsupported(id: string, format: FileFormat | null, name: [string, string], remedy: [string, string]): Kind {
  const gap = /^[A-Za-z]/.test(name[0]) ? " " : "";
  return refused(
    id,
    format,
    "unsupported-format",
    `这是${gap}${name[0]}，${remedy[0]}`,
    `this is ${name[1]}: ${remedy[1]}`,
  );
}

const save: [string, string] = [SAVE_ZH, SAVE_EN];
const sheet: [string, string] = [SHEET_ZH, SHEET_EN];
const pack: [string, string] = [PACK_ZH, PACK_EN];
const picture = (id: string, name: string): Kind =>
  unsupported(
    id,
    null,
    [`图片（${name}）`, `a picture (${name})`],
    [
      "图片里没有可读取的文字，请报送可编辑的 .docx 或由其导出的 PDF",
      "it holds no text; send the editable .docx, or the PDF exported from it",
    ],
  );

/** Every kind of file that is told apart, each with its name and what to do in both languages. */
export const KINDS = {
  docx: readable("docx"),
  pdf: readable("pdf"),
  empty: refused("empty", null, "empty", "", ""),
  doc: unsupported(
    "doc",
    "doc",
    [
      "Word 97-2003 文档（.doc）或 WPS 文字文档（.wps）",
      "a Word 97-2003 document (.doc) or a WPS Writer document (.wps)",
    ],
    save,
  ),
  xls: unsupported(
    "xls",
    null,
    ["Excel 97-2003 工作簿（.xls）或 WPS 表格（.et）", "an Excel 97-2003 workbook (.xls) or a WPS spreadsheet (.et)"],
    sheet,
  ),
  ppt: unsupported(
    "ppt",
    null,
    ["PowerPoint 97-2003 演示文稿（.ppt）", "a PowerPoint 97-2003 presentation (.ppt)"],
    sheet,
  ),
  msg: unsupported(
    "msg",
    null,
    ["Outlook 邮件（.msg）", "an Outlook message (.msg)"],
    ["请把其中的附件另存后报送", "save its attachments and send these"],
  ),
  compound: unsupported(
    "compound",
    null,
    ["OLE 复合文件，不是已知的文档", "an OLE compound file of no known kind"],
    save,
  ),
  damagedCompound: refused(
    "damaged-compound",
    null,
    "corrupt",
    "OLE 复合文件（.doc、.wps、.xls 等）的目录不完整",
    "the directory of the OLE compound file (.doc, .wps, .xls …) is incomplete",
  ),
  encryptedOffice: refused("encrypted-office", null, "encrypted", "", ""),
  xlsx: unsupported("xlsx", "xlsx", ["Excel 工作簿（.xlsx）", "an Excel workbook (.xlsx)"], sheet),
  pptx: unsupported("pptx", null, ["PowerPoint 演示文稿（.pptx）", "a PowerPoint presentation (.pptx)"], sheet),
  odt: unsupported("odt", null, ["OpenDocument 文本（.odt）", "an OpenDocument text (.odt)"], save),
  ods: unsupported("ods", null, ["OpenDocument 表格（.ods）", "an OpenDocument spreadsheet (.ods)"], sheet),
  ofd: unsupported(
    "ofd",
    null,
    ["OFD 版式文件（.ofd）", "an OFD document (.ofd)"],
    ["请报送生成它的 .docx，或转换为 PDF", "send the .docx that it was made from, or convert it to PDF"],
  ),
  epub: unsupported("epub", null, ["电子书（.epub）", "an e-book (.epub)"], save),
  pages: unsupported(
    "pages",
    null,
    ["Apple iWork 文档（.pages、.numbers）", "an Apple iWork document (.pages, .numbers)"],
    ["请导出为 .docx 或 PDF", "export it as .docx or PDF"],
  ),
  zip: unsupported(
    "zip",
    null,
    ["压缩包（.zip）", "an archive (.zip)"],
    ["请直接检查该压缩包或其中的文件", "check the archive or the files in it"],
  ),
  damagedZip: refused(
    "damaged-zip",
    null,
    "corrupt",
    "压缩包（.zip、.docx 等）的目录不完整",
    "the directory of the zip container (.zip, .docx …) is incomplete",
  ),
  rar: unsupported("rar", null, ["RAR 压缩包（.rar）", "a RAR archive (.rar)"], pack),
  sevenZip: unsupported("7z", null, ["7-Zip 压缩包（.7z）", "a 7-Zip archive (.7z)"], pack),
  gzip: unsupported("gzip", null, ["gzip 压缩文件（.gz、.tgz）", "a gzip file (.gz, .tgz)"], pack),
  bzip2: unsupported("bzip2", null, ["bzip2 压缩文件（.bz2）", "a bzip2 file (.bz2)"], pack),
  xz: unsupported("xz", null, ["xz 压缩文件（.xz）", "an xz file (.xz)"], pack),
  tar: unsupported("tar", null, ["tar 归档（.tar）", "a tar archive (.tar)"], pack),
  png: picture("png", "PNG"),
  jpeg: picture("jpeg", "JPEG"),
  gif: picture("gif", "GIF"),
  bmp: picture("bmp", "BMP"),
  tiff: picture("tiff", "TIFF"),
  webp: picture("webp", "WebP"),
  heic: picture("heic", "HEIC"),
  svg: picture("svg", "SVG"),
  html: unsupported(
    "html",
    "html",
    ["网页（.html，常被系统改名为 .doc 或 .xls）", "a web page (.html, often renamed .doc or .xls by systems)"],
    save,
  ),
  mht: unsupported("mht", null, ["单个文件网页（.mht）", "a web archive (.mht)"], save),
  rtf: unsupported("rtf", null, ["RTF 文档（.rtf）", "an RTF document (.rtf)"], save),
  wordXml: unsupported("word-xml", null, ["Word 2003 XML 文档（.xml）", "a Word 2003 XML document (.xml)"], save),
  flatOpc: unsupported(
    "flat-opc",
    null,
    ["Word XML 文档（Flat OPC，.xml）", "a Word XML document (Flat OPC, .xml)"],
    save,
  ),
  sheetXml: unsupported(
    "sheet-xml",
    null,
    ["Excel 2003 XML 表格（.xml）", "an Excel 2003 XML spreadsheet (.xml)"],
    sheet,
  ),
  uof: unsupported("uof", null, ["标文通文档（UOF，.uof）", "a UOF document (.uof)"], save),
  xml: unsupported("xml", null, ["XML 文件（.xml）", "an XML file (.xml)"], save),
  txt: unsupported(
    "txt",
    "txt",
    ["纯文本（.txt）", "plain text (.txt)"],
    ["文本里没有表格，请报送原来的 .docx 或 PDF", "it holds no tables; send the original .docx or PDF"],
  ),
  binary: unsupported(
    "binary",
    null,
    ["无法识别的文件", "a file of no known kind"],
    ["请报送 .docx 或 PDF", "send a .docx or a PDF"],
  ),
} as const satisfies Record<string, Kind>;
