import { fieldName } from "../../batch/field-names.ts";
import { plain } from "../../batch/names.ts";
import { type Cell, NumberCell } from "../../model/cell.ts";
import type { Evaluation } from "../../model/evaluation.ts";
import type { LocalText } from "../../model/finding.ts";
import { pointer } from "../../rule-engine/pointer.ts";

/** One value of a form under the form's own names. */
export interface FormCell {
  readonly field: string;
  readonly label: LocalText;
  /** JSON Pointer in the result. */
  readonly pointer: string;
  readonly text: string;
  /** Where it is a number; two spellings of one number are no change. */
  readonly number: number | null;
}

/** A row of a form, known by its names and never by its place. */
export interface FormRow {
  readonly block: "head" | "extra" | "funds" | "goals" | "indicators" | "groups" | "total" | "analysis";
  /** Names from the fullest to the barest: level 1, level 2 and name of an indicator, then its name alone. */
  readonly keys: readonly string[];
  readonly label: LocalText;
  readonly pointer: string;
  readonly cells: readonly FormCell[];
}

const FUND_FIELDS = ["initialBudget", "budget", "executed", "weight", "rate", "score", "reason"] as const;
const INDICATOR_FIELDS = [
  "name",
  "target",
  "actual",
  "weight",
  "score",
  "completion",
  "scoringRule",
  "deviation",
] as const;
const ACTUAL: LocalText = { zh: "实际完成值", en: "actual value" };

/** Everything that a form says, row by row in the order of the form. Cells that belong to a merged one stand with that one. */
export function formRows(evaluation: Evaluation, index: number): FormRow[] {
  const at = (...segments: readonly (string | number)[]): string => `/${pointer("evaluations", index, ...segments)}`;
  const { funds, goals, total } = evaluation;
  const one = (
    block: FormRow["block"],
    name: string,
    label: LocalText,
    place: string,
    cells: readonly (FormCell | null)[],
  ): FormRow => ({
    block,
    keys: [name],
    label,
    pointer: place,
    cells: cells.flatMap((cell) => cell ?? []),
  });
  const head = (["projectName", "supervisingDepartment", "implementingUnit"] as const).map((field) =>
    one("head", field, fieldName(field), at(field), [cellOf(evaluation[field], field, fieldName(field), at(field))]),
  );
  const said = (field: string, text: string | null, place: string): FormRow =>
    one("head", field, fieldName(field), place, [
      text === null ? null : { field, label: fieldName(field), pointer: place, text, number: null },
    ]);
  return [
    ...head,
    said("year", evaluation.year === null ? null : String(evaluation.year), at("year")),
    said("moneyUnit", funds.unitStated === false ? null : funds.unit, at("funds", "unit")),
    ...labelled("extra", evaluation.extra, at),
    ...funds.rows.map((row, n) => fundRow(row, at, n)),
    ...(["expected", "actual"] as const).map((field) =>
      one("goals", field, fieldName(field), at("goals", field), [
        cellOf(goals[field], field, fieldName(field), at("goals", field)),
      ]),
    ),
    ...(goals.scored ?? []).map(({ weight, score }, n): FormRow => {
      const label = { zh: `目标${n + 1}`, en: `goal ${n + 1}` };
      return one("goals", `scored ${n}`, label, at("goals", "scored", n), [
        cellOf(weight, "weight", named(label, "weight"), at("goals", "scored", n, "weight")),
        cellOf(score, "score", named(label, "score"), at("goals", "scored", n, "score")),
      ]);
    }),
    ...evaluation.indicators.map((row, n) => indicatorRow(row, at, n)),
    one(
      "total",
      "total",
      { zh: "总分", en: "total" },
      at("total"),
      (["weight", "score", "grade"] as const).map((field) =>
        cellOf(total[field], field, named({ zh: "总分", en: "total" }, field), at("total", field)),
      ),
    ),
    ...labelled("analysis", evaluation.analysis, at),
  ];
}

type Place = (...segments: readonly (string | number)[]) => string;

function fundRow(row: Evaluation["funds"]["rows"][number], at: Place, n: number): FormRow {
  const name = row.label.replace(/^其中[:：]?/, "").replace(/[:：]+$/, "");
  const label = { zh: name, en: name };
  const place = at("funds", "rows", n);
  return {
    block: "funds",
    keys: row.source === "custom" ? [`custom ${bare(row.label)}`] : [`${row.source} ${bare(row.label)}`, row.source],
    label,
    pointer: place,
    cells: FUND_FIELDS.flatMap(
      (field) => cellOf(row[field], field, named(label, field), at("funds", "rows", n, field)) ?? [],
    ),
  };
}

function indicatorRow(row: Evaluation["indicators"][number], at: Place, n: number): FormRow {
  const own = bare(row.name.text);
  const label = { zh: row.name.text, en: row.name.text };
  const cells = INDICATOR_FIELDS.map((field) =>
    cellOf(row[field], field, fieldOf(label, field), at("indicators", n, field)),
  );
  const levels = (["level1", "level2"] as const).map((field): FormCell => ({
    field,
    label: named(label, field),
    pointer: at("indicators", n, field),
    text: row[field] ?? "",
    number: null,
  }));
  const more = Object.entries(row.more).map(([name, cell]) =>
    cellOf(cell, name, named(label, name), at("indicators", n, "more", name)),
  );
  return {
    block: "indicators",
    keys: [[bare(row.level1 ?? ""), bare(row.level2 ?? ""), own].join("/"), own],
    label,
    pointer: at("indicators", n),
    cells: [...levels, ...cells, ...more].flatMap((cell) => cell ?? []),
  };
}

function fieldOf(label: LocalText, field: string): LocalText {
  if (field === "name") return { zh: `${label.zh} 指标名称`, en: `${label.en}: name` };
  return field === "actual" ? { zh: `${label.zh} ${ACTUAL.zh}`, en: `${label.en}: ${ACTUAL.en}` } : named(label, field);
}

function labelled(block: "extra" | "analysis", cells: Readonly<Record<string, Cell>>, at: Place): FormRow[] {
  return Object.entries(cells).map(([name, cell]) => ({
    block,
    keys: [bare(name)],
    label: { zh: name, en: name },
    pointer: at(block, name),
    cells: [cellOf(cell, "text", { zh: name, en: name }, at(block, name))].flatMap((one) => one ?? []),
  }));
}

function cellOf(cell: Cell | null, field: string, label: LocalText, place: string): FormCell | null {
  if (cell === null || cell.mergedInto !== undefined) return null;
  const number = NumberCell.safeParse(cell).data?.value ?? null;
  return { field, label, pointer: place, text: cell.text, number };
}

function named(row: LocalText, field: string): LocalText {
  const { zh, en } = fieldName(field);
  return { zh: `${row.zh} ${zh}`, en: `${row.en}: ${en}` };
}

/** A name without marks, white space and width. */
function bare(name: string): string {
  return plain(name).replace(/[\p{P}\p{S}]/gu, "");
}
