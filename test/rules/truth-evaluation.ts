import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Measure, MeasureCell, NumberCell, TextCell } from "../../src/model/cell.ts";
import type { Evaluation, FundRow } from "../../src/model/evaluation.ts";
import { firstNumber } from "../../src/model/interval.ts";
import { packageRoot } from "../../src/package-root.ts";

/** A text of the truth; `any` lists the acceptable readings. */
type Text = string | null | undefined | { readonly any: readonly (string | null)[] };

interface TruthIndicator {
  readonly level1: Text;
  readonly level2: Text;
  readonly ordinal: number | null;
  readonly name: Text;
  readonly target: Text;
  readonly actual: Text;
  readonly targetValue?: Record<string, unknown> | null;
  readonly actualValue?: Record<string, unknown> | null;
  readonly weight: Text;
  readonly score: Text;
  readonly deviation: Text;
  readonly childOf: number | null;
}

interface TruthEvaluation {
  readonly kind: Evaluation["kind"];
  readonly year?: number | { readonly any: readonly number[] };
  readonly projectName: Text;
  readonly supervisingDepartment: Text;
  readonly implementingUnit: Text;
  readonly funds: {
    readonly unit: Evaluation["funds"]["unit"];
    readonly rows: readonly ({ readonly source: Text; readonly label: string } & Record<string, Text>)[];
  };
  readonly goals: { readonly expected: Text; readonly actual: Text };
  readonly indicators: readonly TruthIndicator[];
  readonly groups?: readonly { readonly level1: string; readonly declaredWeight: number }[];
  readonly total: { readonly weight: Text; readonly score: Text; readonly grade?: Text };
}

export interface Expected {
  readonly rule: string;
  readonly evaluation?: number | null;
  readonly key?: string | null;
}

export interface Truth {
  readonly name: string;
  readonly evaluations: readonly TruthEvaluation[];
  readonly expectedFindings: readonly Expected[];
  readonly allowed: readonly Expected[];
}

/** What the truth records of the corpus leave out about a form, by layout: columns and headings that a reader sees. */
export interface LayoutFacts {
  readonly executionWeight?: number;
  readonly indicatorWeight?: number;
  readonly tableReason?: string;
  readonly scoringRule?: boolean;
  readonly analysis?: Readonly<Record<string, string>>;
}

const folder = resolve(packageRoot(), "../shared/corpus");

/** Truth records of one set; empty where the corpus is not at hand. */
export function truths(set: "clean" | "as-found" | "injected"): Truth[] {
  const path = join(folder, set);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(".truth.json"))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(path, name), "utf8")) as Truth);
}

/** The longest reading is the fullest ("≤30万元" before "30"). */
const first = (text: Text): string | null =>
  text === undefined || text === null
    ? null
    : typeof text === "string"
      ? text
      : (text.any.toSorted((a, b) => (b ?? "").length - (a ?? "").length)[0] ?? null);

const textCell = (text: Text): TextCell | null => {
  const value = first(text);
  return value === null ? null : { text: value, value: value === "" ? null : value };
};

const numberCell = (text: Text, rate = false): NumberCell | null => {
  const value = first(text);
  if (value === null) return null;
  const number = firstNumber(value)?.value.toNumber() ?? null;
  return {
    text: value,
    value: number !== null && rate && !/[%％]/.test(value) && number <= 1.5 ? number * 100 : number,
  };
};

const measureCell = (
  text: Text,
  value: Record<string, unknown> | null | undefined,
  year: number,
): MeasureCell | null => {
  const shown = first(text);
  if (shown === null) return null;
  return { text: shown, value: measure(shown, value, year) };
};

function measure(text: string, value: Record<string, unknown> | null | undefined, year: number): Measure | null {
  const around = /^±(\d+)%$/.exec(text);
  if (around) return { kind: "quantity", op: "range", number: -Number(around[1]), max: Number(around[1]), unit: "%" };
  if (!value) return text === "" ? null : { kind: "quality", term: text };
  if (value["kind"] === "date" && value["date"] === null)
    return {
      kind: "date",
      op: value["op"] === "<=" ? "<=" : null,
      date: `${year}-12-${/12月(\d+)日/.exec(text)?.[1] ?? "31"}`,
    };
  return { max: null, ...value } as Measure;
}

