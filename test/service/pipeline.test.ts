import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPack } from "../../src/packs/load-pack.ts";
import { checkFile } from "../../src/pipeline/check-file.ts";
import { PROGRAM } from "../../src/service/actor.ts";
import { cancelBatch, openBatch, pauseBatch, resumeBatch, setExpectedUnits } from "../../src/service/batches.ts";
import { correctValue, undoValueCorrection } from "../../src/service/correct-value.ts";
import { decide } from "../../src/service/decide.ts";
import { replay } from "../../src/service/replay.ts";
import { requeueStuck } from "../../src/service/requeue-stuck.ts";
import { ReadingPools } from "../../src/service/reading-pools.ts";
import { runFileJob } from "../../src/service/run-file-job.ts";
import { DEFAULT_LIMITS } from "../../src/model/limits.ts";
import { startFile } from "../../src/store/file-jobs.ts";
import { currentResult, resultHistory } from "../../src/store/results.ts";
import { getFile } from "../../src/store/files.ts";
import { VersionConflict } from "../../src/store/version-conflict.ts";
import { buildFaultyReport, buildGoodReport } from "../build/good-report.ts";
import { buildZip } from "../build/zip.ts";
import { eventually } from "../queue/eventually.ts";
import { openService, type TestService } from "./open-service.ts";

const OTHER_PACK = "banded-execution";

const DYING_READER = resolve(import.meta.dirname, "../pool/children/odd-reader.mjs");

let service: TestService;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service?.close());

const newBatch = async (name: string): Promise<number> => (await openBatch(service.services, PROGRAM, { name })).id;
const idOf = async (batchId: number, path: string, bytes: Uint8Array): Promise<number> => {
  const [receipt] = await service.upload(batchId, { [path]: bytes });
  if (receipt === undefined || receipt.outcome === "refused") throw new Error("not accepted");
  return receipt.fileId;
};

describe("without a worker", () => {
  it("accepts files, takes zips apart, links duplicates and knows what it has", async () => {
    const batch = await newBatch("intake");
    const one = buildGoodReport("甲项目");
    const receipts = await service.upload(batch, {
      "2022/甲.docx": one,
      "又一份.docx": one,
      "包.zip": buildZip([
        { name: "里/乙.docx", data: buildGoodReport("乙项目") },
        { name: "__MACOSX/x", data: Buffer.from("x") },
      ]),
      "../坏.docx": one,
      ".DS_Store": Buffer.from("x"),
    });
    expect(receipts.map(({ outcome, path }) => `${outcome} ${path}`).toSorted()).toEqual([
      "accepted 2022/甲.docx",
      "accepted 包.zip/里/乙.docx",
      "accepted 又一份.docx",
      "refused 坏.docx",
    ]);
    const first = receipts.find(({ path }) => path === "2022/甲.docx");
    expect(receipts.find(({ path }) => path === "又一份.docx")).toMatchObject({
      duplicateOf: first?.outcome === "accepted" ? first.fileId : 0,
    });
    expect(await service.upload(batch, { "2022/甲.docx": one })).toMatchObject([{ outcome: "known" }]);
    expect(await service.counts(batch)).toMatchObject({ total: 3, waiting: 3 });
  });

  it("finds work that the queue has lost, and queues it once", async () => {
    const { services } = service;
    const batch = await newBatch("lost");
    const fileId = await idOf(batch, "a.docx", buildGoodReport("丢失"));
    await services.queue.removeWaiting([{ kind: "file", fileId, generation: 1 }]);
    const waiting = (await services.queue.counts()).waiting;
    // The queue holds the files of the test before, so it counts as lost after the longer time.
    await eventually(
      "it is found",
      async () => (await requeueStuck(services)).files > 0 && (await services.queue.counts()).waiting === waiting + 1,
    );
    await requeueStuck(services);
    expect((await services.queue.counts()).waiting).toBe(waiting + 1);
  });

  it("ends a file whose workers die over it, with the reason", async () => {
    const { services } = service;
    const batch = await newBatch("poison");
    const fileId = await idOf(batch, "毒.docx", buildGoodReport("毒"));
    const job = { fileId, generation: 1 };
    // A lease of no length is what a worker leaves that dies at once.
    for (const owner of ["a", "b", "c", "d"]) await startFile(services.db, job, owner, 0);
    const pools = new ReadingPools(1, DEFAULT_LIMITS);
    const end = await runFileJob(services, job, { owner: "e", pools, stopping: new AbortController().signal });
    pools.close();
    expect(end).toBe("failed");
    expect(await getFile(services.db, fileId, null)).toMatchObject({
      state: "failed",
      error_code: "internal",
      error_message: { zh: expect.stringContaining("中途退出") },
    });
  });
});

