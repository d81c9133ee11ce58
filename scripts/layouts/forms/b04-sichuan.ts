import type { Form } from "../form.ts";
import type { Row } from "../cell.ts";
import { FULL, prose, td, th } from "../cell.ts";
import type { Plan } from "../plan.ts";
import { funds, items, project, type Project } from "../record.ts";
import { INITIAL, LEVELS, PAYMENTS, PROJECT_NAME, budget, column, executed, rate } from "./common.ts";

/** Goals and course of the project as a block of four rows. */
function basics(p: Project): Row[] {
  return [
    [
      { ...th(14, "项目基本情况", 4), side: true },
      th(30, "1.项目年度目标完成情况", 2),
      th(38, "项目年度目标"),
      th(38, "年度目标完成情况"),
    ],
    [prose(38, p.expected, "goals.expected"), prose(38, p.actual, "goals.actual")],
    [th(30, "2.项目实施内容及过程概述", 2), td(76, "")],
    [prose(76, p.analysis["过程"] ?? "")],
  ];
}

const SICHUAN: Form = {
  id: "b04-sichuan",
  title: "部门预算项目支出绩效自评表",
  subtitle: "（{year}年度）",
  above: ["报表编号：510000_0013zp"],
  blocks: [
    {
      head: [
        [PROJECT_NAME],
        [
          { label: "主管部门", field: "supervisingDepartment" },
          { label: "实施单位", field: "implementingUnit" },
        ],
      ],
    },
    { rows: basics },
    {
      funds: {
        side: { text: "预算执行情况\n（10分）", w: 14 },
        label: { head: "年度预算数（万元）", w: 22 },
        columns: [
          { ...INITIAL, head: "年初预算" },
          budget("调整后预算数"),
          executed("预算执行数"),
          rate("预算执行率"),
          { head: "权重", role: "weight", w: 6 },
          { head: "得分", role: "score", w: 6 },
          { head: "原因", role: "reason", w: 14 },
        ],
      },
    },
    {
      indicators: {
        side: { text: "绩效指标\n（90分）", w: 10 },
        columns: [
          ...LEVELS,
          column("三级指标", "name", 15),
          column("指标性质", "sign", 6),
          column("指标值", "value", 9),
          column("度量单位", "unit", 7),
          column("完成值", "actual", 9),
          column("权重", "weight", 6),
          column("得分", "score", 6),
          column("未完成原因分析", "deviation", 12),
        ],
      },
    },
    {
      total: [
        ["合计", 79],
        ["", 6, "total.weight"],
        ["", 6, "total.score"],
        ["", 12],
      ],
    },
    { texts: ["评价结论", "存在问题", "改进措施"], w: 20 },
  ],
  below: ["项目负责人：（略）            财务负责人：（略）"],
  truth: { unit: "万元" },
};

const OTHERS =
  "\n    custom,other,fiscal,county | 财政专户管理资金 | 0.00 | 0.00 | 0.00 | / | 0.00% | /\n    custom,other,fiscal,county | 单位资金 | 0.00 | 0.00 | 0.00 | / | 0.00% | /\n    other | 其他资金 | | | | / | | /";
const money = (line: string): string =>
  `total | 总额 | ${line}\n    fiscal | 其中：财政资金 | ${line.replace(/\| 10 \| ([^|]+) \|.*$/, "| / | $1 | /")}${OTHERS}`;

const MEDIATION = project({
  year: "2023",
  name: "51132523T000008765410-人民调解工作经费",
  supervising: "临江县司法局部门",
  implementing: "临江县司法局",
  funds: funds(money("25.00 | 25.00 | 25.00 | 10 | 100.00% | 10 |")),
  expected: "保障人民调解委员会正常运转，及时化解矛盾纠纷。",
  actual: "全年调解矛盾纠纷1326件，调解成功率98.2%，未发生民转刑案件。",
  items: items(`
    产出指标/数量指标 | 调解矛盾纠纷数量 | ≥1200件 | 1326 | 20 | 20 |
    /质量指标 | 调解成功率 | ≥96% | 98.2 | 20 | 20 |
    /时效指标 | 经费使用时限 | ≤1年 | 1 | 10 | 10 |
    效益指标/社会效益指标 | 民转刑案件发生数 | =0件 | 0 | 20 | 20 |
    /可持续影响指标 | 基层矛盾化解能力 | 高中低 | 高 | 10 | 10 | | 度量单位=
    满意度指标/服务对象满意度指标 | 当事人满意度 | ≥90% | 95 | 10 | 10 |`),
  analysis: {
    过程: "按照以案定补办法，经审核后按季度发放个案补贴。",
    评价结论: "项目按计划实施，达到预期目标，自评得分100分。",
    存在问题: "无",
    改进措施: "无",
  },
});

