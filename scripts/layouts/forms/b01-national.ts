import type { Form } from "../form.ts";
import type { Plan } from "../plan.ts";
import { funds, items, project } from "../record.ts";
import { longReport, shortReport } from "../report.ts";
import {
  BUDGET_TABLE,
  CONTACTS,
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

const INDICATORS = [
  ...LEVELS,
  column("三级指标", "name", 16),
  column("年度指标值", "target", 12),
  column("实际完成值", "actual", 12),
  column("分值", "weight", 6),
  column("得分", "score", 6),
  column("偏差原因分析及改进措施", "deviation", 14),
];
const FUNDS = {
  side: { text: "项目资金\n（万元）", w: 18 },
  label: { head: "", w: 18 },
  columns: [INITIAL, budget("全年预算数"), executed("全年执行数"), WEIGHT, rate("执行率"), SCORE],
};
const GOALS = { side: { text: "年度总体目标", w: 10 }, expected: "预期目标", actual: "实际完成情况" };
const TOTAL = {
  total: [
    ["总分", 70],
    ["", 6, "total.weight"],
    ["", 6, "total.score"],
    ["", 14],
  ],
} as const;

/** The national form with a contact row and the block of analysis below. */
const WITH_ANALYSIS: Form = {
  id: "b01-analysis",
  title: "项目支出绩效自评表",
  subtitle: "（{year}年度）",
  blocks: [
    { head: [[PROJECT_NAME], [{ label: "项目负责人" }, { label: "联系电话" }], [SUPERVISING, IMPLEMENTING]] },
    { funds: FUNDS },
    { goals: GOALS },
    { indicators: { side: { text: "绩效指标", w: 8 }, columns: INDICATORS, ordinals: true } },
    TOTAL,
    {
      analysis: {
        side: "项目绩效分析",
        outer: "自评结果分析",
        inner: ["项目实施和预算执行情况及分析", "产出情况及分析", "效益情况及分析", "满意度情况及分析"],
        single: ["主要经验做法", "项目管理中存在的主要问题及原因分析", "下一步改进措施及管理建议"],
      },
    },
  ],
  truth: { unit: "万元" },
};

const DRAINAGE = project({
  year: "2023",
  name: "城区雨污管网清淤疏浚工程",
  supervising: "市住房和城乡建设局",
  implementing: "市政设施管护中心",
  extra: { 项目负责人: "项目科", 联系电话: "（略）" },
  funds: funds(`
    total | 年度资金总额 | 186.5 | 186.5 | 171.58 | 10 | 92% | 9.2
    fiscal | 其中：本年财政拨款 | 186.5 | 186.5 | 171.58 | — | | —
    carryover | 上年结转资金 | | | | — | | —
    other | 其他资金 | | | | — | | —`),
  expected: "完成城区主次干道雨污管网清淤疏浚，消除易涝点，保障汛期排水通畅。",
  actual: "全年清淤管网38.6公里，整治易涝点12处，汛期主干道未出现大面积积水。",
  items: items(`
    产出指标/数量指标 | 清淤疏浚管网长度 | ≥38公里 | 38.6公里 | 10 | 10 |
    | 整治易涝点 | 12处 | 12处 | 10 | 10 |
    /质量指标 | 工程验收合格率 | 100% | 100% | 10 | 10 |
    | ~ | | | | |
    /时效指标 | 清淤任务完成时间 | 6月底前 | 6月20日 | 10 | 10 |
    /成本指标 | 管网清淤单位成本 | ≤5万元/公里 | 4.45万元/公里 | 10 | 10 |
    | ~ | | | | |
    效益指标/社会效益指标 | 减少道路积水投诉 | ≥20% | 26% | 15 | 15 |
    /生态效益指标 | 污水溢流事件 | 0次 | 0次 | 15 | 15 |
    | ~ | | | | |
    满意度指标/服务对象满意度指标 | 周边居民满意度 | ≥90% | 85.5% | 10 | 9.5 | 夜间作业噪声影响居民休息，下一步优化施工时段。`),
  total: { weight: "100", score: "98.7", grade: "" },
  analysis: {
    项目实施和预算执行情况及分析: "工程按合同推进，结算审计核减后形成结余，资金支付手续完备。",
    产出情况及分析: "清淤长度、整治点位均达到年初目标。",
    效益情况及分析: "道路积水投诉明显减少。",
    满意度情况及分析: "抽样回访居民200户。",
    主要经验做法: "汛前排查、分段包干、视频验收。",
    项目管理中存在的主要问题及原因分析: "夜间施工噪声控制不到位。",
    下一步改进措施及管理建议: "优化施工时段，提前告示沿线居民。",
  },
});

/** Four level-1 groups: cost stands beside output. */
const FOUR_GROUPS: Form = {
  ...WITH_ANALYSIS,
  id: "b01-cost",
  title: "项目支出绩效自评价表",
  blocks: [
    { head: [[PROJECT_NAME], [SUPERVISING, IMPLEMENTING], [{ label: "项目起止时间" }, { label: "资金性质" }]] },
    { funds: { ...FUNDS, side: { text: "预算执行情况\n（万元）", w: 18 } } },
    { goals: { ...GOALS, expected: "年初设定目标", actual: "全年完成情况" } },
    { indicators: { side: null, columns: INDICATORS } },
    {
      total: [
        ["合计", 70],
        ["", 6, "total.weight"],
        ["", 6, "total.score"],
        ["", 14],
      ],
    },
    { texts: ["其他需要说明的问题"], w: 24 },
  ],
};

const READING = project({
  year: "2024",
  name: "公共图书馆免费开放补助",
  supervising: "县文化和旅游局",
  implementing: "县图书馆",
  extra: { 项目起止时间: "2024年1月至12月", 资金性质: "一般公共预算" },
  funds: funds(`
    total | 年度资金总额 | 42.00 | 42.00 | 41.37 | 10 | 98.50% | 9.85
    fiscal | 其中：财政拨款 | 42.00 | 42.00 | 41.37 | - | 98.50% | -
    other | 其他资金 | 0.00 | 0.00 | 0.00 | - | - | -`),
  expected: "全年免费开放不少于300天，开展阅读推广活动，提升全民阅读水平。",
  actual: "2024年免费开放312天，举办阅读推广活动46场，接待读者8.2万人次。",
  items: items(`
    成本指标/经济成本指标 | 补助资金总额控制数 | ≤42万元 | 41.37万元 | 20 | 20 |
    产出指标/数量指标 | 免费开放天数 | ≥300天 | 312天 | 10 | 10 |
    | 阅读推广活动场次 | ≥40场 | 46场 | 10 | 10 |
    /质量指标 | 设施设备完好率 | ≥95% | 97% | 10 | 10 |
    /时效指标 | 开放信息公告及时率 | 100% | 100% | 10 | 10 |
    效益指标/社会效益指标 | 到馆读者人次 | ≥8万人次 | 8.2万人次 | 20 | 20 |
    满意度指标/服务对象满意度指标 | 读者满意度 | ≥92% | 95% | 10 | 10 |`),
  total: { weight: "100", score: "99.85", grade: "" },
  analysis: { 其他需要说明的问题: "无" },
});

/** Fractional weights, a table that goes on over the page. */
const FRACTIONS: Form = {
  ...WITH_ANALYSIS,
  id: "b01-fractions",
  title: "{department}项目支出绩效自评表",
  blocks: [
    { head: [[PROJECT_NAME], [SUPERVISING, { ...IMPLEMENTING, label: "项目实施单位" }]] },
    { funds: FUNDS },
    { goals: GOALS },
    { indicators: { side: { text: "绩效指标", w: 8 }, columns: INDICATORS } },
    TOTAL,
  ],
};

const FOREST = project({
  year: "2022",
  name: "退化林修复及中幼林抚育补助项目",
  supervising: "县林业和草原局",
  implementing: "县国有林场",
  funds: funds(`
    total | 年度资金总额 | 312.4 | 268.75 | 268.75 | 10 | 100.00% | 10
    fiscal | 其中：当年财政拨款 | 312.4 | 260.25 | 260.25 | — | 100.00% | —
    carryover | 上年结转资金 | 0 | 8.5 | 8.5 | — | 100.00% | —
    other | 其他资金 | 0 | 0 | 0 | — | — | —`),
  expected: "完成退化林修复2600亩、中幼林抚育5200亩，提升森林质量。",
  actual: "修复退化林2600亩，抚育中幼林5380亩，森林质量稳步提升。",
  items: items(`
    产出指标/数量指标 | 退化林修复面积 | =2600亩 | 2600亩 | 10.3 | 10.3 |
    | 中幼林抚育面积 | ≥5200亩 | 5380亩 | 9.3 | 9.3 |
    | 聘用护林人员 | ≥40人 | 38人 | 5.2 | 4.94 | 两名护林人员年中辞职，次年初已补聘。
    /质量指标 | 苗木成活率 | ≥85% | 91% | 8.4 | 8.4 |
    | 抚育作业合格率 | ≥95% | 98.6% | 5.8 | 5.8 |
    /时效指标 | 作业任务完成时间 | 2022年11月30日前 | 2022年11月12日 | 6 | 6 |
    /成本指标 | 修复补助标准 | ≤500元/亩 | 500元/亩 | 5 | 5 |
    效益指标/经济效益指标 | 带动农户务工收入 | ≥60万元 | 63.2万元 | 7.5 | 7.5 |
    /社会效益指标 | 提供就业岗位 | ≥80个 | 92个 | 7.5 | 7.5 |
    /生态效益指标 | 森林覆盖率 | ≥61.5% | 61.8% | 7.5 | 7.5 |
    /可持续影响指标 | 林地管护长效机制 | 健全 | 健全 | 7.5 | 7.5 |
    满意度指标/服务对象满意度指标 | 受益群众满意度 | 90%以上 | 94% | 10 | 10 |`),
  total: { weight: "100", score: "99.74", grade: "" },
});

/** A department with basic and project expenditure as sources. */
const DEPARTMENT: Form = {
  id: "b01-department",
  title: "部门（单位）整体支出绩效自评表",
  subtitle: "{year}年度",
  blocks: [
    { head: [[{ label: "部门（单位）名称", field: "supervisingDepartment", w: [4, 16] }]] },
    { funds: { ...FUNDS, side: { text: "年度预算执行情况\n（万元）", w: 18 } } },
    { goals: GOALS },
    {
      indicators: {
        side: { text: "年度绩效指标", w: 8 },
        columns: INDICATORS,
        points: (label, points) => `${label}\n(${points}分)`,
      },
    },
    TOTAL,
  ],
  truth: {
    unit: "万元",
    accept: {
      projectName: [null, ""],
      supervisingDepartment: ["县农业机械服务中心", null],
      implementingUnit: ["县农业机械服务中心", null],
    },
  },
};

const MACHINERY = project({
  kind: "department",
  year: "2023",
  name: "县农业机械服务中心整体支出",
  supervising: "县农业机械服务中心",
  implementing: "县农业机械服务中心",
  funds: funds(`
    total | 年度资金总额 | 1408.62 | 1502.3 | 1479.77 | 10 | 98.50% | 9.85
    custom,fiscal,other | 其中：基本支出 | 986.12 | 1001.8 | 1001.8 | — | 100.00% | —
    custom,fiscal,other | 项目支出 | 422.5 | 500.5 | 477.97 | — | 95.50% | —`),
  expected: "落实农机购置补贴政策，推进主要农作物全程机械化，保障单位正常运转。",
  actual: "全年发放农机购置补贴318.6万元，主要农作物综合机械化率达到83.4%，单位运转有序。",
  items: items(`
    产出指标/数量指标 | 补贴农机具台数 | ≥600台 | 655台 | 15 | 15 |
    | 开展农机手培训 | ≥300人次 | 342人次 | 10 | 10 |
    /质量指标 | 补贴机具抽查合格率 | ≥98% | 99% | 10 | 10 |
    /时效指标 | 补贴资金兑付时间 | 12月31日前 | 12月18日 | 10 | 10 |
    /成本指标 | 三公经费控制率 | ≤100% | 91% | 5 | 5 |
    效益指标/社会效益指标 | 主要农作物综合机械化率 | ≥82% | 83.4% | 15 | 15 |
    | 农机安全事故 | 0起 | 0起 | 15 | 15 |
    满意度指标/服务对象满意度指标 | 农户满意度 | ≥95% | 96.3% | 10 | 10 |`),
  points: { 产出指标: "50", 效益指标: "30", 满意度指标: "10" },
  total: { weight: "100", score: "99.85", grade: "" },
});

/** The same department as published: more spent than budgeted. */
const OVERSPENT = project({
  ...structuredClone(MACHINERY),
  funds: funds(`
    total | 年度资金总额 | 1408.62 | 1442.4 | 1479.77 | 10 | 102.59% | 10
    custom,fiscal,other | 其中：基本支出 | 986.12 | 1001.8 | 1001.8 | — | 100.00% | —
    custom,fiscal,other | 项目支出 | 422.5 | 440.6 | 477.97 | — | 108.48% | —`),
  total: { weight: "100", score: "100", grade: "" },
});

export const NATIONAL: Plan[] = [
  {
    name: "c-b01-analysis",
    set: "clean",
    form: WITH_ANALYSIS,
    projects: [DRAINAGE],
    dress: { vertical: true, splitRuns: true, nested: true, footer: true },
    look: "full",
    report: longReport(),
    keep: true,
  },
  {
    name: "c-b01-cost",
    set: "clean",
    form: FOUR_GROUPS,
    projects: [READING],
    dress: { titleInTable: true, sdt: true, fullWidth: true },
    look: "shaded",
    after: PAYMENTS,
    allowed: [{ rule: "total/group-allocation", key: null }],
  },
  {
    name: "c-b01-fractions",
    set: "clean",
    form: FRACTIONS,
    projects: [FOREST],
    dress: { cut: { at: 0.5, as: "table" }, wrapLabels: true, tracked: true },
    look: "horizontal",
    report: shortReport(),
    keep: true,
  },
  {
    name: "c-b01-department",
    set: "clean",
    form: DEPARTMENT,
    projects: [MACHINERY],
    dress: { textDirection: true, bookmarks: true, looseGrid: true },
    look: "full",
    before: BUDGET_TABLE,
  },
  {
    name: "f-b01-overspent",
    set: "as-found",
    form: DEPARTMENT,
    projects: [OVERSPENT],
    dress: { gridBefore: true, hidden: true },
    look: "small",
    before: CONTACTS,
    expected: [{ rule: "budget/overspent", key: "fund:total" }],
    allowed: [{ rule: "budget/overspent", key: null }],
  },
];