describe("a file that kills its reader", () => {
  it("is tried again a bounded number of times, then ends as failed with the reason", async () => {
    const { services } = service;
    const batch = await newBatch("killer");
    const fileId = await idOf(batch, "die.docx", buildGoodReport("杀手"));
    const pools = new ReadingPools(1, DEFAULT_LIMITS, { file: DYING_READER, execArgv: [] });
    const context = { owner: "a", pools, stopping: new AbortController().signal };
    const job = { fileId, generation: 1 };
    for (let deaths = 1; deaths < services.settings.limits.workerDeaths; deaths++) {
      await expect(runFileJob(services, job, context)).rejects.toThrow("crashed");
      expect(await getFile(services.db, fileId, null)).toMatchObject({ state: "waiting", deaths });
    }
    expect(await runFileJob(services, job, context)).toBe("failed");
    pools.close();
    expect(await getFile(services.db, fileId, null)).toMatchObject({
      state: "failed",
      error_code: "internal",
      error_message: { zh: expect.stringContaining("崩溃") },
    });
  });
});

describe("with a worker", () => {
  beforeAll(async () => {
    await service.work(2);
  });

  it("checks every file as the command line does; a bad one ends as failed with its reason", async () => {
    const batch = await newBatch("check");
    const faulty = buildFaultyReport("错项目");
    await service.upload(batch, {
      "好.docx": buildGoodReport("好项目"),
      "错.docx": faulty,
      "空.docx": new Uint8Array(),
      "坏.docx": faulty.subarray(0, 900),
    });
    expect(await service.settled(batch)).toMatchObject({ total: 4, failed: 2, flagged: 1, waiting: 0, running: 0 });
    const fileId = await idOf(batch, "错.docx", faulty);
    expect((await currentResult(service.services.db, fileId))?.result).toEqual(
      JSON.parse(JSON.stringify(await checkFile(faulty, "错.docx", loadPack()))),
    );
    const emptyId = await idOf(batch, "空.docx", new Uint8Array());
    expect(await getFile(service.services.db, emptyId, null)).toMatchObject({ state: "failed", error_code: "empty" });
  });

  it("runs the rules across a batch after its last file, and again when the expected units are named", async () => {
    const { db } = service.services;
    const batch = await newBatch("across");
    const same = buildGoodReport("同一份");
    await service.upload(batch, { "a.docx": same, "b.docx": same });
    await service.settled(batch);
    const findings = db
      .selectFrom("findings")
      .innerJoin("finding_texts", "finding_texts.finding_id", "findings.id")
      .select("body")
      .orderBy("findings.id");
    const rules = async (): Promise<string[]> =>
      (await findings.where("findings.batch_id", "=", batch).where("findings.file_id", "is", null).execute()).map(
        ({ body }) => body.rule,
      );
    expect(await rules()).toEqual(["batch/duplicate-file"]);
    await setExpectedUnits(service.services, PROGRAM, batch, [{ name: "区财政局", code: null, department: null }]);
    await eventually("the missing unit is found", async () => (await rules()).includes("batch/missing-unit"));
  });

  it("checks again on replay under a new generation; the same inputs are the same row", async () => {
    const { services } = service;
    const batch = await newBatch("replay");
    const fileId = await idOf(batch, "a.docx", buildGoodReport("重跑"));
    await service.settled(batch);
    expect(await replay(services, PROGRAM, { batchId: batch })).toEqual({ files: 1 });
    await eventually("checked again", async () => (await getFile(services.db, fileId, null))?.state === "done");
    expect(await resultHistory(services.db, fileId)).toMatchObject([
      { generation: 2, current: true, pack_id: "mof-2020" },
    ]);
    await replay(services, PROGRAM, { packId: "mof-2020", fileIds: [fileId] }, OTHER_PACK);
    await eventually(
      "checked with the other pack",
      async () => (await resultHistory(services.db, fileId)).length === 2,
    );
    expect(await resultHistory(services.db, fileId)).toMatchObject([
      { generation: 3, current: true, pack_id: OTHER_PACK },
      { generation: 2, current: false, pack_id: "mof-2020" },
    ]);
  });

  it("holds a paused batch, and cancels one for good", async () => {
    const { services } = service;
    const batch = await newBatch("pause");
    await pauseBatch(services, PROGRAM, batch);
    await service.upload(batch, { "a.docx": buildGoodReport("暂停") });
    await eventually("its job is put down", async () => (await services.queue.counts()).waiting === 0);
    expect(await service.counts(batch)).toMatchObject({ waiting: 1 });
    await resumeBatch(services, PROGRAM, batch);
    expect(await service.settled(batch)).toMatchObject({ waiting: 0, total: 1 });
    const other = await newBatch("cancel");
    await pauseBatch(services, PROGRAM, other);
    await service.upload(other, { "a.docx": buildGoodReport("取消") });
    expect(await cancelBatch(services, PROGRAM, other)).toBe(1);
    await resumeBatch(services, PROGRAM, other);
    expect(await service.counts(other)).toMatchObject({ cancelled: 1, total: 1 });
  });

  it("corrects a value and checks the record at once; taking it back reads the file again", async () => {
    const { services } = service;
    const batch = await newBatch("correct");
    const fileId = await idOf(batch, "错.docx", buildFaultyReport("更正"));
    await service.settled(batch);
    const rules = async (): Promise<string[]> =>
      ((await currentResult(services.db, fileId))?.result.findings ?? []).map(({ rule }) => rule);
    expect(await rules()).toContain("total/score-sum");
    const change = { fileId, pointer: "/evaluations/0/total/score", text: "100", replaces: null };
    const { correction, result } = await correctValue(services, PROGRAM, change, null);
    expect(correction).toMatchObject({ old_text: "97", new_text: "100" });
    expect(result?.evaluations[0]?.total.score).toMatchObject({ text: "100", value: 100 });
    expect(await rules()).not.toContain("total/score-sum");
    await expect(correctValue(services, PROGRAM, change, null)).rejects.toThrow(VersionConflict);
    await expect(
      correctValue(services, PROGRAM, { ...change, pointer: "/evaluations/0/nowhere" }, null),
    ).rejects.toThrow("no cell");
    await undoValueCorrection(services, PROGRAM, fileId, correction.id, null);
    await eventually("read again", async () => (await rules()).includes("total/score-sum"));
  });

  it("keeps a correction when the file is checked again", async () => {
    const { services } = service;
    const batch = await newBatch("correct and replay");
    const fileId = await idOf(batch, "错.docx", buildFaultyReport("更正后重跑"));
    await service.settled(batch);
    await correctValue(
      services,
      PROGRAM,
      { fileId, pointer: "/evaluations/0/total/score", text: "100", replaces: null },
      null,
    );
    await replay(services, PROGRAM, { fileIds: [fileId] });
    await eventually("checked again", async () => (await getFile(services.db, fileId, null))?.state === "done");
    expect((await currentResult(services.db, fileId))?.result.evaluations[0]?.total.score?.value).toBe(100);
  });

  it("takes decisions that hold for later runs, and never over another's", async () => {
    const { services } = service;
    const batch = await newBatch("decide");
    const fileId = await idOf(batch, "错.docx", buildFaultyReport("裁定"));
    await service.settled(batch);
    const finding = (await currentResult(services.db, fileId))?.result.findings.find(
      ({ rule }) => rule === "total/score-sum",
    );
    const request = {
      fingerprint: finding?.id ?? "",
      key: finding?.key ?? "",
      rule: "total/score-sum",
      verdict: "dismissed" as const,
      reason: "已核实",
      comment: null,
      version: 0,
    };
    await expect(async () => decide(services, PROGRAM, [{ ...request, reason: " " }])).rejects.toThrow(
      "needs a reason",
    );
    expect(await decide(services, PROGRAM, [request])).toMatchObject([{ version: 1 }]);
    await expect(decide(services, PROGRAM, [request])).rejects.toThrow(VersionConflict);
    await replay(services, PROGRAM, { fileIds: [fileId] });
    await eventually("checked again", async () => (await getFile(services.db, fileId, null))?.state === "done");
    const stored = await services.db
      .selectFrom("findings")
      .select("state")
      .where("file_id", "=", fileId)
      .where("fingerprint", "=", request.fingerprint)
      .execute();
    expect(stored).toEqual([{ state: "dismissed" }]);
  });
});
