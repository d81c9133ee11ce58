import type { Form } from "../form.ts";
import type { Plan } from "../plan.ts";
import { funds, items, project } from "../record.ts";
import { shortReport } from "../report.ts";
import {
  IMPLEMENTING,
  INITIAL,
  LEVELS,
  PROJECT_NAME,
  SCORE,
  SUPERVISING,
  budget,
  column,
  executed,
  rate,
} from "./common.ts";

/** Thirteen columns across a landscape page. */
const XINJIANG: Form = {
  id: "b07-xinjiang",
  title: "项目支出绩效自评表",
  subtitle: "（{year}年度）",
  landscape: true,
  blocks: [
    { head: [[PROJECT_NAME], [SUPERVISING, IMPLEMENTING]] },
    {
      funds: {
        side: { text: "项目资金\n（万元）", w: 12 },
        label: { head: "资金来源", w: 18 },
        columns: [
          INITIAL,
          budget("全年预算数"),
          executed("全年执行数"),
          { head: "分值权重", role: "weight", w: 8 },
          rate("执行率"),
          SCORE,
        ],
      },
    },
    { goals: { side: { text: "年度总体目标", w: 12 }, expected: "预期目标", actual: "实际完成情况" } },
    {
      indicators: {
        side: { text: "年度绩效指标完成情况", w: 6 },
        columns: [
          ...LEVELS,
          column("三级指标", "name", 12),
          column("指标值", "target", 9),
          column("指标值设置依据", "指标值设置依据", 8),
          column("上年完成值", "上年完成值", 7),
          column("指标分值权重", "weight", 6),
          column("指标赋分规则", "scoringRule", 9),
          column("佐证资料", "佐证资料", 7),
          column("指标实际完成值", "actual", 9),
          column("完成率", "completion", 7),
          column("指标得分", "score", 6),
          column("偏差原因分析及改进措施", "deviation", 11),
        ],
      },
    },
    {
      total: [
        ["总分", 56],
        ["", 6, "total.weight"],
        ["", 32],
        ["", 6, "total.score"],
        ["", 11],
      ],
    },
  ],
  truth: { unit: "万元" },
};

const more = (basis: string, last: string, rule: string, proof: string, share: string): string =>
  `指标值设置依据=${basis} | 上年完成值=${last} | scoringRule=${rule} | 佐证资料=${proof} | completion=${share}`;

const SURVEY = project({
  year: "2023",
  name: "昌财农〔2022〕18号 草原鼠虫害防治补助资金",
  supervising: "县林业和草原局",
  implementing: "县草原工作站",
  funds: funds(`
    total | 年度资金总额 | 86.00 | 86.00 | 84.28 | 10 | 98.00% | 9.8
    fiscal | 其中：当年财政拨款 | 86.00 | 86.00 | 84.28 | - | - | -
    other | 其他资金 | 0.00 | 0.00 | 0.00 | - | - | -`),
  expected: "完成草原鼠害防治30万亩、虫害防治20万亩，控制危害面积，保护草原生态。",
  actual: "截至2023年12月31日，完成鼠害防治30万亩、虫害防治20万亩，危害面积得到有效控制。",
  items: items(`
    产出指标/数量指标 | 鼠害防治面积 | >=30万亩 | 30万亩 | 15 | 15 | | ${more("计划标准", "28万亩", "直接赋分", "工作资料", "100%")}
    | 虫害防治面积 | >=20万亩 | 20万亩 | 10 | 10 | | ${more("计划标准", "18万亩", "直接赋分", "工作资料", "100%")}
    /质量指标 | 防治效果达标率 | >=85% | 89% | 10 | 10 | | ${more("行业标准", "86%", "按完成比例赋分", "验收报告", "104.71%")}
    /时效指标 | 防治任务按期完成率 | =100% | 100% | 5 | 5 | | ${more("计划标准", "100%", "按完成比例赋分", "工作资料", "100%")}
    成本指标/经济成本指标 | 鼠害防治成本 | <=1.6元/亩 | 1.56元/亩 | 10 | 10 | | ${more("历史标准", "1.6元/亩", "直接赋分", "原始凭证", "100%")}
    效益指标/生态效益指标 | 草原危害面积控制率 | >=80% | 84% | 30 | 30 | | ${more("计划标准", "81%", "按完成比例赋分", "说明材料", "105%")}
    满意度指标/满意度指标 | 农牧民满意度 | >=95% | 93.1% | 10 | 9.8 | 个别牧户对投药时间有意见，今后提前公告。 | ${more("计划标准", "95%", "满意度赋分", "问卷调查", "98%")}`),
  total: { weight: "100", score: "99.6", grade: "" },
});

