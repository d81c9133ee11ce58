import type { Row } from "../cell.ts";
import { prose, th } from "../cell.ts";
import type { Form } from "../form.ts";
import type { Plan } from "../plan.ts";
import { funds, items, project, type Project } from "../record.ts";
import { LEVELS, budget, column, executed, rate } from "./common.ts";

const MANAGED = [
  "分配科学性",
  "下达及时性",
  "拨付合规性",
  "使用规范性",
  "执行准确性",
  "预算绩效管理情况",
  "支出责任履行情况",
];

/** 资金管理情况: seven lines of texts between funds and goals. */
function management(p: Project): Row[] {
  return [
    [
      { ...th(16, "资金管理情况", MANAGED.length + 1), side: true },
      th(24, ""),
      th(44, "情况说明"),
      th(36, "存在问题和改进措施"),
    ],
    ...MANAGED.map((label): Row => [th(24, label), prose(44, p.analysis[label] ?? ""), prose(36, "")]),
  ];
}

const COLUMNS = [
  ...LEVELS,
  column("三级指标", "name", 20),
  column("指标值", "target", 13),
  column("全年实际完成值", "actual", 15),
  column("未完成原因和改进措施", "deviation", 20),
];

/** Funds and texts only: no weights, no scores. */
const TRANSFER: Form = {
  id: "b12-transfer",
  title: "转移支付区域（项目）绩效目标自评表",
  subtitle: "（{year}年度）",
  blocks: [
    {
      head: [
        [{ label: "转移支付（项目）名称", field: "projectName", w: [4, 16] }],
        [{ label: "中央主管部门", field: "supervisingDepartment", w: [4, 16] }],
        [
          { label: "地方主管部门", w: [4, 6] },
          { label: "资金使用单位", field: "implementingUnit", w: [4, 6] },
        ],
      ],
    },
    {
      funds: {
        side: { text: "资金投入情况\n（万元）", w: 16 },
        label: { head: "", w: 30 },
        columns: [budget("全年预算数（A）"), executed("全年执行数（B）"), rate("预算执行率（B/A×100%）")],
      },
    },
    { rows: management },
    { goals: { side: { text: "总体目标完成情况", w: 16 }, expected: "总体目标", actual: "全年实际完成情况" } },
    { indicators: { side: { text: "绩效指标", w: 8 }, columns: COLUMNS } },
    { texts: ["说明"], w: 16 },
  ],
  below: [
    "注：1.资金使用单位按项目绩效目标填报，主管部门汇总时按区域绩效目标填报。",
    "2.其他资金包括与中央财政资金、地方财政资金共同投入到同一项目的自有资金、社会资金，以及以前年度的结转结余资金等。",
  ],
  truth: {
    unit: "万元",
    accept: { supervisingDepartment: ["国家卫生健康委员会", "交通运输部", "市卫生健康委员会", "市交通运输局", null] },
  },
};

const NURSES = project({
  kind: "transfer",
  year: "2022",
  name: "基本药物制度补助资金",
  supervising: "国家卫生健康委员会",
  implementing: "各乡镇卫生院",
  extra: { 地方主管部门: "市卫生健康委员会" },
  funds: funds(`
    total | 年度资金总额： | | 1640.8 | 1640.8 | | 100% |
    central | 其中：中央财政资金 | | 1120 | 1120 | | 100% |
    county,fiscal,province,city,custom | 地方资金 | | 520.8 | 520.8 | | 100% |
    other | 其他资金 | | | | | |`),
  expected: "保证所有政府办基层医疗卫生机构实施国家基本药物制度，推进综合改革顺利进行。",
  actual: "全市政府办基层医疗卫生机构全部实施国家基本药物制度，综合改革平稳推进。",
  items: items(`
    产出指标/数量指标 | 政府办基层医疗卫生机构实施基本药物制度覆盖率 | 100% | 100% | | |
    | 村卫生室实施基本药物制度覆盖率 | 100% | 100% | | |
    /质量指标 | 乡村医生收入 | 保持稳定 | 保持稳定 | | |
    /时效指标 | 资金拨付及时率 | ≥95% | 98% | | |
    /成本指标 | ~ | | | | |
    效益指标/社会效益指标 | 国家基本药物制度在基层持续实施 | 中长期 | 中长期 | | |
    满意度指标/服务对象满意度指标 | 群众满意度 | ≥85% | 91% | | |`),
  total: { weight: "", score: "", grade: "" },
  analysis: {
    分配科学性: "按服务人口和绩效考核结果分配。",
    下达及时性: "收到资金后30日内下达。",
    拨付合规性: "按国库集中支付规定拨付。",
    使用规范性: "未发现挤占挪用。",
    执行准确性: "按下达预算执行。",
    预算绩效管理情况: "同步下达绩效目标并开展监控。",
    支出责任履行情况: "地方资金足额到位。",
    说明: "无",
  },
});

