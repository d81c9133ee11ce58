import type { Words } from "../i18n/language.tsx";

export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

interface Said {
  readonly code: string;
  readonly message: Words;
  readonly hint: Words;
  readonly fields?: readonly FieldProblem[];
  readonly requestId?: string;
}

/** What the server refused, or that it could not be reached (status 0, code "network"). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly words: Words;
  readonly hint: Words;
  readonly fields: readonly FieldProblem[];
  /** Names the request in the server's log; "" where it never got there. */
  readonly requestId: string;

  /** @param body The answer's body, whatever it is; null where there is none. */
  constructor(status: number, body: unknown) {
    const said = saidIn(body) ?? (status === 0 ? UNREACHABLE : unexplained(status));
    super(said.message.en);
    this.name = "ApiProblem";
    this.status = status;
    this.code = said.code;
    this.words = said.message;
    this.hint = said.hint;
    this.fields = said.fields ?? [];
    this.requestId = said.requestId ?? "";
  }
}

const UNREACHABLE: Said = {
  code: "network",
  message: { zh: "连不上服务器", en: "The server cannot be reached" },
  hint: {
    zh: "请检查网络；恢复后重试即可，已保存的内容不会丢失。",
    en: "Check the network and try again; what was saved is safe.",
  },
};

function unexplained(status: number): Said {
  return {
    code: `http-${status}`,
    message: { zh: `服务器返回错误（${status}）`, en: `The server answered with an error (${status})` },
    hint: { zh: "请稍后重试；若持续出现，请联系管理员。", en: "Try again; if it persists tell your administrator." },
  };
}

function saidIn(body: unknown): Said | null {
  const error = (body as { error?: unknown } | null | undefined)?.error;
  if (typeof error !== "object" || error === null) return null;
  return "code" in error && "message" in error && "hint" in error ? (error as Said) : null;
}

/** Any thrown thing as a problem that can be shown. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem(-1, {
    error: {
      code: "page",
      message: { zh: "页面出错了", en: "The page has a fault" },
      hint: {
        zh: "请刷新页面；若持续出现，请联系管理员。",
        en: "Reload the page; if it persists tell your administrator.",
      },
    },
  });
}

/** A refusal that another try may not meet. */
export function mayPass({ status }: ApiProblem): boolean {
  return status === 0 || status === 429 || status === 502 || status === 503 || status === 504;
}
