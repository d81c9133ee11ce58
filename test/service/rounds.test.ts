import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Result } from "../../src/model/result.ts";
import { loadPack } from "../../src/packs/load-pack.ts";
import { runRules } from "../../src/rule-engine/run-rules.ts";
import type { EvaluationSketch, IndicatorSketch } from "../../src/rule-engine/sketch.ts";
import { RULES } from "../../src/rules/index.ts";
import { decide } from "../../src/service/decide.ts";
import { compareRounds, type RoundComparison } from "../../src/service/rounds/compare-rounds.ts";
import { findingHistory } from "../../src/service/rounds/finding-history.ts";
import { compareFile, rounds } from "../../src/service/rounds/rounds.ts";
import { draftReturn, issueReturn } from "../../src/service/returns.ts";
import type { Services } from "../../src/service/services.ts";
import { acceptFiles } from "../../src/store/accept-files.ts";
import { replayFiles, startFile } from "../../src/store/file-jobs.ts";
import { findingPage } from "../../src/store/findings.ts";
import { roundsInBatch } from "../../src/store/rounds.ts";
import { saveResult } from "../../src/store/save-result.ts";
import { sketchResult } from "../batch/sketch-result.ts";
import { whyNoDatabase } from "../store/data-folder.ts";
import { ReviewBed } from "../store/review-bed.ts";
import { storeServices } from "./store-services.ts";

const pack = loadPack();
const INSPECTIONS: IndicatorSketch = {
  group: "产出指标/数量指标",
  name: "巡检次数",
  target: "≥12次",
  actual: "12次",
  weight: "50",
  score: "50",
  deviation: "",
};
const CONTENT: IndicatorSketch = {
  group: "满意度指标/服务对象满意度",
  name: "群众满意度",
  target: "≥95%",
  actual: "95%",
  weight: "40",
  score: "38",
  deviation: "",
};
const FORM: EvaluationSketch = {
  year: 2022,
  projectName: "平台运维",
  implementingUnit: "甲县审批局",
  funds: [{ budget: "43.2", executed: "43.2", weight: "10", rate: "100%", score: "10" }],
  indicators: [INSPECTIONS, CONTENT],
  total: { weight: "100", score: "99" },
};

/** A form as the pipeline's result: with the findings of the real rules. */
function resultOf(form: EvaluationSketch, path = "a.docx"): Result {
  const bare = sketchResult({ path, evaluation: form, bytes: JSON.stringify([form, path]) });
  const key = `${form.implementingUnit ?? ""}|${form.projectName ?? ""}|${form.year ?? ""}`;
  const evaluations = bare.evaluations.map((evaluation) => ({ ...evaluation, key }));
  const { findings, checks } = runRules({ evaluations, narrative: bare.narrative, doubts: [] }, pack, RULES);
  return { ...bare, evaluations, findings, checks };
}

const outcomes = ({ earlier }: RoundComparison) =>
  Object.fromEntries(earlier.map(({ finding, outcome }) => [finding.rule, outcome]));
const changes = ({ changes: list }: RoundComparison) =>
  list.map(({ kind, label, before, after, asked }) => [kind, label.zh, before, after, asked]);

