import type { Row } from "../cell.ts";
import { td, th } from "../cell.ts";
import type { Form } from "../form.ts";
import type { Plan } from "../plan.ts";
import { funds, items, project, type Project } from "../record.ts";
import { IMPLEMENTING, LEVELS, PROJECT_NAME, SUPERVISING, column } from "./common.ts";

/** Sources side by side: one row of headers, one of amounts. */
function sources(unit: string): (p: Project) => Row[] {
  return (p) => {
    const [total, ...rest] = p.funds;
    if (!total) throw new Error("no fund row");
    return [
      [
        { ...th(18, `项目资金情况${unit === "" ? "（万元）" : ""}`, 2), side: true },
        ...rest.map((f) => th(15, `${f.label}${unit}`)),
        th(15, `合计${unit}`),
        th(14, `执行数${unit}`),
        th(13, "执行率"),
      ],
      [
        ...rest.map((f, i) => td(15, f.budget, `funds.${i + 1}.budget`)),
        td(15, total.budget, "funds.0.budget"),
        td(14, total.executed, "funds.0.executed"),
        td(13, total.rate ?? "", "funds.0.rate"),
      ],
    ];
  };
}

const COLUMNS = [
  ...LEVELS,
  column("指标名称（三级指标）", "name", 18),
  column("年初指标值", "target", 12),
  column("年终完成值", "actual", 12),
  column("自评分", "score", 7),
  column("复核分", "复核分", 7),
  column("评价标准", "scoringRule", 22),
];

/** Each source's amounts leave these fields open: the form has one budget and one executed column in all. */
const ACCEPT = Object.fromEntries(
  [1, 2, 3, 4].flatMap((r) =>
    ["initialBudget", "executed", "weight", "rate", "score"].map((k) => [`funds.${r}.${k}`, undefined]),
  ),
);

const GUANGSHUI: Form = {
  id: "b10-sources",
  title: "项目绩效自评表",
  subtitle: "（{year}年度）",
  blocks: [
    { head: [[PROJECT_NAME], [SUPERVISING, IMPLEMENTING], [{ label: "项目负责人" }, { label: "联系电话" }]] },
    { rows: sources("") },
    { goals: { side: { text: "绩效目标", w: 18 }, expected: "年初绩效目标", actual: "绩效目标完成情况" } },
    {
      indicators: {
        side: { text: "绩效指标", w: 8 },
        columns: COLUMNS,
        points: (label, points) => `${label}（${points}分）`,
      },
    },
    {
      total: [
        ["自评总分", 71],
        ["", 7, "total.score"],
        ["", 29],
      ],
    },
  ],
  truth: { unit: "万元", accept: ACCEPT },
};

const GROVES = project({
  year: "2021",
  name: "中央财政农田建设补助项目",
  supervising: "市农业农村局",
  implementing: "市农田建设服务中心",
  extra: { 项目负责人: "建设科", 联系电话: "（略）" },
  funds: funds(`
    total | 合计 | | 2860 | 2774.2 | | 97% |
    central | 中央 | | 1820 | | | |
    province,city,custom | 省、地 | | 640 | | | |
    county,fiscal,city,custom | 本级 | | 400 | | | |
    other | 其他 | | 0 | | | |`),
  expected: "新建高标准农田1.9万亩，改善农田基础设施条件。",
  actual: "高标准农田1.9万亩全部建成并通过验收，田间道路、沟渠配套完善。",
  items: items(`
    项目决策/项目立项 | 立项规范性 | 规范 | 规范 | | 2 | | scoringRule=程序规范得2分，否则不得分 | 复核分=
    项目过程/资金管理 | 预算执行率 | 100% | 97% | | 7.76 | 尾款待审计后支付 | scoringRule=执行率×8分 | 复核分=
    /组织实施 | 管理制度执行 | 严格执行 | 严格执行 | | 5 | | scoringRule=严格执行得5分 | 复核分=
    项目绩效/数量指标 | 新建高标准农田 | ≥1.9万亩 | 1.9万亩 | | 20 | | scoringRule=完成得满分，未完成按比例得分 | 复核分=
    /质量指标 | 工程验收合格率 | 100% | 100% | | 15 | | scoringRule=达到100%得满分 | 复核分=
    /时效指标 | 项目完工时间 | 2021年12月底前 | 2021年11月20日 | | 10 | | scoringRule=按时完成得满分 | 复核分=
    /经济效益指标 | 亩均增产 | ≥50公斤 | 56公斤 | | 15 | | scoringRule=达到目标得满分 | 复核分=
    /社会效益指标 | 受益农户 | ≥5200户 | 5310户 | | 15 | | scoringRule=达到目标得满分 | 复核分=
    /满意度指标 | 受益群众满意度 | ≥90% | 95% | | 10 | | scoringRule=达到目标得满分 | 复核分=`),
  points: { 项目决策: "2", 项目过程: "13", 项目绩效: "85" },
  total: { weight: "", score: "99.76", grade: "" },
});

