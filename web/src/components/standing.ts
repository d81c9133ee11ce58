import type { Counts, ReviewState, Standing } from "../api/types.ts";
import type { components } from "../api/schema.ts";

export type { Counts, ReviewState, Standing };
type Words = components["schemas"]["Words"];
export type Severity = "error" | "warning" | "notice";

/** How a file stands, in the order in which counts are shown: together they are all files. */
export const STANDINGS: readonly Standing[] = [
  "clean",
  "flagged",
  "incomplete",
  "failed",
  "running",
  "waiting",
  "cancelled",
];

export const STANDING_WORDS: Readonly<Record<Standing, Words>> = {
  clean: { zh: "无问题", en: "Clean" },
  flagged: { zh: "有问题", en: "With findings" },
  incomplete: { zh: "未查全", en: "Not fully checked" },
  failed: { zh: "读取失败", en: "Not readable" },
  running: { zh: "正在读取", en: "Reading" },
  waiting: { zh: "等待", en: "Waiting" },
  cancelled: { zh: "已取消", en: "Cancelled" },
};

export const SEVERITIES: readonly Severity[] = ["error", "warning", "notice"];

export const SEVERITY_WORDS: Readonly<Record<Severity, Words>> = {
  error: { zh: "错误", en: "Errors" },
  warning: { zh: "提醒", en: "Warnings" },
  notice: { zh: "提示", en: "Notices" },
};

/** Of one finding. */
export const SEVERITY_WORD: Readonly<Record<Severity | "reading", Words>> = {
  error: { zh: "错误", en: "Error" },
  warning: { zh: "提醒", en: "Warning" },
  notice: { zh: "提示", en: "Notice" },
  reading: { zh: "识别存疑", en: "Our reading" },
};

export const REVIEW_STATES: readonly ReviewState[] = ["open", "passed", "returned"];

export const REVIEW_WORDS: Readonly<Record<ReviewState, Words>> = {
  open: { zh: "待复核", en: "To review" },
  passed: { zh: "已通过", en: "Passed" },
  returned: { zh: "已退回", en: "Returned" },
};
