import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { acceptFiles, knownFiles, type NewFile } from "../../src/store/accept-files.ts";
import { claimBatchFinish, findFinishableBatches, finishBatch } from "../../src/store/batch-finish.ts";
import { cancelBatch, changeBatch, createBatch, getBatch, pauseBatch } from "../../src/store/batches.ts";
import type { Db } from "../../src/store/database.ts";
import {
  countDeath,
  failFile,
  findStuckFiles,
  markQueued,
  releaseFile,
  renewLease,
  replayFiles,
  startFile,
} from "../../src/store/file-jobs.ts";
import { inTransaction } from "../../src/store/in-transaction.ts";
import { changedFiles, getFile, standingCounts } from "../../src/store/files.ts";
import { findingPage } from "../../src/store/findings.ts";
import { saveResult } from "../../src/store/save-result.ts";
import { eventually } from "../queue/eventually.ts";
import { temporaryStore, whyNoDatabase } from "./data-folder.ts";
import { sampleResult, sha256 } from "./sample-result.ts";

const reason = await whyNoDatabase();
if (reason !== null) console.log(`skipped: ${reason}`);

const file = (path: string, content = path): NewFile => ({
  path,
  name: path,
  sha256: sha256(content),
  bytes: content.length,
  format: "docx",
});

