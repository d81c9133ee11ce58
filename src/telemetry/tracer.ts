/** What a span says beside its name: ids, counts, formats, outcomes. Never a file name, an address with its query, or text of a document. */
export type SpanFacts = Readonly<Record<string, string | number | boolean | null>>;

/** Which trace a request belongs to, as its caller says. */
export interface TraceParent {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** 16 hexadecimal digits: the caller's span. */
  readonly spanId: string;
  /** False: the caller does not record this trace, and nobody below it should. */
  readonly sampled: boolean;
}

/** A piece of work that has ended. */
export interface EndedSpan {
  readonly name: string;
  /** server: a request was answered · job: work from the queue was done. */
  readonly kind: "server" | "job";
  /** How long it took; it ended now. */
  readonly milliseconds: number;
  /** Why it failed, as a short code; null: it did not. */
  readonly failure: string | null;
  /** Null: it starts a trace of its own. */
  readonly parent: TraceParent | null;
  readonly facts: SpanFacts;
}

/** Where work that has ended is told to. Recording never waits and never throws. */
export interface Tracer {
  record(span: EndedSpan): void;
  /** Sends what still waits, but no longer than this. */
  close(limitMilliseconds: number): Promise<void>;
}

/** Tells nobody: what a process has that is not told of a collector. */
export const NO_TRACING: Tracer = {
  record: () => undefined,
  close: () => Promise.resolve(),
};
