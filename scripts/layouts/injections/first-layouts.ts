import {
  adjustedUnexplained,
  executionRate,
  executionScore,
  overspent,
  sourceSum,
  unitSuspect,
} from "../faults/budget-faults.ts";
import {
  blankActual,
  copiesOperator,
  deviationMissing,
  incomparable,
  misfiled,
  outOfRange,
  overshoot,
  proportion,
  reasonRemoved,
  unearnedFull,
  unexplainedDeduction,
  unmeasuredRate,
} from "../faults/indicator-faults.ts";
import {
  analysisPlaceholder,
  blankField,
  goalCopied,
  goalEmptyTalk,
  textCount,
  textProject,
  textRate,
  textScore,
} from "../faults/text-faults.ts";
import { gradeWrong, groupDeclared, scoreSum, weight100, weightSum } from "../faults/total-faults.ts";
import type { Injection } from "./injection.ts";

/** Faults in the layouts 1 to 7. */
export const FIRST: readonly Injection[] = [
  {
    base: "b01-analysis",
    faults: [executionScore("8.5"), scoreSum("99.5")],
    dress: { wrapLabels: true, cut: { at: 0.55, as: "row" } },
    look: "shaded",
  },
  {
    base: "b01-fractions",
    faults: [proportion("苗木成活率", "68%", "8"), deviationMissing("提供就业岗位", "72个", "6.75")],
    dress: { vertical: true, sdt: true },
    look: "full",
  },
  {
    base: "b01-department",
    faults: [
      groupDeclared("产出指标", "45"),
      overspent("1530.09", "101.85%", "custom", { executed: "1052.12", rate: "105.02%" }),
    ],
    dress: { paragraphs: true, gridAfter: true },
    look: "horizontal",
  },
  {
    base: "b01-cost",
    faults: [goalCopied(), overshoot("到馆读者人次", "12万人次")],
    dress: { splitRuns: true, tracked: true },
    look: "none",
  },
  {
    base: "b02-anhui",
    faults: [
      unitSuspect("fiscal", { initial: "5600000", budget: "5600000", executed: "5320000" }),
      unmeasuredRate("工程质量合格率", "合格"),
    ],
    dress: { vertical: true, sdt: true, footer: true },
    look: "full",
    keep: true,
  },
  {
    base: "b02-remarks",
    faults: [weightSum("95"), misfiled("开设兴趣课程", "少年宫课程开设率", "≥95%", "97%")],
    dress: { symbols: true, cut: { at: 0.5, as: "table with header" } },
    look: "horizontal",
  },
  {
    base: "b03-bridging",
    faults: [outOfRange("★奖补养殖数量", "12"), sourceSum("fiscal", { budget: "30.8", executed: "30.8" })],
    dress: { gridBefore: true, wrapLabels: true },
    look: "small",
    untagged: true,
  },
  {
    base: "b03-relief",
    faults: [executionRate("98%"), incomparable("改造其他重点对象危房", "全部改造完成")],
    dress: { titleInTable: true, splitRuns: true },
    look: "full",
  },
  {
    base: "b03-two",
    faults: [textCount("共涉及2个项目", "共涉及3个项目"), unexplainedDeduction("工程验收合格率", "8", 1)],
    dress: { textDirection: true, tracked: true },
    look: "none",
    report: true,
  },
  {
    base: "b04-three",
    faults: [blankActual("调解成功率", 0), adjustedUnexplained(1), unearnedFull("发放宣传资料", "2.4", 2)],
    dress: { splitRuns: true, bookmarks: true, looseGrid: true },
    look: "full",
  },
  {
    base: "b04-yuan",
    faults: [blankField("supervising"), copiesOperator("查档群众满意度", "≥95")],
    dress: { wrapLabels: true, nested: true },
    look: "small",
  },
  {
    base: "b05-hubei",
    faults: [blankField("implementing"), executionRate("90%")],
    dress: { symbols: true, vertical: true, tracked: true },
    look: "full",
  },
  {
    base: "b05-goals",
    faults: [textRate("预算执行率90%", "预算执行率95%"), goalEmptyTalk("已完成年度目标。")],
    dress: { paragraphs: true, bookmarks: true },
    look: "shaded",
    report: true,
  },
  {
    base: "b06-yunnan",
    faults: [gradeWrong("中"), sourceSum("fiscal", { budget: "380,000.00", executed: "380,000.00" })],
    dress: { tracked: true, gridAfter: true },
    look: "horizontal",
  },
  {
    base: "b06-grade",
    faults: [weight100("水质达标率", 5), analysisPlaceholder("其他需要说明事项")],
    dress: { sdt: true, splitRuns: true },
    look: "full",
  },
  {
    base: "b07-xinjiang",
    faults: [scoreSum("98.6"), reasonRemoved("农牧民满意度")],
    dress: { wrapLabels: true, cut: { at: 0.5, as: "row" } },
    look: "small",
  },
  {
    base: "b07-later",
    faults: [
      textScore("自评得分99.5分", "自评得分98分"),
      textProject("“基层统计调查辅助人员经费”项目开展了", "“基层统计调查协管员经费”项目开展了"),
    ],
    dress: { symbols: true, paragraphs: true },
    look: "full",
    report: true,
    keep: true,
  },
];
