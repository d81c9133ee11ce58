import { z } from "zod";
import { MeasureCell, NumberCell, TextCell } from "./cell.ts";

const text = TextCell.nullable();
const number = NumberCell.nullable();
const measure = MeasureCell.nullable();

export const EvaluationKind = z.enum(["project", "department", "transfer"]);
export type EvaluationKind = z.infer<typeof EvaluationKind>;

export const MoneyUnit = z.enum(["元", "千元", "万元", "亿元"]);
export type MoneyUnit = z.infer<typeof MoneyUnit>;

export const FundSource = z.enum([
  "total",
  "fiscal",
  "carryover",
  "other",
  "central",
  "province",
  "city",
  "county",
  "custom",
]);
export type FundSource = z.infer<typeof FundSource>;

/** One row of the fund block. Null: the form has no such column; blank cells are cells. */
export const FundRow = z.object({
  source: FundSource,
  label: z.string(),
  /** 年初预算数 */
  initialBudget: number,
  /** 全年预算数, A */
  budget: number,
  /** 全年执行数, B */
  executed: number,
  /** 分值 */
  weight: number,
  /** 执行率 in percentage points: 100% is 100 */
  rate: number,
  /** 得分 */
  score: number,
  /** 原因 of this row, where the fund block has such a column. */
  reason: text,
  /** Index of the row that this one is a part of: the total for a source, a source for a row nested under it; null for the total. */
  partOf: z.number().int().nonnegative().nullable(),
});
export type FundRow = z.infer<typeof FundRow>;

export const Indicator = z.object({
  level1: z.string().nullable(),
  level2: z.string().nullable(),
  /** From "指标1：", else null. */
  ordinal: z.number().int().nullable(),
  name: TextCell,
  target: measure,
  actual: measure,
  /** From a 度量单位 column, from the value, or from "（项）" in the name. */
  unit: z.string().nullable(),
  weight: number,
  score: number,
  completion: number,
  scoringRule: text,
  /** 偏差原因分析及改进措施 */
  deviation: text,
  /** Any further column, under its own header. */
  more: z.record(z.string(), TextCell),
  /** Index of the indicator that this 其中 row breaks down; such rows are not scored. */
  childOf: z.number().int().nonnegative().nullable(),
});
export type Indicator = z.infer<typeof Indicator>;

/** A level-1 heading with its printed weight: "产出指标（50分）". */
export const Group = z.object({ level1: z.string(), declaredWeight: z.number(), cell: TextCell.optional() });
export type Group = z.infer<typeof Group>;

/** A grade band that the form itself prints, points: [min, max]. */
export const GradeBand = z.object({ grade: z.string(), min: z.number(), max: z.number() });
export type GradeBand = z.infer<typeof GradeBand>;

/** What the form prints about itself and a check must respect. */
export const FormFacts = z.object({
  /** Columns that the form has. */
  has: z.object({
    level1: z.boolean(),
    level2: z.boolean(),
    target: z.boolean(),
    actual: z.boolean(),
    weight: z.boolean(),
    score: z.boolean(),
    deviation: z.boolean(),
    initialBudget: z.boolean(),
    rate: z.boolean(),
    fundWeight: z.boolean(),
    fundScore: z.boolean(),
  }),
  /** Weight of the execution row where the fund heading prints it: （20分）, 得分（20分*执行率）; points. */
  executionWeight: z.object({ value: z.number(), text: z.string() }).nullable(),
  /** Weight of the whole indicator block where its heading prints it: 年度绩效目标（80分）; points. */
  indicatorWeight: z.object({ value: z.number(), text: z.string() }).nullable(),
  /** 优良中差 bands printed in the file's notes or in a table beside the form; null where none are. */
  gradeBands: z.array(GradeBand).nullable(),
  /** Notes under the table, and texts of 得分计算方法 in the fund block, as written. */
  notes: z.array(z.string()),
  /** Tables that look like more of this form and could not be read; checks that need all rows do not run then. */
  unreadTables: z.array(z.number().int().positive()).optional(),
  /** Reasons given once for the whole table or for the fund block. */
  reasons: z.array(z.object({ label: z.string(), scope: z.enum(["table", "funds"]), cell: TextCell })),
});
export type FormFacts = z.infer<typeof FormFacts>;

/** One self-evaluation table as a typed record. */
export const Evaluation = z.object({
  key: z.string(),
  kind: EvaluationKind,
  title: z.string(),
  /** Null where the document does not say. */
  year: z.number().int().nullable(),
  projectName: text,
  supervisingDepartment: text,
  implementingUnit: text,
  /** Every other labelled field of the form, under its own label. */
  extra: z.record(z.string(), TextCell),
  funds: z.object({
    unit: MoneyUnit,
    /** False where the form prints no unit: 万元 is then what forms of this family use, not what the document says. */
    unitStated: z.boolean().optional(),
    rows: z.array(FundRow),
  }),
  goals: z.object({
    expected: text,
    actual: text,
    /** Goals that the form scores by themselves (目标1 … 目标4 with 分值 or 得分), in order; absent where it does not. */
    scored: z.array(z.object({ weight: number, score: number })).optional(),
  }),
  indicators: z.array(Indicator),
  groups: z.array(Group),
  total: z.object({ weight: number, score: number, grade: text }),
  /** Free texts under the table, by their own labels joined with "/". */
  analysis: z.record(z.string(), TextCell),
  form: FormFacts,
});
export type Evaluation = z.infer<typeof Evaluation>;