/** A project's sheet of the same form, with goals first and no block on management. */
const TRANSFER_PROJECT: Form = {
  ...TRANSFER,
  id: "b12-project",
  title: "中央对地方转移支付项目绩效自评表",
  blocks: [
    {
      head: [
        [{ label: "项目名称", field: "projectName", w: [4, 16] }],
        [
          { label: "中央主管部门", field: "supervisingDepartment", w: [4, 6] },
          { label: "资金使用单位", field: "implementingUnit", w: [4, 6] },
        ],
        [
          { label: "省级主管部门", w: [4, 6] },
          { label: "资金文号", w: [4, 6] },
        ],
      ],
    },
    { goals: { side: { text: "年度总体目标", w: 16 }, expected: "全年总体目标", actual: "全年实际完成情况" } },
    {
      funds: {
        side: { text: "项目资金（万元）", w: 16 },
        label: { head: "", w: 30 },
        columns: [budget("全年预算数（A）"), executed("全年执行数（B）"), rate("预算执行率（B/A）")],
      },
    },
    { indicators: { side: { text: "绩效指标", w: 8 }, columns: COLUMNS } },
    { texts: ["其他需要说明的问题"], w: 30 },
  ],
  below: [],
};

const BRIDGES = project({
  kind: "transfer",
  year: "2023",
  name: "车辆购置税收入补助地方资金（危桥改造）",
  supervising: "交通运输部",
  implementing: "县农村公路管理所",
  extra: { 省级主管部门: "省交通运输厅", 资金文号: "财建〔2023〕66号" },
  funds: funds(`
    total | 年度资金总额： | | 735.00 | 661.50 | | 90.00% |
    central | 其中：中央财政资金 | | 600.00 | 540.00 | | 90.00% |
    county,fiscal,province,city,custom | 地方资金 | | 135.00 | 121.50 | | 90.00% |
    other | 其他资金 | | 0.00 | 0.00 | | |`),
  expected: "改造农村公路危桥9座，消除安全隐患。",
  actual: "农村公路危桥改造9座已全部完工，消除通行隐患。",
  items: items(`
    产出指标/数量指标 | 改造危桥座数 | =9座 | 9座 | | |
    /质量指标 | 交工验收合格率 | =100% | 100% | | |
    /时效指标 | 按期完成投资率 | ≥95% | 90% | | | 汛期停工，剩余款项于次年一季度支付。
    效益指标/社会效益指标 | 受益行政村 | ≥16个 | 16个 | | |
    /可持续影响指标 | 桥梁使用年限 | ≥50年 | 50年 | | |
    满意度指标/服务对象满意度指标 | 沿线群众满意度 | ≥80% | 92% | | |`),
  total: { weight: "", score: "", grade: "" },
  analysis: { 其他需要说明的问题: "无" },
});

export const TRANSFER_PLANS: Plan[] = [
  {
    name: "c-b12-transfer",
    set: "clean",
    form: TRANSFER,
    projects: [NURSES],
    dress: { nested: true, textDirection: true, footer: true },
    look: "fills",
    keep: true,
    allowed: [{ rule: "complete/required-field", key: null }],
  },
  {
    name: "c-b12-project",
    set: "clean",
    form: TRANSFER_PROJECT,
    projects: [BRIDGES],
    dress: { sdt: true, wrapLabels: true, fullWidth: true },
    look: "full",
    allowed: [{ rule: "complete/required-field", key: null }],
  },
];
