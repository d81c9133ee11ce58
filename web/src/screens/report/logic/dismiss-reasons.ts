import type { Words } from "./result-types.ts";

/** The usual reasons for letting a finding go, in the order of their digits. Stored in the language that the reviewer works in. */
export const DISMISS_REASONS: readonly Words[] = [
  { zh: "报告其他位置已作说明", en: "Explained elsewhere in the report" },
  { zh: "四舍五入或计量单位差异", en: "Rounding or units" },
  { zh: "符合本地评分办法", en: "As the local rules have it" },
  { zh: "表述不同，实质一致", en: "Other words, the same meaning" },
  { zh: "已核对佐证材料，数据无误", en: "Checked against evidence: right" },
  { zh: "不影响自评结果", en: "Does not matter for the result" },
];
