import type { Shape } from "../cell.ts";
import type { Dress } from "../dress.ts";
import { stream } from "../random.ts";
import { zip } from "../zip.ts";
import { paragraph } from "./paragraph.ts";
import type { Pen } from "./run.ts";
import { tableXml } from "./table.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const PARTS = ["styles", "numbering", "footer"] as const;

const STYLES = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/><w:sz w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>`;
const NUMBERING = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const FOOTER = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p>`;

/** A DOCX; the same name, shapes and dress give the same bytes. */
export function docx(
  name: string,
  shapes: readonly Shape[],
  dress: Dress,
  page: { readonly landscape: boolean; readonly small: boolean },
): Buffer {
  const pen: Pen = { dress, next: stream(name), id: 100 };
  const width = page.landscape ? 13600 : 9060;
  const body = shapes
    .map((shape) => {
      if (shape.kind === "text") return paragraph(pen, shape);
      if (shape.kind === "page-break") return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
      return `${tableXml(pen, shape, width, page.small)}<w:p/>`;
    })
    .join("");
  const size = page.landscape
    ? '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    : '<w:pgSz w:w="11906" w:h="16838"/>';
  const footer = dress.footer ? '<w:footerReference w:type="default" r:id="rId3"/>' : "";
  const wrap = (tag: string, content: string): string => `${HEAD}<w:${tag} ${SPACES}>${content}</w:${tag}>`;
  const overrides = [["document", "document.main"], ...PARTS.map((part) => [part, part])]
    .map(([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${TYPE}${type}+xml"/>`)
    .join("");
  return zip([
    {
      name: "[Content_Types].xml",
      text: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`,
    },
    {
      name: "_rels/.rels",
      text: `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: "word/_rels/document.xml.rels",
      text: `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${PARTS.map((part, i) => `<Relationship Id="rId${i + 1}" Type="${RELATION}${part}" Target="${part}.xml"/>`).join("")}</Relationships>`,
    },
    { name: "word/styles.xml", text: wrap("styles", STYLES) },
    { name: "word/numbering.xml", text: wrap("numbering", NUMBERING) },
    { name: "word/footer.xml", text: wrap("ftr", FOOTER) },
    {
      name: "word/document.xml",
      text: wrap(
        "document",
        `<w:body>${body}<w:sectPr>${footer}${size}<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body>`,
      ),
    },
  ]);
}
