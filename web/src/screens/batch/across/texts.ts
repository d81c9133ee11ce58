/** Words of the findings across files. */
export const TEXTS = {
  all: { zh: "全部 {count}", en: "All {count}" },
  rule: { zh: "按规则筛选", en: "By rule" },
  none: { zh: "没有跨文件的问题。", en: "Nothing was found across files." },
  notYet: { zh: "全部文件核对完之后才做跨文件核对。", en: "Files are checked against each other once each is done." },
  confirm: { zh: "确认", en: "Confirm" },
  dismiss: { zh: "不成立", en: "Dismiss" },
  reopen: { zh: "撤销", en: "Undo" },
  confirmed: { zh: "已确认", en: "Confirmed" },
  dismissed: { zh: "不成立：{reason}", en: "Dismissed: {reason}" },
  files: { zh: "涉及文件", en: "Files" },
  gone: { zh: "这个文件已不在批次里", en: "The file is no longer in the batch" },
  moreFindings: { zh: "显示更多（还有 {count} 个）", en: "Show more ({count} left)" },
  moreOnes: { zh: "显示更多", en: "Show more" },
  more: { zh: "另外 {count} 份", en: "{count} more" },
} as const;

/** The usual reasons for letting a finding across files go. */
export const REASONS = [
  { zh: "已说明原因", en: "Explained" },
  { zh: "确属不同项目", en: "Different projects" },
  { zh: "同一份的不同版本，以后报的为准", en: "Versions of one report: the later one counts" },
  { zh: "统一格式的文字", en: "Wording that all are given" },
] as const;
