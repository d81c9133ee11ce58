import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openServer, type TestServer, type UserClient } from "../http/open-server.ts";
import { type Collector, factsOf, openCollector, type ReceivedSpan } from "./collector.ts";

const SAMPLE = readFileSync(join(import.meta.dirname, "../../fixtures/sample/report.docx"));
const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const CALLER = "00f067aa0ba902b7";

let collector: Collector;
let spans: ReceivedSpan[];
let batchId: number;

beforeAll(async () => {
  collector = await openCollector();
  const server = await openServer({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
  try {
    await work(server, await server.as({ role: "admin", login: "geheim" }));
  } finally {
    // Closing sends what waits.
    await server.close();
  }
  spans = collector.spans();
});
afterAll(() => collector.close());

async function work({ service }: TestServer, admin: UserClient): Promise<void> {
  batchId = (await admin.post("/batches", { name: "二〇二二年度" })).as<{ id: number }>().id;
  const form = new FormData();
  form.append("files", new Blob([SAMPLE]), "区审批局/运维服务费.docx");
  form.append("files", new Blob(["no report"]), "说明.txt");
  await admin.post(`/batches/${batchId}/files`, form);
  await service.work();
  await service.settled(batchId);
  await admin.call("GET", `/files?text=${encodeURIComponent("运维")}`, undefined, {
    traceparent: `00-${TRACE}-${CALLER}-01`,
  });
  await admin.get("/files/999999");
  await admin.get("/files/kein-mensch");
  await admin.get("//healthz");
}

const named = (name: string): ReceivedSpan[] => spans.filter((span) => span.name === name);

it("tells of the calls of the API by their routes, and goes on with the caller's trace", () => {
  const [search, ...others] = named("GET /api/v1/files");
  expect(others).toEqual([]);
  expect(search).toMatchObject({ traceId: TRACE, parentSpanId: CALLER, kind: 2, status: {} });
  expect(search && factsOf(search)).toMatchObject({
    "http.request.method": "GET",
    "http.route": "/api/v1/files",
    "http.response.status_code": "200",
  });
  const statuses = named("GET /api/v1/files/:fileId").map((span) => factsOf(span)["http.response.status_code"]);
  expect(statuses).toEqual(["404", "422"]);
});

it("tells of each job: ids, how it ended, format, size and time", () => {
  const bySize = named("file job")
    .map((span): Record<string, unknown> => ({ ...factsOf(span), kind: span.kind }))
    .toSorted((one, other) => Number(one["fuhe.file.bytes"]) - Number(other["fuhe.file.bytes"]));
  expect(bySize).toMatchObject([
    { "fuhe.file.format": "txt", "fuhe.file.bytes": "9", "fuhe.outcome": "failed" },
    {
      kind: 5,
      "fuhe.batch.id": String(batchId),
      "fuhe.file.format": "docx",
      "fuhe.file.bytes": String(SAMPLE.length),
      "fuhe.outcome": "checked",
    },
  ]);
  expect(named("batch job").map((span) => factsOf(span))).toMatchObject([
    { "fuhe.batch.id": String(batchId), "fuhe.outcome": "written" },
  ]);
  for (const span of named("file job"))
    expect(Number(span.endTimeUnixNano) - Number(span.startTimeUnixNano)).toBeGreaterThan(1_000_000);
});

it("leaves out probes, names, searches and text", () => {
  expect(spans.filter(({ name }) => name.includes("health"))).toEqual([]);
  const sent = collector.requests.map(({ body }) => body).join("\n");
  expect(sent).not.toMatch(/\p{Script=Han}|geheim|kein-mensch|%E8/u);
});
