import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../src/service/actor.ts";
import { cancelBatch, changeBatch, openBatch, setExpectedUnits } from "../../src/service/batches.ts";
import { CommitGroup } from "../../src/service/commit-group.ts";
import { correctValue, undoValueCorrection } from "../../src/service/correct-value.ts";
import { queueFinishedBatch } from "../../src/service/queue-finished-batch.ts";
import { replay } from "../../src/service/replay.ts";
import type { Services } from "../../src/service/services.ts";
import { listAudit } from "../../src/store/audit.ts";
import { claimBatchFinish } from "../../src/store/batch-finish.ts";
import { getBatch } from "../../src/store/batches.ts";
import { correctionHistory } from "../../src/store/corrections.ts";
import { expectedUnits } from "../../src/store/expected-units.ts";
import { getFile, standingCounts } from "../../src/store/files.ts";
import { whyNoDatabase } from "../store/data-folder.ts";
import { ReviewBed } from "../store/review-bed.ts";
import { sha256 } from "../store/sample-result.ts";
import { storeServices } from "./store-services.ts";

const reason = await whyNoDatabase();
if (reason !== null) console.log(`skipped: ${reason}`);
const WANG: Actor = { userId: 1, login: "wang" };
/** The trail refuses an entry without a name: the change it is about must not be there either. */
const NOBODY = { userId: 1, login: null } as unknown as Actor;
const TOTAL = "/evaluations/0/total/score";

describe.skipIf(reason !== null)("a change and its entry in the trail", () => {
  let services: Services;
  let end: () => Promise<void>;
  let bed: ReviewBed;
  let batchId: number;
  let fileId: number;

  beforeAll(async () => {
    ({ services, end } = await storeServices());
    bed = new ReviewBed(services.db);
  });
  afterAll(() => end());
  let run = 0;
  beforeEach(async () => {
    batchId = await bed.batch();
    fileId = await bed.report(batchId, { content: `a${++run}` });
  });
  const generation = async () => (await getFile(services.db, fileId, null))?.generation;
  const last = async () => (await listAudit(services.db, { limit: 1 }))[0];

  const upload = async (actor: Actor, name: string): Promise<void> => {
    const options = { batchId, uploadedBy: actor.userId, actor, priority: 100, before: 0, onReceipt: () => undefined };
    const group = new CommitGroup(services, options);
    await group.add(() => Promise.resolve({ path: name, name, sha256: sha256(name), bytes: 1, format: "docx" }));
    await group.finish();
  };

  it("of an upload are both there or neither, and sending the same again is no change", async () => {
    await expect(upload(NOBODY, "b.docx")).rejects.toThrow();
    expect((await standingCounts(services.db, [batchId])).get(batchId)?.total).toBe(1);
    await upload(WANG, "b.docx");
    expect(await last()).toMatchObject({ action: "files.upload", actor: "wang", detail: { replaced: [] } });
    const entry = await last();
    await upload(WANG, "b.docx");
    expect((await last())?.id).toBe(entry?.id);
  });

  it("of a replay, a cancelled batch, a list and a changed batch are both there or neither", async () => {
    await expect(replay(services, NOBODY, { batchId })).rejects.toThrow();
    expect(await generation()).toBe(1);
    await replay(services, WANG, { batchId });
    expect(await generation()).toBe(2);
    await expect(cancelBatch(services, NOBODY, batchId)).rejects.toThrow();
    expect((await getBatch(services.db, batchId))?.state).toBe("running");
    const units = [{ name: "甲", code: null, department: null }];
    await expect(setExpectedUnits(services, NOBODY, batchId, units)).rejects.toThrow();
    expect(await expectedUnits(services.db, batchId)).toEqual([]);
    await expect(changeBatch(services, NOBODY, batchId, 1, { name: "x" })).rejects.toThrow();
    expect((await getBatch(services.db, batchId))?.version).toBe(1);
    expect(await cancelBatch(services, WANG, batchId)).toBe(1);
    expect(await last()).toMatchObject({ action: "batch.cancel", detail: { files: 1 } });
    await expect(openBatch(services, NOBODY, { name: "nobody's" })).rejects.toThrow();
  });

  it("of a correction and its undoing are both there or neither", async () => {
    const change = { fileId, pointer: TOTAL, text: "97", replaces: null };
    await expect(correctValue(services, NOBODY, change, null)).rejects.toThrow();
    expect(await correctionHistory(services.db, fileId)).toEqual([]);
    expect(await generation()).toBe(1);
    const { correction, result } = await correctValue(services, WANG, change, null);
    expect(result?.evaluations[0]?.total.score).toMatchObject({ value: 97 });
    await expect(undoValueCorrection(services, NOBODY, fileId, correction.id, null)).rejects.toThrow();
    expect((await correctionHistory(services.db, fileId))[0]?.undone_at).toBeNull();
    await undoValueCorrection(services, WANG, fileId, correction.id, null);
    expect(await last()).toMatchObject({ action: "value.restore", detail: { correction: correction.id } });
  });

  it("do not hold a batch back that could not be queued: the next look takes it at once", async () => {
    expect(await queueFinishedBatch(services, batchId)).toBe(false);
    expect(await claimBatchFinish(services.db, batchId, 60)).toMatchObject({ batchId });
  });
});
