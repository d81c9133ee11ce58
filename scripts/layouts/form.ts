import type { Row } from "./cell.ts";
import { fundRows, type FundBlock } from "./blocks/funds.ts";
import { goalRows, type GoalBlock } from "./blocks/goals.ts";
import { headRows, type Pair } from "./blocks/head.ts";
import { indicatorRows, type IndicatorBlock } from "./blocks/indicators.ts";
import { analysisRows, noteRow, textRows, totalRow, type Piece } from "./blocks/tail.ts";
import type { Project } from "./record.ts";
import { truthOf, type TruthOptions } from "./truth.ts";

/** A part of a form, from top to bottom. */
export type Block =
  | { readonly head: readonly (readonly Pair[])[] }
  | { readonly funds: FundBlock }
  | { readonly goals: GoalBlock }
  | { readonly indicators: IndicatorBlock }
  | { readonly total: readonly Piece[] }
  | { readonly texts: readonly string[]; readonly w: number }
  | {
      readonly analysis: {
        readonly side: string;
        readonly outer: string;
        readonly inner: readonly string[];
        readonly single: readonly string[];
      };
    }
  | { readonly note: string }
  | { readonly rows: (p: Project) => Row[] };

/** A self-evaluation form of one family; the same form takes any record. */
export interface Form {
  /** Number in the list of layouts, and a word. */
  readonly id: string;
  /** `{year}` and `{unit}` stand for the record's. */
  readonly title: string;
  readonly subtitle?: string;
  /** Lines above the table, between subtitle and table. */
  readonly above?: readonly string[];
  readonly blocks: readonly Block[];
  /** Lines below the table. */
  readonly below?: readonly string[];
  readonly landscape?: boolean;
  readonly truth: Omit<TruthOptions, "splitTarget" | "groups" | "ordinals">;
}

export interface Filled {
  readonly rows: readonly Row[];
  /** First row of the indicator header and first row of the indicators. */
  readonly headerRow: number;
  readonly bodyRow: number;
  readonly truth: Record<string, unknown>;
}

export function fillText(text: string, p: Project): string {
  return text
    .replace(/\{year\}/g, p.year)
    .replace(/\{unit\}/g, p.implementing)
    .replace(/\{name\}/g, p.name)
    .replace(/\{department\}/g, p.supervising);
}

/** One form filled with one record: rows to write, and the truth that they show. */
export function fill(form: Form, p: Project): Filled {
  const rows: Row[] = [];
  let headerRow = -1;
  let bodyRow = -1;
  let indicators: IndicatorBlock | null = null;
  for (const block of form.blocks) {
    if ("head" in block) rows.push(...headRows(p, block.head));
    else if ("funds" in block) rows.push(...fundRows(p, block.funds));
    else if ("goals" in block) rows.push(...goalRows(p, block.goals));
    else if ("total" in block) rows.push(totalRow(p, block.total));
    else if ("texts" in block) rows.push(...textRows(p, block.texts, block.w));
    else if ("analysis" in block)
      rows.push(
        ...analysisRows(p, block.analysis.side, block.analysis.outer, block.analysis.inner, block.analysis.single),
      );
    else if ("note" in block) rows.push(noteRow(fillText(block.note, p)));
    else if ("rows" in block) rows.push(...block.rows(p));
    else {
      const made = indicatorRows(p, block.indicators);
      headerRow = rows.length;
      bodyRow = rows.length + made.headerRows;
      indicators = block.indicators;
      rows.push(...made.rows);
    }
  }
  const truth = truthOf(p, rows, {
    ...form.truth,
    splitTarget: indicators?.columns.some((c) => c.role === "value") ?? false,
    groups: indicators?.points !== undefined,
    ordinals: indicators?.ordinals ?? false,
  });
  return { rows, headerRow, bodyRow, truth };
}
