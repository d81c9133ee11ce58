import type { Row } from "../cell.ts";
import { prose, td, th } from "../cell.ts";
import type { Form } from "../form.ts";
import type { Plan } from "../plan.ts";
import { funds, items, project, type Project } from "../record.ts";
import { LEVELS, column } from "./common.ts";

/** Budget and goals carry points of their own: 20 for execution, 20 for four goals. */
function resources(p: Project): Row[] {
  const [total, ...rest] = p.funds;
  if (!total) throw new Error("no fund row");
  const row = (r: number, f: typeof total): Row => [
    td(36, f.label, `funds.${r}.label`),
    td(22, f.budget, `funds.${r}.budget`),
    td(22, f.executed, `funds.${r}.executed`),
    td(12, f.rate ?? "", `funds.${r}.rate`),
    ...(r === 0 ? [td(14, f.score ?? "", "funds.0.score", p.funds.length)] : []),
  ];
  return [
    [
      { ...th(14, "资金情况\n（万元）\n（20分）", p.funds.length + 1), side: true },
      th(36, ""),
      th(22, "预算数"),
      th(22, "执行数"),
      th(12, "执行率"),
      th(14, "得分"),
    ],
    row(0, total),
    ...rest.map((f, i) => row(i + 1, f)),
  ];
}

function goals(p: Project): Row[] {
  const lines = Object.entries(p.analysis).filter(([label]) => /^目标\d$/.test(label));
  return [
    [
      { ...th(14, "年度目标\n（20分）", lines.length + 1), side: true },
      th(53, "年初设定目标"),
      th(39, "目标实际完成情况"),
      th(14, "得分"),
    ],
    ...lines.map(([label, text]): Row => {
      const [expected = "", actual = "", score = ""] = text.split("→");
      return [prose(53, `${label}：${expected}`), prose(39, actual), td(14, score)];
    }),
  ];
}

const ACCEPT = {
  "goals.expected": undefined,
  "goals.actual": undefined,
  "funds.0.weight": [null, "", "20"],
  "funds.1.score": ["", null],
  "funds.2.score": ["", null],
  "funds.3.score": ["", null],
} as const;

const REGION: Form = {
  id: "b13-region",
  title: "{year}年度区域绩效目标自评表",
  blocks: [
    {
      head: [
        [{ label: "专项名称", field: "projectName", w: [3, 17] }],
        [{ label: "中央主管部门", field: "supervisingDepartment" }, { label: "省级财政部门" }],
        [{ label: "省级主管部门" }, { label: "自评得分", field: "total.score" }],
      ],
    },
    { rows: resources },
    { rows: goals },
    {
      indicators: {
        side: { text: "绩效指标\n（60分）", w: 14 },
        columns: [
          ...LEVELS,
          column("三级指标", "name", 24),
          column("年度指标值", "target", 14),
          column("实际完成指标值", "actual", 14),
          column("得分", "score", 8),
        ],
      },
    },
  ],
  truth: {
    unit: "万元",
    accept: { ...ACCEPT, supervisingDepartment: ["农业农村部", "省农业农村厅", "民政部", "省民政厅", null] },
  },
};

const SEEDS = project({
  kind: "transfer",
  year: "2021",
  name: "农业资源及生态保护补助资金",
  supervising: "农业农村部",
  implementing: "",
  extra: { 省级财政部门: "省财政厅", 省级主管部门: "省农业农村厅", 目标得分: "19.5", 目标分值: "20" },
  funds: funds(`
    total | 年度金额 | | 948 | 900.6 | | 95% | 19
    central | 其中：中央补助 | | 760 | 722 | | 95% |
    county,fiscal,province,city,custom | 地方资金 | | 188 | 178.6 | | 95% |`),
  items: items(`
    产出指标/数量指标 | 秸秆综合利用量 | ≥12万吨 | 12.4万吨 | | 15 |
    | 耕地质量监测点 | 36个 | 36个 | | 10 |
    /质量指标 | 秸秆综合利用率 | ≥90% | 92% | | 10 |
    /时效指标 | 任务完成时间 | 12月底前 | 12月20日 | | 5 |
    效益指标/生态效益指标 | 化肥使用量 | 零增长 | 零增长 | | 10 |
    满意度指标/服务对象满意度指标 | 农民满意度 | ≥85% | 90% | | 10 |`),
  total: { weight: "", score: "98.5", grade: "" },
  analysis: {
    目标1: "推进秸秆综合利用→秸秆综合利用率达到92%→5",
    目标2: "开展耕地质量监测→36个监测点按期采样化验→5",
    目标3: "推广绿色种养技术→建立示范片4个→5",
    目标4: "渔业增殖放流→放流鱼苗118万尾，略低于计划→4.5",
  },
});

const CARE = project({
  kind: "transfer",
  year: "2022",
  name: "困难群众救助补助资金",
  supervising: "民政部",
  implementing: "",
  extra: { 省级财政部门: "省财政厅", 省级主管部门: "省民政厅", 目标得分: "20", 目标分值: "20" },
  funds: funds(`
    total | 年度金额 | | 5,260.40 | 5,260.40 | | 100.00% | 20
    central | 其中：中央补助 | | 3,900.00 | 3,900.00 | | 100.00% |
    province,custom,fiscal | 省级补助 | | 860.40 | 860.40 | | 100.00% |
    county,city,custom,fiscal | 市县资金 | | 500.00 | 500.00 | | 100.00% |`),
  items: items(`
    产出指标/数量指标 | 城乡低保对象保障人数 | 应保尽保 | 应保尽保 | | 15 |
    /质量指标 | 救助对象认定准确率 | ≥98% | 99.3% | | 15 |
    /时效指标 | 低保金按时发放率 | 100% | 100% | | 10 |
    效益指标/社会效益指标 | 困难群众生活水平 | 稳步提高 | 稳步提高 | | 10 |
    满意度指标/服务对象满意度指标 | 救助对象满意度 | ≥85% | 94% | | 10 |`),
  total: { weight: "", score: "100", grade: "" },
  analysis: { 目标1: "规范低保、特困救助→动态管理，应保尽保→10", 目标2: "临时救助及时有效→全年临时救助2316人次→10" },
});

const ALLOWED = [
  { rule: "total/group-allocation", key: null },
  { rule: "complete/required-field", key: null },
] as const;

export const REGION_PLANS: Plan[] = [
  {
    name: "c-b13-region",
    set: "clean",
    form: REGION,
    projects: [SEEDS],
    dress: { wrapLabels: true, splitRuns: true },
    look: "horizontal",
    allowed: ALLOWED,
  },
  {
    name: "c-b13-aid",
    set: "clean",
    form: REGION,
    projects: [CARE],
    dress: { titleInTable: true, fullWidth: true, gridBefore: true },
    look: "shaded",
    allowed: ALLOWED,
  },
];
