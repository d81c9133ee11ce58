import type { MeasureCell, NumberCell, TextCell } from "../model/cell.ts";
import type { Evaluation, FormFacts, FundRow, Indicator } from "../model/evaluation.ts";
import { wholeNumber } from "../model/interval.ts";
import type { Claim, Narrative, Section } from "../model/narrative.ts";
import type { Recognised } from "../model/recognised.ts";
import type { Example } from "./example.ts";
import { sketchMeasure } from "./sketch-measure.ts";

/** A cell as text: "" is blank, left out is a column or field that the form does not have. */
type Text = string | undefined;

/** A fund row in short; `source` is total where it is left out, and later rows are parts of the first. */
export interface FundSketch {
  readonly source?: FundRow["source"];
  readonly label?: string;
  readonly initialBudget?: Text;
  readonly budget?: Text;
  readonly executed?: Text;
  readonly weight?: Text;
  readonly rate?: Text;
  readonly score?: Text;
  readonly reason?: Text;
  readonly partOf?: number;
}

/** An indicator row in short; `group` is "level 1/level 2". */
export interface IndicatorSketch {
  readonly group?: string;
  readonly name?: string;
  readonly target?: Text;
  readonly actual?: Text;
  readonly unit?: string;
  /** From a column of its own (指标性质). */
  readonly op?: "≥" | ">" | "≤" | "<" | "=";
  readonly weight?: Text;
  readonly score?: Text;
  readonly completion?: Text;
  readonly scoringRule?: Text;
  readonly deviation?: Text;
  readonly childOf?: number;
  /** Rows whose weight and score stand once in a merged cell of that row. */
  readonly mergedInto?: number;
}

/** An evaluation in short. */
export interface EvaluationSketch {
  readonly year?: number | null;
  readonly projectName?: Text;
  readonly supervisingDepartment?: Text;
  readonly implementingUnit?: Text;
  readonly unit?: Evaluation["funds"]["unit"];
  readonly funds?: readonly FundSketch[];
  readonly expected?: Text;
  readonly actual?: Text;
  readonly indicators?: readonly IndicatorSketch[];
  readonly groups?: Readonly<Record<string, number>>;
  readonly total?: { readonly weight?: Text; readonly score?: Text; readonly grade?: Text };
  readonly analysis?: Readonly<Record<string, string>>;
  readonly extra?: Readonly<Record<string, string>>;
  readonly executionWeight?: number;
  readonly indicatorWeight?: number;
  readonly gradeBands?: FormFacts["gradeBands"];
  readonly notes?: readonly string[];
  /** Reasons given once, by scope. */
  readonly reasons?: Partial<Record<"table" | "funds", string>>;
}

/** The report's text in short: sections with their headings, and claims. */
export interface NarrativeSketch {
  readonly title?: string;
  readonly sections?: readonly (Partial<Section> & { readonly heading: string })[];
  readonly claims?: readonly (Partial<Claim> & Pick<Claim, "kind" | "text">)[];
}

const textCell = (text: Text): TextCell | null =>
  text === undefined ? null : { text, value: text === "" ? null : text };

const numberCell = (text: Text, mergedInto?: number): NumberCell | null => {
  if (mergedInto !== undefined) return { text: "", value: null, mergedInto };
  return text === undefined ? null : { text, value: wholeNumber(text)?.value.toNumber() ?? null };
};

const rateCell = (text: Text): NumberCell | null => {
  const cell = numberCell(text);
  if (!cell || cell.value === null || cell.text.includes("%") || Math.abs(cell.value) > 1.5) return cell;
  return { ...cell, value: cell.value * 100 };
};

const measureCell = (text: Text, sketch: IndicatorSketch, isTarget: boolean, year: number): MeasureCell | null =>
  text === undefined
    ? null
    : { text, value: sketchMeasure(text, { op: isTarget ? sketch.op : undefined, unit: sketch.unit, year }) };

function fundRow(sketch: FundSketch, index: number): FundRow {
  const source = sketch.source ?? (index === 0 ? "total" : "other");
  return {
    source,
    label:
      sketch.label ??
      {
        total: "年度资金总额",
        fiscal: "其中：当年财政拨款",
        carryover: "上年结转资金",
        other: "其他资金",
        central: "中央资金",
        province: "省级资金",
        city: "市级资金",
        county: "县级资金",
        custom: "其他来源",
      }[source],
    initialBudget: numberCell(sketch.initialBudget),
    budget: numberCell(sketch.budget),
    executed: numberCell(sketch.executed),
    weight: numberCell(sketch.weight),
    rate: rateCell(sketch.rate),
    score: numberCell(sketch.score),
    reason: textCell(sketch.reason),
    partOf: sketch.partOf ?? (source === "total" ? null : 0),
  };
}

