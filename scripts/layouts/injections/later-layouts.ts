import { executionRate, executionScore, overspent, sourceSum } from "../faults/budget-faults.ts";
import {
  blankActual,
  copiesOperator,
  outOfRange,
  placeholderReason,
  proportion,
  reasonRemoved,
  unearnedFull,
  unexplainedDeduction,
} from "../faults/indicator-faults.ts";
import {
  blankTotalScore,
  goalCopied,
  hintLeft,
  textAmount,
  textDate,
  textNumbering,
  textSum,
  textYear,
} from "../faults/text-faults.ts";
import { gradeWrong, groupAllocation, groupMissing, scoreSum, weightSum } from "../faults/total-faults.ts";
import type { Injection } from "./injection.ts";

/** Faults in the layouts 8 to 17. */
export const LATER: readonly Injection[] = [
  {
    base: "b08-adjusted",
    faults: [outOfRange("应急演练场次", "18"), copiesOperator("隐患整改率", "≥98")],
    dress: { splitRuns: true, titleInTable: true },
    look: "horizontal",
    untagged: true,
  },
  {
    base: "b08-older",
    faults: [gradeWrong("中"), unearnedFull("用水总量", "2.3")],
    dress: { paragraphs: true, tracked: true },
    look: "full",
  },
  {
    base: "b09-yinchuan",
    faults: [weightSum("98"), goalCopied()],
    dress: { vertical: true, fullWidth: true },
    look: "none",
  },
  {
    base: "b09-reviewed",
    faults: [
      textAmount("全年执行数90万元", "全年执行数88万元"),
      textNumbering("三、绩效目标完成情况", "3、绩效目标完成情况"),
    ],
    dress: { wrapLabels: true, splitRuns: true },
    look: "full",
    report: true,
    keep: true,
  },
  {
    base: "b10-sources",
    faults: [sourceSum("central", { budget: "1720" }), scoreSum("98.76")],
    dress: { vertical: true, tracked: true },
    look: "shaded",
  },
  {
    base: "b11-method",
    faults: [executionScore("10"), blankActual("设备验收合格率")],
    dress: { splitRuns: true, bookmarks: true },
    look: "horizontal",
  },
  {
    base: "b11-plain",
    faults: [groupMissing("效益指标", "测评系统数量"), textYear("关于2017年度", "关于2016年度")],
    dress: { wrapLabels: true, sdt: true },
    look: "full",
    report: true,
  },
  {
    base: "b12-transfer",
    faults: [executionRate("95%"), goalCopied()],
    dress: { splitRuns: true, wrapLabels: true },
    look: "full",
    untagged: true,
  },
  {
    base: "b13-aid",
    faults: [executionRate("98.00%"), sourceSum("central", { budget: "3,800.00", executed: "3,800.00" })],
    dress: { paragraphs: true },
    look: "full",
  },
  {
    base: "b14-special",
    faults: [overspent("212", "106%"), reasonRemoved("组织参展推介")],
    dress: { textDirection: true, hidden: true },
    look: "fills",
  },
  {
    base: "b15-steps",
    faults: [outOfRange("公用经费控制率", "9"), scoreSum("98.5")],
    dress: { splitRuns: true, titleInTable: true },
    look: "full",
  },
  {
    base: "b16-ningxia",
    faults: [
      scoreSum("98"),
      textDate("未发现挤占挪用情形。", "最后一笔款项于2023年2月15日支付。"),
      textSum(
        "未发现挤占挪用情形。",
        "其中苗种采购92.5万元、运输投放41.3万元、监测评估26.25万元，合计161.05万元（92.5万元+41.3万元+26.25万元=161.05万元）。",
      ),
    ],
    dress: { sdt: true, bookmarks: true },
    look: "horizontal",
    report: true,
  },
  {
    base: "b17-tianjin",
    faults: [proportion("设备在线率", "90", "14.5"), placeholderReason("维护前端设备数量")],
    dress: { titleInTable: true, tracked: true },
    look: "small",
    untagged: true,
  },
  {
    base: "b17-import",
    faults: [
      groupAllocation("强制免疫畜禽数量", "重大动物疫情起数", 10, 0),
      textAmount("全年执行数48.36万元", "全年执行数43.86万元"),
    ],
    dress: { paragraphs: true, wrapLabels: true },
    look: "full",
    report: true,
  },
  {
    base: "b17-department",
    faults: [hintLeft(), unexplainedDeduction("基金运行", "8"), blankTotalScore()],
    dress: { sdt: true, gridAfter: true },
    look: "none",
  },
];
