import type { Form } from "../form.ts";
import type { Plan } from "../plan.ts";
import { funds, items, project } from "../record.ts";
import {
  IMPLEMENTING,
  INITIAL,
  LEVELS,
  PAYMENTS,
  PROJECT_NAME,
  SUPERVISING,
  budget,
  column,
  executed,
  rate,
} from "./common.ts";

/** County funds of Hunan: what was planned and what came, without any points. */
const SPECIAL: Form = {
  id: "b14-special",
  title: "{year}年度县级财政专项资金绩效自评表",
  blocks: [
    {
      head: [
        [{ ...PROJECT_NAME, label: "专项资金名称" }],
        [SUPERVISING, IMPLEMENTING],
        [{ label: "负责人" }, { label: "联系电话" }],
      ],
    },
    {
      funds: {
        side: { text: "资金情况\n（万元）", w: 16 },
        label: { head: "", w: 28 },
        columns: [INITIAL, budget("全年预算数"), executed("全年执行数"), rate("执行率")],
      },
    },
    { goals: { side: { text: "年度总体目标", w: 16 }, expected: "年初设定目标", actual: "全年实际完成情况" } },
    {
      indicators: {
        side: { text: "年度绩效指标", w: 8 },
        columns: [
          ...LEVELS,
          column("三级指标", "name", 22),
          column("年度指标值", "target", 14),
          column("全年完成值", "actual", 14),
          column("未完成原因和改进措施", "deviation", 20),
        ],
      },
    },
    { texts: ["说明"], w: 16 },
  ],
  truth: { unit: "万元" },
};

const TEA = project({
  year: "2021",
  name: "茶叶产业发展专项资金",
  supervising: "县农业农村局",
  implementing: "县茶叶产业发展中心",
  extra: { 负责人: "中心主任", 联系电话: "（略）" },
  funds: funds(`
    total | 年度资金总额 | 200 | 200 | 186 | | 93% |
    fiscal,county | 其中：县级财政资金 | 200 | 200 | 186 | | 93% |
    other | 其他资金 | | | | | |`),
  expected: "新扩建标准茶园1500亩，打造区域公用品牌，带动茶农增收。",
  actual: "新扩建标准茶园1520亩，组织参展推介4次，茶农收入稳步增加。",
  items: items(`
    产出指标/数量指标 | 新扩建标准茶园 | ≥1500亩 | 1520亩 | | |
    | 组织参展推介 | ≥5次 | 4次 | | | 受客观因素影响一次展会延期举办。
    /质量指标 | 茶苗成活率 | ≥90% | 92% | | |
    /时效指标 | 奖补资金发放时间 | 12月底前 | 12月15日 | | |
    /成本指标 | 扩建奖补标准 | ≤1000元/亩 | 1000元/亩 | | |
    效益指标/经济效益指标 | 亩均产值 | ≥5000元 | 5160元 | | |
    /社会效益指标 | 带动茶农 | ≥800户 | 826户 | | |
    满意度指标/服务对象满意度指标 | 茶农满意度 | ≥90% | 95% | | |`),
  total: { weight: "", score: "", grade: "" },
  analysis: { 说明: "无" },
});

const ELDERLY = project({
  year: "2022",
  name: "居家养老服务专项资金",
  supervising: "县民政局",
  implementing: "县养老服务指导中心",
  extra: { 负责人: "养老服务股", 联系电话: "（略）" },
  funds: funds(`
    total | 年度资金总额 | 96.5 | 96.5 | 96.5 | | 100.00% |
    fiscal,county | 其中：县级财政资金 | 60.0 | 60.0 | 60.0 | | 100.00% |
    province,city,custom,fiscal | 上级补助资金 | 36.5 | 36.5 | 36.5 | | 100.00% |`),
  expected: "为困难老年人提供居家养老服务，提升老年人生活质量。",
  actual: "为482名困难老年人提供助餐、助洁等居家服务，服务满意度较高。",
  items: items(`
    产出指标/数量指标 | 服务困难老年人 | ≥480人 | 482人 | | |
    | 改造适老化家庭 | 60户 | 60户 | | |
    /质量指标 | 服务回访合格率 | ≥95% | 97% | | |
    /时效指标 | 服务费用结算及时率 | 100% | 100% | | |
    效益指标/社会效益指标 | 老年人生活质量 | 有效改善 | 有效改善 | | |
    满意度指标/服务对象满意度指标 | 服务对象满意度 | ≥90% | 96.4% | | |`),
  total: { weight: "", score: "", grade: "" },
  analysis: { 说明: "无" },
});

export const SPECIAL_PLANS: Plan[] = [
  {
    name: "c-b14-special",
    set: "clean",
    form: SPECIAL,
    projects: [TEA],
    dress: { splitRuns: true, gridBefore: true, footer: true },
    look: "none",
    allowed: [{ rule: "complete/required-field", key: null }],
  },
  {
    name: "c-b14-care",
    set: "clean",
    form: SPECIAL,
    projects: [ELDERLY],
    dress: { titleInTable: true, tracked: true, vertical: true },
    look: "horizontal",
    untagged: true,
    after: PAYMENTS,
    allowed: [{ rule: "complete/required-field", key: null }],
  },
];