/** The later print: the code of the project, other words, no evidence column. */
const XINJIANG_LATER: Form = {
  ...XINJIANG,
  id: "b07-later",
  title: "{unit}{year}年度项目支出绩效目标自评表",
  blocks: [
    {
      head: [
        [
          { ...PROJECT_NAME, w: [2, 8] },
          { label: "项目编码", w: [2, 5] },
        ],
        [SUPERVISING, IMPLEMENTING],
        [{ label: "项目属性" }, { label: "项目负责人" }],
      ],
    },
    {
      funds: {
        side: { text: "预算执行情况\n（万元）", w: 12 },
        label: { head: "资金来源", w: 18 },
        columns: [
          INITIAL,
          budget("全年预算数"),
          executed("全年执行数"),
          { head: "分值权重", role: "weight", w: 8 },
          rate("执行率"),
          SCORE,
        ],
      },
    },
    { goals: { side: { text: "年度总体目标", w: 12 }, expected: "总体目标", actual: "总体目标完成情况" } },
    {
      indicators: {
        side: { text: "年度绩效指标完成情况", w: 6 },
        columns: [
          ...LEVELS,
          column("三级指标", "name", 13),
          column("指标值", "target", 9),
          column("指标分值权重", "weight", 6),
          column("指标赋分规则", "scoringRule", 16),
          column("指标实际完成值", "actual", 9),
          column("完成率", "completion", 7),
          column("指标得分", "score", 6),
          column("偏差原因分析及改进措施", "deviation", 12),
        ],
      },
    },
    {
      total: [
        ["总分", 46],
        ["", 6, "total.weight"],
        ["", 32],
        ["", 6, "total.score"],
        ["", 12],
      ],
    },
  ],
};

const rule = (text: string, share: string): string => `scoringRule=${text} | completion=${share}`;

const CENSUS = project({
  year: "2024",
  name: "基层统计调查辅助人员经费",
  supervising: "县统计局",
  implementing: "县普查中心",
  extra: { 项目编码: "652300244000000112233", 项目属性: "☑经常性 □一次性", 项目负责人: "综合科" },
  funds: funds(`
    total | 年度资金总额 | 15.60 | 15.60 | 14.82 | 10 | 95.00% | 9.5
    fiscal | 其中：当年财政拨款 | 15.60 | 15.60 | 14.82 | - | - | -
    custom,other | 其他资金 | 0.00 | 0.00 | 0.00 | - | - | -`),
  expected: "聘用调查辅助人员，按月完成住户和价格调查数据采集，保证数据质量。",
  actual: "聘用辅助人员10名，完成12个月住户和价格调查数据采集，数据差错率低于规定值。",
  items: items(`
    产出指标/数量指标 | 聘用辅助人员数量 | >=10人 | 10人 | 20 | 20 | | ${rule("完成目标值得满分，每少1人扣2分", "100%")}
    /质量指标 | 数据差错率 | <=2% | 1.4% | 20 | 20 | | ${rule("不超过目标值得满分，每超1%扣5分", "100%")}
    /时效指标 | 数据上报及时率 | =100% | 100% | 10 | 10 | | ${rule("按完成比例赋分", "100%")}
    效益指标/社会效益指标 | 统计数据服务能力 | 有效提升 | 有效提升 | 30 | 30 | | ${rule("达成得满分，部分达成得60%-80%", "100%")}
    满意度指标/满意度指标 | 调查户满意度 | >=90% | 92% | 10 | 10 | | ${rule("大于等于90%得满分，80%-90%得8分", "102.22%")}`),
  total: { weight: "100", score: "99.5", grade: "" },
});

export const XINJIANG_PLANS: Plan[] = [
  {
    name: "c-b07-xinjiang",
    set: "clean",
    form: XINJIANG,
    projects: [SURVEY],
    dress: { textDirection: true, paragraphs: true, nested: true },
    look: "small",
    small: true,
    keep: true,
    allowed: [{ rule: "total/group-allocation", key: null }],
  },
  {
    name: "c-b07-later",
    set: "clean",
    form: XINJIANG_LATER,
    projects: [CENSUS],
    dress: { symbols: true, splitRuns: true, repeatHeader: true, wrapLabels: true },
    look: "full",
    small: true,
    report: shortReport(),
  },
];
