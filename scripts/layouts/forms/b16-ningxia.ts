import type { Form } from "../form.ts";
import type { Plan } from "../plan.ts";
import { funds, items, project } from "../record.ts";
import { longReport } from "../report.ts";
import { IMPLEMENTING, LEVELS, PROJECT_NAME, SUPERVISING, budget, column, executed, rate } from "./common.ts";

const COLUMNS = [
  ...LEVELS,
  column("三级指标", "name", 18),
  column("分值", "weight", 6),
  column("年度指标值", "target", 12),
  column("全年完成值", "actual", 12),
  column("得分", "score", 6),
  column("未完成原因和改进措施", "deviation", 16),
];

/** Score in the head, 40/40/20, sources by level of government, no points for execution. */
const NINGXIA: Form = {
  id: "b16-ningxia",
  title: "自治区项目支出绩效自评表",
  subtitle: "（{year}年度）",
  blocks: [
    {
      head: [
        [
          { ...PROJECT_NAME, w: [3, 9] },
          { label: "项目总得分", field: "total.score", w: [3, 5] },
        ],
        [SUPERVISING, IMPLEMENTING],
      ],
    },
    {
      funds: {
        side: { text: "资金情况\n（万元）", w: 16 },
        label: { head: "", w: 30 },
        columns: [budget("全年预算数（A）"), executed("全年执行数（B）"), rate("执行率（B/A）")],
      },
    },
    { goals: { side: { text: "年度总体目标", w: 16 }, expected: "年初设定目标", actual: "全年实际完成情况" } },
    {
      indicators: {
        side: { text: "绩效指标", w: 7 },
        columns: COLUMNS,
        points: (label, points) => `${label}\n（${points}分）`,
      },
    },
  ],
  truth: { unit: "万元" },
};

const LAND = (
  central: string,
  region: string,
  local: string,
  rateText: string,
  total: readonly [string, string],
): string => `
    total | 年度资金总额： | | ${total[0]} | ${total[1]} | | ${rateText} |
    central | 其中：中央补助 | | ${central} | | |
    province,custom | 自治区补助 | | ${region} | | |
    county,city,custom | 市县资金 | | ${local} | | |`;

const FISH = project({
  year: "2022",
  name: "渔业增殖放流项目",
  supervising: "市农业农村局",
  implementing: "市水产技术推广服务中心",
  funds: funds(LAND("60 | 60", "85 | 85", "20 | 15.05", "97.00%", ["165", "160.05"])),
  expected: "在黄河干支流增殖放流鱼苗500万尾，恢复渔业资源。",
  actual: "已放流鲤鱼、鲢鱼等苗种512万尾，渔业资源量逐步恢复。",
  items: items(`
    产出指标/数量指标 | 增殖放流数量 | ≥500万尾 | 512万尾 | 15 | 15 |
    /质量指标 | 苗种检疫合格率 | 100% | 100% | 10 | 10 |
    /时效指标 | 放流完成时间 | 9月底前 | 9月8日 | 10 | 10 |
    /成本指标 | 苗种成本 | ≤0.33元/尾 | 0.31元/尾 | 5 | 5 |
    效益指标/经济效益指标 | 渔民年均增收 | ≥2000元 | 2060元 | 15 | 15 |
    /社会效益指标 | 公众护渔意识 | 增强 | 增强 | 10 | 10 |
    /生态效益指标 | 水域生物多样性 | 改善 | 部分改善 | 15 | 12 | 部分河段水位偏低，鱼类成活受到影响，次年优化放流点位。
    满意度指标/服务对象满意度指标 | 渔民满意度 | ≥90% | 93% | 20 | 20 |`),
  points: { 产出指标: "40", 效益指标: "40", 满意度指标: "20" },
  total: { weight: "", score: "97", grade: "" },
});

const NINGXIA_TOTAL: Form = {
  ...NINGXIA,
  id: "b16-total",
  title: "{year}年度自治区对下转移支付项目绩效自评表",
  blocks: [
    {
      head: [
        [PROJECT_NAME],
        [SUPERVISING, IMPLEMENTING],
        [{ label: "项目负责人" }, { label: "项目总得分", field: "total.score" }],
      ],
    },
    {
      funds: {
        side: { text: "项目资金（万元）", w: 16 },
        label: { head: "", w: 30 },
        columns: [budget("全年预算数（A）"), executed("全年执行数（B）"), rate("执行率（B/A）")],
      },
    },
    { goals: { side: null, expected: "年初设定目标", actual: "全年实际完成情况" } },
    { indicators: { side: null, columns: COLUMNS } },
    { texts: ["其他说明"], w: 20 },
  ],
  truth: { unit: "万元", anyKind: true },
};

const GREENHOUSE = project({
  year: "2023",
  name: "设施温棚改造提升项目",
  supervising: "县农业农村局",
  implementing: "县现代农业服务中心",
  extra: { 项目负责人: "产业科" },
  funds: funds(LAND("0 | 0", "240 | 240", "60 | 60", "100.00%", ["300", "300"])),
  expected: "改造提升老旧设施温棚400栋，提高设施蔬菜生产能力。",
  actual: "改造老旧温棚406栋，设施蔬菜产量比上年增加9%。",
  items: items(`
    产出指标/数量指标 | 改造温棚数量 | ≥400栋 | 406栋 | 20 | 20 |
    /质量指标 | 改造验收合格率 | 100% | 100% | 10 | 10 |
    /成本指标 | 栋均补助 | ≤7500元 | 7389元 | 10 | 10 |
    效益指标/经济效益指标 | 设施蔬菜增产率 | ≥8% | 9% | 20 | 20 |
    /社会效益指标 | 带动农户 | ≥380户 | 392户 | 20 | 20 |
    满意度指标/服务对象满意度指标 | 种植户满意度 | ≥90% | 97% | 20 | 20 |`),
  total: { weight: "", score: "100", grade: "" },
  analysis: { 其他说明: "无" },
});

const ALLOWED = [{ rule: "total/group-allocation", key: null }] as const;

export const NINGXIA_PLANS: Plan[] = [
  {
    name: "c-b16-ningxia",
    set: "clean",
    form: NINGXIA,
    projects: [FISH],
    dress: { vertical: true, wrapLabels: true },
    look: "shaded",
    report: longReport(),
    allowed: ALLOWED,
  },
  {
    name: "c-b16-total",
    set: "clean",
    form: NINGXIA_TOTAL,
    projects: [GREENHOUSE],
    dress: { titleInTable: true, sdt: true, hidden: true },
    look: "full",
    untagged: true,
    allowed: ALLOWED,
  },
];