describe("a resubmitted report", () => {
  const first = resultOf(FORM);

  it("has an earlier round with the findings that this test is about", () => {
    expect(first.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["total/score-sum", "score/unexplained-deduction"]),
    );
  });

  it("that says the same has nothing fixed and nothing changed", () => {
    const same = compareRounds(first, resultOf(FORM));
    expect(new Set(same.earlier.map(({ outcome }) => outcome))).toEqual(new Set(["not-fixed"]));
    expect(same.added).toEqual([]);
    expect(same.changes).toEqual([]);
  });

  it("shows what is fixed, what still fails with other values, and what was asked for", () => {
    const next = resultOf({
      ...FORM,
      indicators: [INSPECTIONS, { ...CONTENT, deviation: "部分群众不在家，下年改为电话回访" }],
      total: { weight: "100", score: "97" },
    });
    const compared = compareRounds(first, next);
    expect(outcomes(compared)).toMatchObject({ "total/score-sum": "changed", "score/unexplained-deduction": "fixed" });
    expect(changes(compared)).toEqual([
      ["changed", "群众满意度 偏差原因", "", "部分群众不在家，下年改为电话回访", true],
      ["changed", "总分 得分", "99", "97", true],
    ]);
  });

  it("gives away what was changed without being asked, by names and not by places", () => {
    const next = resultOf({
      ...FORM,
      funds: [{ budget: "43.20", executed: "40", weight: "10", rate: "100%", score: "10" }],
      indicators: [CONTENT, { ...INSPECTIONS, actual: "13次" }],
    });
    const compared = compareRounds(first, next);
    expect(changes(compared)).toEqual([
      ["changed", "年度资金总额 全年执行数", "43.2", "40", false],
      ["changed", "巡检次数 实际完成值", "12次", "13次", false],
    ]);
    expect(compared.changes.map(({ pointerBefore, pointer }) => [pointerBefore, pointer])).toEqual([
      ["/evaluations/0/funds/rows/0/executed", "/evaluations/0/funds/rows/0/executed"],
      ["/evaluations/0/indicators/0/actual", "/evaluations/0/indicators/1/actual"],
    ]);
    expect(compared.added.map(({ rule }) => rule)).toContain("budget/execution-rate");
    expect(outcomes(compared)["score/unexplained-deduction"]).toBe("not-fixed");
  });

  it("names rows that came and went, and a row under another name as itself", () => {
    const more = { ...INSPECTIONS, name: "培训人次", target: "≥30人次", actual: "30人次", weight: "10", score: "10" };
    const grown = compareRounds(first, resultOf({ ...FORM, indicators: [INSPECTIONS, CONTENT, more] }));
    expect(changes(grown)).toEqual([["added", "培训人次", null, "≥30人次 · 30人次 · 10 · 10", false]]);
    const shrunk = compareRounds(resultOf({ ...FORM, indicators: [INSPECTIONS, CONTENT, more] }), first);
    expect(changes(shrunk)).toEqual([["removed", "培训人次", "≥30人次 · 30人次 · 10 · 10", null, false]]);
    const renamed = compareRounds(
      first,
      resultOf({ ...FORM, indicators: [{ ...INSPECTIONS, name: "巡查工作量" }, CONTENT] }),
    );
    expect(changes(renamed)).toEqual([["changed", "巡查工作量 指标名称", "巡检次数", "巡查工作量", false]]);
  });

  it("is the same report where the project's name was put right", () => {
    const compared = compareRounds(first, resultOf({ ...FORM, projectName: "平台运维服务费" }));
    expect(new Set(compared.earlier.map(({ outcome }) => outcome))).toEqual(new Set(["not-fixed"]));
    expect(changes(compared)).toEqual([["changed", "项目名称", "平台运维", "平台运维服务费", false]]);
  });

  it("was asked for every cell of a sum that was confirmed, for its total alone while nobody has decided", () => {
    const rows = ["甲", "乙", "丙"].map((name): IndicatorSketch => ({
      ...INSPECTIONS,
      name,
      weight: "30",
      score: "30",
    }));
    const before = resultOf({ ...FORM, indicators: rows, total: { weight: "100", score: "99" } });
    const sum = before.findings.find(({ rule }) => rule === "total/score-sum");
    expect(sum?.also).toHaveLength(4);
    const after = resultOf({
      ...FORM,
      indicators: rows.map((row, n) => (n === 1 ? { ...row, actual: "13次", score: "29" } : row)),
      total: { weight: "100", score: "99" },
    });
    const asked = (verdict: "confirmed" | "dismissed" | "open" | null) =>
      compareRounds(before, after, () => verdict).changes.map(({ label, asked: was }) => [label.zh, was]);
    for (const verdict of [null, "open", "dismissed"] as const)
      expect(asked(verdict)).toEqual([
        ["乙 实际完成值", false],
        ["乙 得分", false],
      ]);
    expect(asked("confirmed")).toEqual([
      ["乙 实际完成值", false],
      ["乙 得分", true],
    ]);
  });

  it("is not taken for mended where a check could not run", () => {
    const next = resultOf(FORM);
    const unread: Result = {
      ...next,
      findings: [],
      checks: {
        ...next.checks,
        notRunList: [{ rule: "total/score-sum", subject: "/evaluations/0", reason: "unread-table", detail: "" }],
      },
    };
    expect(outcomes(compareRounds(first, unread))).toMatchObject({
      "total/score-sum": "not-checked",
      "score/unexplained-deduction": "fixed",
    });
  });
});

const reason = await whyNoDatabase();
if (reason !== null) console.log(`skipped: ${reason}`);
const WANG = { userId: 1, login: "wang" };

