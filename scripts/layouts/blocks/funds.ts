import { FULL, share, td, th, type Cell, type Row } from "../cell.ts";
import type { Fund, Project } from "../record.ts";

export interface FundColumn {
  readonly head: string;
  /** Field of the contract's fund row, or `reason`, or `more` for a column that the truth does not hold. */
  readonly role: "initialBudget" | "budget" | "executed" | "weight" | "rate" | "score" | "reason" | "more";
  readonly w: number;
  /** One merged cell down all rows (原因, 得分计算方法). */
  readonly merged?: string;
}

export interface FundBlock {
  readonly side: { readonly text: string; readonly w: number } | null;
  readonly label: { readonly head: string; readonly w: number };
  readonly columns: readonly FundColumn[];
}

const VALUE: Record<FundColumn["role"], (f: Fund) => string> = {
  initialBudget: (f) => f.initial ?? "",
  budget: (f) => f.budget,
  executed: (f) => f.executed,
  weight: (f) => f.weight ?? "",
  rate: (f) => f.rate ?? "",
  score: (f) => f.score ?? "",
  reason: (f) => f.reason ?? "",
  more: () => "",
};

/** The fund block: a header row and one row for each source. */
export function fundRows(p: Project, block: FundBlock): Row[] {
  const rest = FULL - (block.side?.w ?? 0);
  const widths = share(rest, [block.label.w, ...block.columns.map((c) => c.w)]);
  const at = (i: number): number => widths[i] ?? 0;
  const side: Cell[] = block.side ? [{ ...th(block.side.w, block.side.text, p.funds.length + 1), side: true }] : [];
  const header: Row = [...side, th(at(0), block.label.head), ...block.columns.map((c, i) => th(at(i + 1), c.head))];
  return [
    header,
    ...p.funds.map((fund, r): Row => [
      { ...td(at(0), fund.label, `funds.${r}.label`), left: true },
      ...block.columns.flatMap((column, i): Cell[] => {
        if (column.merged !== undefined)
          return r === 0 ? [{ ...td(at(i + 1), column.merged, undefined, p.funds.length), left: true }] : [];
        const path = column.role === "more" || column.role === "reason" ? undefined : `funds.${r}.${column.role}`;
        return [td(at(i + 1), VALUE[column.role](fund), path)];
      }),
    ]),
  ];
}
