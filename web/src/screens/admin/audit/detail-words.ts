import type { Words } from "../../../i18n/language.tsx";

/** What an entry of the trail is about. */
export const SUBJECT_WORDS: Readonly<Record<string, Words>> = {
  batch: { zh: "批次", en: "batch" },
  file: { zh: "报告", en: "report" },
  filter: { zh: "筛选", en: "filter" },
  finding: { zh: "问题", en: "finding" },
  pack: { zh: "规则包", en: "pack" },
  return: { zh: "通知", en: "letter" },
  token: { zh: "令牌", en: "token" },
  unit: { zh: "单位", en: "unit" },
  units: { zh: "单位名单", en: "list of units" },
  user: { zh: "用户", en: "user" },
};

/** What is noted beside; a name that is not here stands as it is kept. */
export const DETAIL_WORDS: Readonly<Record<string, Words>> = {
  accepted: { zh: "接收", en: "accepted" },
  batch: { zh: "批次", en: "batch" },
  bytes: { zh: "字节", en: "bytes" },
  fields: { zh: "修改项", en: "changed" },
  fileIds: { zh: "报告", en: "reports" },
  files: { zh: "报告数", en: "reports" },
  findings: { zh: "问题数", en: "findings" },
  inserted: { zh: "新增", en: "new" },
  issuer: { zh: "发文机关", en: "issued by" },
  login: { zh: "账号", en: "login" },
  name: { zh: "名称", en: "name" },
  pack: { zh: "规则包", en: "pack" },
  refused: { zh: "未接收", en: "refused" },
  replaced: { zh: "替换", en: "replaced" },
  role: { zh: "角色", en: "role" },
  rule: { zh: "规则", en: "rule" },
  shared: { zh: "共享", en: "shared" },
  units: { zh: "单位数", en: "units" },
  until: { zh: "至", en: "until" },
  verdict: { zh: "决定", en: "verdict" },
  version: { zh: "版本", en: "version" },
};