/** A truth record as the evaluation that a perfect reader would make of it. */
export function truthEvaluation(truth: TruthEvaluation, layout: LayoutFacts): Evaluation {
  const year = typeof truth.year === "number" ? truth.year : (truth.year?.any[0] ?? null);
  const rows = truth.funds.rows.map((row): FundRow => {
    const source = (
      typeof row.source === "string" ? row.source : (row.source as { any: string[] } | null)?.any[0]
    ) as FundRow["source"];
    return {
      source,
      label: row.label,
      initialBudget: numberCell(row["initialBudget"]),
      budget: numberCell(row["budget"]),
      executed: numberCell(row["executed"]),
      weight: numberCell(row["weight"]),
      rate: numberCell(row["rate"], true),
      score: numberCell(row["score"]),
      reason: null,
      partOf: source === "total" ? null : 0,
    };
  });
  const indicators: Evaluation["indicators"] = truth.indicators.map((row) => ({
    level1: first(row.level1) || null,
    level2: first(row.level2) || null,
    ordinal: row.ordinal,
    name: textCell(row.name) ?? { text: "", value: null },
    target: measureCell(row.target, row.targetValue, year ?? 2022),
    actual: measureCell(row.actual, row.actualValue, year ?? 2022),
    unit: typeof row.targetValue?.["unit"] === "string" ? row.targetValue["unit"] : null,
    weight: numberCell(row.weight),
    score: numberCell(row.score),
    completion: null,
    scoringRule: layout.scoringRule ? { text: "按完成比例赋分", value: "按完成比例赋分" } : null,
    deviation: textCell(row.deviation),
    more: {},
    childOf: row.childOf,
  }));
  const has = (field: "level1" | "level2" | "target" | "actual" | "weight" | "score" | "deviation"): boolean =>
    indicators.some((row) => row[field] !== null);
  return {
    key: `${first(truth.implementingUnit) ?? ""}|${first(truth.projectName) ?? ""}|${year ?? ""}`,
    kind: truth.kind,
    title: "项目支出绩效自评表",
    year,
    projectName: textCell(truth.projectName),
    supervisingDepartment: textCell(truth.supervisingDepartment),
    implementingUnit: textCell(truth.implementingUnit),
    extra: {},
    funds: { unit: truth.funds.unit, rows },
    goals: { expected: textCell(truth.goals.expected), actual: textCell(truth.goals.actual) },
    indicators,
    groups: (truth.groups ?? []).map((group) => ({ ...group })),
    total: {
      weight: numberCell(truth.total.weight),
      score: numberCell(truth.total.score),
      grade: textCell(truth.total.grade),
    },
    analysis: Object.fromEntries(
      Object.entries(layout.analysis ?? {}).map(([label, text]) => [label, { text, value: text }]),
    ),
    form: {
      has: {
        level1: has("level1"),
        level2: has("level2"),
        target: has("target"),
        actual: has("actual"),
        weight: has("weight"),
        score: has("score"),
        deviation: has("deviation"),
        initialBudget: rows.some((row) => row.initialBudget !== null),
        rate: rows.some((row) => row.rate !== null),
        fundWeight: rows.some((row) => row.weight !== null),
        fundScore: rows.some((row) => row.score !== null),
      },
      executionWeight:
        layout.executionWeight === undefined
          ? null
          : { value: layout.executionWeight, text: `（${layout.executionWeight}分）` },
      indicatorWeight:
        layout.indicatorWeight === undefined
          ? null
          : { value: layout.indicatorWeight, text: `（${layout.indicatorWeight}分）` },
      gradeBands: null,
      notes: [],
      reasons:
        layout.tableReason === undefined
          ? []
          : [
              {
                label: "偏差大或目标未完成原因分析",
                scope: "table",
                cell: { text: layout.tableReason, value: layout.tableReason },
              },
            ],
    },
  };
}