function indicator(sketch: IndicatorSketch, year: number): Indicator {
  const [level1, level2] = (sketch.group ?? "").split("/");
  return {
    level1: level1 || null,
    level2: level2 || null,
    ordinal: null,
    name: textCell(sketch.name ?? "指标") ?? { text: "", value: null },
    target: measureCell(sketch.target, sketch, true, year),
    actual: measureCell(sketch.actual, sketch, false, year),
    unit: sketch.unit ?? null,
    weight: numberCell(sketch.weight, sketch.mergedInto),
    score: numberCell(sketch.score, sketch.mergedInto),
    completion: rateCell(sketch.completion),
    scoringRule: textCell(sketch.scoringRule),
    deviation: textCell(sketch.deviation),
    more: {},
    childOf: sketch.childOf ?? null,
  };
}

function formFacts(sketch: EvaluationSketch, rows: readonly FundRow[], indicators: readonly Indicator[]): FormFacts {
  const label = { table: "偏差大或目标未完成原因分析", funds: "原因" };
  return {
    has: {
      level1: indicators.some((row) => row.level1 !== null),
      level2: indicators.some((row) => row.level2 !== null),
      target: indicators.some((row) => row.target !== null),
      actual: indicators.some((row) => row.actual !== null),
      weight: indicators.some((row) => row.weight !== null),
      score: indicators.some((row) => row.score !== null),
      deviation: indicators.some((row) => row.deviation !== null),
      initialBudget: rows.some((row) => row.initialBudget !== null),
      rate: rows.some((row) => row.rate !== null),
      fundWeight: rows.some((row) => row.weight !== null),
      fundScore: rows.some((row) => row.score !== null),
    },
    executionWeight:
      sketch.executionWeight === undefined
        ? null
        : { value: sketch.executionWeight, text: `（${sketch.executionWeight}分）` },
    indicatorWeight:
      sketch.indicatorWeight === undefined
        ? null
        : { value: sketch.indicatorWeight, text: `（${sketch.indicatorWeight}分）` },
    gradeBands: sketch.gradeBands ?? null,
    notes: [...(sketch.notes ?? [])],
    reasons: (["table", "funds"] as const).flatMap((scope) => {
      const cell = textCell(sketch.reasons?.[scope]);
      return cell ? [{ label: label[scope], scope, cell }] : [];
    }),
  };
}

const cells = (texts: Readonly<Record<string, string>> = {}): Record<string, TextCell> =>
  Object.fromEntries(Object.entries(texts).map(([label, text]) => [label, { text, value: text === "" ? null : text }]));

/** The evaluation that a sketch stands for. */
export function sketchEvaluation(sketch: EvaluationSketch): Evaluation {
  const year = sketch.year === undefined ? 2022 : sketch.year;
  const rows = (sketch.funds ?? []).map(fundRow);
  const indicators = (sketch.indicators ?? []).map((row) => indicator(row, year ?? 2022));
  return {
    key: `示例单位|${sketch.projectName ?? "示例项目"}|${year ?? ""}`,
    kind: "project",
    title: "项目支出绩效自评表",
    year,
    projectName: textCell(sketch.projectName ?? "示例项目"),
    supervisingDepartment: textCell(sketch.supervisingDepartment ?? "示例主管局"),
    implementingUnit: textCell(sketch.implementingUnit ?? "示例单位"),
    extra: cells(sketch.extra),
    funds: { unit: sketch.unit ?? "万元", rows },
    goals: { expected: textCell(sketch.expected), actual: textCell(sketch.actual) },
    indicators,
    groups: Object.entries(sketch.groups ?? {}).map(([level1, declaredWeight]) => ({ level1, declaredWeight })),
    total: {
      weight: numberCell(sketch.total?.weight),
      score: numberCell(sketch.total?.score),
      grade: textCell(sketch.total?.grade),
    },
    analysis: cells(sketch.analysis),
    form: formFacts(sketch, rows, indicators),
  };
}

function sketchNarrative(sketch: NarrativeSketch = {}): Narrative {
  return {
    title: sketch.title ?? null,
    sections: (sketch.sections ?? []).map((section, index) => ({
      level: 1,
      numbering: null,
      text: "",
      at: { paragraph: index + 1 },
      ...section,
    })),
    claims: (sketch.claims ?? []).map((claim, index) => ({
      value: null,
      unit: null,
      about: null,
      project: null,
      sentence: claim.text,
      section: null,
      at: { paragraph: index + 1 },
      ...claim,
    })),
  };
}

/** What an example stands for. */
export function sketchRecognised(example: Pick<Example, "evaluation" | "more" | "narrative">): Recognised {
  return {
    evaluations: [...(example.evaluation ? [example.evaluation] : []), ...(example.more ?? [])].map(sketchEvaluation),
    narrative: sketchNarrative(example.narrative),
    doubts: [],
  };
}
