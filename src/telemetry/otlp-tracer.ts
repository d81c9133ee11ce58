import { setTimeout as sleep } from "node:timers/promises";
import { type OtlpSpan, otlpAttributes, otlpSpan } from "./otlp-span.ts";
import { OtlpPost, type SendOutcome } from "./otlp-post.ts";
import type { EndedSpan, SpanFacts, Tracer } from "./tracer.ts";

/** How much is kept, and how often it is sent. */
export interface OtlpPace {
  /** Spans that wait at most; further ones are dropped. */
  readonly most: number;
  /** Spans of one request. */
  readonly batch: number;
  /** Milliseconds between two requests, also after one that failed. */
  readonly every: number;
  /** Milliseconds for the collector's answer. */
  readonly answer: number;
}

export const DEFAULT_PACE: OtlpPace = { most: 4_096, batch: 512, every: 5_000, answer: 10_000 };

export interface OtlpTracerOptions {
  /** The collector's base address; `/v1/traces` is added. */
  readonly url: string;
  /** What every span of this process shares. */
  readonly resource: SpanFacts;
  /** Told once when the collector stops taking spans, and once when it takes them again. */
  readonly onTrouble: (facts: object, message: string) => void;
  readonly pace?: Partial<OtlpPace>;
}

/** Sends spans to an OpenTelemetry collector, some at a time. What it does not take waits in a queue that does not grow without end. */
export class OtlpTracer implements Tracer {
  readonly #post: OtlpPost;
  readonly #pace: OtlpPace;
  readonly #resource: SpanFacts;
  readonly #onTrouble: OtlpTracerOptions["onTrouble"];
  #waiting: OtlpSpan[] = [];
  #dropped = 0;
  #troubled = false;
  #sending: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor({ url, resource, onTrouble, pace = {} }: OtlpTracerOptions) {
    this.#pace = { ...DEFAULT_PACE, ...pace };
    this.#post = new OtlpPost(url, this.#pace.answer);
    this.#resource = resource;
    this.#onTrouble = onTrouble;
  }

  record(span: EndedSpan): void {
    if (span.parent?.sampled === false) return;
    if (this.#closed || this.#waiting.length >= this.#pace.most) {
      this.#dropped += 1;
      return;
    }
    this.#waiting.push(otlpSpan(span, Date.now()));
    // A collector that has just refused is asked again at the next round, not for every batch that fills up.
    if (this.#waiting.length >= this.#pace.batch && !this.#troubled) void this.#send();
    else if (this.#timer === null && this.#sending === null) this.#sendIn(this.#pace.every);
  }

  async close(limitMilliseconds: number): Promise<void> {
    this.#closed = true;
    const limit = new AbortController();
    const emptied = this.#empty(limit.signal);
    await Promise.race([emptied, sleep(limitMilliseconds, undefined, { signal: limit.signal })]).catch(() => undefined);
    limit.abort();
    this.#post.stop();
    this.#forgetTimer();
    const lost = this.#waiting.length + this.#dropped;
    if (lost > 0) this.#onTrouble({ lost }, "spans were not sent before the stop");
  }

  /** One try for each batch: at a stop a collector that does not answer is not waited for. */
  async #empty(limit: AbortSignal): Promise<void> {
    await this.#sending;
    let before = Infinity;
    while (!limit.aborted && this.#waiting.length > 0 && this.#waiting.length < before) {
      before = this.#waiting.length;
      await this.#send();
    }
  }

  #send(): Promise<void> {
    this.#sending ??= this.#sendBatch().finally(() => {
      this.#sending = null;
      if (this.#waiting.length === 0 || this.#closed) return;
      this.#sendIn(this.#troubled || this.#waiting.length < this.#pace.batch ? this.#pace.every : 0);
    });
    return this.#sending;
  }

  #sendIn(milliseconds: number): void {
    this.#forgetTimer();
    this.#timer = setTimeout(() => void this.#send(), milliseconds).unref();
  }

  #forgetTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #sendBatch(): Promise<void> {
    this.#forgetTimer();
    const batch = this.#waiting.slice(0, this.#pace.batch);
    if (batch.length === 0) return;
    const outcome = await this.#post.send({
      resourceSpans: [
        {
          resource: { attributes: otlpAttributes(this.#resource) },
          scopeSpans: [{ scope: { name: "fuhe" }, spans: batch }],
        },
      ],
    });
    if (outcome.kind !== "later") this.#waiting.splice(0, batch.length);
    if (outcome.kind === "refused") this.#dropped += batch.length;
    this.#tell(outcome);
  }

  #tell(outcome: SendOutcome): void {
    const troubled = outcome.kind !== "sent";
    if (troubled && !this.#troubled)
      this.#onTrouble({ reason: outcome.reason }, "the OpenTelemetry collector takes no spans");
    if (!troubled && this.#troubled) {
      this.#onTrouble({ dropped: this.#dropped }, "the OpenTelemetry collector takes spans again");
      this.#dropped = 0;
    }
    this.#troubled = troubled;
  }
}
