/**
 * `npx tsx bench/store-findings.ts [--results 50000] [--batches 10]`: fills an embedded store with small results through the same calls as a worker,
 * then measures the findings page with its facets and the overview, warm. The aim is 150 ms for the page at the 95th percentile with 50,000
 * results.
 */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sql } from "kysely";
import { readSettings } from "../src/config/read-settings.ts";
import { acceptFiles } from "../src/store/accept-files.ts";
import { createBatch } from "../src/store/batches.ts";
import { decide } from "../src/store/decisions.ts";
import { startFile } from "../src/store/file-jobs.ts";
import { standingCounts } from "../src/store/files.ts";
import { findingFacets } from "../src/store/finding-facets.ts";
import type { FindingFilter } from "../src/store/finding-filter.ts";
import { findingPage } from "../src/store/findings.ts";
import { openStore, type Store } from "../src/store/open-store.ts";
import { PackShelf } from "../src/service/pack-shelf.ts";
import { batchOverview } from "../src/service/overview.ts";
import { setExpectedUnits } from "../src/store/expected-units.ts";
import { saveResult } from "../src/store/save-result.ts";
import { sampleResult } from "../test/store/sample-result.ts";

const { values } = parseArgs({
  options: {
    results: { type: "string", default: "50000" },
    rounds: { type: "string", default: "40" },
    batches: { type: "string", default: "10" },
  },
});
const RESULTS = Number(values.results);
const ROUNDS = Number(values.rounds);
const BATCHES = Number(values.batches);
const FINDINGS_EACH = 3;
const WORKERS = 8;
const AT_ONCE = 500;
const MiB = 1024 * 1024;

const RULES = Array.from({ length: 45 }, (_, n) => `family${n % 8}/rule-${n}`);
const NAMES = [
  "教育局",
  "公安局",
  "民政局",
  "卫生健康委员会",
  "行政审批服务管理局",
  "交通运输局",
  "水利局",
  "文化和旅游局",
];
const PROJECTS = [
  "政务服务平台运维服务费",
  "义务教育阶段学生营养改善",
  "农村公路养护",
  "城市生活垃圾处理",
  "基层医疗卫生机构设备购置",
];
const MESSAGES = [
  "总分填报 98，各项得分合计 97",
  "执行率填报 100%，按金额计算为 86.2%",
  "已达标而扣 2 分，未填写偏差原因",
  "实际完成情况照抄预期目标",
];

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const contentOf = (n: number): string => `report ${n}`;

async function fill(store: Store): Promise<number[]> {
  const batches: number[] = [];
  for (let b = 0; b < BATCHES; b++) {
    const { id } = await createBatch(store.db, { name: `${2014 + b}年度`, pack: "mof-2020", year: 2014 + b });
    batches.push(id);
    const own = Array.from(
      { length: Math.ceil(RESULTS / BATCHES) },
      (_, n) => b * Math.ceil(RESULTS / BATCHES) + n,
    ).filter((n) => n < RESULTS);
    for (let from = 0; from < own.length; from += AT_ONCE) {
      const some = own.slice(from, from + AT_ONCE).map((n) => ({
        path: `${n}.docx`,
        name: `${n}.docx`,
        sha256: createHash("sha256").update(contentOf(n)).digest("hex"),
        bytes: 1,
        format: "docx" as const,
      }));
      const accepted = await acceptFiles(store.db, id, null, some);
      const queue = accepted.map(({ id: fileId }, i) => ({ fileId, n: own[from + i] ?? 0 }));
      await Promise.all(Array.from({ length: WORKERS }, () => work(store, queue, 2014 + b)));
    }
  }
  return batches;
}

