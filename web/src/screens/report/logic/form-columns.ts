import { FIELD_WORDS } from "./field-words.ts";
import { pointerTo } from "./pointer.ts";
import type { Evaluation, FundRow, Indicator, MaybeCell, Words } from "./result-types.ts";

/** One column of a block: which cell it holds in each row. */
export interface FormColumn<Row> {
  readonly name: string;
  readonly heading: Words;
  /** Numbers are set in the middle, texts from the left. */
  readonly kind: "number" | "value" | "text";
  readonly cell: (row: Row) => MaybeCell;
  /** Below the row's pointer. */
  readonly place: readonly string[];
}

const FUNDS = ["initialBudget", "budget", "executed", "weight", "rate", "score", "reason"] as const;

/** Columns of the fund block that this form has. */
export function fundColumns({ funds }: Evaluation): FormColumn<FundRow>[] {
  return FUNDS.filter((name) => funds.rows.some((row) => row[name] !== null)).map((name) => ({
    name,
    heading: FIELD_WORDS[name],
    kind: name === "reason" ? "text" : "number",
    cell: (row) => row[name],
    place: [name],
  }));
}

/** Columns of the indicator block behind the levels: in the order of the common forms, further ones under their own header. */
export function indicatorColumns({ indicators }: Evaluation): FormColumn<Indicator>[] {
  const known = (
    name: "target" | "actual" | "completion" | "weight" | "score" | "scoringRule" | "deviation",
  ): FormColumn<Indicator>[] =>
    indicators.some((row) => row[name] !== null)
      ? [
          {
            name,
            heading: FIELD_WORDS[name],
            kind:
              name === "weight" || name === "score" || name === "completion"
                ? "number"
                : name === "target" || name === "actual"
                  ? "value"
                  : "text",
            cell: (row) => row[name],
            place: [name],
          },
        ]
      : [];
  const labels = [...new Set(indicators.flatMap((row) => Object.keys(row.more)))];
  return [
    ...known("target"),
    ...known("actual"),
    ...known("completion"),
    ...known("weight"),
    ...known("score"),
    ...labels.map((label): FormColumn<Indicator> => ({
      name: label,
      heading: { zh: label, en: label },
      kind: "text",
      cell: (row) => row.more[label] ?? null,
      place: ["more", label],
    })),
    ...known("scoringRule"),
    ...known("deviation"),
  ];
}

const WIDTHS = { number: 56, value: 78, text: 96 } as const;

/** Pixels that a column needs at least. */
export function leastWidth({ name, kind }: Pick<FormColumn<never>, "name" | "kind">): number {
  return name === "deviation" ? 104 : WIDTHS[kind];
}

/** The level columns that this form has. */
export function levelsOf({ indicators }: Evaluation): ("level1" | "level2")[] {
  return (["level1", "level2"] as const).filter((level) => indicators.some((row) => row[level] !== null));
}

/** Where a row's cell of a column stands in the result. */
export function cellPointer(
  evaluation: number,
  block: readonly (string | number)[],
  row: number,
  place: readonly string[],
): string {
  return pointerTo("evaluations", evaluation, ...block, row, ...place);
}
