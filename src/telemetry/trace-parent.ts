import type { TraceParent } from "./tracer.ts";

const SHAPE =
  /^(?<version>[0-9a-f]{2})-(?<traceId>[0-9a-f]{32})-(?<spanId>[0-9a-f]{16})-(?<flags>[0-9a-f]{2})(?<more>-.*)?$/;
const SAMPLED = 1;

/**
 * The trace that a request's `traceparent` header names; null where there is none or it is not well formed.
 *
 * Source: W3C Trace Context, section 3.2: version ff and ids of zeros alone are invalid; a version to come may say more at the end.
 */
export function traceParent(header: string | readonly string[] | undefined): TraceParent | null {
  const { version, traceId, spanId, flags, more } =
    SHAPE.exec(typeof header === "string" ? header.trim() : "")?.groups ?? {};
  if (version === undefined || traceId === undefined || spanId === undefined || flags === undefined) return null;
  if (version === "ff" || (version === "00" && more !== undefined)) return null;
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return null;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & SAMPLED) === SAMPLED };
}
