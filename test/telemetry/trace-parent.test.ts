import { expect, it } from "vitest";
import { traceParent } from "../../src/telemetry/trace-parent.ts";

const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const SPAN = "00f067aa0ba902b7";

it.each([
  ["recorded by its caller", `00-${TRACE}-${SPAN}-01`, true],
  ["not recorded by its caller", `00-${TRACE}-${SPAN}-00`, false],
  ["flags beside the first", `00-${TRACE}-${SPAN}-03`, true],
  ["a version to come, with more at the end", `cc-${TRACE}-${SPAN}-01-what-the-future-holds`, true],
])("goes on with a trace: %s", (_what, header, sampled) => {
  expect(traceParent(header)).toEqual({ traceId: TRACE, spanId: SPAN, sampled });
});

it.each([
  ["no header", undefined],
  ["empty", ""],
  ["two headers", [`00-${TRACE}-${SPAN}-01`, `00-${TRACE}-${SPAN}-01`]],
  ["capital letters", `00-${TRACE.toUpperCase()}-${SPAN}-01`],
  ["a short id", `00-${TRACE.slice(1)}-${SPAN}-01`],
  ["zeros alone as trace", `00-${"0".repeat(32)}-${SPAN}-01`],
  ["zeros alone as span", `00-${TRACE}-${"0".repeat(16)}-01`],
  ["the version that cannot be", `ff-${TRACE}-${SPAN}-01`],
  ["more than version 00 says", `00-${TRACE}-${SPAN}-01-more`],
  ["markup", `<script>`],
])("starts a trace of its own: %s", (_what, header) => {
  expect(traceParent(header)).toBeNull();
});
