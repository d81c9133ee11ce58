import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type DecisionRequest, decide } from "../../src/service/decide.ts";
import { decideAlike, previewAlike, undoAlike } from "../../src/service/decide-alike.ts";
import type { Services } from "../../src/service/services.ts";
import { undoDecisions } from "../../src/service/undo-decisions.ts";
import { listAudit } from "../../src/store/audit.ts";
import { decisionHistory } from "../../src/store/decisions.ts";
import { type FindingLine, findingPage } from "../../src/store/findings.ts";
import { VersionConflict } from "../../src/store/version-conflict.ts";
import { whyNoDatabase } from "../store/data-folder.ts";
import { ReviewBed } from "../store/review-bed.ts";
import { storeServices } from "./store-services.ts";

const reason = await whyNoDatabase();
if (reason !== null) console.log(`skipped: ${reason}`);
const WANG = { userId: 1, login: "wang" };
const LI = { userId: 2, login: "li" };

const SUM = "total/score-sum";
const sumOf = (reported: string) => `总分填报 ${reported}，各项得分合计 97（90 + 7）`;
const ROW_LOST = "总分填报 98，读到的各项得分合计 90（90）；分值也相应不足 100，可能有一行未读出，请核对原件";

describe.skipIf(reason !== null)("decisions", () => {
  let services: Services;
  let end: () => Promise<void>;
  let bed: ReviewBed;
  let batchId: number;
  let run = 0;

  beforeAll(async () => {
    ({ services, end } = await storeServices());
    bed = new ReviewBed(services.db);
  });
  afterAll(() => end());
  beforeEach(async () => {
    run += 1;
    batchId = await bed.batch();
  });

  const report = (name: string, zh: string, rule = SUM) =>
    bed.report(batchId, {
      content: `${run}${name}`,
      path: `${name}.docx`,
      unit: `${run}${name}`,
      findings: [{ rule, severity: "error", zh }],
    });
  const lines = async (): Promise<FindingLine[]> =>
    (
      await findingPage(
        services.db,
        { visibility: null, batchIds: [batchId] },
        { sort: "file", after: null, limit: 50 },
      )
    ).findings;
  const line = async (name: string): Promise<FindingLine> => {
    const found = (await lines()).find(({ path }) => path === `${name}.docx`);
    if (found === undefined) throw new Error(`no finding in ${name}`);
    return found;
  };
  const states = async () => Object.fromEntries((await lines()).map(({ path, state }) => [path?.slice(0, -5), state]));
  const say = async (name: string, more: Partial<DecisionRequest>) => {
    const { finding, decision } = await line(name);
    const { id: fingerprint, key, rule } = finding;
    const request = { fingerprint, key, rule, verdict: "confirmed", reason: null, comment: null } as const;
    return decide(services, LI, [{ ...request, version: decision?.version ?? 0, ...more }]);
  };
  const undo = async (name: string) => {
    const { finding, decision } = await line(name);
    const [restored] = await undoDecisions(services, WANG, [
      { fingerprint: finding.id, version: decision?.version ?? 0 },
    ]);
    return restored;
  };

  it("are taken back step by step, each as a new step", async () => {
    await report("a", sumOf("98"));
    await say("a", { verdict: "confirmed", comment: "一" });
    await say("a", { verdict: "dismissed", reason: "二" });
    expect(await undo("a")).toMatchObject({ verdict: "confirmed", comment: "一", version: 3 });
    expect(await undo("a")).toMatchObject({ verdict: "open", comment: null, version: 4 });
    expect(await states()).toEqual({ a: "open" });
    await expect(undo("a")).rejects.toMatchObject({ code: "invalid" });
    await say("a", { verdict: "confirmed", comment: "三" });
    expect(await undo("a")).toMatchObject({ verdict: "open", version: 6 });
    const { finding } = await line("a");
    const steps = await decisionHistory(services.db, finding.id);
    expect(steps.map(({ verdict, undoes }) => [verdict, undoes])).toEqual([
      ["confirmed", null],
      ["dismissed", null],
      ["confirmed", 2],
      ["open", 1],
      ["confirmed", null],
      ["open", 5],
    ]);
    const [entry] = await listAudit(services.db, { subject: "finding", subjectId: finding.id, limit: 1 });
    expect(entry).toMatchObject({ action: "finding.undo", actor: "wang" });
  });

  it("are not taken back over a colleague's", async () => {
    await report("a", sumOf("98"));
    await say("a", {});
    const { finding } = await line("a");
    await say("a", { verdict: "dismissed", reason: "r" });
    await expect(undoDecisions(services, WANG, [{ fingerprint: finding.id, version: 1 }])).rejects.toBeInstanceOf(
      VersionConflict,
    );
  });

  it("are taken back many at once, all or none", async () => {
    for (const name of ["a", "b"]) await report(name, sumOf("98"));
    const seen = [];
    for (const name of ["a", "b"]) {
      await say(name, {});
      seen.push({ fingerprint: (await line(name)).finding.id, version: 1 });
    }
    await say("b", { verdict: "dismissed", reason: "同事" });
    await expect(undoDecisions(services, WANG, seen)).rejects.toBeInstanceOf(VersionConflict);
    expect(await states()).toEqual({ a: "confirmed", b: "dismissed" });
    const now = seen.map(({ fingerprint }, n) => ({ fingerprint, version: n + 1 }));
    const back = await undoDecisions(services, WANG, now);
    expect(back.map(({ verdict }) => verdict)).toEqual(["open", "confirmed"]);
    expect(await states()).toEqual({ a: "open", b: "confirmed" });
  });

  it("are taken for all findings of the same sentence at once, and for no other", async () => {
    await report("a", sumOf("98"));
    await report("b", sumOf("99.5"));
    await report("lost", ROW_LOST);
    await report("other", "等级填报 优，总分 85 按 优 ≥ 90 应为 良", "total/grade");
    await report("decided", sumOf("91"));
    await say("decided", { verdict: "confirmed" });
    const asked = { findingId: (await line("a")).id, batchId };
    const preview = await previewAlike(services, asked, null);
    expect(preview).toMatchObject({ count: 2, reports: 2 });
    expect(preview.sample.map(({ path, message }) => [path, message.zh])).toEqual([
      ["a.docx", sumOf("98")],
      ["b.docx", sumOf("99.5")],
    ]);
    const request = { ...asked, verdict: "dismissed", reason: "四舍五入", comment: null, ...preview } as const;
    expect(await decideAlike(services, WANG, request, null)).toMatchObject({ decided: 2, skipped: 0 });
    expect(await states()).toEqual({
      a: "dismissed",
      b: "dismissed",
      lost: "open",
      other: "open",
      decided: "confirmed",
    });
    expect((await line("b")).decision).toMatchObject({ reason: "四舍五入", decidedBy: 1, version: 1 });
    const [entry] = await listAudit(services.db, { subject: "batch", subjectId: String(batchId), limit: 1 });
    expect(entry).toMatchObject({ action: "findings.dismissed", detail: { rule: SUM, findings: 2 } });
  });

  it("skip what a colleague has decided, reopened or sent since the preview", async () => {
    for (const name of ["a", "b", "c"]) await report(name, sumOf("98"));
    const asked = { findingId: (await line("a")).id, batchId };
    const preview = await previewAlike(services, asked, null);
    await say("b", { verdict: "confirmed" });
    await say("c", { verdict: "open", comment: "再看" });
    await report("late", sumOf("98"));
    const done = await decideAlike(
      services,
      WANG,
      { ...asked, verdict: "confirmed", reason: null, comment: null, ...preview },
      null,
    );
    expect(done).toMatchObject({ decided: 1, skipped: 2 });
    expect(await states()).toEqual({ a: "confirmed", b: "confirmed", c: "open", late: "open" });
  });

  it("taken at once are taken back at once, by the same person, and not over a colleague's", async () => {
    for (const name of ["a", "b", "c"]) await report(name, sumOf("98"));
    await say("c", { verdict: "open", comment: "旧" });
    const asked = { findingId: (await line("a")).id, batchId };
    const request = { ...asked, verdict: "dismissed", reason: "r", comment: null } as const;
    const { alikeId } = await decideAlike(
      services,
      WANG,
      { ...request, ...(await previewAlike(services, asked, null)) },
      null,
    );
    expect((await line("c")).decision).toMatchObject({ verdict: "dismissed", comment: "旧", version: 2 });
    await say("b", { verdict: "confirmed" });
    await expect(undoAlike(services, LI, alikeId)).rejects.toMatchObject({ code: "not-found" });
    expect(await undoAlike(services, WANG, alikeId)).toEqual({ undone: 2, kept: 1 });
    expect(await states()).toEqual({ a: "open", b: "confirmed", c: "open" });
    expect((await line("c")).decision).toMatchObject({ verdict: "open", comment: "旧", version: 3 });
    await expect(undoAlike(services, WANG, alikeId)).rejects.toMatchObject({ code: "invalid" });
    await expect(undo("a")).rejects.toMatchObject({ code: "invalid" });
  });

  it("need a reason to dismiss, and reach no report outside the own units", async () => {
    await report("a", sumOf("98"));
    const asked = { findingId: (await line("a")).id, batchId };
    const preview = await previewAlike(services, asked, null);
    const request = { ...asked, verdict: "dismissed", reason: " ", comment: null, ...preview } as const;
    await expect(decideAlike(services, WANG, request, null)).rejects.toMatchObject({ code: "invalid" });
    const limited = { departments: ["教育局"], unitIds: [] };
    await expect(previewAlike(services, asked, limited)).rejects.toMatchObject({ code: "not-found" });
    await expect(previewAlike(services, { ...asked, batchId: batchId + 1 }, null)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