const REPAIR = project({
  year: "2023",
  name: "51132523T000009012233-社区矫正中心设备购置",
  supervising: "临江县司法局部门",
  implementing: "临江县司法局",
  funds: funds(`
    total | 总额 | 40.00 | 18.60 | 18.60 | 10 | 100.00% | 10 | 招标节约，年中调减预算。
    fiscal | 其中：财政资金 | 40.00 | 18.60 | 18.60 | / | 100.00% | / |${OTHERS}`),
  expected: "购置社区矫正智能监管设备，提升监管能力。",
  actual: "购置移动执法终端12台、信息采集设备2套，已全部投入使用。",
  items: items(`
    产出指标/数量指标 | 购置移动执法终端 | =12台 | 12 | 20 | 20 |
    | 购置信息采集设备 | =2套 | 2 | 10 | 10 |
    /质量指标 | 设备验收合格率 | =100% | 100 | 10 | 10 |
    /时效指标 | 完成采购时间 | ≤10月 | 9 | 10 | 10 |
    效益指标/社会效益指标 | 社区矫正对象脱管人数 | =0人 | 0 | 20 | 20 |
    /可持续影响指标 | 设备正常使用年限 | ≥5年 | 5 | 10 | 10 |
    满意度指标/服务对象满意度指标 | 工作人员满意度 | ≥90% | 92 | 10 | 10 |`),
  analysis: {
    过程: "按政府采购程序公开招标，签订合同并组织验收。",
    评价结论: "设备采购完成，资金使用规范。",
    存在问题: "前期市场调研不充分，预算编制偏高。",
    改进措施: "加强采购前询价。",
  },
});

const POPULARISE = project({
  year: "2023",
  name: "51132523T000009012298-法治宣传教育经费",
  supervising: "临江县司法局部门",
  implementing: "临江县司法局",
  funds: funds(`
    total | 总额 | 12.00 | 12.00 | 10.80 | 10 | 90.00% | 9 | 一场宣传活动因天气取消。
    fiscal | 其中：财政资金 | 12.00 | 12.00 | 10.80 | / | 90.00% | / |${OTHERS}`),
  expected: "开展法治宣传教育，提升公民法治素养。",
  actual: "开展法治宣传活动27场，发放资料3.2万份。",
  items: items(`
    产出指标/数量指标 | 开展宣传活动 | ≥30场 | 27 | 20 | 18 | 天气原因取消3场，次年补办。
    | 发放宣传资料 | ≥3万份 | 3.2 | 10 | 10 |
    /质量指标 | 宣传内容差错率 | ≤1% | 0 | 10 | 10 |
    /时效指标 | 活动按期开展率 | ≥90% | 90 | 10 | 10 |
    效益指标/社会效益指标 | 村（社区）覆盖率 | =100% | 100 | 30 | 30 |
    满意度指标/服务对象满意度指标 | 群众满意度 | ≥90% | 93 | 10 | 10 |`),
  total: { weight: "100", score: "97", grade: "" },
  analysis: {
    过程: "制定年度普法计划，分期组织实施。",
    评价结论: "项目基本达到预期目标。",
    存在问题: "活动受天气影响。",
    改进措施: "完善备选方案。",
  },
});

/** A personnel project: one indicator carries all 90 points. */
const WAGES = project({
  year: "2022",
  name: "51132522R000000345671-工资性支出（行政）",
  supervising: "临江县档案馆部门",
  implementing: "临江县档案馆",
  funds: funds(`
    total | 总额 | 214.37 | 231.08 | 231.08 | 10 | 100.00% | 10 | 人员调入及调资。
    fiscal | 其中：财政资金 | 214.37 | 231.08 | 231.08 | / | 100.00% | / |${OTHERS}`),
  expected: "严格执行相关政策，保障工资及时、足额发放，预算编制科学合理，减少结余资金。",
  actual: "全年工资性支出按月足额发放到位，未发生拖欠。",
  items: items(`
    产出指标/时效指标 | 发放及时率 | =100% | 100 | 90 | 90 |`),
  analysis: { 过程: "由财政集中支付中心按月统发。", 评价结论: "工资足额发放。", 存在问题: "无", 改进措施: "无" },
});

