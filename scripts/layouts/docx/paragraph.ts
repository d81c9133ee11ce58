import type { TextShape } from "../cell.ts";
import { lines, run, type Pen, type RunStyle } from "./run.ts";

const STYLES: Record<TextShape["style"], { jc: string; size: number; bold?: boolean; font: string; indent?: boolean }> =
  {
    title: { jc: "center", size: 36, bold: true, font: "方正小标宋简体" },
    subtitle: { jc: "center", size: 24, font: "宋体" },
    heading: { jc: "left", size: 28, bold: true, font: "黑体", indent: true },
    body: { jc: "left", size: 28, font: "仿宋", indent: true },
    small: { jc: "left", size: 18, font: "宋体" },
    right: { jc: "right", size: 18, font: "宋体" },
  };

const NUMBER = /^[一二三四五六七八九十]+、/;

/** A paragraph outside tables; a heading loses its typed number to the word processor where the dress says so. */
export function paragraph(pen: Pen, shape: TextShape): string {
  const style = STYLES[shape.style];
  const auto = shape.style === "heading" && pen.dress.autoNumber === true && NUMBER.test(shape.text);
  const text = auto ? shape.text.replace(NUMBER, "") : shape.text;
  const numbered = auto
    ? '<w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    : shape.style === "heading"
      ? '<w:pStyle w:val="Heading1"/>'
      : "";
  const indent = style.indent ? '<w:ind w:firstLineChars="200" w:firstLine="480"/>' : "";
  const runStyle: RunStyle = { size: style.size, font: style.font, ...(style.bold ? { bold: true } : {}) };
  const content = lines(pen, text, runStyle);
  if (shape.style === "title" && pen.dress.titleBox) return titleBox(pen, text, runStyle);
  return `<w:p><w:pPr>${numbered}<w:spacing w:line="360" w:lineRule="auto"/>${indent}<w:jc w:val="${style.jc}"/></w:pPr>${content}</w:p>`;
}

/** The title in a text box, with the old form beside the new one as word processors write it. */
function titleBox(pen: Pen, text: string, style: RunStyle): string {
  const inner = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run(pen, text, style)}</w:p>`;
  const frame = 'style="position:absolute;margin-left:40pt;margin-top:0;width:380pt;height:30pt"';
  return `<w:p><w:pPr><w:spacing w:before="700"/></w:pPr><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>400000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="4826000" cy="420000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="1" name="文本框 1"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="4826000" cy="420000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></wps:spPr><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape ${frame}><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
}
