import { ATTACHMENT, COLUMNS, NARRATIVE, ROWS, UP, type SampleRow } from "./make-sample-report.ts";
import { writeZip, type ZipMember } from "../src/archive/write-zip.ts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Rows whose cells are set left: sentences; everything else is centred. */
const LEFT_FROM = 30;
const HEADING = /^\s*[一二三四五六七八九十\d]+、/;

/** The sample report as a DOCX; the same bytes on every machine. */
export function sampleDocx(): Buffer {
  return writeZip([
    member("[Content_Types].xml", contentTypes()),
    member("_rels/.rels", relationships(["officeDocument", "word/document.xml"])),
    member("word/document.xml", documentXml()),
    member("word/_rels/document.xml.rels", relationships(["styles", "styles.xml"], ["settings", "settings.xml"])),
    member("word/styles.xml", stylesXml()),
    member("word/settings.xml", settingsXml()),
  ]);
}

function member(name: string, xml: string): ZipMember {
  return { name, content: Buffer.from(DECLARATION + xml, "utf8") };
}

function contentTypes(): string {
  const parts = ["document.main", "styles", "settings"].map(
    (type) => `<Override PartName="/word/${type.replace(".main", "")}.xml" ContentType="${MAIN_TYPE}.${type}+xml"/>`,
  );
  const defaults =
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>`;
  return `<Types xmlns="${PACKAGE}/content-types">${defaults}${parts.join("")}</Types>`;
}

function relationships(...targets: [type: string, target: string][]): string {
  const items = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

function stylesXml(): string {
  const fonts = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" w:cs="Times New Roman"/>`;
  const look = `<w:rPrDefault><w:rPr>${fonts}<w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>`;
  const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>`;
  const table =
    `<w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>` +
    `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;
  return `<w:styles xmlns:w="${WORD}"><w:docDefaults>${look}<w:pPrDefault/></w:docDefaults>${normal}${table}</w:styles>`;
}

function settingsXml(): string {
  return `<w:settings xmlns:w="${WORD}"><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/></w:settings>`;
}

function documentXml(): string {
  const pageBreak = `<w:p><w:r><w:br w:type="page"/></w:r></w:p>`;
  const attachment = paragraph(run(ATTACHMENT, "黑体", 24), "left");
  const page = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1423" w:bottom="1440" w:left="1423" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>`;
  const body = NARRATIVE.map(narrativeParagraph).join("") + pageBreak + attachment + tableXml() + "<w:p/>" + page;
  return `<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`;
}

function narrativeParagraph(text: string): string {
  const heading = HEADING.test(text);
  const indent = `<w:spacing w:line="460" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="560"/>`;
  return `<w:p><w:pPr>${indent}</w:pPr>${run(text, heading ? "黑体" : "仿宋", 28)}</w:p>`;
}

const borderLine = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;

function tableXml(): string {
  const edges = [...new Set(ROWS.flatMap(([kind]) => [0, ...COLUMNS[kind]]))].toSorted((a, b) => a - b);
  const widths = edges.slice(1).map((edge, index) => `<w:gridCol w:w="${edge - (edges[index] ?? 0)}"/>`);
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(borderLine).join("");
  const properties = `<w:tblPr><w:tblW w:w="9060" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`;
  return `<w:tbl>${properties}<w:tblGrid>${widths.join("")}</w:tblGrid>${ROWS.map((row, index) => rowXml(row, index, edges)).join("")}</w:tbl>`;
}

function rowXml([kind, ...texts]: SampleRow, index: number, edges: readonly number[]): string {
  const ends = COLUMNS[kind];
  const cells = texts.map((text, cell) => {
    const left = cell === 0 ? 0 : (ends[cell - 1] ?? 0);
    const right = ends[cell] ?? 0;
    const span = edges.indexOf(right) - edges.indexOf(left);
    const merge = text === UP ? "<w:vMerge/>" : goesOnBelow(index, left) ? '<w:vMerge w:val="restart"/>' : "";
    const frame = kind === "title" ? titleFrame(index) : "";
    const spanXml = span > 1 ? `<w:gridSpan w:val="${span}"/>` : "";
    const properties = `<w:tcPr><w:tcW w:w="${right - left}" w:type="dxa"/>${spanXml}${merge}${frame}<w:vAlign w:val="center"/></w:tcPr>`;
    return `<w:tc>${properties}${cellContent(kind, index, text, cell === texts.length - 1 && index === ROWS.length - 1)}</w:tc>`;
  });
  return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="340" w:hRule="atLeast"/><w:jc w:val="center"/></w:trPr>${cells.join("")}</w:tr>`;
}

/** The title rows have no frame; the line under the last one is the table's top. */
function titleFrame(index: number): string {
  const open = ["top", "left", "right"].map((side) => `<w:${side} w:val="nil"/>`).join("");
  return `<w:tcBorders>${open}${index === 0 ? '<w:bottom w:val="nil"/>' : ""}</w:tcBorders>`;
}

function goesOnBelow(index: number, left: number): boolean {
  const below = ROWS[index + 1];
  if (below === undefined) return false;
  const [kind, ...texts] = below;
  const ends = COLUMNS[kind];
  return texts.some((text, cell) => text === UP && (cell === 0 ? 0 : ends[cell - 1]) === left);
}

/** @param last The cell where the cursor was when the file was saved: Word leaves its bookmark there. */
function cellContent(kind: SampleRow[0], index: number, text: string, last: boolean): string {
  if (text === UP) return paragraph("", "center");
  const bookmark = last ? '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>' : "";
  const title = kind === "title" && index === 0;
  const align = text.length >= LEFT_FROM || text.startsWith("指标") ? "left" : "center";
  return paragraph(bookmark + (text === "" ? "" : run(text, title ? "黑体" : "宋体", title ? 32 : 18)), align);
}

function paragraph(content: string, align: "left" | "center"): string {
  return `<w:p><w:pPr><w:jc w:val="${align}"/></w:pPr>${content}</w:p>`;
}

function run(text: string, font: string, halfPoints: number): string {
  const look = `<w:rPr><w:rFonts w:eastAsia="${font}" w:hint="eastAsia"/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/></w:rPr>`;
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:r>${look}${lines.join("<w:br/>")}</w:r>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
