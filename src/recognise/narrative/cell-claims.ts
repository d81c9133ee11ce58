import type { TextCell } from "../../model/cell.ts";
import type { Evaluation } from "../../model/evaluation.ts";
import type { Claim } from "../../model/narrative.ts";
import { goalYears } from "./evaluated-years.ts";
import { plain, tidy } from "./plain-text.ts";
import { type KnownName, maskSentence } from "./project-mentions.ts";
import type { Away } from "./roles.ts";
import { claimsOf, PARTS_FOLLOW } from "./sentence-claims.ts";
import { splitSentences } from "./sentences.ts";

interface FreeText {
  readonly cell: Pick<TextCell, "text" | "at">;
  readonly pointer: string;
  /** What is still to be done; what was done. */
  readonly isPlan: boolean;
  readonly isGoal: boolean;
}

/** What goals and analysis texts of the forms state: sums, amounts, rates, scores, and the year of a goal. */
export function cellClaims(evaluations: readonly Evaluation[], known: readonly KnownName[]): Claim[] {
  return evaluations.flatMap((evaluation, index) =>
    freeTexts(evaluation, index).flatMap((text) => claimsOfCell(text, evaluation, known)),
  );
}

function freeTexts({ goals, analysis, indicators }: Evaluation, index: number): FreeText[] {
  const at = `/evaluations/${index}`;
  const goal = (cell: TextCell | null, name: string, isPlan: boolean): FreeText[] =>
    cell ? [{ cell, pointer: `${at}/goals/${name}`, isPlan, isGoal: true }] : [];
  return [
    ...goal(goals.expected, "expected", true),
    ...goal(goals.actual, "actual", false),
    ...Object.entries(analysis).map(([label, cell]) => ({
      cell,
      pointer: `${at}/analysis/${label.replace(/~/g, "~0").replace(/\//g, "~1")}`,
      isPlan: false,
      isGoal: false,
    })),
    // Of indicator rows only the sums written out: their other numbers are the indicator's, not the project's.
    ...indicators.flatMap((row, i) =>
      (["target", "actual", "deviation"] as const).flatMap((name): FreeText[] => {
        const cell = row[name];
        return cell ? [{ cell, pointer: `${at}/indicators/${i}/${name}`, isPlan: true, isGoal: false }] : [];
      }),
    ),
  ];
}

function claimsOfCell(
  { cell, pointer, isPlan, isGoal }: FreeText,
  evaluation: Evaluation,
  known: readonly KnownName[],
): Claim[] {
  const address = cell.at;
  if (address === undefined || cell.text === "") return [];
  const at = "table" in address ? address : { paragraph: address.paragraph };
  const project = evaluation.projectName?.text || null;
  const years = evaluation.year === null ? [] : [evaluation.year];
  let inParts = false;
  let away: Away = null;
  const claims = splitSentences(tidy(cell.text)).flatMap((one) => {
    inParts = one.goesOn && inParts;
    const sentence = maskSentence(one.text, known);
    const context = { years, inParts, away, inUnitSection: false, isReport: false, isPlan };
    if (PARTS_FOLLOW.test(sentence.masked)) inParts = true;
    const found = claimsOf(sentence, context);
    away = found.away;
    return found.claims
      .filter((claim) => claim.about !== null || claim.kind === "sum")
      .map((claim): Claim => ({ ...claim, project, sentence: one.text, section: null, cell: pointer, at }));
  });
  const goal = isGoal ? goalYearClaims(plain(tidy(cell.text)), known) : [];
  return [...claims, ...goal.map((claim): Claim => ({ ...claim, project, section: null, cell: pointer, at }))];
}

type GoalYear = Pick<Claim, "kind" | "text" | "value" | "unit" | "about" | "sentence">;

function goalYearClaims(text: string, known: readonly KnownName[]): GoalYear[] {
  const { masked } = maskSentence(text, known);
  return goalYears(masked).map((year) => ({
    kind: "year",
    text: year.text,
    value: year.year,
    unit: null,
    about: "goalYear",
    sentence: text.slice(Math.max(0, year.start - 20), year.end + 30),
  }));
}