describe.skipIf(reason !== null)("files of a batch", () => {
  let db: Db;
  let end: () => Promise<void>;
  let batchId: number;

  beforeAll(async () => {
    const { store, end: stop } = await temporaryStore();
    db = store.db;
    end = stop;
  });
  afterAll(() => end());
  beforeEach(async () => {
    batchId = (await createBatch(db, { name: "市直单位", pack: "mof-2020" })).id;
  });

  const accept = async (...files: NewFile[]): Promise<number[]> =>
    (await acceptFiles(db, batchId, null, files)).map(({ id }) => id);
  const counts = async () => (await standingCounts(db, [batchId])).get(batchId);
  /** Runs a file to its end. */
  const check = async (
    fileId: number,
    content: string,
    generation = 1,
    findings: Parameters<typeof sampleResult>[0]["findings"] = [],
  ) => {
    await startFile(db, { fileId, generation }, "w", 60);
    return saveResult(db, { fileId, generation, result: sampleResult({ content, findings }), correctionsSha256: null });
  };

  it("are accepted once, however often they are sent", async () => {
    const first = await acceptFiles(db, batchId, null, [file("a.docx"), file("b.docx")]);
    expect(first.map(({ outcome }) => outcome)).toEqual(["inserted", "inserted"]);
    const again = await acceptFiles(db, batchId, null, [file("a.docx"), file("c.docx")]);
    expect(again.map(({ outcome }) => outcome)).toEqual(["known", "inserted"]);
    expect(again[0]?.id).toBe(first[0]?.id);
    expect((await counts())?.total).toBe(3);
    expect(await knownFiles(db, batchId, [file("a.docx"), file("a.docx", "other"), file("x.docx")])).toEqual([
      "a.docx",
    ]);
  });

  it("with the same bytes are linked to the first of them, also after it gets other bytes", async () => {
    const [a, b, c] = await accept(file("a.docx", "same"), file("b.docx", "same"), file("c.docx", "same"));
    expect((await getFile(db, b ?? 0, null))?.duplicate_of).toBe(a);
    await accept(file("a.docx", "new"));
    expect((await getFile(db, b ?? 0, null))?.duplicate_of).toBeNull();
    expect((await getFile(db, c ?? 0, null))?.duplicate_of).toBe(b);
  });

  it("that get other bytes are checked anew; a job on the old ones writes nothing", async () => {
    const [a = 0] = await accept(file("a.docx", "old"));
    await check(a, "old", 1, [{ rule: "total/score-sum", severity: "error" }]);
    const [replaced] = await acceptFiles(db, batchId, null, [file("a.docx", "new")]);
    expect(replaced).toMatchObject({ id: a, outcome: "replaced", generation: 2 });
    const page = await findingPage(
      db,
      { visibility: null, batchIds: [batchId] },
      { sort: "file", after: null, limit: 10 },
    );
    expect(page.findings).toEqual([]);
    expect(
      await saveResult(db, {
        fileId: a,
        generation: 1,
        result: sampleResult({ content: "old" }),
        correctionsSha256: null,
      }),
    ).toEqual({ kind: "stale" });
    expect(await check(a, "new", 2)).toMatchObject({ kind: "saved" });
  });

  it("count once each, whatever has become of them", async () => {
    const ids = await accept(...["a", "b", "c", "d", "e", "f", "g"].map((name) => file(`${name}.docx`)));
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = ids;
    await check(a, "a.docx");
    await check(b, "b.docx", 1, [{ rule: "total/score-sum", severity: "error" }]);
    await check(c, "c.docx", 1, [{ rule: "text/misfiled", severity: "notice" }]);
    await startFile(db, { fileId: d, generation: 1 }, "w", 60);
    await failFile(db, { fileId: e, generation: 1 }, "internal", { zh: "坏", en: "bad" });
    expect(await counts()).toEqual({
      total: 7,
      waiting: 2,
      running: 1,
      clean: 2,
      flagged: 1,
      incomplete: 0,
      failed: 1,
      cancelled: 0,
    });
    expect(await cancelBatch(db, batchId)).toBe(3);
    expect(await counts()).toEqual({
      total: 7,
      waiting: 0,
      running: 0,
      clean: 2,
      flagged: 1,
      incomplete: 0,
      failed: 1,
      cancelled: 3,
    });
    expect(
      await saveResult(db, {
        fileId: d,
        generation: 1,
        result: sampleResult({ content: "d.docx" }),
        correctionsSha256: null,
      }),
    ).toEqual({ kind: "stale" });
  });

  it("whose checks could not all run are not clean", async () => {
    const [a = 0] = await accept(file("a.docx"));
    await startFile(db, { fileId: a, generation: 1 }, "w", 60);
    await saveResult(db, {
      fileId: a,
      generation: 1,
      result: sampleResult({ content: "a.docx", notRun: true }),
      correctionsSha256: null,
    });
    expect(await counts()).toMatchObject({ total: 1, clean: 0, incomplete: 1 });
  });

  it("are run by one worker at a time; a lease that ran out counts a death", async () => {
    const [a = 0] = await accept(file("a.docx"));
    const job = { fileId: a, generation: 1 };
    expect(await startFile(db, job, "one", 60)).toMatchObject({
      kind: "started",
      pack: "mof-2020",
      file: { attempts: 1, deaths: 0 },
    });
    expect(await startFile(db, job, "two", 60)).toEqual({ kind: "refused", reason: "leased" });
    expect(await renewLease(db, job, "two", 60)).toBe(false);
    expect(await renewLease(db, job, "one", -1)).toBe(true);
    expect(await startFile(db, job, "two", 60)).toMatchObject({ kind: "started", file: { attempts: 2, deaths: 1 } });
    expect(await startFile(db, job, "two", 60)).toMatchObject({ kind: "started", file: { attempts: 3, deaths: 1 } });
    expect(await countDeath(db, job)).toBe(2);
    expect(await releaseFile(db, job, "one", true)).toBe(false);
    expect(await releaseFile(db, job, "two", true)).toBe(true);
    expect(await startFile(db, { fileId: a, generation: 9 }, "two", 60)).toEqual({ kind: "refused", reason: "stale" });
    await pauseBatch(db, batchId, true);
    expect(await startFile(db, job, "two", 60)).toEqual({ kind: "refused", reason: "paused" });
  });

  it("that nobody works on are found", async () => {
    const [unqueued = 0, queued = 0, dead = 0, alive = 0] = await accept(
      ...["a", "b", "c", "d"].map((name) => file(`${name}.docx`)),
    );
    await markQueued(
      db,
      [queued, dead, alive].map((fileId) => ({ fileId, generation: 1 })),
    );
    await startFile(db, { fileId: dead, generation: 1 }, "w", -1);
    await startFile(db, { fileId: alive, generation: 1 }, "w", 60);
    const found = async (unstartedSeconds: number) =>
      (await findStuckFiles(db, { unqueuedSeconds: -1, unstartedSeconds, limit: 100 }))
        .filter((stuck) => stuck.batchId === batchId)
        .map(({ fileId }) => fileId);
    expect(await found(60)).toEqual([unqueued, dead]);
    expect(await found(-1)).toEqual([unqueued, queued, dead]);
  });

  it("are checked again by selection, with another pack where that is asked for", async () => {
    const [a = 0, b = 0, c = 0] = await accept(file("a.docx"), file("b.docx"), file("c.docx"));
    await check(a, "a.docx");
    await failFile(db, { fileId: b, generation: 1 }, "timeout", { zh: "慢", en: "slow" });
    expect(
      (await replayFiles(db, { batchId, states: ["failed"] })).map(({ fileId, generation }) => [fileId, generation]),
    ).toEqual([[b, 2]]);
    expect(await replayFiles(db, { batchId, packId: "mof-2020" }, "shanxi-system")).toMatchObject([
      { fileId: a, generation: 2, priority: 100 },
    ]);
    expect(await startFile(db, { fileId: a, generation: 2 }, "w", 60)).toMatchObject({
      kind: "started",
      pack: "shanxi-system",
    });
    expect(await replayFiles(db, { fileIds: [c], notPackSha256: sha256("mof-2020") })).toHaveLength(1);
  });

  it("lead to the batch rules once, after the last of them", async () => {
    const [a = 0, b = 0] = await accept(file("a.docx"), file("b.docx"));
    await check(a, "a.docx");
    expect(await claimBatchFinish(db, batchId, 60)).toBeNull();
    await check(b, "b.docx");
    expect(await findFinishableBatches(db, 1000)).toContain(batchId);
    const claims = await Promise.all([claimBatchFinish(db, batchId, 60), claimBatchFinish(db, batchId, 60)]);
    const [claim] = claims.filter((one) => one !== null);
    expect(claims.filter((one) => one !== null)).toHaveLength(1);
    await replayFiles(db, { fileIds: [a] });
    expect(await finishBatch(db, claim ?? { batchId, generation: 0 }, [])).toBe(false);
    await check(a, "a.docx", 2);
    const second = await claimBatchFinish(db, batchId, 60);
    expect(second).not.toBeNull();
    expect(await finishBatch(db, second ?? { batchId, generation: 0 }, [])).toBe(true);
    expect(await getBatch(db, batchId)).toMatchObject({ state: "done" });
    await accept(file("late.docx"));
    expect(await getBatch(db, batchId)).toMatchObject({ state: "running", finished_at: null });
  });

  it("that come while the batch is being ended keep it open", async () => {
    const [a = 0] = await accept(file("a.docx"));
    await check(a, "a.docx");
    const blocked = async (): Promise<boolean> =>
      (await sql`select from pg_locks where not granted`.execute(db)).rows.length > 0;
    const claim = await inTransaction(db, async (trx) => {
      await acceptFiles(trx, batchId, null, [file("b.docx")]);
      const claiming = claimBatchFinish(db, batchId, 60);
      await eventually("the claim waits for the upload", blocked);
      // Wrapped, as an awaited promise would keep the upload open.
      return { claiming };
    });
    expect(await claim.claiming).toBeNull();
    expect(await getBatch(db, batchId)).toMatchObject({ state: "running" });
  });

  it("are told to a reader of progress, none missed while transactions overlap", async () => {
    const [a = 0, b = 0] = await accept(file("a.docx"), file("b.docx"));
    const { cursor } = await changedFiles(db, batchId, null, null);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let begun = (): void => undefined;
    const started = new Promise<void>((resolve) => (begun = resolve));
    const slow = (db as import("kysely").Kysely<import("../../src/store/database.ts").Database>)
      .transaction()
      .execute(async (trx) => {
        await countDeath(trx, { fileId: a, generation: 1 });
        begun();
        await held;
      });
    await started;
    await countDeath(db, { fileId: b, generation: 1 });
    const during = await changedFiles(db, batchId, cursor, null);
    expect(during.files.map(({ id }) => id)).toContain(b);
    release();
    await slow;
    const after = await changedFiles(db, batchId, during.cursor, null);
    expect(after.files.map(({ id }) => id)).toContain(a);
    const quiet = await changedFiles(db, batchId, after.cursor, null);
    expect(quiet.files).toEqual([]);
  });

  it("keep names with characters that a database cannot store", async () => {
    const [id = 0] = await accept({ ...file("x"), path: "a\0b\uD800.docx", name: "a\0b\uD800.docx" });
    expect((await getFile(db, id, null))?.path).toBe("a\uFFFDb\uFFFD.docx");
  });

  it("go through many uploads and workers at once without losing one", async () => {
    const parts = Array.from({ length: 8 }, (_, part) =>
      Array.from({ length: 25 }, (__, n) => file(`${n % 20}/${part % 4}-${n}.docx`)),
    );
    const accepted = (await Promise.all(parts.map((part) => acceptFiles(db, batchId, null, part)))).flat();
    const distinct = [...new Map(accepted.map((one) => [one.id, one])).values()];
    expect(distinct).toHaveLength(100);
    expect(accepted.filter(({ outcome }) => outcome === "inserted")).toHaveLength(100);
    // Each job runs twice, as after a stall.
    const outcomes = await Promise.all([...distinct, ...distinct].map(({ id, path }) => check(id, path)));
    expect(outcomes.filter(({ kind }) => kind === "saved")).toHaveLength(100);
    expect(outcomes.filter(({ kind }) => kind === "repeated")).toHaveLength(100);
    expect(await counts()).toMatchObject({ total: 100, clean: 100 });
  });

  it("belong to a batch that two people don't change at once unseen", async () => {
    expect(await changeBatch(db, batchId, 1, { name: "新名" })).toMatchObject({ name: "新名", version: 2 });
    await expect(changeBatch(db, batchId, 1, { name: "另名" })).rejects.toMatchObject({
      name: "VersionConflict",
      current: 2,
    });
  });
});
