import type { FileChild, Paragraph } from "docx";
import { chineseNumber } from "./chinese-number.ts";
import { findingWords } from "./finding-words.ts";
import { findingsTable } from "./findings-table.ts";
import { LetterModel, type LetterFinding, findingCount } from "./letter-model.ts";
import {
  addresseeParagraph,
  annexHead,
  annexNote,
  contactParagraphs,
  headingParagraph,
  letterheadParagraphs,
  numberParagraphs,
  signatureParagraphs,
  titleParagraphs,
} from "./letter-parts.ts";
import { SIZE, bodyParagraph, bodyText, officeDocument, run } from "./office-format.ts";
import { packDocument } from "./pack-document.ts";
import { plainTexts } from "./plain-text.ts";

/**
 * The letter as DOCX in the form of GB/T 9704-2012. The same model gives the same bytes.
 *
 * @throws {z.ZodError} where the model, which people have edited, is none.
 */
export async function renderLetter(model: LetterModel): Promise<Uint8Array> {
  const letter = plainTexts(LetterModel.parse(model));
  return packDocument(officeDocument(letterChildren(letter)));
}

function letterChildren(letter: LetterModel): FileChild[] {
  const annexed = letter.listForm === "table" && letter.annexTitle.trim() !== "";
  return [
    ...letterheadParagraphs(letter.letterhead),
    ...numberParagraphs(letter.documentNumber, letter.letterhead.trim() !== ""),
    ...titleParagraphs(letter.title),
    addresseeParagraph(letter.addressee),
    ...bodyText(letter.opening),
    headingParagraph(`一、${letter.problemsHeading}`),
    ...(letter.listForm === "table" ? problemCounts(letter) : problemParagraphs(letter)),
    headingParagraph(`二、${letter.requirementsHeading}`),
    ...letter.requirements.filter((text) => text.trim() !== "").map(requirementParagraph),
    ...bodyText(letter.closing, "body", { keepNext: true }),
    ...(annexed ? [annexNote(letter.annexTitle)] : []),
    ...signatureParagraphs(letter.signatory, letter.date),
    ...contactParagraphs(letter.contact),
    ...(letter.listForm === "table" ? [...annexHead(letter.annexTitle), findingsTable(letter.projects)] : []),
  ];
}

/** （一）project 1. finding; without the project's heading where there is only one. */
function problemParagraphs({ projects }: LetterModel): Paragraph[] {
  return projects.flatMap((project, index) => [
    ...(projects.length > 1
      ? bodyText(`（${chineseNumber(index + 1)}）${project.heading}`, "second", { keepNext: true })
      : []),
    ...project.findings.map((finding, order) => findingParagraph(finding, order + 1)),
  ]);
}

function findingParagraph(finding: LetterFinding, number: number): Paragraph {
  const { lead, text } = findingWords(finding);
  const size = SIZE.三号;
  return bodyParagraph([
    run(`${number}．${lead}`, "body", { size, bold: true }),
    run(text.replaceAll("\n", ""), "body", { size }),
  ]);
}

/** Projects beyond this are counted in the annex alone. */
const MOST_COUNTED = 10;

/** How many findings each project has; the findings themselves are in the annex. */
function problemCounts(letter: LetterModel): Paragraph[] {
  const { projects } = letter;
  const shown = projects.length > 1 && projects.length <= MOST_COUNTED ? projects : [];
  const sums = shown.map(({ heading, findings }) => `${heading}${findings.length}处`).join("；");
  const each = sums === "" ? "" : `，其中：${sums}`;
  return bodyText(`本次复核共发现问题${findingCount(letter)}处${each}。具体问题、核对结果和整改要求见附件。`);
}

/** （一）lead in 楷体 up to its first full stop, where that is short. */
function requirementParagraph(text: string, index: number): Paragraph {
  const number = `（${chineseNumber(index + 1)}）`;
  const [, lead, rest] = /^([^。\n]{2,14}。)([\s\S]+)$/u.exec(text) ?? [];
  const size = SIZE.三号;
  const runs =
    lead === undefined || rest === undefined
      ? [run(number + text.replaceAll("\n", ""), "body", { size })]
      : [run(number + lead, "second", { size }), run(rest.replaceAll("\n", ""), "body", { size })];
  return bodyParagraph(runs);
}
