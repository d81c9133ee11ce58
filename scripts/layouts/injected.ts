import { adjustedUnexplained, executionRate, executionScore, overspent, sourceSum, unitSuspect } from "./faults/budget-faults.ts";
import { blankActual, copiesOperator, deviationMissing, incomparable, misfiled, outOfRange, overshoot, placeholderReason, proportion, reasonRemoved, unearnedFull, unexplainedDeduction, unmeasuredRate } from "./faults/indicator-faults.ts";
import { analysisPlaceholder, blankField, blankTotalScore, goalCopied, goalEmptyTalk, hintLeft, textAmount, textCount, textDate, textNumbering, textProject, textRate, textScore, textSum, textYear } from "./faults/text-faults.ts";
import { gradeWrong, groupAllocation, groupDeclared, groupMissing, scoreSum, weight100, weightSum } from "./faults/total-faults.ts";
import type { Dress, Look } from "./dress.ts";
import type { Fault, Plan } from "./plan.ts";

/** A fault or two in the sound document `base`, in other dress; the base's report stays where a fault needs one. */
interface Injection {
  readonly base: string;
  readonly faults: readonly Fault[];
  readonly dress: Dress;
  readonly look: Look;
  readonly report?: boolean;
  readonly keep?: boolean;
  readonly set?: "as-found";
  readonly word?: string;
}

