import type { Block, Document } from "../../../src/model/document.ts";
import type { TextCell } from "../../../src/model/cell.ts";
import type { Evaluation } from "../../../src/model/evaluation.ts";
import type { Finding } from "../../../src/model/finding.ts";
import { loadPack } from "../../../src/packs/load-pack.ts";
import { readNarrative } from "../../../src/recognise/narrative/read-narrative.ts";
import { type EvaluationSketch, sketchEvaluation } from "../../../src/rule-engine/sketch.ts";
import { runRules } from "../../../src/rule-engine/run-rules.ts";
import amount from "../../../src/rules/narrative/amount.ts";
import dateOutsideYear from "../../../src/rules/narrative/date-outside-year.ts";
import executionRate from "../../../src/rules/narrative/execution-rate.ts";
import headingNumbering from "../../../src/rules/narrative/heading-numbering.ts";
import ownArithmetic from "../../../src/rules/narrative/own-arithmetic.ts";
import projectCount from "../../../src/rules/narrative/project-count.ts";
import projectName from "../../../src/rules/narrative/project-name.ts";
import score from "../../../src/rules/narrative/score.ts";
import year from "../../../src/rules/narrative/year.ts";

const RULES = [
  amount,
  executionRate,
  score,
  year,
  projectName,
  projectCount,
  dateOutsideYear,
  ownArithmetic,
  headingNumbering,
];

/** The form that most texts of these tests are held against. */
export const FORM: EvaluationSketch = {
  year: 2022,
  projectName: "乡镇污水处理站运维经费",
  implementingUnit: "区生态环境局",
  unit: "万元",
  funds: [{ initialBudget: "120", budget: "150", executed: "139.5", weight: "10", rate: "93%", score: "9.3" }],
  total: { weight: "100", score: "96.3", grade: "优" },
};

/** A document of paragraphs, with the form's table behind them. */
export function documentOf(paragraphs: readonly string[]): Document {
  const blocks: Block[] = paragraphs.map((text, index) => ({
    kind: "paragraph",
    text,
    label: null,
    outline: null,
    at: { paragraph: index + 1 },
  }));
  const grid = { table: 1, rows: 1, cols: 1, cells: [], doubts: [] };
  return {
    format: "docx",
    pages: null,
    ocr: false,
    blocks: [...blocks, { kind: "table", grid }],
    doubts: [],
    cutShort: null,
  };
}

/** The form of a sketch, its name and goals at their place in a table. */
export function formOf(sketch: EvaluationSketch, index = 0): Evaluation {
  const form = sketchEvaluation(sketch);
  const at = { table: index + 1, row: 1, col: 1, rowSpan: 1, colSpan: 1 };
  const placed = (cell: TextCell | null): TextCell | null => (cell ? { ...cell, at } : null);
  return {
    ...form,
    projectName: placed(form.projectName),
    goals: { expected: placed(form.goals.expected), actual: placed(form.goals.actual) },
  };
}

/** Findings of the text's rules on a report of these paragraphs. */
export function check(paragraphs: readonly string[], forms: readonly EvaluationSketch[] = [FORM]): Finding[] {
  const evaluations = forms.map(formOf);
  const narrative = readNarrative(documentOf(paragraphs), evaluations);
  return runRules({ evaluations, narrative, doubts: [] }, loadPack(), RULES).findings;
}

/** The findings in short: "amount 154.15万元 → 139.5万元". */
export function findingsOf(paragraphs: readonly string[], forms?: readonly EvaluationSketch[]): string[] {
  return check(paragraphs, forms).map(
    ({ rule, reported, expected }) => `${rule.replace("narrative/", "")} ${reported} → ${expected}`,
  );
}
