/** sent · later: try again, the same may be taken then · refused: it never will. */
export type SendOutcome = { readonly kind: "sent" } | { readonly kind: "later" | "refused"; readonly reason: string };

/** Answers after which the same request may be sent again. Source: OTLP specification 1.x, "Retryable Response Codes". */
const PASSING = new Set([429, 502, 503, 504]);

/** Requests to a collector, OTLP over HTTP in JSON. */
export class OtlpPost {
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #answerMilliseconds: number;
  #running: AbortController | null = null;
  #stopped = false;

  /** @param base Address of the collector. A user and password in it are sent as Basic authorization, and are never logged. */
  constructor(base: string, answerMilliseconds: number) {
    const url = new URL(base);
    const credentials = [url.username, url.password].map(decodeURIComponent).join(":");
    this.#headers = {
      "content-type": "application/json",
      ...(credentials === ":" ? {} : { authorization: `Basic ${Buffer.from(credentials).toString("base64")}` }),
    };
    url.username = "";
    url.password = "";
    url.pathname = `${url.pathname.replace(/\/+$/, "")}/v1/traces`;
    this.#url = url.href;
    this.#answerMilliseconds = answerMilliseconds;
  }

  /** Never throws. */
  async send(body: object): Promise<SendOutcome> {
    if (this.#stopped) return { kind: "later", reason: "stopped" };
    const running = new AbortController();
    this.#running = running;
    const late = setTimeout(() => running.abort(), this.#answerMilliseconds);
    try {
      const answer = await fetch(this.#url, {
        method: "POST",
        headers: this.#headers,
        body: JSON.stringify(body),
        // What we tell is meant for this collector, wherever it would send us.
        redirect: "error",
        signal: running.signal,
      });
      await answer.body?.cancel();
      if (answer.ok) return { kind: "sent" };
      return { kind: PASSING.has(answer.status) ? "later" : "refused", reason: `HTTP ${answer.status}` };
    } catch (error) {
      return { kind: "later", reason: reasonOf(error) };
    } finally {
      clearTimeout(late);
    }
  }

  /** Ends the request that runs, and sends no more. One at a time runs. */
  stop(): void {
    this.#stopped = true;
    this.#running?.abort();
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return "unknown";
  return "code" in cause && typeof cause.code === "string" ? cause.code : cause.name;
}
