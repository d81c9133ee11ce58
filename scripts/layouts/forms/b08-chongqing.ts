import type { Form } from "../form.ts";
import type { Plan } from "../plan.ts";
import { funds, items, project } from "../record.ts";
import { CONTACTS, INITIAL, budget, column, executed } from "./common.ts";

const ACCEPT = { projectName: [null, ""], implementingUnit: [null, "区应急管理局", "区水利局"] } as const;
const FUNDS = {
  side: { text: "部门预算执行情况\n（万元）", w: 16 },
  label: { head: "", w: 20 },
  columns: [
    INITIAL,
    budget("全年（调整）预算数"),
    executed("全年执行数"),
    { head: "执行率（%）", role: "rate", w: 8 },
    { head: "执行率权重", role: "weight", w: 8 },
    { head: "执行率得分（分）", role: "score", w: 9 },
  ],
} as const;

/** Flat, no levels: adjusted values, score factors, core marks. */
const CHONGQING: Form = {
  id: "b08-adjusted",
  title: "{department}{year}年度部门整体绩效自评表",
  blocks: [
    {
      head: [
        [
          { label: "主管部门", field: "supervisingDepartment" },
          { label: "财政归口科室" },
          { label: "自评总分（分）", field: "total.score", w: [3, 3] },
        ],
        [{ label: "部门联系人" }, { label: "联系电话" }],
      ],
    },
    { funds: FUNDS },
    {
      goals: {
        side: { text: "当年绩效目标", w: 12 },
        expected: "年初绩效目标",
        between: [{ head: "全年（调整）绩效目标", text: "与年初绩效目标一致。" }],
        actual: "全年目标实际完成情况",
      },
    },
    {
      indicators: {
        side: { text: "绩效指标", w: 7 },
        columns: [
          column("指标名称", "name", 22),
          column("计量单位", "unit", 8),
          column("指标性质", "sign", 7),
          column("年初指标值", "value", 9),
          column("调整指标值", "调整指标值", 9),
          column("全年完成值", "actual", 9),
          column("得分系数（%）", "得分系数（%）", 9),
          column("指标权重（分）", "weight", 8),
          column("指标得分（分）", "score", 8),
          column("是否核心指标", "是否核心指标", 8),
        ],
      },
    },
    { texts: ["说明"], w: 19 },
  ],
  truth: { unit: "万元", accept: ACCEPT },
};

const core = (factor: string, yes: string, adjusted = ""): string =>
  `调整指标值=${adjusted} | 得分系数（%）=${factor} | 是否核心指标=${yes}`;

const EMERGENCY = project({
  kind: "department",
  year: "2022",
  name: "区应急管理局整体支出",
  supervising: "区应急管理局",
  implementing: "区应急管理局",
  extra: { 财政归口科室: "资产财务科", 部门联系人: "办公室", 联系电话: "（略）" },
  funds: funds(`
    total | 年度总金额 | 3216.40 | 3502.75 | 3327.61 | 10 | 95.00 | 9.5
    fiscal | 其中：财政拨款 | 3216.40 | 3502.75 | 3327.61 | | 95.00 |`),
  expected: "健全应急管理体系，严防重特大安全生产事故，提升自然灾害防治能力。",
  actual: "全区未发生较大及以上生产安全事故，应急演练和隐患排查任务全部完成。",
  items: items(`
    / | 生产安全事故起数 | ≤12起 | 9 | 15 | 15 | | ${core("100", "是")}
    / | 应急演练场次 | ≥60场次 | 63 | 15 | 15 | | ${core("100", "是")}
    / | 隐患整改率 | ≥98% | 99.1 | 15 | 15 | | ${core("100", "是")}
    / | 应急物资储备达标率 | =100% | 100 | 10 | 10 | | ${core("100", "否")}
    / | 灾害信息员培训人数 | ≥400人 | 412 | 15 | 15 | | ${core("100", "否")}
    / | 避难场所建设 | ≥2个 | 2 | 10 | 10 | | ${core("100", "否")}
    / | 群众满意度 | ≥90% | 92 | 10 | 10 | | ${core("100", "否")}`),
  total: { weight: "100", score: "99.5", grade: "" },
  analysis: { 说明: "执行率未达100%的原因是部分项目款项待审计后支付。" },
});

