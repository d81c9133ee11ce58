import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openZip } from "../../../src/archive/zip-archive.ts";
import { type DraftedLetters, draftBatchLetters } from "../../../src/export/letter/draft-batch-letters.ts";
import { type LetterSelection, streamLetters } from "../../../src/export/letter/stream-letters.ts";
import { DEFAULT_LIMITS } from "../../../src/model/limits.ts";
import { PROGRAM } from "../../../src/service/actor.ts";
import { issueReturn, returns } from "../../../src/service/returns.ts";
import type { Services } from "../../../src/service/services.ts";
import { storeServices } from "../../service/store-services.ts";
import { whyNoDatabase } from "../../store/data-folder.ts";
import { ReviewBed } from "../../store/review-bed.ts";
import { confirmedReport } from "./confirmed-batch.ts";
import { paragraphsOf } from "./read-back.ts";
import { FRAME } from "./sketch-report.ts";

const reason = await whyNoDatabase();
if (reason !== null) console.log(`skipped: ${reason}`);

describe.skipIf(reason !== null)("the letters of a whole batch", () => {
  let services: Services;
  let end: () => Promise<void>;
  let bed: ReviewBed;
  let batchId: number;
  beforeAll(async () => {
    ({ services, end } = await storeServices());
    bed = new ReviewBed(services.db);
  });
  afterAll(() => end());
  beforeEach(async () => void (batchId = await bed.batch()));

  const send = (unit: string | null, path: string, department?: string) =>
    confirmedReport(services, batchId, unit, `${batchId}/${path}`, department);
  const draft = (more: { fileIds?: number[]; unit?: string } = {}): Promise<DraftedLetters> =>
    draftBatchLetters(services, PROGRAM, { batchId, ...more }, FRAME, null);
  const lines = async () => (await returns(services, { batchId, visibility: null, offset: 0, limit: 500 })).returns;
  const zip = async (more: Partial<LetterSelection> = {}): Promise<[string, Buffer][]> => {
    const stream = await streamLetters(services.db, { batchId, ...more }, null);
    if (stream === null) return [];
    const read = openZip(await buffer(stream), DEFAULT_LIMITS);
    return read.entries.map((entry) => [entry.name, read.read(entry)]);
  };

  it("are drafted by one request, one for each unit, and the same request again does no more", async () => {
    for (let n = 10; n < 55; n += 1) await send(`第${n}局`, `${n}.docx`);
    await send("第10局", "10-又一份.docx");
    await send(null, "无名.docx");
    await send(null, "整体支出.docx", "区水利局");
    expect(await draft()).toMatchObject({ drafted: 47, left: 0 });
    const kept = await lines();
    expect(kept).toHaveLength(47);
    expect(kept.find(({ unitName }) => unitName === "第10局")?.files).toHaveLength(2);
    expect(kept.map(({ unitName }) => unitName)).toEqual(expect.arrayContaining(["（单位未识别）", "区水利局"]));
    expect(kept.every(({ state, dueOn }) => state === "draft" && dueOn === "2023-04-30")).toBe(true);
    expect(await draft()).toEqual({ drafted: 0, left: 47, first: null });

    const files = await zip({ states: ["draft", "issued"] });
    expect(files.map(([name]) => name).slice(0, 2)).toEqual(["01_整改通知_第10局.docx", "02_整改通知_第11局.docx"]);
    expect(files).toHaveLength(47);
    expect(paragraphsOf(files[1]?.[1] ?? Buffer.alloc(0))).toContain("第11局：");
  }, 60_000);

  it("speak of what no letter speaks of yet, and again of what was taken back", async () => {
    const first = await send("水利局", "a.docx");
    await draft();
    const second = await send("水利局", "b.docx");
    const next = await draft();
    expect(next).toMatchObject({ drafted: 1, left: 0 });
    expect((await lines()).map(({ files }) => files.map(({ fileId }) => fileId))).toEqual([[first], [second]]);
    expect(await draft({ fileIds: [first] })).toMatchObject({ drafted: 0, left: 1 });
    expect(await draft({ unit: "别的局" })).toMatchObject({ drafted: 0, left: 0 });
  });

  it("are made once where two people draft at the same time", async () => {
    for (let n = 0; n < 25; n += 1) await send(`第${n}所`, `${n}.docx`);
    const both = await Promise.all([draft(), draft()]);
    expect(both.reduce((sum, { drafted }) => sum + drafted, 0)).toBe(25);
    expect(await lines()).toHaveLength(25);
  }, 60_000);

  it("come as a zip of those that are asked for; a batch without letters has none", async () => {
    expect(await zip()).toEqual([]);
    await send("甲局", "a.docx");
    await send("乙局", "b.docx");
    await draft();
    const [one] = await lines();
    await issueReturn(services, PROGRAM, one?.id ?? 0, one?.version ?? 0, null);
    expect((await zip({ states: ["issued"] })).map(([name]) => name)).toEqual([`01_整改通知_${one?.unitName}.docx`]);
    expect(await zip({ returnIds: [one?.id ?? 0] })).toHaveLength(1);
    expect(await zip({ states: ["withdrawn"] })).toEqual([]);
    expect(await streamLetters(services.db, { batchId }, { departments: ["别的"], unitIds: [] })).toBeNull();
  });
});
