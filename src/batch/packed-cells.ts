import { createHash } from "node:crypto";
import type { Cell } from "../model/cell.ts";
import type { Evaluation } from "../model/evaluation.ts";
import { pointer } from "../rule-engine/pointer.ts";
import { plain } from "./names.ts";

/** value: a number, a measure, a name that identifies · words: a text, where a difference may be a matter of reading. */
export type FieldKind = "value" | "words";

/** One cell as it is held against another file's. */
export interface PackedCell {
  /** Field of the contract: budget, target, grade … */
  readonly field: string;
  /** Label of the fund row, name of the indicator, label of the text; "" in the head. */
  readonly row: string;
  readonly kind: FieldKind;
  /** JSON Pointer relative to the evaluation. */
  readonly subject: string;
  /** Null: the form has no such cell, or it belongs to a merged one. */
  readonly text: string | null;
  /** A text too long to keep: `text` is its fingerprint. */
  readonly long: boolean;
  readonly doubted: boolean;
}

/** Rows of one block; a row is known by its name. */
export interface PackedRow {
  readonly block: "head" | "funds" | "indicators" | "analysis";
  /** Fund rows: total, fiscal, carryover …; else "". */
  readonly source: string;
  readonly name: string;
  readonly cells: readonly PackedCell[];
}

const HEAD = [
  "projectName",
  "supervisingDepartment",
  "implementingUnit",
  "year",
  "moneyUnit",
  "expected",
  "actual",
  "weight",
  "score",
  "grade",
] as const;
const FUNDS = ["initialBudget", "budget", "executed", "weight", "rate", "score"] as const;
const INDICATORS = ["name", "target", "actual", "weight", "score", "completion", "deviation"] as const;
const WORDS: ReadonlySet<string> = new Set([
  "head/expected",
  "head/actual",
  "indicators/name",
  "indicators/deviation",
  "analysis/text",
]);
const SUBJECTS: Readonly<Record<string, string>> = {
  moneyUnit: "funds/unit",
  expected: "goals/expected",
  actual: "goals/actual",
  weight: "total/weight",
  score: "total/score",
  grade: "total/grade",
};

const ABSENT = "~";
const DOUBTED = "?";
const LONG = "#";
const ESCAPE = "\\";
/** Longer texts are kept as fingerprints of their words and of their numbers. */
const LONGEST = 40;

/** Rows of one block that are kept; a form has 5 to 40, a hostile file may have thousands. */
const MOST_ROWS = 300;

/** All values of an evaluation in one string: a line for each row, cells parted by tabs; texts hold neither. */
export function packCells(evaluation: Evaluation): string {
  const { funds, goals, total } = evaluation;
  const head: Record<(typeof HEAD)[number], string> = {
    projectName: packed(evaluation.projectName),
    supervisingDepartment: packed(evaluation.supervisingDepartment),
    implementingUnit: packed(evaluation.implementingUnit),
    year: evaluation.year === null ? ABSENT : String(evaluation.year),
    moneyUnit: funds.unitStated === false ? ABSENT : funds.unit,
    expected: packed(goals.expected),
    actual: packed(goals.actual),
    weight: packed(total.weight),
    score: packed(total.score),
    grade: packed(total.grade),
  };
  const lines = [
    ["h", ...HEAD.map((field) => head[field])],
    ...funds.rows
      .slice(0, MOST_ROWS)
      .map((row) => ["f", row.source, plain(row.label), ...FUNDS.map((field) => packed(row[field]))]),
    ...evaluation.indicators.slice(0, MOST_ROWS).map((row) => ["i", ...INDICATORS.map((field) => packed(row[field]))]),
    ...Object.entries(evaluation.analysis)
      .slice(0, MOST_ROWS)
      .map(([label, cell]) => ["a", label.replace(/[\t\n]/g, " "), packed(cell)]),
  ];
  return lines.map((cells) => cells.join("\t")).join("\n");
}

/** The rows of a packed evaluation. */
export function unpackCells(text: string): PackedRow[] {
  const counts = { f: 0, i: 0 };
  return text.split("\n").map((line): PackedRow => {
    const [mark = "", ...cells] = line.split("\t");
    if (mark === "h")
      return {
        block: "head",
        source: "",
        name: "",
        cells: HEAD.map((field, at) => cell("head", "", field, SUBJECTS[field] ?? field, cells[at])),
      };
    if (mark === "f") {
      const [source = "", label = "", ...amounts] = cells;
      const index = counts.f++;
      return {
        block: "funds",
        source,
        name: label,
        cells: FUNDS.map((field, at) => cell("funds", label, field, `funds/rows/${index}/${field}`, amounts[at])),
      };
    }
    if (mark === "i") {
      const index = counts.i++;
      const name = unescape(cells[0] ?? "");
      return {
        block: "indicators",
        source: "",
        name,
        cells: INDICATORS.map((field, at) =>
          cell("indicators", name, field, `indicators/${index}/${field}`, cells[at]),
        ),
      };
    }
    const label = cells[0] ?? "";
    return {
      block: "analysis",
      source: "",
      name: label,
      cells: [cell("analysis", label, "text", pointer("analysis", label), cells[1])],
    };
  });
}

function packed(cell: Cell | null): string {
  if (cell === null || cell.mergedInto !== undefined) return ABSENT;
  const text = plain(cell.text);
  const body = text.length > LONGEST ? fingerprint(text) : /^[~?#\\]/.test(text) ? ESCAPE + text : text;
  return cell.doubt === undefined ? body : DOUBTED + body;
}

function fingerprint(text: string): string {
  return `${LONG}${short(text.replace(/[\p{P}\p{S}]/gu, ""))},${short(numbersIn(text))}`;
}

const short = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 8);
const numbersIn = (text: string): string => (text.match(/\d+(?:\.\d+)?/g) ?? []).join(" ");

/** Fingerprints of a cell's words and of its numbers in their order; the same for a text that is kept and for one that is not. */
export function printsOf({ text, long }: PackedCell): { words: string; numbers: string } {
  const [words = "", numbers = ""] = (long ? (text ?? "") : fingerprint(text ?? "")).split(",");
  return { words, numbers };
}

function cell(
  block: PackedRow["block"],
  row: string,
  field: string,
  subject: string,
  stored: string | undefined,
): PackedCell {
  const doubted = stored?.startsWith(DOUBTED) === true;
  const body = doubted ? stored.slice(1) : (stored ?? ABSENT);
  const kind = WORDS.has(`${block}/${field}`) ? "words" : "value";
  return {
    field,
    row,
    kind,
    subject,
    doubted,
    long: body.startsWith(LONG),
    text: body === ABSENT ? null : unescape(body),
  };
}

const unescape = (text: string): string => (text.startsWith(ESCAPE) ? text.slice(1) : text);
