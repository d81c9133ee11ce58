import type { Form } from "../form.ts";
import type { Plan } from "../plan.ts";
import { funds, items, project } from "../record.ts";
import { sharedReport } from "../report.ts";
import {
  IMPLEMENTING,
  LEVELS,
  PROJECT_NAME,
  SCORE,
  SUPERVISING,
  WEIGHT,
  budget,
  column,
  executed,
  rate,
} from "./common.ts";

/** Weight before target; sources repeat the total's weight and score; ★ and 其中 rows. */
const BRIDGING: Form = {
  id: "b03-bridging",
  title: "财政衔接推进乡村振兴补助资金项目绩效目标自评表",
  subtitle: "（{year}年度）",
  blocks: [
    {
      head: [
        [
          { ...PROJECT_NAME, w: [3, 7] },
          { label: "项目负责人及电话", w: [4, 6] },
        ],
        [
          { ...SUPERVISING, w: [3, 7] },
          { ...IMPLEMENTING, w: [4, 6] },
        ],
      ],
    },
    {
      funds: {
        side: { text: "资金情况\n（万元）", w: 16 },
        label: { head: "", w: 24 },
        columns: [budget("全年预算数（A）"), executed("全年执行数（B）"), WEIGHT, rate("执行率（B/A）"), SCORE],
      },
    },
    { goals: { side: { text: "年度总体目标", w: 16 }, expected: "年初设定目标", actual: "年度总体目标完成情况综述" } },
    {
      indicators: {
        side: { text: "绩效指标", w: 7 },
        columns: [
          ...LEVELS,
          column("三级指标", "name", 18),
          column("分值", "weight", 6),
          column("年度指标值", "target", 11),
          column("全年实际值", "actual", 11),
          column("得分", "score", 6),
          column("未完成原因及拟采取的改进措施", "deviation", 14),
        ],
        points: (label, points) => `${label}（${points}分）`,
      },
    },
    {
      total: [
        ["总分", 46],
        ["", 6, "total.weight"],
        ["", 22],
        ["", 6, "total.score"],
        ["", 14],
      ],
    },
  ],
  truth: { unit: "万元" },
};

const FARMS = project({
  year: "2023",
  name: "到户类特色种养业奖补项目",
  supervising: "县农业农村局",
  implementing: "青山镇人民政府",
  extra: { 项目负责人及电话: "镇乡村振兴工作站（略）" },
  funds: funds(`
    total | 年度资金总额： | | 36.8 | 36.8 | 10 | 100% | 10
    fiscal | 其中：本年财政拨款 | | 36.8 | 36.8 | 10 | 100% | 10
    other | 其他资金 | | - | - | | |`),
  expected: "对126户脱贫户和监测户发展特色种养业给予奖补，增加家庭经营性收入。",
  actual: "全镇126户脱贫户和监测户的奖补36.8万元已通过一卡通发放到户，户均增收2900余元。",
  items: items(`
    产出指标/数量指标 | ★奖补种植面积 | 96.5亩 | 96.5亩 | 15 | 15 |
    | >其中：中药材 | 40亩 | 40亩 | | |
    | >其中：大棚蔬菜 | 26.5亩 | 26.5亩 | | |
    | >其中：经果林 | 30亩 | 30亩 | | |
    | ★奖补养殖数量 | 420只 | 420只 | 10 | 10 |
    | >其中：山羊 | 300只 | 300只 | | |
    | >其中：土鸡 | 120只 | 120只 | | |
    /质量指标 | 种植作物成活率 | ≥90% | 93% | 10 | 10 |
    | ~…… | | | | |
    /时效指标 | 奖补资金发放时间 | 12月底前 | 11月30日 | 10 | 10 |
    /成本指标 | 奖补标准 | ≤3000元/户 | 2920元/户 | 5 | 5 |
    效益指标/经济效益指标 | 户均增收 | ≥2800元 | 2910元 | 15 | 15 |
    /社会效益指标 | 受益脱贫户和监测户 | 126户 | 126户 | 15 | 15 |
    /生态效益指标 | ~ | | | | |
    /可持续影响指标 | ~…… | | | | |
    满意度指标/服务对象满意度指标 | 受益农户满意度 | ≥95% | 97% | 10 | 10 |
    | ~…… | | | | |`),
  points: { 产出指标: "50", 效益指标: "30", 满意度指标: "10" },
});

