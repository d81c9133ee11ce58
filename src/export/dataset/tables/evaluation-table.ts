import { z } from "zod";
import type { TextCell } from "../../../model/cell.ts";
import { Evaluation, EvaluationKind, type FundRow, MoneyUnit } from "../../../model/evaluation.ts";
import type { Severity } from "../../../model/finding.ts";
import { moneyCell, numberCell, textCell } from "../cell-columns.ts";
import { cellFacts } from "../cell-facts.ts";
import { column } from "../column.ts";
import type { Table } from "../table.ts";
import { correctedColumn, type EvaluationSource, OWNER_COLUMNS } from "./file-columns.ts";

type Source = EvaluationSource;

const totalRow = ({ evaluation }: Source): FundRow | null =>
  evaluation.funds.rows.find(({ source }) => source === "total") ?? null;
const unit = ({ evaluation }: Source): MoneyUnit => evaluation.funds.unit;
const texts = (cells: Readonly<Record<string, TextCell>>): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).map(([label, { text }]) => [label, text]));
const findings = (severity: Severity) => (source: Source) =>
  source.file.result.findings.filter((one) => one.severity === severity && one.evaluation === source.stored.position)
    .length;

const CELLS = [
  textCell<Source>(["projectName", "项目名称", "项目名称，表内原文", "Project name as written"], (source) => {
    return source.evaluation.projectName;
  }),
  textCell<Source>(
    ["supervisingDepartment", "主管部门（原文）", "主管部门，表内原文", "Supervising department as written"],
    (source) => {
      return source.evaluation.supervisingDepartment;
    },
  ),
  textCell<Source>(["implementingUnit", "实施单位", "实施单位，表内原文", "Implementing unit as written"], (source) => {
    return source.evaluation.implementingUnit;
  }),
  moneyCell<Source>(
    ["initialBudget", "年初预算数", "年度资金总额的年初预算数", "Initial budget of the total"],
    (source) => totalRow(source)?.initialBudget ?? null,
    unit,
  ),
  moneyCell<Source>(
    ["budget", "全年预算数", "年度资金总额的全年预算数", "Budget of the total, A"],
    (source) => totalRow(source)?.budget ?? null,
    unit,
  ),
  moneyCell<Source>(
    ["executed", "全年执行数", "年度资金总额的全年执行数", "Executed amount of the total, B"],
    (source) => totalRow(source)?.executed ?? null,
    unit,
  ),
  numberCell<Source>(
    ["rate", "执行率", "表内填报的执行率，百分点（100% 为 100）", "Execution rate as reported, percentage points"],
    (source) => totalRow(source)?.rate ?? null,
  ),
  numberCell<Source>(
    ["executionWeight", "执行率分值", "年度资金总额行的分值", "Weight of the total fund row"],
    (source) => totalRow(source)?.weight ?? null,
  ),
  numberCell<Source>(
    ["executionScore", "执行率得分", "年度资金总额行的得分", "Score of the total fund row"],
    (source) => totalRow(source)?.score ?? null,
  ),
  numberCell<Source>(["totalWeight", "总分值", "总分行的分值", "Declared total weight"], ({ evaluation }) => {
    return evaluation.total.weight;
  }),
  numberCell<Source>(["totalScore", "总得分", "自评总分", "Declared total score"], ({ evaluation }) => {
    return evaluation.total.score;
  }),
  textCell<Source>(["grade", "等级", "优、良、中、差", "Declared grade"], ({ evaluation }) => evaluation.total.grade),
  textCell<Source>(["goalExpected", "预期目标", "年度总体目标：预期目标", "Expected goal"], ({ evaluation }) => {
    return evaluation.goals.expected;
  }),
  textCell<Source>(
    ["goalActual", "实际完成情况", "年度总体目标：实际完成情况", "What was reached of the goal"],
    (source) => {
      return source.evaluation.goals.actual;
    },
  ),
];

/** What a reviewer said; empty where nobody did. */
const REVIEW_COLUMNS = [
  column<Source>(
    "text",
    [
      "reviewState",
      "复核结论",
      "整份报告的复核结论：open 复核中、passed 通过、returned 退回；没有复核过的为空",
      "the report as a whole: open (not settled), passed or returned; empty where nobody has reviewed it",
    ],
    ({ file }) => file.reviewState,
    { schema: z.enum(["open", "passed", "returned"]).nullable() },
  ),
  column<Source>(
    "decimal",
    ["reviewScore", "复核分", "复核人员给本表的分数", "the reviewer's own score of this evaluation, points"],
    ({ stored }) => stored.reviewScore,
  ),
  column<Source>(
    "text",
    [
      "reviewedByLogin",
      "复核人",
      "最后修改复核结论的人的登录名；单用户模式下为空",
      "login of who last changed the review, empty in single-user mode",
    ],
    ({ file }) => file.reviewedByLogin,
  ),
  column<Source>(
    "time",
    ["reviewedAt", "复核时间", "最后修改复核结论的时间（UTC）", "when the review was last changed, UTC"],
    ({ file }) => file.reviewedAt?.toISOString() ?? null,
  ),
];

