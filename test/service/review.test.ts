import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { decide } from "../../src/service/decide.ts";
import { PassRefused, review, reviewOf } from "../../src/service/review.ts";
import type { Services } from "../../src/service/services.ts";
import { listAudit } from "../../src/store/audit.ts";
import { type FileQuery, listFiles } from "../../src/store/file-list.ts";
import { findingPage } from "../../src/store/findings.ts";
import { whyNoDatabase } from "../store/data-folder.ts";
import { ReviewBed } from "../store/review-bed.ts";
import { storeServices } from "./store-services.ts";

const reason = await whyNoDatabase();
if (reason !== null) console.log(`skipped: ${reason}`);
const WANG = { userId: 1, login: "wang" };
const LI = { userId: 2, login: "li" };
const KEY = "单位|项目|2022";

describe.skipIf(reason !== null)("a reviewer", () => {
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

  const list = async (more: Partial<FileQuery> = {}) =>
    (
      await listFiles(services.db, {
        batchIds: [batchId],
        visibility: null,
        sort: "path",
        descending: false,
        offset: 0,
        limit: 50,
        ...more,
      })
    ).files;
  const paths = async (more: Partial<FileQuery>) => (await list(more)).map(({ path }) => path);

  it("passes a report with a score and a note, and it is in the trail", async () => {
    const fileId = await bed.report(batchId, { content: "a" });
    expect(await reviewOf(services, fileId, null)).toMatchObject({ state: "open", version: 0, scores: {} });
    const passed = await review(
      services,
      WANG,
      { fileId, version: 0, state: "passed", note: "可", scores: { [KEY]: "92.5" } },
      null,
    );
    expect(passed).toMatchObject({ state: "passed", note: "可", scores: { [KEY]: "92.5" }, version: 1, changedBy: 1 });
    expect(await list()).toMatchObject([
      { reviewState: "passed", reviewScore: "92.5", reviewedBy: 1, reviewOutdated: false, reviewVersion: 1 },
    ]);
    const [entry] = await listAudit(services.db, { subject: "file", subjectId: String(fileId), limit: 1 });
    expect(entry).toMatchObject({ action: "report.passed", actor: "wang" });
  });

  it("cannot pass a report with an open error, and can once it is decided", async () => {
    const fileId = await bed.report(batchId, {
      content: "b",
      findings: [{ rule: "total/score-sum", severity: "error" }],
    });
    const pass = { fileId, version: 0, state: "passed" } as const;
    const refused = await review(services, WANG, pass, null).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(PassRefused);
    expect((refused as PassRefused).facts).toMatchObject({ openErrors: 1, notRun: 0 });
    expect((await reviewOf(services, fileId, null))?.version).toBe(0);
    const page = await findingPage(
      services.db,
      { visibility: null, fileIds: [fileId] },
      { sort: "file", after: null, limit: 1 },
    );
    const { id: fingerprint, key, rule } = page.findings[0]?.finding ?? { id: "", key: "", rule: "" };
    await decide(services, WANG, [
      { fingerprint, key, rule, verdict: "confirmed", reason: null, comment: null, version: 0 },
    ]);
    expect(await review(services, WANG, pass, null)).toMatchObject({ state: "passed" });
  });

  it("has to see what did not run before passing", async () => {
    const fileId = await bed.report(batchId, { content: "c", notRun: true });
    await expect(review(services, WANG, { fileId, version: 0, state: "passed" }, null)).rejects.toThrow(
      "1 checks did not run",
    );
    expect(await review(services, WANG, { fileId, version: 0, state: "passed", unreadSeen: true }, null)).toMatchObject(
      { state: "passed", unreadSeen: true },
    );
  });

  it("keeps what was said when the report is checked again, and learns that values have changed", async () => {
    const fileId = await bed.report(batchId, { content: "d", score: 98 });
    await review(services, WANG, { fileId, version: 0, state: "passed", scores: { [KEY]: "95" } }, null);
    await bed.again(fileId, { content: "d", score: 98 });
    expect(await list()).toMatchObject([{ reviewState: "passed", reviewOutdated: false }]);
    await bed.again(fileId, { content: "d", score: 90, pack: "hubei-20-80" });
    expect(await list({ reviewOutdated: true })).toMatchObject([
      { reviewState: "passed", reviewOutdated: true, reviewScore: "95" },
    ]);
    await bed.again(fileId, { content: "d", score: 98 });
    expect(await list()).toMatchObject([{ reviewOutdated: false }]);
  });

  it("does not overwrite a colleague", async () => {
    const fileId = await bed.report(batchId, { content: "e" });
    const outcomes = await Promise.allSettled([
      review(services, WANG, { fileId, version: 0, state: "passed" }, null),
      review(services, LI, { fileId, version: 0, state: "returned" }, null),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await reviewOf(services, fileId, null))?.version).toBe(1);
  });

  it("gives no score that is none, and none to a table that the report has not", async () => {
    const fileId = await bed.report(batchId, { content: "f" });
    for (const scores of [{ [KEY]: "九十" }, { [KEY]: "1.234" }, { [KEY]: "1001" }, { other: "90" }])
      await expect(review(services, WANG, { fileId, version: 0, scores }, null)).rejects.toMatchObject({
        code: "invalid",
      });
  });

  it("sees nothing of a report outside the own units", async () => {
    const fileId = await bed.report(batchId, { content: "g" });
    const limited = { departments: ["教育局"], unitIds: [] };
    expect(await reviewOf(services, fileId, limited)).toBeNull();
    await expect(review(services, WANG, { fileId, version: 0, note: "x" }, limited)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("finds reports by state, reviewer, severity, rule, copy, project and score", async () => {
    const first = await bed.report(batchId, { content: "h", path: "h.docx", unit: "甲", score: 95 });
    await bed.report(batchId, {
      content: "i",
      path: "i.docx",
      unit: "乙",
      score: 59.5,
      findings: [{ rule: "a/b", severity: "warning" }],
    });
    await bed.report(batchId, { content: "h", path: "copy.docx", unit: "甲", score: 95 });
    await review(services, WANG, { fileId: first, version: 0, state: "returned" }, null);
    expect(await paths({ reviewStates: ["returned"] })).toEqual(["h.docx"]);
    expect(await paths({ reviewStates: ["open"] })).toEqual(["copy.docx", "i.docx"]);
    expect(await paths({ reviewedBy: 1 })).toEqual(["h.docx"]);
    expect(await paths({ severities: ["error", "warning"] })).toEqual(["i.docx"]);
    expect(await paths({ rules: ["a/b"] })).toEqual(["i.docx"]);
    expect(await paths({ duplicates: true })).toEqual(["copy.docx"]);
    expect(await paths({ duplicates: false, formats: ["docx"] })).toEqual(["h.docx", "i.docx"]);
    expect(await paths({ projectKey: "甲|项目|2022", sort: "review", descending: true })).toEqual([
      "h.docx",
      "copy.docx",
    ]);
    expect(await paths({ scores: { from: "0", to: "60" } })).toEqual(["i.docx"]);
    expect(await paths({ rates: { from: "100", to: null } })).toEqual([]);
  });
});
