import type { Form } from "../form.ts";
import type { Plan } from "../plan.ts";
import { funds, items, project } from "../record.ts";
import { longReport } from "../report.ts";
import { IMPLEMENTING, INITIAL, LEVELS, PROJECT_NAME, SUPERVISING, budget, column, executed, rate } from "./common.ts";

const COLUMNS = [
  ...LEVELS,
  column("三级指标", "name", 18),
  column("分值", "weight", 6),
  column("年度指标值（A）", "target", 13),
  column("全年实际值（B）", "actual", 13),
  column("得分", "score", 6),
  column("未完成原因分析及改进措施", "deviation", 16),
];

/** Scores in the head, execution as an indicator under 项目管理, no score in the fund block. */
const YINCHUAN: Form = {
  id: "b09-yinchuan",
  title: "{year}年度市级部门预算项目绩效自评表",
  blocks: [
    {
      head: [
        [PROJECT_NAME],
        [SUPERVISING, IMPLEMENTING],
        [{ label: "自评得分", field: "total.score" }, { label: "财政审核评分" }],
      ],
    },
    {
      funds: {
        side: { text: "项目资金\n（万元）", w: 16 },
        label: { head: "", w: 26 },
        columns: [INITIAL, budget("调整预算数（A）"), executed("全年执行数（B）"), rate("执行率（B/A）")],
      },
    },
    { goals: { side: { text: "年度总体目标", w: 16 }, expected: "年初设定目标", actual: "全年实际完成情况" } },
    { indicators: { side: { text: "绩效指标", w: 7 }, columns: COLUMNS } },
    {
      total: [
        ["总分", 42],
        ["", 6, "total.weight"],
        ["", 26],
        ["", 6, "total.score"],
        ["", 16],
      ],
    },
  ],
  truth: { unit: "万元" },
};

const PATROL = project({
  year: "2022",
  name: "城市照明设施运行维护费",
  supervising: "市综合执法监督局",
  implementing: "市城市照明管理处",
  extra: { 财政审核评分: "" },
  funds: funds(`
    total | 年度资金总额 | 640 | 640 | 627.2 | | 98% |
    fiscal | 其中：财政拨款 | 640 | 640 | 627.2 | | 98% |
    other | 其他资金 | | | | | |`),
  expected: "保障城市道路照明设施正常运行，亮灯率达到98%以上。",
  actual: "城市道路照明亮灯率98.6%，故障修复及时，运行平稳。",
  items: items(`
    项目决策/项目立项 | 立项依据充分性 | 充分 | 充分 | 5 | 5 |
    /绩效目标 | 绩效目标合理性 | 合理 | 合理 | 5 | 5 |
    项目管理/资金管理 | 资金到位率 | 100% | 100% | 5 | 5 |
    | 预算执行率 | 100% | 98% | 10 | 9.8 | 电费按实际用量结算，年末有结余。
    /业务管理 | 管理制度健全性 | 健全 | 健全 | 10 | 10 |
    项目产出/数量指标 | 维护路灯数量 | ≥31000盏 | 31450盏 | 10 | 10 |
    /质量指标 | 路灯亮灯率 | ≥98% | 98.6% | 10 | 10 |
    /时效指标 | 故障修复时限 | ≤24小时 | 18小时 | 5 | 5 |
    /成本指标 | 单灯维护成本 | ≤206元 | 199元 | 5 | 5 |
    项目效益/社会效益指标 | 夜间出行安全感 | 提升 | 提升 | 15 | 15 |
    /生态效益指标 | 节能灯具占比 | ≥80% | 84% | 10 | 10 |
    /满意度指标 | 市民满意度 | ≥90% | 94% | 10 | 10 |`),
  total: { weight: "100", score: "99.8", grade: "" },
});

/** Review score filled in by the bureau, titles in the table. */
const YINCHUAN_REVIEWED: Form = {
  ...YINCHUAN,
  id: "b09-reviewed",
  title: "市本级项目支出绩效评价自评打分表",
  subtitle: "（{year}年度）",
  blocks: [
    {
      head: [
        [
          { ...PROJECT_NAME, w: [3, 9] },
          { label: "项目类别", w: [3, 5] },
        ],
        [SUPERVISING, { ...IMPLEMENTING, label: "项目单位" }],
        [
          { label: "自评得分", field: "total.score" },
          { label: "财政审核评分" },
          { label: "评价等级", field: "total.grade" },
        ],
      ],
    },
    {
      funds: {
        side: { text: "资金情况（万元）", w: 16 },
        label: { head: "", w: 26 },
        columns: [INITIAL, budget("调整预算数（A）"), executed("全年执行数（B）"), rate("执行率（B/A）")],
      },
    },
    { goals: { side: { text: "年度总体目标", w: 16 }, expected: "年初设定目标", actual: "全年实际完成情况" } },
    { indicators: { side: null, columns: COLUMNS } },
  ],
};

const THEATRE = project({
  year: "2023",
  name: "惠民演出政府购买服务",
  supervising: "市文化旅游广电局",
  implementing: "市艺术剧院",
  extra: { 项目类别: "经常性项目", 财政审核评分: "97" },
  funds: funds(`
    total | 年度资金总额 | 90 | 90 | 90 | | 100% |
    fiscal | 其中：财政拨款 | 90 | 90 | 90 | | 100% |`),
  expected: "送戏下乡、进社区，丰富基层群众文化生活。",
  actual: "全年完成惠民演出128场，观演群众8.6万人次。",
  items: items(`
    项目决策/项目立项 | 立项程序规范性 | 规范 | 规范 | 10 | 10 |
    项目管理/资金管理 | 预算执行率 | 100% | 100% | 15 | 15 |
    /业务管理 | 合同管理规范性 | 规范 | 规范 | 10 | 8 | 两场演出合同补签较晚，已完善审批流程。
    项目产出/数量指标 | 惠民演出场次 | ≥120场 | 128场 | 15 | 15 |
    /质量指标 | 演出验收合格率 | 100% | 100% | 15 | 15 |
    项目效益/社会效益指标 | 观演群众人次 | ≥8万人次 | 8.6万人次 | 25 | 25 |
    /满意度指标 | 观众满意度 | ≥95% | 97% | 10 | 10 |`),
  total: { weight: "100", score: "98", grade: "优" },
});

const ALLOWED = [
  { rule: "total/group-allocation", key: null },
  { rule: "complete/group-missing", key: null },
] as const;

export const YINCHUAN_PLANS: Plan[] = [
  {
    name: "c-b09-yinchuan",
    set: "clean",
    form: YINCHUAN,
    projects: [PATROL],
    dress: { splitRuns: true, gridBefore: true },
    look: "horizontal",
    keep: true,
    allowed: [...ALLOWED, { rule: "complete/required-field", key: null }],
  },
  {
    name: "c-b09-reviewed",
    set: "clean",
    form: YINCHUAN_REVIEWED,
    projects: [THEATRE],
    dress: { titleInTable: true, tracked: true, font: "仿宋" },
    look: "full",
    report: longReport(),
    allowed: ALLOWED,
  },
];
