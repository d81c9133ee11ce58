import type { Row } from "../cell.ts";
import { prose, td, th } from "../cell.ts";
import type { Form } from "../form.ts";
import type { Plan } from "../plan.ts";
import { funds, items, project, type Project } from "../record.ts";
import { longReport } from "../report.ts";
import { CONTACTS, LEVELS, PROJECT_NAME, SUPERVISING, budget, column, executed, rate } from "./common.ts";

const ACCEPT = { "funds.0.weight": [null, "", "20"] } as const;

/** Ticks in the head, no weight column, one cell for all reasons. */
const HUBEI: Form = {
  id: "b05-hubei",
  title: "{year}年度项目绩效自评表",
  above: ["单位名称：{unit}                              填报日期：　　年　　月　　日"],
  blocks: [
    {
      head: [
        [PROJECT_NAME],
        [SUPERVISING, { label: "项目实施单位", field: "implementingUnit" }],
        [{ label: "项目类别", w: [3, 17] }],
        [{ label: "项目属性", w: [3, 17] }],
        [{ label: "项目类型", w: [3, 17] }],
      ],
    },
    {
      funds: {
        side: { text: "预算执行情况\n（万元）\n（20分）", w: 18 },
        label: { head: "", w: 24 },
        columns: [
          budget("预算数（A）"),
          executed("执行数（B）"),
          rate("执行率（B/A）"),
          { head: "得分\n（20分*执行率）", role: "score", w: 12 },
        ],
      },
    },
    {
      indicators: {
        side: { text: "年度绩效目标1\n（80分）", w: 14 },
        columns: [
          ...LEVELS,
          column("三级指标", "name", 24),
          column("年初目标值（A）", "target", 14),
          column("实际完成值（B）", "actual", 14),
          column("得分", "score", 8),
        ],
      },
    },
    {
      total: [
        ["总分", 104],
        ["", 8, "total.score"],
      ],
    },
    { texts: ["偏差大或目标未完成原因分析", "改进措施及结果应用方案"], w: 22 },
  ],
  below: [
    "备注：1.预算执行情况口径：预算数为调整后财政资金总额（包括上年结余结转），执行数为资金使用单位财政资金实际支出数。",
    "2.定量指标完成数汇总原则：绝对值直接累加计算，相对值按照资金额度加权平均计算。",
  ],
  truth: { unit: "万元", accept: ACCEPT },
};

const TICKS = {
  项目类别: "1、部门预算项目 ☑   2、区直专项 □   3、区对下转移支付项目 □",
  项目属性: "1、持续性项目 ☑   2、新增性项目 □",
  项目类型: "1、常年性项目 ☑   2、延续性项目 □   3、一次性项目 □",
};

const LIBRARY = project({
  year: "2021",
  name: "城区公厕保洁维护项目",
  supervising: "区城市管理执法局",
  implementing: "区环境卫生管理所",
  extra: TICKS,
  funds: funds(`total | 年度财政资金总额 | | 480 | 456 | | 95% | 19`),
  items: items(`
    产出指标/数量指标 | 保洁公厕（座） | 62 | 62 | | 15 |
    | 配备保洁员（人） | 124 | 124 | | 15 |
    /质量指标 | 公厕保洁达标率 | ≥95% | 97% | | 10 |
    /时效指标 | ^设施报修处置时限（小时） | ≤24 | 20 | | |
    效益指标/社会效益指标 | 公厕免费开放率 | 100% | 100% | | 20 |
    /生态效益指标 | ^粪污无害化处理率 | 100% | 100% | | |
    | ^公厕周边异味投诉（起） | ≤10 | 6 | | |
    满意度指标/服务对象满意度指标 | 市民满意度 | ≥90% | 93% | | 20 |`),
  total: { weight: "", score: "99", grade: "" },
  analysis: {
    偏差大或目标未完成原因分析: "部分公厕改造停用，保洁经费结余24万元，预算执行率95%。",
    改进措施及结果应用方案: "根据开放公厕数量合理测算下年度预算。",
  },
});

/** The goals printed above, two goal blocks in one table. */
function goalText(p: Project): Row[] {
  return [[th(18, "年度绩效目标"), prose(51, p.expected, "goals.expected"), prose(51, p.actual, "goals.actual")]];
}

const HUBEI_GOALS: Form = {
  id: "b05-goals",
  title: "{year}年度{unit}项目支出绩效自评表",
  blocks: [
    {
      head: [
        [PROJECT_NAME],
        [SUPERVISING, { label: "项目实施单位", field: "implementingUnit" }],
        [{ label: "项目类别", w: [3, 17] }],
      ],
    },
    { rows: () => [[th(18, ""), th(51, "年初设定目标"), th(51, "年度目标完成情况")]] },
    { rows: goalText },
    {
      funds: {
        side: { text: "预算执行情况（万元）", w: 18 },
        label: { head: "", w: 24 },
        columns: [
          budget("预算数（A）"),
          executed("执行数（B）"),
          rate("执行率（B/A）"),
          { head: "得分（20分*执行率）", role: "score", w: 12 },
        ],
      },
    },
    {
      indicators: {
        side: { text: "绩效指标\n（80分）", w: 14 },
        columns: [
          ...LEVELS,
          column("三级指标", "name", 20),
          column("年初目标值（A）", "target", 13),
          column("实际完成值（B）", "actual", 13),
          column("得分", "score", 7),
          column("偏差原因及改进措施", "deviation", 16),
        ],
      },
    },
    { rows: (p) => [[th(60, "总分"), td(60, p.total.score, "total.score")]] },
  ],
  truth: { unit: "万元", accept: ACCEPT },
};

const TREES = project({
  year: "2022",
  name: "城市主干道行道树补植",
  supervising: "市园林和林业局",
  implementing: "市绿化养护中心",
  extra: { 项目类别: "1.本级项目☑  2.转移支付项目□" },
  funds: funds(`
    total | 年度财政资金总额 | | 126.4 | 113.76 | | 90% | 18
    fiscal | 其中：本年财政拨款 | | 100 | 87.36 | | 87.36% | /
    carryover | 上年结转资金 | | 26.4 | 26.4 | | 100% | /`),
  expected: "补植缺株行道树，改善城市道路绿化景观。",
  actual: "全年补植行道树1860株，主干道缺株现象基本消除。",
  items: items(`
    产出指标/数量指标 | 补植行道树 | ≥1800株 | 1860株 | | 20 |
    /质量指标 | 苗木成活率 | ≥95% | 96.5% | | 20 |
    /时效指标 | 补植完成时间 | 4月底前 | 4月18日 | | 10 |
    效益指标/生态效益指标 | 新增绿荫面积 | ≥5000平方米 | 5200平方米 | | 20 |
    满意度指标/服务对象满意度指标 | 市民满意度 | ≥90% | 81% | | 9 | 夏季养护修剪不及时，已增加巡查频次。`),
  total: { weight: "", score: "97", grade: "" },
});

export const HUBEI_PLANS: Plan[] = [
  {
    name: "c-b05-hubei",
    set: "clean",
    form: HUBEI,
    projects: [LIBRARY],
    dress: { symbols: true, wrapLabels: true, splitRuns: true },
    look: "full",
    keep: true,
    before: CONTACTS,
    allowed: [{ rule: "total/group-allocation", key: null }],
  },
  {
    name: "c-b05-goals",
    set: "clean",
    form: HUBEI_GOALS,
    projects: [TREES],
    dress: { symbols: true, titleInTable: true, sdt: true },
    look: "none",
    report: longReport(),
    allowed: [{ rule: "total/group-allocation", key: null }],
  },
];
