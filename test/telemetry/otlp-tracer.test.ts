import { afterEach, expect, it } from "vitest";
import { type OtlpPace, OtlpTracer } from "../../src/telemetry/otlp-tracer.ts";
import { openTracer } from "../../src/telemetry/open-tracer.ts";
import { type EndedSpan, NO_TRACING } from "../../src/telemetry/tracer.ts";
import { eventually } from "../queue/eventually.ts";
import { type Collector, factsOf, openCollector } from "./collector.ts";

const SPAN: EndedSpan = { name: "file job", kind: "job", milliseconds: 250, failure: null, parent: null, facts: {} };
const LONG = 3_600_000;

let open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.map((one) => one.close()));
  open = [];
});

async function collector(port?: number): Promise<Collector> {
  const opened = await openCollector(port);
  open.push(opened);
  return opened;
}

function tracer(url: string, pace: Partial<OtlpPace> = {}) {
  const troubles: [facts: object, message: string][] = [];
  const made = new OtlpTracer({
    url,
    resource: { "service.name": "fuhe" },
    onTrouble: (...trouble) => void troubles.push(trouble),
    pace,
  });
  open.push({ close: () => made.close(100) });
  return { made, troubles };
}

it("loads and does nothing where no collector is named", async () => {
  expect(await openTracer({ url: null, version: "1", onTrouble: () => undefined })).toBe(NO_TRACING);
});

it("sends a span as OTLP in JSON", async () => {
  const { url, requests } = await collector();
  const { made, troubles } = tracer(`${url}/behind/a/proxy/`);
  const before = Date.now();
  made.record({
    ...SPAN,
    failure: "TypeError",
    facts: { "fuhe.file.id": 7, "fuhe.outcome": "tried-again", rate: 0.5, whole: true, "fuhe.file.format": null },
  });
  await made.close(2_000);
  const [request] = requests;
  expect(requests.length).toBe(1);
  expect(request?.path).toBe("/behind/a/proxy/v1/traces");
  expect(request?.headers["content-type"]).toBe("application/json");
  expect(request?.resource).toEqual([{ key: "service.name", value: { stringValue: "fuhe" } }]);
  const [span] = request?.spans ?? [];
  expect(span).toMatchObject({ name: "file job", kind: 5, status: { code: 2 } });
  expect(span?.traceId).toMatch(/^[0-9a-f]{32}$/);
  expect(span?.spanId).toMatch(/^[0-9a-f]{16}$/);
  expect(span).not.toHaveProperty("parentSpanId");
  expect(span?.attributes).toEqual([
    { key: "fuhe.file.id", value: { intValue: "7" } },
    { key: "fuhe.outcome", value: { stringValue: "tried-again" } },
    { key: "rate", value: { doubleValue: 0.5 } },
    { key: "whole", value: { boolValue: true } },
    { key: "error.type", value: { stringValue: "TypeError" } },
  ]);
  const [start, end] = [BigInt(span?.startTimeUnixNano ?? 0), BigInt(span?.endTimeUnixNano ?? 0)];
  expect(end - start).toBe(250_000_000n);
  expect(Number(end / 1_000_000n)).toBeGreaterThanOrEqual(before);
  expect(troubles).toEqual([]);
});

it("goes on with its caller's trace, and leaves out what the caller does not record", async () => {
  const { url, spans } = await collector();
  const { made } = tracer(url);
  const parent = { traceId: "4bf92f3577b34da6a3ce929d0e0e4736", spanId: "00f067aa0ba902b7", sampled: true };
  made.record({ ...SPAN, name: "kept", parent });
  made.record({ ...SPAN, name: "left out", parent: { ...parent, sampled: false } });
  await made.close(2_000);
  expect(spans()).toMatchObject([{ name: "kept", traceId: parent.traceId, parentSpanId: parent.spanId }]);
});

it("sends many at a time, and without being asked", async () => {
  const { url, requests, spans } = await collector();
  const { made } = tracer(url, { batch: 10, every: 50 });
  for (let index = 0; index < 25; index += 1) made.record({ ...SPAN, name: `${index}` });
  await eventually("all spans came", async () => spans().length === 25);
  expect(requests.map((request) => request.spans.length)).toEqual([10, 10, 5]);
});

it("keeps a bounded number while the collector is away, and tells of it once", async () => {
  const away = await openCollector();
  await away.close();
  const { made, troubles } = tracer(away.url, { most: 20, batch: 10, every: 30 });
  for (let index = 0; index < 50; index += 1) made.record({ ...SPAN, name: `${index}` });
  await eventually("the trouble is told", async () => troubles.length > 0);
  const { spans } = await collector(Number(new URL(away.url).port));
  await eventually("the kept spans came", async () => spans().length === 20);
  await eventually("the end of the trouble is told", async () => troubles.length === 2);
  expect(spans().map(({ name }) => Number(name))).toEqual(Array.from({ length: 20 }, (_, index) => index));
  expect(troubles).toEqual([
    [{ reason: "ECONNREFUSED" }, "the OpenTelemetry collector takes no spans"],
    [{ dropped: 30 }, "the OpenTelemetry collector takes spans again"],
  ]);
});

it("does not send again what the collector refuses for good", async () => {
  const { url, requests, answerWith } = await collector();
  const { made, troubles } = tracer(url, { batch: 1, every: 30 });
  answerWith(400);
  made.record(SPAN);
  await eventually("the refusal is told", async () => troubles.length === 1);
  answerWith(200);
  made.record(SPAN);
  await eventually("the next one came", async () => requests.length === 2);
  await eventually("the end of the trouble is told", async () => troubles.length === 2);
  expect(troubles[1]).toEqual([{ dropped: 1 }, "the OpenTelemetry collector takes spans again"]);
});

it("does not wait at a stop for a collector that never answers", async () => {
  const { url, answerWith } = await collector();
  const { made, troubles } = tracer(url, { every: LONG });
  answerWith(0);
  made.record(SPAN);
  const before = performance.now();
  await made.close(200);
  expect(performance.now() - before).toBeLessThan(1_000);
  expect(troubles.at(-1)).toEqual([{ lost: 1 }, "spans were not sent before the stop"]);
});

it("sends the name and password of the address as authorization, and never tells them", async () => {
  const { url, requests, answerWith } = await collector();
  const { made, troubles } = tracer(url.replace("//", "//collector:s%2Fecret@"));
  answerWith(401);
  made.record({ ...SPAN, facts: { "fuhe.file.id": 1 } });
  await made.close(2_000);
  expect(requests[0]?.headers.authorization).toBe(`Basic ${Buffer.from("collector:s/ecret").toString("base64")}`);
  expect(JSON.stringify(troubles)).not.toMatch(/ecret/);
  expect(requests.flatMap(({ spans }) => spans.map(factsOf))).toEqual([{ "fuhe.file.id": "1" }]);
});
