import { randomBytes } from "node:crypto";
import type { EndedSpan, SpanFacts } from "./tracer.ts";

type OtlpValue =
  | { readonly stringValue: string }
  | { readonly boolValue: boolean }
  /** 64 bits: decimal digits in JSON. */
  | { readonly intValue: string }
  | { readonly doubleValue: number };

export interface OtlpAttribute {
  readonly key: string;
  readonly value: OtlpValue;
}

/** One span as it is sent. Source: opentelemetry-proto trace/v1 in its JSON form, ids in hexadecimal digits. */
export interface OtlpSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly OtlpAttribute[];
  readonly status: { readonly code?: number };
}

/** SPAN_KIND_SERVER and SPAN_KIND_CONSUMER. */
const KINDS = { server: 2, job: 5 } as const;
const STATUS_ERROR = 2;
const TRACE_ID_BYTES = 16;
const SPAN_ID_BYTES = 8;

/** @param endedAt Milliseconds since 1970. */
export function otlpSpan({ name, kind, milliseconds, failure, parent, facts }: EndedSpan, endedAt: number): OtlpSpan {
  return {
    traceId: parent?.traceId ?? randomBytes(TRACE_ID_BYTES).toString("hex"),
    spanId: randomBytes(SPAN_ID_BYTES).toString("hex"),
    ...(parent === null ? {} : { parentSpanId: parent.spanId }),
    name,
    kind: KINDS[kind],
    startTimeUnixNano: nanoseconds(endedAt - milliseconds),
    endTimeUnixNano: nanoseconds(endedAt),
    attributes: otlpAttributes(failure === null ? facts : { ...facts, "error.type": failure }),
    status: failure === null ? {} : { code: STATUS_ERROR },
  };
}

/** Facts without those that are not known. */
export function otlpAttributes(facts: SpanFacts): OtlpAttribute[] {
  return Object.entries(facts).flatMap(([key, value]) => (value === null ? [] : [{ key, value: otlpValue(value) }]));
}

function otlpValue(value: string | number | boolean): OtlpValue {
  if (typeof value === "string") return { stringValue: value };
  if (typeof value === "boolean") return { boolValue: value };
  return Number.isSafeInteger(value) ? { intValue: String(value) } : { doubleValue: value };
}

/** A double holds microseconds since 1970 exactly, nanoseconds it does not. */
function nanoseconds(milliseconds: number): string {
  return `${Math.round(milliseconds * 1000)}000`;
}