/** The later print of the form: amounts in 元, another title, no course of the project. */
const SICHUAN_YUAN: Form = {
  id: "b04-yuan",
  title: "部门预算项目支出绩效自评表（{year}年度）",
  blocks: [
    {
      head: [
        [PROJECT_NAME],
        [
          { label: "预算单位", field: "implementingUnit" },
          { label: "主管部门", field: "supervisingDepartment" },
        ],
        [{ label: "项目类型" }, { label: "项目负责人" }],
      ],
    },
    { goals: { side: { text: "项目总体目标", w: 14 }, expected: "年度目标", actual: "目标完成情况" } },
    {
      funds: {
        side: { text: "预算执行情况\n（10分）", w: 14 },
        label: { head: "年度预算数（元）", w: 22 },
        columns: [
          { ...INITIAL, head: "年初预算" },
          budget("调整后预算数"),
          executed("预算执行数"),
          rate("预算执行率"),
          { head: "权重", role: "weight", w: 6 },
          { head: "得分", role: "score", w: 6 },
          { head: "原因", role: "reason", w: 14, merged: "无" },
        ],
      },
    },
    {
      indicators: {
        side: { text: "绩效指标\n（90分）", w: 10 },
        columns: [
          ...LEVELS,
          column("三级指标", "name", 15),
          column("指标性质", "sign", 6),
          column("指标值", "value", 9),
          column("度量单位", "unit", 7),
          column("完成值", "actual", 9),
          column("权重", "weight", 6),
          column("得分", "score", 6),
          column("未完成原因分析", "deviation", 12),
        ],
      },
    },
    {
      total: [
        ["合计", 79],
        ["", 6, "total.weight"],
        ["", 6, "total.score"],
        ["", 12],
      ],
    },
    { rows: () => [[th(FULL, "自评说明")], [prose(FULL, "按照绩效目标逐项核对佐证材料后评分。")]] },
  ],
  truth: { unit: "元" },
};

const CLEANING = project({
  year: "2024",
  name: "51132524Y000010223344-档案数字化加工服务",
  supervising: "临江县档案馆部门",
  implementing: "临江县档案馆",
  extra: { 项目类型: "特定目标类", 项目负责人: "业务股" },
  funds: funds(`
    total | 总额 | 386,500.00 | 386,500.00 | 379,920.00 | 10 | 98.30% | 9.83
    fiscal | 其中：财政资金 | 386,500.00 | 386,500.00 | 379,920.00 | / | 98.30% | /
    custom,other,fiscal,county | 单位资金 | 0.00 | 0.00 | 0.00 | / | 0.00% | /`),
  expected: "完成馆藏民生档案数字化加工，方便群众查阅利用。",
  actual: "已加工婚姻、林权等民生档案31.2万页，提供在线查阅。",
  items: items(`
    产出指标/数量指标 | 档案加工页数 | ≥30万页 | 31.2 | 20 | 20 |
    /质量指标 | 图像抽检合格率 | ≥99.5% | 99.8 | 10 | 10 |
    /时效指标 | 服务期限 | ≤12月 | 11 | 10 | 10 |
    /成本指标 | 单页加工成本 | ≤1.3元 | 1.22 | 10 | 10 |
    效益指标/社会效益指标 | 查阅平均用时 | ≤5分钟 | 3 | 15 | 15 |
    /生态效益指标 | 减少纸质复印 | ≥20% | 23 | 15 | 15 |
    满意度指标/服务对象满意度指标 | 查档群众满意度 | ≥95% | 98 | 10 | 10 |`),
  total: { weight: "100", score: "99.83", grade: "" },
});

export const SICHUAN_PLANS: Plan[] = [
  {
    name: "c-b04-three",
    set: "clean",
    form: SICHUAN,
    projects: [MEDIATION, REPAIR, POPULARISE],
    dress: { paragraphs: true, splitRuns: true, footer: true },
    look: "full",
    untagged: true,
    dense: true,
    keep: true,
  },
  {
    name: "c-b04-wages",
    set: "clean",
    form: SICHUAN,
    projects: [WAGES],
    dress: { hidden: true, bookmarks: true },
    look: "shaded",
    after: PAYMENTS,
    allowed: [
      { rule: "total/group-allocation", key: null },
      { rule: "complete/group-missing", key: null },
    ],
  },
  {
    name: "c-b04-yuan",
    set: "clean",
    form: SICHUAN_YUAN,
    projects: [CLEANING],
    dress: { tracked: true, titleInTable: true, textDirection: true },
    look: "full",
  },
];
