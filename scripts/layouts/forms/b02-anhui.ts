import type { Form } from "../form.ts";
import type { Plan } from "../plan.ts";
import { funds, items, project } from "../record.ts";
import { shortReport } from "../report.ts";
import {
  IMPLEMENTING,
  INITIAL,
  LEVELS,
  PAYMENTS,
  PROJECT_NAME,
  SCORE,
  SUPERVISING,
  WEIGHT,
  budget,
  column,
  executed,
  rate,
} from "./common.ts";

const COLUMNS = [
  ...LEVELS,
  column("三级指标", "name", 16),
  column("年度指标值", "target", 12),
  column("实际完成值", "actual", 12),
  column("分值", "weight", 6),
  column("得分", "score", 6),
  column("偏差原因分析及改进措施", "deviation", 14),
];
const FUND_COLUMNS = [
  INITIAL,
  budget("全年预算数（A）"),
  executed("全年执行数（B）"),
  WEIGHT,
  rate("执行率（B/A）"),
  SCORE,
];

const ANHUI: Form = {
  id: "b02-anhui",
  title: "项目支出绩效自评表",
  subtitle: "（{year}年度）",
  blocks: [
    { head: [[PROJECT_NAME], [SUPERVISING, IMPLEMENTING]] },
    { funds: { side: { text: "项目资金\n（万元）", w: 16 }, label: { head: "", w: 18 }, columns: FUND_COLUMNS } },
    { goals: { side: { text: "年度总体目标完成情况", w: 14 }, expected: "预期目标", actual: "实际完成情况" } },
    {
      indicators: {
        side: { text: "年度绩效指标完成情况", w: 9 },
        columns: COLUMNS,
        ordinals: true,
        points: (label, points) => `${label}\n（${points}分）`,
      },
    },
    {
      total: [
        ["总分", 68],
        ["", 6, "total.weight"],
        ["", 6, "total.score"],
        ["", 14],
      ],
    },
  ],
  below: [
    "注：1.一级指标分值统一设置为：产出指标50分、效益指标30分、服务对象满意度指标10分、预算资金执行率10分。如有特殊情况，除预算资金执行率外，其他指标权重可做适当调整，但加总后应等于100分。",
    "2.未完成原因分析及拟采取的措施：根据实际情况填写。",
  ],
  truth: { unit: "万元" },
};

const PLACARDS = project({
  year: "2021",
  name: "农村公路安全生命防护工程",
  supervising: "市交通运输局",
  implementing: "市公路管理服务中心",
  funds: funds(`
    total | 年度资金总额： | 560 | 560 | 532 | 10 | 95% | 9.5
    fiscal | 其中：本年财政拨款 | 560 | 560 | 532 | - | 95% | -
    carryover | 上年结转资金 | | | | - | | -
    other | 其他资金 | | | | - | | -`),
  expected: "对县乡道路临水临崖、急弯陡坡路段实施安全防护，降低事故风险。",
  actual: "已完成县乡道路隐患路段防护28.4公里，设置警示标牌210块，隐患路段事故起数明显下降。",
  items: items(`
    产出指标/数量指标 | 实施防护里程 | ≥28公里 | 28.4公里 | 15 | 15 |
    | 设置警示标牌 | 210块 | 210块 | 10 | 10 |
    | ~…… | | | | |
    /质量指标 | 工程质量合格率 | 100% | 100% | 10 | 10 |
    | ~ | | | | |
    /时效指标 | 工程完工时间 | 2021年12月底前 | 2021年11月26日 | 10 | 10 |
    | ~…… | | | | |
    /成本指标 | 每公里防护成本 | ≤20万元 | 18.73万元 | 5 | 5 |
    | ~…… | | | | |
    效益指标/经济效益指标 | ~ | | | | |
    | ~…… | | | | |
    /社会效益指标 | 隐患路段事故下降率 | ≥10% | 12.5% | 30 | 30 |
    | ~…… | | | | |
    满意度指标/服务对象满意度指标 | 沿线群众满意度 | ≥95% | 90.25% | 10 | 9.5 | 部分路段施工期通行不便，今后合理安排半幅施工。
    | ~…… | | | | |`),
  points: { 产出指标: "50", 效益指标: "30", 满意度指标: "10" },
  total: { weight: "100", score: "99", grade: "" },
});

