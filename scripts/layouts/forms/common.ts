import type { FundColumn } from "../blocks/funds.ts";
import type { Pair } from "../blocks/head.ts";
import type { Column } from "../blocks/indicators.ts";
import type { Shape } from "../cell.ts";
import { td, th } from "../cell.ts";

/** Head fields that most forms share. */
export const PROJECT_NAME: Pair = { label: "项目名称", field: "projectName", w: [3, 17] };
export const SUPERVISING: Pair = { label: "主管部门", field: "supervisingDepartment" };
export const IMPLEMENTING: Pair = { label: "实施单位", field: "implementingUnit" };

/** Columns of the fund block by their usual headers. */
export const INITIAL: FundColumn = { head: "年初预算数", role: "initialBudget", w: 10 };
export const WEIGHT: FundColumn = { head: "分值", role: "weight", w: 6 };
export const SCORE: FundColumn = { head: "得分", role: "score", w: 6 };
export const budget = (head: string): FundColumn => ({ head, role: "budget", w: 10 });
export const executed = (head: string): FundColumn => ({ head, role: "executed", w: 10 });
export const rate = (head: string): FundColumn => ({ head, role: "rate", w: 9 });

/** Columns of the indicator block: header and width by role. */
export const LEVELS: readonly Column[] = [
  { head: "一级指标", role: "level1", w: 8 },
  { head: "二级指标", role: "level2", w: 9 },
];
export const column = (head: string, role: string, w: number, group?: string): Column =>
  group === undefined ? { head, role, w } : { head, role, w, group };

/** A table of contact data: no self-evaluation. */
export const CONTACTS: Shape[] = [
  { kind: "text", text: "绩效自评工作联系表", style: "subtitle" },
  {
    kind: "table",
    evaluation: null,
    rows: [
      [th(30, "科室"), th(20, "职务"), th(40, "联系电话"), th(30, "备注")],
      [td(30, "财务科"), td(20, "科长"), td(40, "（略）"), td(30, "审核")],
      [td(30, "项目科"), td(20, "科员"), td(40, "（略）"), td(30, "填报")],
    ],
  },
];

/** A table of payments under the form: amounts, sums, but no self-evaluation. */
export const PAYMENTS: Shape[] = [
  { kind: "text", text: "项目支出明细表", style: "subtitle" },
  {
    kind: "table",
    evaluation: null,
    rows: [
      [th(12, "序号"), th(38, "支出内容"), th(30, "金额（元）"), th(20, "凭证号"), th(20, "备注")],
      [td(12, "1"), td(38, "材料购置费"), td(30, "18650.00"), td(20, "记-21"), td(20, "")],
      [td(12, "2"), td(38, "专家咨询费"), td(30, "4800.00"), td(20, "记-33"), td(20, "")],
      [td(50, "合计"), td(30, "23450.00"), td(20, ""), td(20, "")],
    ],
  },
];

/** A table of grades with their bands, as printed under some forms. */
export const GRADES: Shape[] = [
  { kind: "text", text: "评分依据", style: "subtitle" },
  {
    kind: "table",
    evaluation: null,
    rows: [
      [th(20, "等级"), th(40, "得分区间"), th(60, "说明")],
      [td(20, "优"), td(40, "90（含）-100分"), td(60, "全部或基本达成预期指标")],
      [td(20, "良"), td(40, "80（含）-90分"), td(60, "部分达成预期指标并具有一定效果")],
      [td(20, "中"), td(40, "60（含）-80分"), td(60, "达成部分指标，效果一般")],
      [td(20, "差"), td(40, "60分以下"), td(60, "未达成预期指标且效果较差")],
    ],
  },
];

/** A department's budget by item: no self-evaluation either. */
export const BUDGET_TABLE: Shape[] = [
  { kind: "text", text: "部门预算收支总表", style: "subtitle" },
  {
    kind: "table",
    evaluation: null,
    rows: [
      [th(60, "收入"), th(60, "支出")],
      [th(40, "项目"), th(20, "预算数"), th(40, "项目"), th(20, "预算数")],
      [td(40, "一般公共预算拨款收入"), td(20, "1523.60"), td(40, "基本支出"), td(20, "1180.40")],
      [td(40, "政府性基金预算拨款收入"), td(20, "0.00"), td(40, "项目支出"), td(20, "343.20")],
      [td(40, "收入总计"), td(20, "1523.60"), td(40, "支出总计"), td(20, "1523.60")],
    ],
  },
];