const INJECTIONS: readonly Injection[] = [
  { base: "b01-analysis", faults: [executionScore("8.5"), scoreSum("99.5")], dress: { wrapLabels: true, cut: { at: 0.55, as: "row" } }, look: "shaded" },
  { base: "b01-fractions", faults: [proportion("苗木成活率", "68%", "8"), deviationMissing("提供就业岗位", "72个", "6.75")], dress: { vertical: true, sdt: true }, look: "full" },
  { base: "b01-department", faults: [groupDeclared("产出指标", "45"), overspent("1530.09", "101.85%", "custom", "101.85%")], dress: { paragraphs: true, gridAfter: true }, look: "horizontal" },
  { base: "b01-cost", faults: [goalCopied(), overshoot("到馆读者人次", "12万人次")], dress: { splitRuns: true, tracked: true }, look: "none" },
  { base: "b02-anhui", faults: [unitSuspect("fiscal", { initial: "5600000", budget: "5600000", executed: "5320000" }), unmeasuredRate("工程质量合格率", "合格")], dress: { vertical: true, sdt: true, footer: true }, look: "full", keep: true },
  { base: "b02-remarks", faults: [weightSum("95"), misfiled("开设兴趣课程", "少年宫课程开设率", "≥95%", "97%")], dress: { symbols: true, cut: { at: 0.5, as: "table with header" } }, look: "horizontal" },
  { base: "b03-bridging", faults: [outOfRange("★奖补养殖数量", "12"), sourceSum("fiscal", { budget: "30.8", executed: "30.8" })], dress: { gridBefore: true, wrapLabels: true }, look: "small" },
  { base: "b03-relief", faults: [executionRate("98%"), incomparable("改造其他重点对象危房", "全部改造完成")], dress: { titleInTable: true, splitRuns: true }, look: "full" },
  { base: "b03-two", faults: [textCount("共涉及2个项目", "共涉及3个项目"), unexplainedDeduction("工程验收合格率", "8", 1)], dress: { textDirection: true, tracked: true }, look: "none", report: true },
  { base: "b04-three", faults: [blankActual("调解成功率", 0), adjustedUnexplained(1), unearnedFull("发放宣传资料", "2.4", 2)], dress: { splitRuns: true, bookmarks: true, looseGrid: true }, look: "full" },
  { base: "b04-yuan", faults: [blankField("supervising"), copiesOperator("查档群众满意度", "≥95")], dress: { wrapLabels: true, nested: true }, look: "small" },
  { base: "b05-hubei", faults: [blankField("implementing"), executionRate("90%")], dress: { symbols: true, vertical: true, tracked: true }, look: "full" },
  { base: "b05-goals", faults: [textRate("预算执行率90%", "预算执行率95%"), goalEmptyTalk("已完成年度目标。")], dress: { paragraphs: true, bookmarks: true }, look: "shaded", report: true },
  { base: "b06-yunnan", faults: [gradeWrong("中"), sourceSum("fiscal", { budget: "380,000.00", executed: "380,000.00" })], dress: { tracked: true, gridAfter: true }, look: "horizontal" },
  { base: "b06-grade", faults: [weight100("水质达标率", 5), analysisPlaceholder("其他需要说明事项")], dress: { sdt: true, splitRuns: true }, look: "full" },
  { base: "b07-xinjiang", faults: [scoreSum("98.6"), reasonRemoved("农牧民满意度")], dress: { wrapLabels: true, cut: { at: 0.5, as: "row" } }, look: "small" },
  { base: "b07-later", faults: [textScore("自评得分99.5分", "自评得分98分"), textProject("2024年度基层统计调查辅助人员经费开展了", "2024年度基层统计调查协管员经费开展了")], dress: { symbols: true, paragraphs: true }, look: "full", report: true, keep: true },
  { base: "b08-adjusted", faults: [outOfRange("应急演练场次", "18"), copiesOperator("隐患整改率", "≥98")], dress: { splitRuns: true, titleInTable: true }, look: "horizontal" },
  { base: "b08-older", faults: [gradeWrong("中"), unearnedFull("用水总量", "2.3")], dress: { paragraphs: true, tracked: true }, look: "full" },
  { base: "b09-yinchuan", faults: [weightSum("98"), goalCopied()], dress: { vertical: true, fullWidth: true }, look: "none" },
  { base: "b09-reviewed", faults: [textAmount("全年执行数90万元", "全年执行数88万元"), textNumbering("三、绩效目标完成情况", "3、绩效目标完成情况")], dress: { wrapLabels: true, splitRuns: true }, look: "full", report: true, keep: true },
  { base: "b10-sources", faults: [sourceSum("central", { budget: "1720" }), scoreSum("98.76")], dress: { vertical: true, tracked: true }, look: "shaded" },
  { base: "b11-method", faults: [executionScore("10"), blankActual("设备验收合格率")], dress: { splitRuns: true, bookmarks: true }, look: "horizontal" },
  { base: "b11-plain", faults: [groupMissing("效益指标", "测评系统数量"), textYear("关于2017年度", "关于2016年度")], dress: { wrapLabels: true, sdt: true }, look: "full", report: true },
  { base: "b12-transfer", faults: [executionRate("95%"), goalCopied()], dress: { splitRuns: true, wrapLabels: true }, look: "full" },
  { base: "b13-aid", faults: [executionRate("98.00%"), sourceSum("central", { budget: "3,800.00", executed: "3,800.00" })], dress: { paragraphs: true }, look: "full" },
  { base: "b14-special", faults: [overspent("212", "106%"), reasonRemoved("组织参展推介")], dress: { textDirection: true, hidden: true }, look: "shaded" },
  { base: "b15-steps", faults: [outOfRange("公用经费控制率", "9"), scoreSum("98.5")], dress: { splitRuns: true, titleInTable: true }, look: "full" },
  { base: "b16-ningxia", faults: [scoreSum("98"), textDate("未发现挤占挪用情形。", "最后一笔款项于2023年2月15日支付。"), textSum("未发现挤占挪用情形。", "其中苗种采购92.5万元、运输投放41.3万元、监测评估26.25万元，合计161.05万元（92.5万元+41.3万元+26.25万元=161.05万元）。")], dress: { sdt: true, bookmarks: true }, look: "horizontal", report: true },
  { base: "b17-tianjin", faults: [proportion("设备在线率", "90", "14.5"), placeholderReason("维护前端设备数量")], dress: { titleInTable: true, tracked: true }, look: "small" },
  { base: "b17-import", faults: [groupAllocation("强制免疫畜禽数量", "重大动物疫情起数", 10, 0), textAmount("全年执行数48.36万元", "全年执行数43.86万元")], dress: { paragraphs: true, wrapLabels: true }, look: "full", report: true },
  { base: "b17-department", faults: [hintLeft(), unexplainedDeduction("基金运行", "8"), blankTotalScore()], dress: { sdt: true, gridAfter: true }, look: "none" },
  { base: "b03-bridging", word: "copied", set: "as-found", faults: [goalCopied(), copiesOperator("受益农户满意度", "≥95%"), overshoot("户均增收", "4100元"), weight100("种植作物成活率", 10)], dress: { splitRuns: true, autoNumber: true }, look: "horizontal" },
  { base: "b04-wages", word: "words", set: "as-found", faults: [incomparable("发放及时率", "按时发放"), goalEmptyTalk("完成")], dress: { paragraphs: true }, look: "full" },
  { base: "b09-yinchuan", word: "blank", set: "as-found", faults: [unexplainedDeduction("管理制度健全性", "9"), blankActual("单灯维护成本")], dress: { wrapLabels: true, footer: true }, look: "shaded" },
];

/** The faulty documents: `v-NN-BASE`, or `f-BASE-WORD` for faults as units make them. */
export function injectedFrom(clean: readonly Plan[]): Plan[] {
  return INJECTIONS.map((injection, i): Plan => {
    const base = clean.find((p) => p.name === `c-${injection.base}`);
    if (!base) throw new Error(`no document c-${injection.base}`);
    const { report, keep: _keep, ...rest } = base;
    return {
      ...rest,
      name: injection.set ? `f-${injection.base}-${injection.word ?? "found"}` : `v-${String(i + 1).padStart(2, "0")}-${injection.base}`,
      set: injection.set ?? "injected",
      dress: injection.dress,
      look: injection.look,
      faults: injection.faults,
      ...(injection.report && report ? { report } : {}),
      ...(injection.keep ? { keep: true } : {}),
    };
  });
}