describe.skipIf(reason !== null)("rounds in the store", () => {
  let services: Services;
  let end: () => Promise<void>;
  let bed: ReviewBed;
  let batchId: number;
  let unit: string;
  let run = 0;

  beforeAll(async () => {
    ({ services, end } = await storeServices());
    bed = new ReviewBed(services.db);
  });
  afterAll(() => end());
  beforeEach(async () => {
    unit = `第${++run}局`;
    batchId = await bed.batch();
  });

  const send = async (batch: number, form: EvaluationSketch, path = "a.docx"): Promise<number> => {
    const result = resultOf({ ...form, implementingUnit: unit }, path);
    const { sha256, format } = result.file;
    const [file] = await acceptFiles(services.db, batch, null, [{ path, name: path, sha256, bytes: 1, format }]);
    const job = { fileId: file?.id ?? 0, generation: file?.generation ?? 0 };
    await startFile(services.db, job, "w", 60);
    await saveResult(services.db, { ...job, result, correctionsSha256: null });
    return job.fileId;
  };
  const mended: EvaluationSketch = { ...FORM, total: { weight: "100", score: "98" } };
  const short = async (fileId: number) =>
    (await rounds(services, fileId, null)).map(({ round, path, current }) => [round, path, current]);
  const finding = async (fileId: number, rule: string) => {
    const page = await findingPage(
      services.db,
      { visibility: null, fileIds: [fileId], rule: [rule] },
      { sort: "file", after: null, limit: 1 },
    );
    const [line] = page.findings;
    if (line === undefined) throw new Error(`no ${rule}`);
    return line;
  };
  const say = async (fileId: number, rule: string, verdict: "confirmed" | "dismissed") => {
    const line = await finding(fileId, rule);
    const { id: fingerprint, key } = line.finding;
    await decide(services, WANG, [{ fingerprint, key, rule, verdict, reason: "r", comment: null, version: 0 }]);
  };

  it("are the same project's in another batch, under another path, and in the same place before", async () => {
    const fileId = await send(batchId, FORM);
    expect(await short(fileId)).toEqual([[1, "a.docx", true]]);
    expect(await compareFile(services, fileId, null)).toBeNull();
    await send(batchId, { ...FORM, total: { weight: "100", score: "98.5" } });
    const later = await send(await bed.batch("补报"), mended, "again.docx");
    expect(await short(fileId)).toEqual([
      [1, "a.docx", false],
      [2, "a.docx", true],
      [3, "again.docx", true],
    ]);
    const compared = await compareFile(services, later, null);
    expect([compared?.before.round, compared?.after.round]).toEqual([2, 3]);
    expect((await compareFile(services, later, null, { before: 1 }))?.before.totalScore).toBe("99");
    await expect(compareFile(services, later, null, { before: 9 })).rejects.toMatchObject({ code: "not-found" });
  });

  it("are not the PDF beside its DOCX, nor a copy, nor another project", async () => {
    const fileId = await send(batchId, FORM, "x/报告.docx");
    const pdf = await send(batchId, FORM, "x/报告.pdf");
    await send(batchId, { ...FORM, projectName: "别的项目" }, "other.docx");
    expect(await short(fileId)).toEqual([[1, "x/报告.docx", true]]);
    expect(await short(pdf)).toEqual([[1, "x/报告.pdf", true]]);
  });

  it("are not two reports on one project in a batch: these are copies of each other", async () => {
    const a = await send(batchId, FORM, "a.docx");
    const b = await send(batchId, mended, "b.docx");
    const copies = async (fileId: number) =>
      (await rounds(services, fileId, null)).map((one) => [one.round, one.path, one.copies.map(({ path }) => path)]);
    expect(await copies(a)).toEqual([[1, "a.docx", ["b.docx"]]]);
    expect(await copies(b)).toEqual([[1, "b.docx", ["a.docx"]]]);
    expect(await compareFile(services, b, null)).toBeNull();
    // Both are replaced, one after the other: that is round 2 of each.
    await send(batchId, { ...FORM, total: { weight: "100", score: "97" } }, "a.docx");
    await send(batchId, { ...FORM, total: { weight: "100", score: "96" } }, "b.docx");
    expect(await copies(b)).toEqual([
      [1, "b.docx", ["a.docx"]],
      [2, "b.docx", ["a.docx"]],
    ]);
    expect((await compareFile(services, b, null))?.before.totalScore).toBe("98");
    const later = await send(await bed.batch("补报"), { ...FORM, total: { weight: "100", score: "95" } }, "c.docx");
    expect(await copies(later)).toEqual([
      [1, "a.docx", ["b.docx"]],
      [2, "a.docx", ["b.docx"]],
      [3, "c.docx", []],
    ]);
  });

  it("are what came into the batch under another path after the first was sent back by a letter", async () => {
    const first = await send(batchId, FORM, "a.docx");
    const content = { unitName: unit, unitId: null, number: null, dueOn: "2023-04-30", letter: {}, fileIds: [first] };
    const { id, version } = await draftReturn(services, WANG, batchId, content, null);
    const early = await send(batchId, { ...FORM, total: { weight: "100", score: "98.5" } }, "a-副本.docx");
    expect(await short(early)).toEqual([[1, "a-副本.docx", true]]);
    await issueReturn(services, WANG, id, version, null);
    const answer = await send(batchId, mended, "整改后.docx");
    expect(await short(answer)).toEqual([
      [1, "a.docx", true],
      [2, "整改后.docx", true],
    ]);
    expect((await compareFile(services, answer, null))?.before.fileId).toBe(first);
    // Sent twice: the second is a copy of the answer, not one more round.
    const twice = await send(batchId, { ...FORM, total: { weight: "100", score: "98.2" } }, "整改后-2.docx");
    expect((await rounds(services, twice, null)).map(({ round, path }) => [round, path])).toEqual([
      [1, "a.docx"],
      [2, "整改后-2.docx"],
    ]);
  });

  it("are compared with the report that was sent back, of several on one project in the batch", async () => {
    await send(batchId, FORM, "a.docx");
    const returned = await send(batchId, { ...FORM, total: { weight: "100", score: "98.5" } }, "b.docx");
    await send(batchId, { ...FORM, total: { weight: "100", score: "98.2" } }, "c.docx");
    const content = { unitName: unit, unitId: null, number: null, dueOn: "2023-04-30", letter: {} };
    const { id, version } = await draftReturn(services, WANG, batchId, { ...content, fileIds: [returned] }, null);
    await issueReturn(services, WANG, id, version, null);
    const answer = await send(batchId, mended, "整改后.docx");
    const compared = await compareFile(services, answer, null);
    expect(compared?.before).toMatchObject({
      round: 1,
      path: "b.docx",
      copies: [{ path: "a.docx" }, { path: "c.docx" }],
    });
    expect(await roundsInBatch(services.db, batchId)).toEqual(
      new Map([
        [returned, { round: 0, returned: true }],
        [answer, { round: 1, returned: false }],
      ]),
    );
    // In another batch, after the answer was sent back too.
    const next = await draftReturn(services, WANG, batchId, { ...content, fileIds: [answer] }, null);
    await issueReturn(services, WANG, next.id, next.version, null);
    const last = await send(await bed.batch("补报"), FORM, "d.docx");
    expect((await rounds(services, last, null)).map(({ path }) => path)).toEqual(["b.docx", "整改后.docx", "d.docx"]);
  });

  it("name as copies only reports of their own batch", async () => {
    const alone = await send(batchId, FORM, "a.docx");
    const second = await bed.batch("补报");
    const again = await send(second, FORM, "a.docx");
    const beside = await send(second, mended, "b.docx");
    const copies = async (fileId: number) =>
      (await rounds(services, fileId, null)).flatMap((one) => one.copies.map((copy) => copy.fileId));
    expect(await copies(alone)).toEqual([]);
    expect(await copies(again)).toEqual([beside]);
    expect(await copies(beside)).toEqual([again]);
  });

  it("are compared with what was decided, and a dismissed finding asked for nothing", async () => {
    const fileId = await send(batchId, FORM);
    await say(fileId, "total/score-sum", "dismissed");
    await say(fileId, "score/unexplained-deduction", "confirmed");
    const later = await send(await bed.batch("补报"), mended, "b.docx");
    const compared = await compareFile(services, later, null);
    const decided = Object.fromEntries(
      compared?.earlier.map(({ finding: { rule }, outcome, decision }) => [rule, [outcome, decision?.verdict]]) ?? [],
    );
    expect(decided).toMatchObject({
      "total/score-sum": ["fixed", "dismissed"],
      "score/unexplained-deduction": ["not-fixed", "confirmed"],
    });
    expect(compared?.changes.map(({ label, asked }) => [label.zh, asked])).toEqual([["总分 得分", true]]);
  });

  it("show nothing of reports outside the own units", async () => {
    const fileId = await send(batchId, FORM);
    expect(await rounds(services, fileId, { departments: ["x"], unitIds: [] })).toEqual([]);
  });

  it("leave a finding's history: what was decided before the values changed, and what changed", async () => {
    const fileId = await send(batchId, FORM);
    await say(fileId, "total/score-sum", "confirmed");
    await replayFiles(services.db, { fileIds: [fileId] });
    await startFile(services.db, { fileId, generation: 2 }, "w", 60);
    const result = resultOf({ ...FORM, implementingUnit: unit, total: { weight: "100", score: "97" } });
    const sha256 = resultOf({ ...FORM, implementingUnit: unit }).file.sha256;
    await saveResult(services.db, {
      fileId,
      generation: 2,
      result: { ...result, file: { ...result.file, sha256 } },
      correctionsSha256: "c",
    });
    const line = await finding(fileId, "total/score-sum");
    expect(line.state).toBe("open");
    const history = await findingHistory(services, line.id, null);
    expect(history?.steps).toEqual([]);
    expect(history?.earlier).toMatchObject([
      {
        decision: { verdict: "confirmed" },
        steps: [{ version: 1 }],
        finding: { reported: "99" },
        changes: [{ label: { zh: "总分 得分" }, before: "99", after: "97" }],
      },
    ]);
  });
});