/** Older poverty-relief wording, ordinals, operators in ASCII, the same order of columns. */
const RELIEF: Form = {
  ...BRIDGING,
  id: "b03-relief",
  title: "{year}年度扶贫项目资金绩效目标自评表",
  subtitle: "填报单位：{unit}",
  blocks: [
    {
      head: [
        [
          { ...PROJECT_NAME, w: [3, 7] },
          { label: "项目负责人及电话", w: [4, 6] },
        ],
        [
          { ...SUPERVISING, w: [3, 7] },
          { ...IMPLEMENTING, w: [4, 6] },
        ],
      ],
    },
    {
      funds: {
        side: { text: "项目资金（万元）", w: 16 },
        label: { head: "资金来源", w: 24 },
        columns: [budget("全年预算数（A）"), executed("全年执行数（B）"), WEIGHT, rate("执行率（B/A）"), SCORE],
      },
    },
    { goals: { side: { text: "年度总体目标", w: 16 }, expected: "年初设定目标", actual: "年度总体目标完成情况综述" } },
    {
      indicators: {
        side: { text: "年度绩效指标", w: 7 },
        columns: [
          ...LEVELS,
          column("三级指标", "name", 18),
          column("分值", "weight", 6),
          column("年度指标值", "target", 11),
          column("全年实际值", "actual", 11),
          column("得分", "score", 6),
          column("未完成原因及拟采取的改进措施", "deviation", 14),
        ],
        ordinals: true,
      },
    },
    {
      total: [
        ["总分", 46],
        ["", 6, "total.weight"],
        ["", 22],
        ["", 6, "total.score"],
        ["", 14],
      ],
    },
    { note: "备注：自评得分与绩效监控结果一并归档。" },
  ],
};

const HOUSING = project({
  year: "2020",
  name: "农村危房改造补助",
  supervising: "[155]县住房和城乡建设局",
  implementing: "县村镇建设服务站",
  extra: { 项目负责人及电话: "站长（略）" },
  funds: funds(`
    total | 年度资金总额 | | 1,248.60 | 1,198.65 | 10 | 96% | 9.6
    fiscal | 其中：财政拨款 | | 1,248.60 | 1,198.65 | 10 | 96% | 9.6
    other | 其他资金 | | - | - | | |`),
  expected: "完成建档立卡贫困户等重点对象危房改造任务，保障住房安全。",
  actual: "2020年完成重点对象危房改造412户，全部通过竣工验收，住房安全有保障。",
  items: items(`
    产出指标/数量指标 | 改造建档立卡贫困户危房 | >=280户 | 285户 | 15 | 15 |
    | 改造其他重点对象危房 | >=127户 | 127户 | 10 | 10 |
    /质量指标 | 竣工验收合格率 | =100% | 100% | 10 | 10 |
    /时效指标 | 当年开工率 | =100% | 100% | 10 | 10 |
    /成本指标 | 户均补助标准 | <=32000元/户 | 28770元/户 | 5 | 5 |
    效益指标/社会效益指标 | 住房安全保障率 | =100% | 100% | 15 | 15 |
    | 改造后房屋抗震性能 | 明显提升 | 明显提升 | 15 | 15 |
    满意度指标/服务对象满意度指标 | 受益户满意度 | >=95% | 88.35% | 10 | 9.3 | 少数农户对改造户型有意见，已逐户沟通并完善方案。`),
  total: { weight: "100", score: "98.9", grade: "" },
});

const ROADS = project({
  ...structuredClone(FARMS),
  name: "产业园配套道路建设项目",
  implementing: "青山镇人民政府",
  funds: funds(`
    total | 年度资金总额： | | 85.00 | 80.75 | 10 | 95.00% | 9.5
    fiscal | 其中：本年财政拨款 | | 85.00 | 80.75 | 10 | 95.00% | 9.5
    other | 其他资金 | | - | - | | |`),
  expected: "新建产业园配套道路1.6公里，改善园区生产运输条件。",
  actual: "新建配套道路1.6公里并通过验收，园区运输成本下降。",
  items: items(`
    产出指标/数量指标 | 新建道路里程 | 1.6公里 | 1.6公里 | 20 | 20 |
    /质量指标 | 工程验收合格率 | 100% | 100% | 10 | 10 |
    /时效指标 | 工程完工及时率 | 100% | 100% | 10 | 10 |
    /成本指标 | 道路建设成本 | ≤53万元/公里 | 50.47万元/公里 | 10 | 10 |
    效益指标/经济效益指标 | 园区运输成本下降 | ≥8% | 9% | 15 | 15 |
    /社会效益指标 | 受益人口 | ≥640人 | 655人 | 15 | 15 |
    满意度指标/服务对象满意度指标 | 受益群众满意度 | ≥95% | 96% | 10 | 10 |`),
  total: { weight: "100", score: "99.5", grade: "" },
});

export const BRIDGING_PLANS: Plan[] = [
  {
    name: "c-b03-bridging",
    set: "clean",
    form: BRIDGING,
    projects: [FARMS],
    dress: { vertical: true, splitRuns: true, footer: true },
    look: "full",
    keep: true,
  },
  {
    name: "c-b03-relief",
    set: "clean",
    form: RELIEF,
    projects: [HOUSING],
    dress: { fullWidth: true, wrapLabels: true, gridAfter: true },
    look: "horizontal",
  },
  {
    name: "c-b03-two",
    set: "clean",
    form: BRIDGING,
    projects: [FARMS, ROADS],
    dress: { autoNumber: true, sdt: true, paragraphs: true },
    look: "full",
    report: sharedReport(),
  },
];
