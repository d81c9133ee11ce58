import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../src/model/limits.ts";
import { PROGRAM } from "../../src/service/actor.ts";
import { openBatch } from "../../src/service/batches.ts";
import { ReadingPools } from "../../src/service/reading-pools.ts";
import { replay } from "../../src/service/replay.ts";
import { draftReturn, issueReturn } from "../../src/service/returns.ts";
import { runBatchJob } from "../../src/service/run-batch-job.ts";
import { runFileJob } from "../../src/service/run-file-job.ts";
import type { WorkerContext } from "../../src/service/worker-context.ts";
import { claimBatchFinish, startBatchRules } from "../../src/store/batch-finish.ts";
import { getBatch } from "../../src/store/batches.ts";
import { findingPage } from "../../src/store/findings.ts";
import { buildFaultyReport, buildGoodReport } from "../build/good-report.ts";
import { openService, type TestService } from "./open-service.ts";

const ODD_CHILD = { file: resolve(import.meta.dirname, "../pool/children/odd-reader.mjs"), execArgv: [] };

let service: TestService;
let reading: ReadingPools;
let odd: ReadingPools;
beforeAll(async () => {
  service = await openService();
  reading = new ReadingPools(1, DEFAULT_LIMITS);
  // It does what the name of the batch says.
  odd = new ReadingPools(1, { ...DEFAULT_LIMITS, docxMilliseconds: 500 }, ODD_CHILD);
});
afterAll(async () => {
  reading?.close();
  odd?.close();
  await service?.close();
});

const context = (pools: ReadingPools): WorkerContext => ({
  owner: "test",
  pools,
  stopping: new AbortController().signal,
});

/** A batch whose files are checked and whose rules nobody has run. */
async function checkedBatch(name: string) {
  const { id } = await openBatch(service.services, PROGRAM, { name });
  const bytes = buildGoodReport();
  await service.upload(id, { "一\u2028份.docx": bytes, "又一份.docx": bytes });
  await checkFiles(id);
  return id;
}

async function checkFiles(batchId: number): Promise<void> {
  const { db } = service.services;
  const files = await db.selectFrom("files").select(["id", "generation"]).where("batch_id", "=", batchId).execute();
  // The last of them queues the batch; here nobody works on the queue, and the claim is given back.
  for (const { id, generation } of files)
    await runFileJob(service.services, { fileId: id, generation }, context(reading));
  await db.updateTable("batches").set({ state: "running", lease_until: null }).where("id", "=", batchId).execute();
}

const claimOf = async (batchId: number) => {
  const claim = await claimBatchFinish(service.services.db, batchId, 60);
  if (claim === null) throw new Error("not to be claimed");
  return claim;
};
const rulesFound = async (batchId: number): Promise<string[]> => {
  const page = await findingPage(
    service.services.db,
    { visibility: null, batchIds: [batchId] },
    { sort: "severity", after: null, limit: 50 },
  );
  return page.findings.map(({ finding }) => finding.rule).filter((rule) => rule.startsWith("batch/"));
};

describe("the rules across a batch", () => {
  it("run in a child, over whatever names and texts the files have", async () => {
    const id = await checkedBatch("两份相同");
    expect(await runBatchJob(service.services, await claimOf(id), context(reading))).toBe(true);
    expect(await getBatch(service.services.db, id)).toMatchObject({ state: "done", across_error: null });
    expect(await rulesFound(id)).toEqual(["batch/duplicate-file"]);
  });

  it("take what answers a letter for the next round, and not for a second copy", async () => {
    const across = async (id: number, files: Readonly<Record<string, Uint8Array>>): Promise<string[]> => {
      await service.upload(id, files);
      await checkFiles(id);
      await runBatchJob(service.services, await claimOf(id), context(reading));
      return rulesFound(id);
    };
    const unasked = await openBatch(service.services, PROGRAM, { name: "没人退回" });
    const both = { "初稿.docx": buildFaultyReport("路灯改造"), "整改.docx": buildGoodReport("路灯改造") };
    expect(await across(unasked.id, both)).toEqual(["batch/duplicate-project"]);

    const { id } = await openBatch(service.services, PROGRAM, { name: "退回一份" });
    expect(await across(id, { "初稿.docx": buildFaultyReport("河道清淤") })).toEqual([]);
    const first = await service.services.db.selectFrom("files").select("id").where("batch_id", "=", id).execute();
    const letter = { unitName: "区政务中心", unitId: null, number: null, dueOn: "2023-04-30", letter: {} };
    const fileIds = first.map((file) => file.id);
    const draft = await draftReturn(service.services, PROGRAM, id, { ...letter, fileIds }, null);
    await issueReturn(service.services, PROGRAM, draft.id, draft.version, null);
    expect(await across(id, { "整改.docx": buildGoodReport("河道清淤") })).toEqual([]);
  });

  it.each([
    ["die", "两次崩溃", "crashed twice"],
    ["hang", "超过 0.5 秒", "more than 0.5 s"],
  ])("in a child that %ss end with the reason, and run again with the batch", async (name, zh, en) => {
    const id = await checkedBatch(name);
    expect(await runBatchJob(service.services, await claimOf(id), context(odd))).toBe(true);
    const batch = await getBatch(service.services.db, id);
    expect(batch).toMatchObject({
      state: "done",
      across_error: { zh: expect.stringContaining(zh), en: expect.stringContaining(en) },
    });
    expect(batch?.across_error?.zh).toMatch(/^跨文件核对没有完成：/);
    expect(await rulesFound(id)).toEqual([]);
    expect(await claimBatchFinish(service.services.db, id, 60)).toBeNull();

    await replay(service.services, PROGRAM, { batchId: id });
    await checkFiles(id);
    await runBatchJob(service.services, await claimOf(id), context(reading));
    expect(await getBatch(service.services.db, id)).toMatchObject({ state: "done", across_error: null });
    expect(await rulesFound(id)).toEqual(["batch/duplicate-file"]);
  });

  it("that kill every worker are given up, in words, and do not go on for ever", async () => {
    const { db } = service.services;
    const id = await checkedBatch("致命");
    for (let death = 0; death < 8; death += 1) {
      const claim = await claimBatchFinish(db, id, 0);
      expect(await startBatchRules(db, claim ?? { batchId: 0, generation: 0 })).toBe(death + 1);
    }
    expect(await runBatchJob(service.services, await claimOf(id), context(reading))).toBe(true);
    expect(await getBatch(db, id)).toMatchObject({
      state: "done",
      across_error: { zh: "跨文件核对没有完成：8 次中途出错，详见服务日志" },
    });
  });

  it("that a worker was told to stop over are left to another one", async () => {
    const id = await checkedBatch("die at a stop");
    const stopping = new AbortController();
    stopping.abort();
    const stopped = { ...context(odd), stopping: stopping.signal };
    await expect(runBatchJob(service.services, await claimOf(id), stopped)).rejects.toThrow("the worker stops");
    expect(await getBatch(service.services.db, id)).toMatchObject({ state: "finishing" });
  });
});
