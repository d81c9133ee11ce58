import type { Words } from "../i18n/language.tsx";

const RESEND: Words = {
  zh: "请让填报单位重新导出后再报送，用“替换”传上来。",
  en: "Ask the unit to export it again, and replace it here.",
};
const OTHER_FORM: Words = {
  zh: "请另存为 .docx，或由 Word、WPS 导出 PDF，再“替换”。",
  en: "Save it as .docx or export a PDF, and replace it here.",
};

/** What to do about a file that could not be read, by the code of its failure. */
const HINTS: Readonly<Record<string, Words>> = {
  empty: RESEND,
  corrupt: RESEND,
  "unsupported-format": OTHER_FORM,
  "no-text": OTHER_FORM,
  encrypted: { zh: "请去除打开密码后“替换”。", en: "Remove the password and replace it here." },
  "too-large": { zh: "请去掉扫描附件后“替换”。", en: "Remove scanned attachments and replace it here." },
  "limit-exceeded": {
    zh: "请检查文件是否正常；确属正常的，请管理员调整限制后重试。",
    en: "Check the file; if it is genuine, have the limit raised and try again.",
  },
  timeout: { zh: "请检查文件是否正常，然后重试。", en: "Check the file and try again." },
  "no-evaluation-found": {
    zh: "请确认报送的是自评表；是图片的，改报可编辑的文件。",
    en: "Check that it is a self-evaluation; if it is a picture, send an editable file.",
  },
  internal: {
    zh: "不是文件的问题：请重试，仍不行的交给管理员。",
    en: "Not the file's fault: try again, then tell your administrator.",
  },
};

/** Null where nothing is known to help. */
export function failureHint(code: string | null): Words | null {
  return code === null ? null : (HINTS[code] ?? null);
}