/** The older print: weight before result, a column for remarks. */
const CHONGQING_OLD: Form = {
  id: "b08-older",
  title: "{year}年度部门整体支出绩效自评表",
  subtitle: "{year}年度",
  blocks: [
    {
      head: [
        [{ label: "部门名称", field: "supervisingDepartment" }, { label: "联系人" }, { label: "联系电话" }],
        [
          { label: "自评总分（分）", field: "total.score" },
          { label: "自评等级", field: "total.grade" },
        ],
      ],
    },
    { funds: FUNDS },
    {
      goals: {
        side: null,
        expected: "年初整体绩效目标",
        between: [{ head: "调整绩效目标", text: "" }],
        actual: "目标实际完成情况",
      },
    },
    {
      indicators: {
        side: { text: "绩效指标", w: 7 },
        columns: [
          column("指标名称", "name", 26),
          column("计量单位", "unit", 9),
          column("指标性质", "sign", 8),
          column("指标值", "value", 10),
          column("指标权重（分）", "weight", 9),
          column("全年完成值", "actual", 10),
          column("指标得分（分）", "score", 9),
          column("说明", "deviation", 16),
        ],
      },
    },
  ],
  truth: { unit: "万元", accept: { ...ACCEPT, supervisingDepartment: ["区水利局", null] } },
};

const RESERVOIRS = project({
  kind: "department",
  year: "2021",
  name: "区水利局整体支出",
  supervising: "区水利局",
  implementing: "区水利局",
  extra: { 联系人: "计财科", 联系电话: "（略）" },
  funds: funds(`
    total | 年度总金额 | 8120.5 | 8120.5 | 7714.48 | 10 | 95 | 9.5
    fiscal | 其中：一般公共预算 | 8120.5 | 8120.5 | 7714.48 | 10 | 95 | 9.5`),
  expected: "完成病险水库除险加固和中小河流治理年度任务，保障供水安全。",
  actual: "完成病险水库除险加固6座、中小河流治理14.2公里，城乡供水平稳。",
  items: items(`
    / | 病险水库除险加固 | ≥6座 | 6 | 20 | 20 |
    / | 中小河流治理长度 | ≥14公里 | 14.2 | 20 | 20 |
    / | 工程验收合格率 | ＝100% | 100 | 10 | 10 |
    / | 用水总量 | ≤2.1亿立方米 | 1.98 | 10 | 10 |
    / | 农业灌溉面积 | ≥12万亩 | 11.4 | 10 | 9.5 | 部分渠道检修，灌溉面积减少，次年恢复。
    / | 水土流失治理面积 | ≥30平方公里 | 31.5 | 10 | 10 |
    / | 群众满意度 | ≥90% | 91.2 | 10 | 10 |`),
  total: { weight: "100", score: "99", grade: "优" },
});

const ALLOWED = [
  { rule: "total/group-allocation", key: null },
  { rule: "complete/group-missing", key: null },
] as const;

export const CHONGQING_PLANS: Plan[] = [
  {
    name: "c-b08-adjusted",
    set: "clean",
    form: CHONGQING,
    projects: [EMERGENCY],
    dress: { vertical: true, sdt: true, splitRuns: true },
    look: "shaded",
    keep: true,
    before: CONTACTS,
    allowed: ALLOWED,
  },
  {
    name: "c-b08-older",
    set: "clean",
    form: CHONGQING_OLD,
    projects: [RESERVOIRS],
    dress: { titleInTable: true, fullWidth: true, wrapLabels: true },
    look: "full",
    untagged: true,
    allowed: ALLOWED,
  },
];
