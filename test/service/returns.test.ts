import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  answerReturn,
  changeReturn,
  draftReturn,
  issueReturn,
  removeReturn,
  returnOf,
  type ReturnRecord,
  returns,
  withdrawReturn,
} from "../../src/service/returns.ts";
import { reviewOf } from "../../src/service/review.ts";
import type { Services } from "../../src/service/services.ts";
import { listAudit } from "../../src/store/audit.ts";
import { VersionConflict } from "../../src/store/version-conflict.ts";
import { whyNoDatabase } from "../store/data-folder.ts";
import { ReviewBed } from "../store/review-bed.ts";
import { storeServices } from "./store-services.ts";

const reason = await whyNoDatabase();
if (reason !== null) console.log(`skipped: ${reason}`);
const WANG = { userId: 1, login: "wang" };

describe.skipIf(reason !== null)("a return", () => {
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
    fileId = await bed.report(batchId, { content: `first ${++run}`, unit: `单位${run}` });
  });

  const draft = (files: readonly number[] = [fileId]): Promise<ReturnRecord> =>
    draftReturn(
      services,
      WANG,
      batchId,
      {
        unitName: `单位${run}`,
        unitId: null,
        number: "财绩〔2023〕1号",
        dueOn: "2023-04-30",
        letter: { title: "退回" },
        fileIds: files,
      },
      null,
    );
  const issued = async (files?: readonly number[]): Promise<ReturnRecord> => {
    const { id, version } = await draft(files);
    return issueReturn(services, WANG, id, version, null);
  };
  const state = async (id: number) => (await returnOf(services, id, null))?.state;

  it("keeps its letter, and puts its reports among the returned when it is issued", async () => {
    const written = await draft();
    expect(written).toMatchObject({ state: "draft", version: 1, letter: { title: "退回" }, dueOn: "2023-04-30" });
    expect((await reviewOf(services, fileId, null))?.state).toBe("open");
    const sent = await issueReturn(services, WANG, written.id, 1, null);
    expect(sent).toMatchObject({ state: "issued", issuedBy: 1, files: [{ fileId, answered: false }] });
    expect((await reviewOf(services, fileId, null))?.state).toBe("returned");
    const trail = await listAudit(services.db, { subject: "return", subjectId: String(written.id), limit: 9 });
    expect(trail.map(({ action }) => action)).toEqual(["return.issue", "return.draft"]);
  });

  it("is answered by a later report on the same project, in another batch too", async () => {
    const { id } = await issued();
    await bed.again(fileId, { content: `first ${run}`, unit: `单位${run}`, score: 91 });
    expect(await state(id)).toBe("issued");
    const later = await bed.batch("补报");
    const answer = await bed.report(later, { content: `second ${run}`, unit: `单位${run}` });
    expect(await returnOf(services, id, null)).toMatchObject({
      state: "answered",
      version: 3,
      files: [{ fileId, answered: true, answeredBy: answer }],
    });
  });

  it("is answered when other bytes come in the returned one's place, and not by the same bytes again", async () => {
    const { id } = await issued();
    await bed.report(batchId, { content: `first ${run}`, path: "again.docx", unit: `单位${run}` });
    expect(await state(id)).toBe("issued");
    await bed.report(batchId, { content: `third ${run}`, unit: "改了名的单位" });
    expect(await state(id)).toBe("answered");
  });

  it("waits for every one of its reports", async () => {
    const other = await bed.report(batchId, {
      content: `other ${run}`,
      path: "b.docx",
      unit: `单位${run}`,
      project: "二",
    });
    const { id } = await issued([fileId, other]);
    await bed.report(batchId, { content: `second ${run}`, path: "c.docx", unit: `单位${run}` });
    expect((await returnOf(services, id, null))?.files.map(({ answered }) => answered)).toEqual([true, false]);
    expect(await state(id)).toBe("issued");
    await bed.report(batchId, { content: `fourth ${run}`, path: "d.docx", unit: `单位${run}`, project: "二" });
    expect(await state(id)).toBe("answered");
  });

  it("is overdue when its day is over, and lists say who", async () => {
    const { id, version } = await issued();
    const on = async (today: string, overdue: boolean) =>
      (await returns(services, { batchId, overdue, today, visibility: null, offset: 0, limit: 9 })).returns.map(
        (one) => one.unitName,
      );
    expect(await on("2023-04-30", true)).toEqual([]);
    expect(await on("2023-05-01", true)).toEqual([`单位${run}`]);
    await changeReturn(services, WANG, id, version, { dueOn: "2023-05-15" }, null);
    expect(await on("2023-05-01", true)).toEqual([]);
    await expect(changeReturn(services, WANG, id, version + 1, { number: "2" }, null)).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("can be withdrawn, which opens its reports again, and answered by hand", async () => {
    const { id, version } = await issued();
    await withdrawReturn(services, WANG, id, version, null);
    expect((await reviewOf(services, fileId, null))?.state).toBe("open");
    const again = await issueReturn(services, WANG, id, version + 1, null);
    expect((await answerReturn(services, WANG, id, again.version, null)).state).toBe("answered");
    await expect(withdrawReturn(services, WANG, id, again.version + 1, null)).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("does not overwrite a colleague, and a draft can be thrown away", async () => {
    const { id, version } = await draft();
    await changeReturn(services, WANG, id, version, { letter: { title: "一" } }, null);
    await expect(changeReturn(services, WANG, id, version, { letter: { title: "二" } }, null)).rejects.toBeInstanceOf(
      VersionConflict,
    );
    expect((await returnOf(services, id, null))?.letter).toEqual({ title: "一" });
    await removeReturn(services, WANG, id, version + 1, null);
    expect(await returnOf(services, id, null)).toBeNull();
  });

  it("needs a day, a unit and reports of its own batch, and is for those who may see them", async () => {
    const content = { unitName: "甲", unitId: null, number: null, dueOn: null, letter: null, fileIds: [fileId] };
    const { id, version } = await draftReturn(services, WANG, batchId, content, null);
    await expect(issueReturn(services, WANG, id, version, null)).rejects.toMatchObject({ code: "invalid" });
    for (const wrong of [{ unitName: " " }, { dueOn: "2023-02-30" }])
      await expect(draftReturn(services, WANG, batchId, { ...content, ...wrong }, null)).rejects.toMatchObject({
        code: "invalid",
      });
    const elsewhere = await bed.report(await bed.batch(), { content: `else ${run}` });
    await expect(
      draftReturn(services, WANG, batchId, { ...content, fileIds: [elsewhere] }, null),
    ).rejects.toMatchObject({ code: "not-found" });
    expect(await returnOf(services, id, { departments: ["教育局"], unitIds: [] })).toBeNull();
  });
});