/** Title in the table, other side texts, a row for remarks. */
const ANHUI_PLAIN: Form = {
  truth: { unit: "万元" },
  id: "b02-remarks",
  title: "{year}年度财政支出项目绩效自评表",
  blocks: [
    { head: [[PROJECT_NAME], [SUPERVISING, IMPLEMENTING], [{ label: "项目属性" }, { label: "项目期" }]] },
    { funds: { side: { text: "项目资金（万元）", w: 16 }, label: { head: "", w: 18 }, columns: FUND_COLUMNS } },
    { goals: { side: { text: "总体目标", w: 14 }, expected: "年初预期目标", actual: "年度总体目标完成情况" } },
    { indicators: { side: { text: "绩效指标", w: 9 }, columns: COLUMNS, ordinals: true } },
    {
      total: [
        ["总分", 68],
        ["", 6, "total.weight"],
        ["", 6, "total.score"],
        ["", 14],
      ],
    },
    { texts: ["其他需要说明的问题"], w: 30 },
  ],
};

const SCHOOL = project({
  year: "2022",
  name: "乡村学校少年宫运转经费",
  supervising: "区教育体育局",
  implementing: "219-区教育事业发展中心",
  extra: { 项目属性: "☑延续项目 □新增项目", 项目期: "2022年" },
  funds: funds(`
    total | 年度资金总额 | 24.00 | 24.00 | 24.00 | 10 | 100.00% | 10.00
    fiscal | 其中：本年财政拨款 | 24.00 | 24.00 | 24.00 | - | 100.00% | -
    other | 其他资金 | 0.00 | 0.00 | 0.00 | - | - | -`),
  expected: "保障12所乡村学校少年宫正常开放，丰富学生课余生活。",
  actual: "12所少年宫每周开放不少于3次，开设兴趣课程46门，参与学生4120人。",
  items: items(`
    产出指标/数量指标 | 运转少年宫数量 | =12所 | 12所 | 15 | 15 |
    | 开设兴趣课程 | ≥40门 | 46门 | 10 | 10 |
    /质量指标 | 器材配备达标率 | ≥90% | 93% | 10 | 10 |
    /时效指标 | 经费拨付及时性 | 及时 | 及时 | 10 | 10 |
    /成本指标 | 校均运转经费 | =2万元 | 2万元 | 5 | 5 |
    效益指标/社会效益指标 | 参与学生人数 | ≥4000人 | 4120人 | 20 | 20 |
    /可持续影响指标 | 少年宫管理制度健全性 | 健全 | 健全 | 10 | 10 |
    满意度指标/服务对象满意度指标 | 学生及家长满意度 | ≥90% | 96% | 10 | 10 |`),
  total: { weight: "100", score: "100.00", grade: "" },
  analysis: { 其他需要说明的问题: "经费由中心统一采购器材后分配到校。" },
});

export const ANHUI_PLANS: Plan[] = [
  {
    name: "c-b02-anhui",
    set: "clean",
    form: ANHUI,
    projects: [PLACARDS],
    dress: { cut: { at: 0.45, as: "row" }, wrapLabels: true, repeatHeader: true, paragraphs: true },
    look: "shaded",
    keep: true,
  },
  {
    name: "c-b02-remarks",
    set: "clean",
    form: ANHUI_PLAIN,
    projects: [SCHOOL],
    dress: { titleInTable: true, symbols: true, gridAfter: true, font: "仿宋" },
    look: "full",
    report: shortReport(),
    after: PAYMENTS,
  },
];
