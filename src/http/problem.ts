import { z } from "zod";
import { PasswordsBusy } from "../auth/password-hashing.ts";
import { describeError, ERRORS, FuheError } from "../errors.ts";
import { ExportError } from "../export/dataset/export-error.ts";
import { LetterError } from "../export/letter/letter-error.ts";
import { LocalText } from "../model/finding.ts";
import { PackError } from "../packs/pack-file.ts";
import { ServiceError, type ServiceErrorCode } from "../service/service-error.ts";
import { VersionConflict } from "../store/version-conflict.ts";

/** Every refusal of the API has this body. `code` is stable; message and hint are for people. */
export const Problem = z
  .object({
    error: z.object({
      code: z.string(),
      message: LocalText,
      hint: LocalText,
      /** What of the request is wrong, where it is a field. */
      fields: z.array(z.object({ path: z.string(), message: z.string() })),
      requestId: z.string(),
    }),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof Problem>;

/** A refusal with its HTTP status. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: LocalText;
  readonly hint: LocalText;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
}

/** A refusal that a route decides on itself. */
export class HttpError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message.en);
    this.name = "HttpError";
    this.refusal = refusal;
  }
}

const NO_HINT: LocalText = { zh: "", en: "" };

/** Refusals that do not come from a file, by code. */
export const REFUSALS = {
  login: {
    status: 401,
    code: "login-required",
    message: { zh: "请先登录", en: "log in first" },
    hint: { zh: "登录可能已过期，请重新登录。", en: "The login may have ended: log in again." },
  },
  password: {
    status: 403,
    code: "password-change-required",
    message: { zh: "请先修改初始密码", en: "change the one-time password first" },
    hint: NO_HINT,
  },
  role: {
    status: 403,
    code: "not-allowed",
    message: { zh: "您的角色没有这项权限", en: "your role does not allow this" },
    hint: { zh: "如需此权限，请联系管理员。", en: "Ask your administrator if you need it." },
  },
  scope: {
    status: 403,
    code: "not-allowed",
    message: {
      zh: "这项操作涉及您负责范围以外的单位",
      en: "this reaches beyond the units that you are responsible for",
    },
    hint: { zh: "请联系管理员。", en: "Ask your administrator." },
  },
  session: {
    status: 403,
    code: "not-allowed",
    message: { zh: "API 令牌不能做这项操作", en: "an API token may not do this" },
    hint: { zh: "请用浏览器登录后操作。", en: "Log in with a browser." },
  },
  csrf: {
    status: 403,
    code: "csrf",
    message: { zh: "请求校验未通过", en: "the request could not be verified" },
    hint: { zh: "请刷新页面后重试。", en: "Reload the page and try again." },
  },
  route: {
    status: 404,
    code: "no-such-route",
    message: { zh: "没有这个地址", en: "there is no such address" },
    hint: NO_HINT,
  },
  unknown: {
    status: 404,
    code: "not-found",
    message: { zh: "没有找到，或不在您的查看范围内", en: "not found, or not for you to see" },
    hint: NO_HINT,
  },
  conflict: {
    status: 409,
    code: "changed-meanwhile",
    message: { zh: "他人刚刚修改过，您的修改没有保存", en: "somebody else has changed it: your change was not saved" },
    hint: { zh: "请查看最新内容后再操作。", en: "Look at what it says now, then try again." },
  },
  tooMany: {
    status: 429,
    code: "too-many-requests",
    message: { zh: "请求过于频繁", en: "too many requests" },
    hint: { zh: "请稍后再试。", en: "Wait a moment." },
  },
  stopping: {
    status: 503,
    code: "unavailable",
    message: { zh: "服务暂时不可用", en: "the service is not available at the moment" },
    hint: { zh: "请稍后再试；若持续出现，请联系管理员。", en: "Try again; if it persists tell your administrator." },
  },
} as const satisfies Record<string, Refusal>;

const SERVICE_STATUS: Readonly<Record<ServiceErrorCode, number>> = {
  "not-found": 404,
  invalid: 422,
  "storage-full": 507,
};

/** What to answer to what was thrown; null: nothing that a caller should learn about. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof HttpError) return error.refusal;
  if (error instanceof ServiceError)
    return { status: SERVICE_STATUS[error.code], code: error.code, message: error.text, hint: NO_HINT };
  if (error instanceof VersionConflict) return REFUSALS.conflict;
  if (error instanceof PasswordsBusy) return REFUSALS.stopping;
  if (error instanceof FuheError) {
    const { message, hint, en } = describeError(error.code, error.detail);
    return {
      status: ERRORS[error.code].http,
      code: error.code,
      message: { zh: message, en: en.message },
      hint: { zh: hint, en: en.hint },
    };
  }
  if (error instanceof ExportError || error instanceof LetterError)
    return { status: 422, code: "invalid", message: error.text, hint: NO_HINT };
  if (error instanceof PackError)
    return {
      status: 422,
      code: "invalid-pack",
      message: { zh: `规则包不能使用：${error.message}`, en: `the rule pack cannot be used: ${error.message}` },
      hint: NO_HINT,
    };
  return null;
}

/** The body of a refusal. */
export function problemOf({ code, message, hint, fields = [] }: Refusal, requestId: string): Problem {
  return { error: { code, message, hint, fields: [...fields], requestId } };
}
