import type { Words } from "../i18n/language.ts";

export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** What the server refused, or that it could not be reached (status 0, code "network"). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly words: Words;
  readonly hint: Words;
  readonly fields: readonly FieldProblem[];
  readonly requestId: string | null;

  constructor(
    status: number,
    said: {
      readonly code: string;
      readonly message: Words;
      readonly hint: Words;
      readonly fields?: readonly FieldProblem[];
      readonly requestId?: string;
    },
  ) {
    super(said.message.en);
    this.name = "ApiProblem";
    this.status = status;
    this.code = said.code;
    this.words = said.message;
    this.hint = said.hint;
    this.fields = said.fields ?? [];
    this.requestId = said.requestId ?? null;
  }
}

/** The server could not be reached, or its answer did not arrive. */
export function networkProblem(): ApiProblem {
  return new ApiProblem(0, {
    code: "network",
    message: { zh: "连不上服务器", en: "the server cannot be reached" },
    hint: { zh: "请检查网络；恢复后重试即可，已保存的内容不会丢失。", en: "Check the network and try again; what was saved is safe." },
  });
}

/** The problem in an answer's body, whatever the body is. */
export function problemFrom(status: number, body: unknown): ApiProblem {
  const error = (body as { error?: unknown } | null | undefined)?.error;
  if (isProblem(error)) return new ApiProblem(status, error);
  return new ApiProblem(status, {
    code: `http-${status}`,
    message: { zh: `服务器返回错误（${status}）`, en: `the server answered with an error (${status})` },
    hint: { zh: "请稍后重试；若持续出现，请联系管理员。", en: "Try again; if it persists tell your administrator." },
  });
}

type Said = ConstructorParameters<typeof ApiProblem>[1];

function isProblem(error: unknown): error is Said {
  return typeof error === "object" && error !== null && "code" in error && "message" in error && "hint" in error;
}

/** Any thrown thing as a problem that can be shown. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof TypeError) return networkProblem();
  return new ApiProblem(-1, {
    code: "page",
    message: { zh: "页面出错了", en: "the page has a fault" },
    hint: { zh: "请刷新页面；若持续出现，请联系管理员。", en: "Reload the page; if it persists tell your administrator." },
  });
}