/** Units in every header, reviewed scores filled in. */
const GUANGSHUI_UNITS: Form = {
  id: "b10-reviewed",
  title: "{year}年度项目支出绩效自评表",
  blocks: [
    { head: [[PROJECT_NAME], [SUPERVISING, IMPLEMENTING], [{ label: "项目起止时间" }, { label: "资金文号" }]] },
    { rows: sources("（万元）") },
    { goals: { side: { text: "绩效目标", w: 18 }, expected: "年初绩效目标", actual: "绩效目标完成情况" } },
    { indicators: { side: null, columns: COLUMNS } },
    {
      total: [
        ["总分", 71],
        ["", 7, "total.score"],
        ["", 29],
      ],
    },
  ],
  below: ["注：复核分由财政部门填写。"],
  truth: { unit: "万元", accept: ACCEPT },
};

const CLINICS = project({
  year: "2023",
  name: "村卫生室标准化建设补助",
  supervising: "市卫生健康局",
  implementing: "市基层卫生服务中心",
  extra: { 项目起止时间: "2023年3月—2023年12月", 资金文号: "财社发〔2023〕12号" },
  funds: funds(`
    total | 合计 | | 300.00 | 300.00 | | 100.00% |
    central | 中央 | | 120.00 | | | |
    province,city,custom | 省、地 | | 80.00 | | | |
    county,fiscal,city,custom | 本级 | | 100.00 | | | |
    other | 其他 | | 0.00 | | | |`),
  expected: "完成30个村卫生室标准化建设，改善基层就医条件。",
  actual: "30个村卫生室建设全部完工并投入使用，基层就医条件明显改善。",
  items: items(`
    项目决策/项目立项 | 绩效目标明确性 | 明确 | 明确 | | 2 | | scoringRule=目标明确、可衡量得2分 | 复核分=2
    项目过程/资金管理 | 资金使用合规性 | 合规 | 合规 | | 13 | | scoringRule=发现一处不合规扣5分 | 复核分=13
    项目绩效/数量指标 | 建设村卫生室 | 30个 | 30个 | | 25 | | scoringRule=完成得满分 | 复核分=25
    /质量指标 | 建设验收合格率 | 100% | 100% | | 20 | | scoringRule=达到100%得满分 | 复核分=20
    /社会效益指标 | 覆盖农村人口 | ≥4.5万人 | 4.6万人 | | 20 | | scoringRule=达到目标得满分 | 复核分=20
    /可持续影响指标 | 卫生室运行机制 | 健全 | 基本健全 | | 8 | 部分村医年龄偏大，正在定向培养 | scoringRule=健全得10分，基本健全得8分 | 复核分=7
    /满意度指标 | 村民满意度 | ≥90% | 93% | | 10 | | scoringRule=达到目标得满分 | 复核分=10`),
  total: { weight: "", score: "98", grade: "" },
});

const ALLOWED = [
  { rule: "total/group-allocation", key: null },
  { rule: "complete/group-missing", key: null },
  { rule: "score/unexplained-deduction", key: null },
  { rule: "explain/deviation-missing", key: null },
] as const;

export const GUANGSHUI_PLANS: Plan[] = [
  {
    name: "c-b10-sources",
    set: "clean",
    form: GUANGSHUI,
    projects: [GROVES],
    dress: { wrapLabels: true, sdt: true },
    look: "full",
    keep: true,
    allowed: ALLOWED,
  },
  {
    name: "c-b10-reviewed",
    set: "clean",
    form: GUANGSHUI_UNITS,
    projects: [CLINICS],
    dress: { titleInTable: true, splitRuns: true, bookmarks: true },
    look: "none",
    allowed: ALLOWED,
  },
];
