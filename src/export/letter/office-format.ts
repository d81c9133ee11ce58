import { AlignmentType, Document, Footer, LineRuleType, PageNumber, Paragraph, TextRun } from "docx";
import type { FileChild, IParagraphOptions, IRunOptions } from "docx";

/** Fonts of GB/T 9704-2012, as the offices' machines name them. Latin letters and figures are in the same font. */
export const FONTS = {
  title: "方正小标宋简体",
  body: "仿宋_GB2312",
  first: "黑体",
  second: "楷体_GB2312",
  page: "宋体",
} as const;
export type OfficeFont = keyof typeof FONTS;

/** Twips in a millimetre. */
export const MM = 1440 / 25.4;

/** Sizes by their Chinese names, in half-points. */
export const SIZE = { 二号: 44, 三号: 32, 四号: 28, 小四: 24, 五号: 21, 小五: 18 } as const;

/** Width of the text area: 156 mm, in twips. */
export const TEXT_WIDTH = Math.round(156 * MM);

/** Two characters of 三号, in twips. */
const TWO_CHARACTERS = 640;
/** 28 points from line to line. */
const LINE = 560;

export function run(text: string, font: OfficeFont, options: Omit<IRunOptions, "text" | "font"> = {}): TextRun {
  const name = FONTS[font];
  return new TextRun({
    text,
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: "eastAsia" },
    ...options,
  });
}

/** A paragraph of the letter: 三号, lines of exactly 28 points, the first line two characters in. */
export function bodyParagraph(runs: readonly TextRun[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: TWO_CHARACTERS, firstLineChars: 200 },
    spacing: exactly(LINE),
    children: [...runs],
    ...options,
  });
}

/** One paragraph of body text for each line of a text. */
export function bodyText(text: string, font: OfficeFont = "body", options: IParagraphOptions = {}): Paragraph[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => bodyParagraph([run(line, font, { size: SIZE.三号 })], options));
}

export function exactly(line: number) {
  return { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
}

/** “— 1 —”, one character in from the outer edge: right on odd pages, left on even ones. */
function pageNumber(side: "left" | "right"): Footer {
  const font = { ascii: FONTS.page, hAnsi: FONTS.page, eastAsia: FONTS.page, cs: FONTS.page };
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === "left" ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: 280 },
        children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], size: SIZE.四号, font })],
      }),
    ],
  });
}

/** An A4 document in the margins of an official letter, its pages numbered at the outer edge. */
export function officeDocument(children: readonly FileChild[]): Document {
  return new Document({
    creator: "fuhe",
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { size: SIZE.三号, language: { value: "en-US", eastAsia: "zh-CN" } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: {
              top: Math.round(37 * MM),
              bottom: Math.round(35 * MM),
              left: Math.round(28 * MM),
              right: Math.round(26 * MM),
              header: Math.round(15 * MM),
              // The page number stands 7 mm below the text.
              footer: Math.round(23 * MM),
            },
          },
        },
        footers: { default: pageNumber("right"), even: pageNumber("left") },
        children: [...children],
      },
    ],
  });
}