async function work(store: Store, queue: { fileId: number; n: number }[], year: number): Promise<void> {
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { fileId, n } = next;
    await startFile(store.db, { fileId, generation: 1 }, "bench", 60);
    const findings = Array.from({ length: FINDINGS_EACH }, (_, i) => ({
      rule: pick(RULES, n * 7 + i * 11),
      severity: pick(["error", "warning", "warning", "notice"] as const, n + i),
      reported: String(n),
      zh: pick(MESSAGES, n + i),
    }));
    const unit = `第${n % 400}${pick(NAMES, n)}`;
    const result = sampleResult({
      content: contentOf(n),
      unit,
      department: pick(NAMES, n % 40),
      project: `${pick(PROJECTS, n)}${n}`,
      year,
      findings,
    });
    await saveResult(store.db, { fileId, generation: 1, result, correctionsSha256: null });
  }
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

async function measure(name: string, ask: (round: number) => Promise<unknown>): Promise<void> {
  for (let warm = 0; warm < 3; warm++) await ask(warm);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await ask(round);
    times.push(performance.now() - start);
  }
  console.log(
    `${name.padEnd(46)}${percentile(times, 0.5).toFixed(1).padStart(9)}${percentile(times, 0.95).toFixed(1).padStart(9)}`,
  );
}

const folder = mkdtempSync(join(tmpdir(), "fuhe-bench-"));
const store = await openStore(readSettings({ FUHE_DATA: join(folder, "data") }), { mode: "own" });
try {
  const start = performance.now();
  const batches = await fill(store);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${RESULTS} results with ${RESULTS * FINDINGS_EACH} findings stored in ${seconds.toFixed(0)} s (${(RESULTS / seconds).toFixed(0)}/s)`,
  );
  const decided = await findingPage(store.db, { visibility: null }, { sort: "file", after: null, limit: 200 });
  for (const { finding } of decided.findings) {
    await decide(store.db, {
      fingerprint: finding.id,
      key: finding.key,
      rule: finding.rule,
      verdict: "confirmed",
      reason: null,
      comment: null,
      decidedBy: null,
      version: 0,
    });
  }
  const size = await sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`.execute(store.db);
  console.log(`store: ${((size.rows[0]?.bytes ?? 0) / MiB).toFixed(0)} MB\n`);
  console.log(`${"findings page with facets, warm".padEnd(46)}${"p50 ms".padStart(9)}${"p95 ms".padStart(9)}`);
  const page = (filter: FindingFilter) => async () => {
    await Promise.all([
      findingPage(store.db, filter, { sort: "severity", after: null, limit: 50 }),
      findingFacets(store.db, filter),
    ]);
  };
  const all: FindingFilter = { visibility: null };
  await measure("everything", page(all));
  await measure("one batch", (round) => page({ ...all, batchIds: [pick(batches, round)] })());
  await measure("one rule", (round) => page({ ...all, rule: [pick(RULES, round)] })());
  await measure("one unit, errors", (round) =>
    page({ ...all, unit: [`第${round % 400}${pick(NAMES, round)}`], severity: ["error"] })(),
  );
  await measure("confirmed", page({ ...all, state: ["confirmed"] }));
  await measure("text of two characters (政务)", page({ ...all, text: "政务" }));
  await measure("text in one batch (垃圾 86.2%)", page({ ...all, batchIds: [batches[0] ?? 0], text: "垃圾 86.2%" }));
  let after: Parameters<typeof findingPage>[2]["after"] = null;
  await measure("next pages alone, one after another", async () => {
    ({ next: after } = await findingPage(store.db, all, { sort: "severity", after, limit: 50 }));
  });
  await measure("counts of every batch", () => standingCounts(store.db, batches));
  const shelf = { db: store.db, packs: new PackShelf(store.db, folder) };
  const { name, code, department } = { name: "第0教育局", code: null, department: null };
  await setExpectedUnits(store.db, batches[0] ?? 0, [
    { name, code, department },
    ...Array.from({ length: 500 }, (_, n) => ({ name: `第${n}水务局`, code, department })),
  ]);
  await measure("overview of the first batch, 501 units expected", () => batchOverview(shelf, batches[0] ?? 0, null));
  await measure("overview of everything", () => batchOverview(shelf, null, null));
} finally {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}