/** One row per evaluation. */
export const EVALUATIONS: Table<Source> = {
  name: "evaluations",
  title: { zh: "评价", en: "evaluations" },
  note: { zh: "一行是一张自评表", en: "one row per self-evaluation table" },
  columns: [
    ...OWNER_COLUMNS,
    column(
      "text",
      ["kind", "类别", "project 项目支出、department 部门整体支出、transfer 转移支付", "kind of evaluation"],
      (source) => source.evaluation.kind,
      { schema: EvaluationKind },
    ),
    column("text", ["title", "表名", "表名", "title of the form"], ({ evaluation }) => evaluation.title, {
      schema: z.string(),
    }),
    column("text", ["moneyUnit", "金额单位", "表内金额单位", "the form's unit of money"], unit, { schema: MoneyUnit }),
    column(
      "boolean",
      [
        "moneyUnitStated",
        "单位已注明",
        "否：表内没有注明单位，按万元计",
        "false: the form prints no unit, 万元 is assumed",
      ],
      ({ evaluation }) => evaluation.funds.unitStated ?? true,
      { schema: z.boolean() },
    ),
    ...CELLS.flatMap(({ columns }) => columns),
    column(
      "decimal",
      [
        "executionRate",
        "执行率（折算）",
        "填报的执行率；未填报时按金额计算，百分点",
        "the rate as reported, else worked out from the amounts, percentage points",
      ],
      ({ stored }) => stored.executionRate,
    ),
    column(
      "integer",
      ["indicators", "指标数", "指标行数", "number of indicators"],
      ({ evaluation }) => evaluation.indicators.length,
      { schema: z.int() },
    ),
    column(
      "integer",
      ["fundRows", "资金行数", "资金行数", "number of fund rows"],
      ({ evaluation }) => evaluation.funds.rows.length,
      { schema: z.int() },
    ),
    column(
      "json",
      ["groups", "一级指标分值", "表头写明的一级指标分值", "level-1 headings with their printed weights"],
      ({ evaluation }) => evaluation.groups.map(({ level1, declaredWeight }) => ({ level1, declaredWeight })),
      { schema: z.array(z.object({ level1: z.string(), declaredWeight: z.number() })) },
    ),
    column(
      "json",
      ["extra", "其他栏目", "其他栏目及原文，空白为空字符串", "every other labelled field, as written"],
      ({ evaluation }) => texts(evaluation.extra),
      { schema: z.record(z.string(), z.string()) },
    ),
    column(
      "json",
      ["analysis", "分析说明", "表下的分析文字", "free texts under the table, by label"],
      ({ evaluation }) => texts(evaluation.analysis),
      { schema: z.record(z.string(), z.string()) },
    ),
    column(
      "text",
      [
        "standing",
        "状态",
        "文件的检查状态：clean、flagged、incomplete …",
        "how the file stands: clean, flagged, incomplete …",
      ],
      ({ file }) => file.standing,
      { schema: z.string() },
    ),
    column(
      "integer",
      [
        "errors",
        "错误数",
        "本表的错误数（不含文字部分和跨文件的问题）",
        "errors of this evaluation, without those of the text and across files",
      ],
      findings("error"),
      { schema: z.int() },
    ),
    column("integer", ["warnings", "警告数", "本表的警告数", "warnings of this evaluation"], findings("warning"), {
      schema: z.int(),
    }),
    column("integer", ["notices", "提示数", "本表的提示数", "notices of this evaluation"], findings("notice"), {
      schema: z.int(),
    }),
    ...REVIEW_COLUMNS,
    ...cellFacts(CELLS),
    correctedColumn((source) => ({ all: source.corrected, under: `/evaluations/${source.stored.position}` })),
    column(
      "text",
      ["format", "文件格式", "按内容判断的格式", "format by content"],
      ({ file }) => file.result.file.format,
    ),
    column(
      "integer",
      ["pages", "页数", "页数；DOCX 没有", "pages, empty where the format has none"],
      ({ file }) => file.result.file.pages,
    ),
    column(
      "text",
      ["sha256", "文件 SHA-256", "原件的 SHA-256", "SHA-256 of the submitted file"],
      ({ file }) => file.sha256,
      { schema: z.string() },
    ),
    column("text", ["pack", "规则包", "规则包编号", "id of the rule pack"], ({ file }) => file.packId, {
      schema: z.string(),
    }),
    column(
      "text",
      ["packVersion", "规则包版本", "规则包版本", "version of the rule pack"],
      ({ file }) => file.packVersion,
      { schema: z.string() },
    ),
    column(
      "text",
      ["packSha256", "规则包 SHA-256", "规则包的 SHA-256", "SHA-256 of the rule pack"],
      ({ file }) => file.packSha256,
      { schema: z.string() },
    ),
    column("text", ["tool", "程序版本", "检查时的程序版本", "program version of the check"], ({ file }) => file.tool, {
      schema: z.string(),
    }),
    column(
      "json",
      ["record", "完整记录", "与库内完全一致的完整记录", "the whole evaluation as it is stored"],
      ({ evaluation }) => evaluation,
      { schema: Evaluation, only: "whole" },
    ),
  ],
};
