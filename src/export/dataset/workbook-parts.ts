import { columnLetters, xmlText } from "./sheet-xml.ts";
import type { ZipPart } from "./zip-container.ts";

/** A sheet that was written: its number in the container and what it is called. */
export interface Sheet {
  readonly number: number;
  readonly name: string;
  /** Columns and rows, for the filter of the header. */
  readonly columns: number;
  readonly rows: number;
}

/** Number of the sheet that a reader sees first. */
export const FIRST_SHOWN = 1;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** One cell style; the fill and the border by their place in the workbook's styles. */
function xf(format: number, alignment: string, more = "", font = 0, fill = 0, border = 0): string {
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${more}>${alignment}</xf>`;
}

// A text keeps its distance from the number on its left.
const INDENTED = '<alignment horizontal="left" indent="1"/>';
const HEADER = '<alignment horizontal="left" vertical="center" wrapText="1" indent="1"/>';
const WRAPPED = '<alignment horizontal="left" vertical="top" wrapText="1" indent="1"/>';
const QUOTED = ' quotePrefix="1"';
/** Amounts have two decimals, and further ones where there are any: nothing is hidden by rounding. Truths are named where numbers stand for them. */
const FORMATS =
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.00########"/><numFmt numFmtId="165" formatCode="&quot;TRUE&quot;;&quot;TRUE&quot;;&quot;FALSE&quot;"/></numFmts>';
/** In the order of `STYLES`. */
const CELL_STYLES = [
  xf(0, ""),
  xf(49, HEADER, "", 1, 2, 1),
  xf(0, INDENTED, QUOTED),
  xf(164, ""),
  xf(0, WRAPPED),
  xf(0, WRAPPED, QUOTED),
  xf(0, INDENTED),
  xf(165, ""),
];

const STYLES_XML = `<styleSheet xmlns="${MAIN}">${FORMATS}<fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF7"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF8EA3C2"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${CELL_STYLES.length}">${CELL_STYLES.join("")}</cellXfs></styleSheet>`;

/** What a workbook needs beside its sheets. */
export function workbookParts(sheets: readonly Sheet[]): ZipPart[] {
  const part = (name: string, xml: string): ZipPart => ({
    name,
    chunks: async function* () {
      yield DECLARATION + xml;
    },
  });
  return [
    part("xl/styles.xml", STYLES_XML),
    part("xl/workbook.xml", workbookXml(sheets)),
    part("xl/_rels/workbook.xml.rels", relations(sheets)),
    part(
      "_rels/.rels",
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part("[Content_Types].xml", contentTypes(sheets)),
  ];
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ number, name }) => `<sheet name="${xmlText(name)}" sheetId="${number}" r:id="rId${number}"/>`,
  );
  const names = sheets.map(
    ({ name, columns, rows }, i) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">'${xmlText(name)}'!$A$1:$${columnLetters(columns - 1)}$${rows}</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${xmlText(name)}'!$1:$1</definedName>`,
  );
  const shown = sheets.findIndex(({ number }) => number === FIRST_SHOWN);
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="${Math.max(shown, 0)}"/></bookViews><sheets>${list.join("")}</sheets><definedNames>${names.join("")}</definedNames></workbook>`;
}

function relations(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ number }) =>
      `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  const styles = `<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/>`;
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}${styles}</Relationships>`;
}

function contentTypes(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${list.join("")}</Types>`;
}
