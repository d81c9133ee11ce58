import type { Form } from "../form.ts";
import type { Plan } from "../plan.ts";
import { funds, items, project } from "../record.ts";
import { shortReport } from "../report.ts";
import {
  GRADES,
  IMPLEMENTING,
  INITIAL,
  LEVELS,
  PROJECT_NAME,
  SCORE,
  SUPERVISING,
  column,
  executed,
  rate,
} from "./common.ts";

const METHOD = "执行率*该指标分值，最高不得超过分值上限。";

/** One budget column only (年初预算数), the way to score beside each value. */
const BEIJING: Form = {
  id: "b11-method",
  title: "项目支出绩效自评表",
  subtitle: "（{year}年度）",
  blocks: [
    { head: [[PROJECT_NAME], [SUPERVISING, IMPLEMENTING], [{ label: "项目负责人" }, { label: "联系电话" }]] },
    {
      funds: {
        side: { text: "项目资金\n（万元）", w: 15 },
        label: { head: "", w: 18 },
        columns: [
          { ...INITIAL, head: "年初预算数（A）" },
          executed("全年执行数（B）"),
          { head: "分值（10分）", role: "weight", w: 8 },
          rate("执行率（B/A）"),
          SCORE,
          { head: "得分计算方法", role: "more", w: 16, merged: METHOD },
        ],
      },
    },
    { goals: { side: { text: "年度总体目标", w: 15 }, expected: "年初设定目标", actual: "全年实际完成情况" } },
    {
      indicators: {
        side: { text: "绩效指标", w: 6 },
        columns: [
          ...LEVELS,
          column("三级指标", "name", 15),
          column("分值", "weight", 6),
          column("年度指标值（A）", "target", 11),
          column("全年实际值（B）", "actual", 11),
          column("得分计算方法", "scoringRule", 16),
          column("得分", "score", 6),
          column("未完成原因分析", "deviation", 12),
        ],
        points: (label, points) => `${label}（${points}分）`,
      },
    },
    {
      total: [
        ["总分", 44],
        ["", 6, "total.weight"],
        ["", 38],
        ["", 6, "total.score"],
        ["", 12],
      ],
    },
  ],
  below: [
    "填报注意事项：1.其他资金包括和财政资金共同投入到同一项目的自有资金、社会资金等。",
    "2.定量指标若为正向指标，则得分计算方法应用全年实际值（B）/年度指标值（A）*该指标分值；若为反向指标，则得分计算方法应用年度指标值（A）/全年实际值（B）*该指标分值。",
  ],
  truth: { unit: "万元", initialIsBudget: true },
};

const FORWARD = "scoringRule=B/A*分值，超过分值的按分值计";
const QUALITY = "scoringRule=达到预期得满分";

const LABS = project({
  year: "2016",
  name: "实验教学设备更新",
  supervising: "市教育委员会",
  implementing: "市工程职业学院",
  extra: { 项目负责人: "设备处", 联系电话: "（略）" },
  funds: funds(`
    total | 年度资金总额： | 320 | | 288 | 10 | 90% | 9
    fiscal | 其中：本年财政拨款 | 320 | | 288 | — | | —
    other | 其他资金 | 0 | | 0 | — | | —`),
  expected: "更新机电类实验教学设备，满足专业教学需要。",
  actual: "更新实验设备146台（套），三个专业实验开出率达到100%。",
  items: items(`
    产出指标/数量指标 | 更新设备台套数 | 146台（套） | 146台（套） | 15 | 15 | | ${FORWARD}
    /质量指标 | 设备验收合格率 | 100% | 100% | 15 | 15 | | ${FORWARD}
    /时效指标 | 采购完成时间 | 10月底前 | 10月21日 | 10 | 10 | | ${QUALITY}
    /成本指标 | 采购成本控制 | ≤320万元 | 288万元 | 10 | 10 | | ${QUALITY}
    效益指标/社会效益指标 | 实验开出率 | 100% | 100% | 20 | 20 | | ${FORWARD}
    /可持续影响指标 | 设备管理制度 | 完善 | 基本完善 | 10 | 8 | 共享管理办法正在修订，预计次年印发。 | ${QUALITY}
    满意度指标/服务对象满意度指标 | 师生满意度 | ≥90% | 95% | 10 | 10 | | ${FORWARD}`),
  points: { 产出指标: "50", 效益指标: "30", 满意度指标: "10" },
  total: { weight: "100", score: "97", grade: "" },
});

