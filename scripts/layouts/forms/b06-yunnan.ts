import type { Form } from "../form.ts";
import type { Plan } from "../plan.ts";
import { funds, items, project } from "../record.ts";
import { longReport } from "../report.ts";
import {
  BUDGET_TABLE,
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

/** Amounts in 元, a two-row header with sign, value and unit under 年度指标值, the grade beside the total. */
const YUNNAN: Form = {
  id: "b06-yunnan",
  title: "{year}年度项目支出绩效自评表",
  above: ["公开14表", "编制单位：{unit}                                        金额单位：元"],
  blocks: [
    { head: [[PROJECT_NAME], [SUPERVISING, IMPLEMENTING]] },
    { funds: { side: { text: "项目资金\n（元）", w: 14 }, label: { head: "", w: 22 }, columns: FUND_COLUMNS } },
    { goals: { side: { text: "年度总体目标", w: 14 }, expected: "预期目标", actual: "实际完成情况" } },
    {
      indicators: {
        side: { text: "绩效指标", w: 7 },
        columns: [
          ...LEVELS,
          column("三级指标", "name", 16),
          column("指标性质", "sign", 7, "年度指标值"),
          column("指标值", "value", 8, "年度指标值"),
          column("度量单位", "unit", 7, "年度指标值"),
          column("实际完成值", "actual", 10),
          column("分值", "weight", 6),
          column("得分", "score", 6),
          column("偏差原因分析及改进措施", "deviation", 14),
        ],
      },
    },
    { texts: ["其他需要说明事项"], w: 30 },
    {
      total: [
        ["总分", 70],
        ["", 16, "total.weight"],
        ["", 18, "total.score"],
        ["", 16, "total.grade"],
      ],
    },
  ],
  below: [
    "备注：1.涉密部门和涉密信息按保密规定不公开。",
    "2.一级指标包含产出指标、效益指标、满意度指标，二级指标和三级指标根据项目实际情况设置。",
  ],
  truth: { unit: "元" },
};

const SAMPLING = project({
  year: "2022",
  name: "农产品质量安全监督抽检专项资金",
  supervising: "县农业农村局",
  implementing: "县农产品质量安全检验检测中心",
  funds: funds(`
    total | 年度资金总额 | 420,000.00 | 387,664.62 | 387,664.62 | 10 | 100.00% | 10.00
    fiscal | 其中：当年财政拨款 | 420,000.00 | 387,664.62 | 387,664.62 | — | 100.00% | —
    carryover | 上年结转资金 | 0.00 | 0.00 | 0.00 | — | — | —
    other | 非财政拨款 | 0.00 | 0.00 | 0.00 | — | — | —`),
  expected: "开展农产品定量检测1000批次，抽检合格率保持在98%以上，保障农产品质量安全。",
  actual: "完成定量检测1040批次，总体合格率99.2%，未发生重大农产品质量安全事件。",
  items: items(`
    产出指标/数量指标 | 定量检测批次 | ≧1000批次 | 1040 | 15 | 15 |
    | 快速检测样品 | ≧8000个 | 7600 | 10 | 9.5 | 乡镇检测员轮岗，部分样品未送检，已补充培训。
    /质量指标 | 检测结果准确率 | ═100% | 100 | 10 | 10 |
    /时效指标 | 检测报告出具时间 | ≦5工作日 | 4 | 15 | 15 |
    效益指标/社会效益指标 | 农产品抽检合格率 | ≧98% | 99.2 | 15 | 15 |
    /可持续影响指标 | 检测体系运行 | 持续稳定 | 持续稳定 | 15 | 12 | 乡镇检测站人员不稳定，下一步固定岗位。 | 度量单位=
    满意度指标/服务对象满意度指标 | 消费者满意度 | ≧90% | 93 | 10 | 10 |`),
  total: { weight: "100", score: "96.5", grade: "优" },
  analysis: { 其他需要说明事项: "无" },
});

/** In 万元, with the score and the grade in a row of their own labels. */
const YUNNAN_WAN: Form = {
  ...YUNNAN,
  id: "b06-grade",
  title: "项目支出绩效自评表（{year}年度）",
  above: ["公开14表", "单位：万元"],
  blocks: [
    { head: [[PROJECT_NAME], [SUPERVISING, IMPLEMENTING]] },
    { funds: { side: { text: "项目资金\n（万元）", w: 14 }, label: { head: "", w: 22 }, columns: FUND_COLUMNS } },
    { goals: { side: { text: "年度总体目标", w: 14 }, expected: "预期目标", actual: "实际完成情况" } },
    {
      indicators: {
        side: null,
        columns: [
          ...LEVELS.map((c) => ({ ...c, group: "绩效指标" })),
          column("三级指标", "name", 16, "绩效指标"),
          column("指标性质", "sign", 7, "年度指标值"),
          column("指标值", "value", 8, "年度指标值"),
          column("度量单位", "unit", 7, "年度指标值"),
          column("实际完成值", "actual", 10),
          column("分值", "weight", 6),
          column("得分", "score", 6),
          column("偏差原因分析及改进措施", "deviation", 14),
        ],
      },
    },
    { texts: ["其他需要说明事项"], w: 30 },
    {
      total: [
        ["总分", 30],
        ["", 20, "total.weight"],
        ["自评得分", 14],
        ["", 20, "total.score"],
        ["自评等级", 16],
        ["", 20, "total.grade"],
      ],
    },
  ],
  truth: { unit: "万元" },
};

const WATER = project({
  year: "2023",
  name: "农村饮水工程维修养护",
  supervising: "县水务局",
  implementing: "县农村供水服务站",
  funds: funds(`
    total | 年度资金总额 | 158.00 | 158.00 | 142.20 | 10 | 90.00% | 9.00
    fiscal | 其中：当年财政拨款 | 120.00 | 120.00 | 110.00 | — | 91.67% | —
    carryover | 上年结转资金 | 38.00 | 38.00 | 32.20 | — | 84.74% | —`),
  expected: "维修养护农村供水工程46处，保障农村居民饮水安全。",
  actual: "维修养护供水工程46处，农村自来水普及率达到95.6%。",
  items: items(`
    产出指标/数量指标 | 维修养护工程 | =46处 | 46 | 20 | 20 |
    /质量指标 | 水质达标率 | ≥95% | 97.5 | 15 | 15 |
    /时效指标 | 故障修复时长 | ≤48小时 | 36 | 15 | 15 |
    效益指标/社会效益指标 | 农村自来水普及率 | ≥95% | 95.6 | 15 | 15 |
    /可持续影响指标 | 工程良性运行年限 | ≥10年 | 10 | 15 | 15 |
    满意度指标/服务对象满意度指标 | 用水户满意度 | ≥90% | 92 | 10 | 10 |`),
  total: { weight: "100", score: "99.00", grade: "优" },
  analysis: { 其他需要说明事项: "未支付款项为质量保证金。" },
});

export const YUNNAN_PLANS: Plan[] = [
  {
    name: "c-b06-yunnan",
    set: "clean",
    form: YUNNAN,
    projects: [SAMPLING],
    dress: { textDirection: true, splitRuns: true, looseGrid: true },
    look: "full",
    report: longReport("元"),
    keep: true,
  },
  {
    name: "c-b06-grade",
    set: "clean",
    form: YUNNAN_WAN,
    projects: [WATER],
    dress: { cut: { at: 0.5, as: "table with header" }, tracked: true, wrapLabels: true },
    look: "small",
    before: BUDGET_TABLE,
  },
];
