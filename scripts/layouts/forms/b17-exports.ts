import type { Form } from "../form.ts";
import type { Plan } from "../plan.ts";
import { funds, items, project } from "../record.ts";
import { sharedReport } from "../report.ts";
import {
  IMPLEMENTING,
  INITIAL,
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

const FUND_COLUMNS = [INITIAL, budget("全年预算数"), executed("全年执行数"), WEIGHT, rate("执行率"), SCORE];

/** Flat export of a system: sign, value and unit in columns that do not stand together. */
const TIANJIN: Form = {
  id: "b17-tianjin",
  title: "项目支出绩效自评表",
  subtitle: "（{year}年度）",
  blocks: [
    { head: [[PROJECT_NAME], [SUPERVISING, IMPLEMENTING]] },
    { funds: { side: { text: "预算执行情况（万元）", w: 16 }, label: { head: "", w: 20 }, columns: FUND_COLUMNS } },
    { goals: { side: { text: "年度目标", w: 16 }, expected: "年度绩效目标", actual: "绩效目标完成情况" } },
    {
      indicators: {
        side: null,
        columns: [
          column("指标名称", "name", 24),
          column("计算符号", "sign", 8),
          column("指标值", "value", 11),
          column("实际完成值", "actual", 11),
          column("计量单位", "unit", 9),
          column("分值", "weight", 7),
          column("得分", "score", 7),
          column("偏差原因分析及改进措施", "deviation", 22),
        ],
      },
    },
    {
      total: [
        ["总分", 65],
        ["", 7, "total.weight"],
        ["", 7, "total.score"],
        ["", 22],
      ],
    },
  ],
  truth: { unit: "万元" },
};

const CAMERAS = project({
  year: "2023",
  name: "智慧社区前端设备维护",
  supervising: "区政务服务办公室",
  implementing: "区网格化管理中心",
  funds: funds(`
    total | 年度资金总额 | 73.6 | 73.6 | 70.66 | 10 | 96.01% | 9.6
    fiscal | 其中：财政拨款 | 73.6 | 73.6 | 70.66 | - | 96.01% | -
    carryover | 上年结转 | 0 | 0 | 0 | - | - | -
    other | 其他资金 | 0 | 0 | 0 | - | - | -`),
  expected: "保障智慧社区前端采集设备在线率，支撑网格事件及时处置。",
  actual: "前端设备平均在线率98.4%，网格事件按时处置率达到97%。",
  items: items(`
    / | 维护前端设备数量 | ≥860个 | 872 | 20 | 20 |
    / | 设备在线率 | ≥98% | 98.4 | 15 | 15 |
    / | 故障响应时间 | ≤4小时 | 3 | 15 | 15 |
    / | 网格事件按时处置率 | ≥98% | 97 | 20 | 19.8 | 年初平台升级期间个别事件超期，已恢复正常。
    / | 重大舆情事件 | =0起 | 0 | 10 | 10 |
    / | 居民满意度 | ≥90% | 94 | 10 | 10 |`),
  total: { weight: "100", score: "99.4", grade: "" },
});

/** Import order of one province for projects: everything after the value. */
const IMPORT_PROJECT: Form = {
  id: "b17-import",
  title: "项目绩效目标自评价表",
  subtitle: "（{year}年度）",
  blocks: [
    { head: [[PROJECT_NAME], [SUPERVISING, IMPLEMENTING]] },
    { funds: { side: { text: "项目资金（万元）", w: 16 }, label: { head: "", w: 20 }, columns: FUND_COLUMNS } },
    { goals: { side: { text: "总体目标", w: 16 }, expected: "年度目标", actual: "目标完成情况" } },
    {
      indicators: {
        side: null,
        columns: [
          ...LEVELS,
          column("指标名称", "name", 20),
          column("指标值", "target", 12),
          column("实际值", "actual", 12),
          column("分值", "weight", 7),
          column("得分", "score", 7),
          column("说明", "deviation", 20),
        ],
      },
    },
    {
      total: [
        ["合计", 62],
        ["", 7, "total.weight"],
        ["", 7, "total.score"],
        ["", 20],
      ],
    },
  ],
  truth: { unit: "万元" },
};

const VACCINES = project({
  year: "2022",
  name: "动物疫病强制免疫补助",
  supervising: "区农业农村局",
  implementing: "区动物疫病预防控制中心",
  funds: funds(`
    total | 年度资金总额 | 128 | 134.5 | 134.5 | 10 | 100% | 10
    fiscal | 其中：本年财政拨款 | 128 | 128 | 128 | — | 100% | —
    carryover | 上年结转资金 | 0 | 6.5 | 6.5 | — | 100% | —`),
  expected: "对口蹄疫、高致病性禽流感等实施强制免疫，防止区域性重大动物疫情发生。",
  actual: "强制免疫病种应免尽免，全年未发生区域性重大动物疫情。",
  items: items(`
    产出指标/数量指标 | 强制免疫畜禽数量 | ≥860万只（头） | 884万只（头） | 20 | 20 |
    /质量指标 | 免疫抗体合格率 | ≥70% | 86.5% | 15 | 15 |
    /时效指标 | 春秋季集中免疫完成时间 | 5月底、11月底 | 按期完成 | 10 | 10 |
    /成本指标 | 疫苗采购单价 | 不超过政府采购限价 | 未超过 | 5 | 5 |
    效益指标/经济效益指标 | 养殖损失率 | ≤2% | 1.1% | 10 | 10 |
    /社会效益指标 | 重大动物疫情起数 | 0起 | 0起 | 20 | 20 |
    满意度指标/服务对象满意度指标 | 养殖户满意度 | ≥90% | 95% | 10 | 10 |`),
});

const CREMATION = project({
  ...structuredClone(VACCINES),
  name: "病死畜禽无害化处理补助",
  funds: funds(`
    total | 年度资金总额 | 52 | 52 | 48.36 | 10 | 93% | 9.3
    fiscal | 其中：本年财政拨款 | 52 | 52 | 48.36 | — | 93% | —
    carryover | 上年结转资金 | 0 | 0 | 0 | — | — | —`),
  expected: "对病死畜禽实施无害化处理，防止疫病传播和环境污染。",
  actual: "全年无害化处理病死猪1.36万头，未发生随意抛弃事件。",
  items: items(`
    产出指标/数量指标 | 无害化处理病死猪 | ≥1.3万头 | 1.36万头 | 20 | 20 |
    /质量指标 | 无害化处理率 | 100% | 100% | 20 | 20 |
    /时效指标 | 补助资金发放及时率 | 100% | 100% | 10 | 10 |
    效益指标/生态效益指标 | 随意抛弃病死畜禽事件 | 0起 | 0起 | 30 | 30 |
    满意度指标/服务对象满意度指标 | 养殖户满意度 | ≥90% | 94% | 10 | 10 |`),
  total: { weight: "100", score: "99.3", grade: "" },
});

/** The same province for whole departments: the weight before the value. */
const IMPORT_DEPARTMENT: Form = {
  id: "b17-department",
  title: "部门整体支出绩效自评表",
  subtitle: "（{year}年度）",
  blocks: [
    {
      head: [
        [
          { label: "部门名称", field: "implementingUnit", w: [3, 9] },
          { label: "预算部门编码", w: [3, 5] },
        ],
      ],
    },
    { funds: { side: { text: "年度预算执行情况（万元）", w: 16 }, label: { head: "", w: 20 }, columns: FUND_COLUMNS } },
    { goals: { side: { text: "年度总体目标", w: 16 }, expected: "预期目标", actual: "实际完成情况" } },
    {
      indicators: {
        side: null,
        columns: [
          ...LEVELS,
          column("指标名称", "name", 20),
          column("分值", "weight", 7),
          column("指标值", "target", 12),
          column("实际值", "actual", 12),
          column("得分", "score", 7),
          column("说明", "deviation", 20),
        ],
      },
    },
    {
      total: [
        ["合计", 37],
        ["", 7, "total.weight"],
        ["", 25],
        ["", 7, "total.score"],
        ["", 20],
      ],
    },
  ],
  truth: {
    unit: "万元",
    accept: {
      projectName: [null, ""],
      supervisingDepartment: [null, "县医疗保障局"],
      implementingUnit: [null, "县医疗保障局"],
    },
  },
};

const INSURANCE = project({
  kind: "department",
  year: "2022",
  name: "县医疗保障局整体支出",
  implementing: "县医疗保障局",
  extra: { 预算部门编码: "178" },
  funds: funds(`
    total | 年度资金总额 | 986.32 | 1042.18 | 1010.91 | 10 | 97.00% | 9.7
    fiscal | 其中：本年财政拨款 | 986.32 | 1010.18 | 980.91 | — | 97.10% | —
    carryover | 上年结转资金 | 0.00 | 32.00 | 30.00 | — | 93.75% | —`),
  expected: "落实医疗保障政策，巩固参保覆盖面，保障基金安全平稳运行。",
  actual: "基本医保参保率稳定在95%以上，基金收支平衡，监管力度不断加大。",
  items: items(`
    产出指标/数量指标 | 定点医药机构检查覆盖率 | 100% | 100% | 15 | 15 |
    | 开展政策宣传场次 | ≥24场 | 26场 | 10 | 10 |
    /质量指标 | 基本医保参保率 | ≥95% | 95.8% | 15 | 15 |
    /时效指标 | 待遇支付时限 | ≤20个工作日 | 15个工作日 | 10 | 10 |
    效益指标/社会效益指标 | 困难群众资助参保率 | 100% | 100% | 20 | 20 |
    /可持续影响指标 | 基金运行 | 平稳可持续 | 平稳可持续 | 10 | 10 |
    满意度指标/服务对象满意度指标 | 参保群众满意度 | ≥90% | 92.6% | 10 | 10 |`),
  total: { weight: "100", score: "99.7", grade: "" },
});

export const EXPORT_PLANS: Plan[] = [
  {
    name: "c-b17-tianjin",
    set: "clean",
    form: TIANJIN,
    projects: [CAMERAS],
    dress: { looseGrid: true, splitRuns: true },
    look: "full",
    keep: true,
    allowed: [
      { rule: "complete/group-missing", key: null },
      { rule: "total/group-allocation", key: null },
    ],
  },
  {
    name: "c-b17-import",
    set: "clean",
    form: IMPORT_PROJECT,
    projects: [VACCINES, CREMATION],
    dress: { autoNumber: true, tracked: true },
    look: "small",
    report: sharedReport(),
    dense: true,
  },
  {
    name: "c-b17-department",
    set: "clean",
    form: IMPORT_DEPARTMENT,
    projects: [INSURANCE],
    dress: { titleInTable: true, cut: { at: 0.6, as: "table" }, fullWidth: true },
    look: "horizontal",
  },
];
