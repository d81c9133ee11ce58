import { z } from "zod";

/** Failures that a user can meet, by stable code. */
export const ErrorCode = z.enum([
  "empty",
  "unsupported-format",
  "corrupt",
  "encrypted",
  "too-large",
  "limit-exceeded",
  "timeout",
  "no-evaluation-found",
  "no-text",
  "internal",
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

interface ErrorFacts {
  /** HTTP status when an upload or request meets it. */
  readonly http: number;
  /** True where trying again may help: our fault or the machine's, not the file's. */
  readonly retry: boolean;
  readonly zh: { readonly message: string; readonly hint: string };
  readonly en: { readonly message: string; readonly hint: string };
}

/** The one table of failures. `{detail}` is filled in by the place that found it. */
export const ERRORS: Readonly<Record<ErrorCode, ErrorFacts>> = {
  empty: {
    http: 422,
    retry: false,
    zh: { message: "文件是空的（0 字节）", hint: "请让填报单位重新导出并再次报送。" },
    en: { message: "the file is empty (0 bytes)", hint: "Ask the unit to export it again and resubmit." },
  },
  "unsupported-format": {
    http: 415,
    retry: false,
    zh: { message: "暂不能读取这种文件：{detail}", hint: "请另存为 .docx 或导出为 PDF 后再报送。" },
    en: {
      message: "this kind of file is not read yet: {detail}",
      hint: "Save it as .docx or export it as PDF and resubmit.",
    },
  },
  corrupt: {
    http: 422,
    retry: false,
    zh: { message: "文件已损坏，无法读取：{detail}", hint: "请在原电脑上打开确认，重新保存后再报送。" },
    en: { message: "the file is damaged: {detail}", hint: "Open it where it was made, save it again and resubmit." },
  },
  encrypted: {
    http: 422,
    retry: false,
    zh: { message: "文件已加密，需要密码才能打开", hint: "请去除打开密码后再报送。" },
    en: { message: "the file is encrypted and asks for a password", hint: "Remove the password and resubmit." },
  },
  "too-large": {
    http: 413,
    retry: false,
    zh: { message: "文件太大：{detail}", hint: "自评表通常不到 10 MB；请去掉扫描附件后再报送。" },
    en: {
      message: "the file is too large: {detail}",
      hint: "A self-evaluation is rarely over 10 MB: remove scanned attachments and resubmit.",
    },
  },
  "limit-exceeded": {
    http: 422,
    retry: false,
    zh: { message: "文件超出读取限制：{detail}", hint: "请检查文件是否正常；若确属正常文件，请联系管理员调整限制。" },
    en: {
      message: "the file exceeds a reading limit: {detail}",
      hint: "Check the file; if it is genuine, ask your administrator to raise the limit.",
    },
  },
  timeout: {
    http: 422,
    retry: false,
    zh: { message: "读取超时：{detail}", hint: "请检查文件是否正常；若确属正常文件，请联系管理员调整时限。" },
    en: {
      message: "reading took too long: {detail}",
      hint: "Check the file; if it is genuine, ask your administrator to raise the time limit.",
    },
  },
  "no-evaluation-found": {
    http: 422,
    retry: false,
    zh: { message: "文件中没有找到绩效自评表", hint: "请确认报送的是自评表；若表格是图片，请改报可编辑的文件。" },
    en: {
      message: "no self-evaluation table was found in the file",
      hint: "Check that the right file was sent; if the table is a picture, send an editable file.",
    },
  },
  "no-text": {
    http: 422,
    retry: false,
    zh: {
      message: "文件是扫描件或图片，没有可读取的文字",
      hint: "请报送可编辑的 .docx，或由 Word、WPS 直接导出的 PDF。",
    },
    en: {
      message: "the file is a scan: it holds no text",
      hint: "Send the editable .docx, or a PDF exported by the word processor.",
    },
  },
  internal: {
    http: 500,
    retry: true,
    zh: { message: "程序内部错误：{detail}", hint: "这不是文件的问题；请把该文件和本信息交给管理员。" },
    en: {
      message: "an internal fault: {detail}",
      hint: "This is not the file's fault; give the file and this message to your administrator.",
    },
  },
};

/** A failure that belongs to the table. Thrown by readers, caught once by the pipeline. */
export class FuheError extends Error {
  readonly code: ErrorCode;
  readonly detail: { readonly zh: string; readonly en: string };
  constructor(code: ErrorCode, detail: { zh: string; en: string } = { zh: "", en: "" }, options?: { cause?: unknown }) {
    super(fill(ERRORS[code].en.message, detail.en), options);
    this.name = "FuheError";
    this.code = code;
    this.detail = detail;
  }
}

function fill(template: string, detail: string): string {
  return detail === "" ? template.replace(/[：:]\s*\{detail\}/, "") : template.replace("{detail}", detail);
}

/** The contract's error object in both languages. */
export function describeError(code: ErrorCode, detail: { zh: string; en: string } = { zh: "", en: "" }) {
  const facts = ERRORS[code];
  return {
    code,
    message: fill(facts.zh.message, detail.zh),
    hint: facts.zh.hint,
    en: { message: fill(facts.en.message, detail.en), hint: facts.en.hint },
  };
}