/** Without satisfaction: its ten points go to the benefits. */
const BEIJING_PLAIN: Form = {
  ...BEIJING,
  id: "b11-plain",
  title: "财政支出绩效自评表",
  blocks: [
    {
      head: [
        [
          { ...PROJECT_NAME, w: [3, 9] },
          { label: "项目代码", w: [3, 5] },
        ],
        [SUPERVISING, IMPLEMENTING],
      ],
    },
    {
      funds: {
        side: { text: "项目资金（万元）", w: 15 },
        label: { head: "", w: 18 },
        columns: [
          { ...INITIAL, head: "年初预算数（A）" },
          executed("全年执行数（B）"),
          { head: "分值（10分）", role: "weight", w: 8 },
          rate("执行率（B/A）"),
          SCORE,
          { head: "得分计算方法", role: "more", w: 16, merged: METHOD },
        ],
      },
    },
    { goals: { side: { text: "年度总体目标", w: 15 }, expected: "年初设定目标", actual: "全年实际完成情况" } },
    {
      indicators: {
        side: null,
        columns: [
          ...LEVELS,
          column("三级指标", "name", 15),
          column("分值", "weight", 6),
          column("年度指标值（A）", "target", 11),
          column("全年实际值（B）", "actual", 11),
          column("得分计算方法", "scoringRule", 16),
          column("得分", "score", 6),
          column("未完成原因分析", "deviation", 12),
        ],
      },
    },
    {
      total: [
        ["总分", 38],
        ["", 6, "total.weight"],
        ["", 38],
        ["", 6, "total.score"],
        ["", 12],
      ],
    },
  ],
  below: [],
};

const LEDGER = project({
  year: "2017",
  name: "办公信息系统等级保护测评",
  supervising: "市档案管理局",
  implementing: "市电子文件中心",
  extra: { 项目代码: "PXM2017_114202_000012" },
  funds: funds(`
    total | 年度资金总额 | 46.2 | | 46.2 | 10 | 100% | 10
    fiscal | 其中：财政拨款 | 46.2 | | 46.2 | — | | —`),
  expected: "完成三级等级保护测评和整改，提高信息系统安全水平。",
  actual: "完成2个三级系统测评，发现的高风险问题全部整改。",
  items: items(`
    产出指标/数量指标 | 测评系统数量 | 2个 | 2个 | 20 | 20 | | ${FORWARD}
    /质量指标 | 高风险问题整改率 | 100% | 100% | 20 | 20 | | ${FORWARD}
    /时效指标 | 出具测评报告时间 | 11月底前 | 11月10日 | 10 | 10 | | ${QUALITY}
    效益指标/社会效益指标 | 系统安全稳定运行 | 稳定 | 稳定 | 20 | 20 | | ${QUALITY}
    /可持续影响指标 | 安全管理制度 | 健全 | 健全 | 20 | 20 | | ${QUALITY}`),
});

export const BEIJING_PLANS: Plan[] = [
  {
    name: "c-b11-method",
    set: "clean",
    form: BEIJING,
    projects: [LABS],
    dress: { vertical: true, wrapLabels: true, paragraphs: true },
    look: "none",
    keep: true,
    after: GRADES,
  },
  {
    name: "c-b11-plain",
    set: "clean",
    form: BEIJING_PLAIN,
    projects: [LEDGER],
    dress: { splitRuns: true, titleBox: true },
    look: "full",
    report: shortReport(),
  },
];
