import { AlignmentType, BorderStyle, Paragraph } from "docx";
import { SIZE, bodyParagraph, exactly, run } from "./office-format.ts";

/** 发文机关标志: red, with a red line below; nothing where the paper has one. */
export function letterheadParagraphs(letterhead: string): Paragraph[] {
  if (letterhead.trim() === "") return [];
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 0, after: 200 },
      children: [run(letterhead, "title", { size: 72, color: "FF0000" })],
    }),
  ];
}

/** 文号, centred; with the red line below where the letter has a head. */
export function numberParagraphs(documentNumber: string, underHead: boolean): Paragraph[] {
  if (documentNumber.trim() === "") return [];
  const line = { style: BorderStyle.SINGLE, size: 18, color: "FF0000", space: 6 };
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { ...exactly(560), after: underHead ? 400 : 0 },
      children: [run(documentNumber, "body", { size: SIZE.三号 })],
      ...(underHead ? { border: { bottom: line } } : {}),
    }),
  ];
}

/** The title: 二号小标宋, centred, broken where it says so; a blank line before and after. */
export function titleParagraphs(title: string): Paragraph[] {
  const lines = title.split("\n").filter((line) => line.trim() !== "");
  return lines.map(
    (line, index) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { ...exactly(680), before: index === 0 ? 300 : 0, after: index === lines.length - 1 ? 480 : 0 },
        children: [run(line, "title", { size: SIZE.二号 })],
      }),
  );
}

/** 主送机关, flush left, with its colon. */
export function addresseeParagraph(addressee: string): Paragraph {
  return bodyParagraph([run(`${addressee.replace(/[:：]+\s*$/u, "")}：`, "body", { size: SIZE.三号 })], {
    alignment: AlignmentType.LEFT,
    indent: { firstLine: 0 },
  });
}

/** A level-1 heading: 一、… in 黑体. */
export function headingParagraph(text: string): Paragraph {
  return bodyParagraph([run(text, "first", { size: SIZE.三号 })], { keepNext: true });
}

/** The annex named at the end of the text: 附件：…. */
export function annexNote(title: string): Paragraph {
  return bodyParagraph([run(`附件：${title}`, "body", { size: SIZE.三号 })], {
    keepNext: true,
    spacing: { ...exactly(560), before: 560 },
  });
}

/**
 * 落款单位 and 成文日期: the date four characters from the right edge, the name centred on the date, or where it is the
 * longer one, ending two characters from the edge with the date centred below it.
 */
export function signatureParagraphs(signatory: string, date: string): Paragraph[] {
  const CHARACTER = 320;
  const [name, day] = [widthOf(signatory) * CHARACTER, widthOf(date) * CHARACTER];
  const dateRight = name <= day + 4 * CHARACTER ? 4 * CHARACTER : 2 * CHARACTER + (name - day) / 2;
  const nameRight = Math.max(0, dateRight + (day - name) / 2);
  const line = (text: string, right: number, before: number, keepNext: boolean): Paragraph =>
    bodyParagraph([run(text, "body", { size: SIZE.三号 })], {
      alignment: AlignmentType.RIGHT,
      indent: { firstLine: 0, right: Math.round(right) },
      spacing: { ...exactly(560), before },
      keepNext,
      keepLines: true,
    });
  return [line(signatory, nameRight, 1120, true), line(date, dateRight, 0, false)];
}

/** Characters as wide as a Chinese one; figures are half, and a quarter stands between them and Chinese. */
function widthOf(text: string): number {
  const characters = [...text].reduce((sum, character) => sum + (/[\u0020-\u007e]/u.test(character) ? 0.5 : 1), 0);
  const seams = text.match(/(?<=\d)(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\d)/gu)?.length ?? 0;
  return characters + seams / 4;
}

/** 附注: in round brackets, two characters in. */
export function contactParagraphs(contact: string): Paragraph[] {
  if (contact.trim() === "") return [];
  const inside = contact.replace(/^[（(]|[）)]$/gu, "");
  return [
    bodyParagraph([run(`（${inside}）`, "body", { size: SIZE.三号 })], { spacing: { ...exactly(560), before: 280 } }),
  ];
}

/** The first page of the annex: 附件 in the corner, its title centred. */
export function annexHead(title: string): Paragraph[] {
  return [
    new Paragraph({
      pageBreakBefore: true,
      spacing: exactly(560),
      children: [run("附件", "first", { size: SIZE.三号 })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { ...exactly(680), before: 280, after: 280 },
      children: [run(title, "title", { size: SIZE.二号 })],
    }),
  ];
}
