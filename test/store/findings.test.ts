import type { Kysely } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { BatchFinding } from "../../src/model/finding.ts";
import { acceptFiles } from "../../src/store/accept-files.ts";
import { claimBatchFinish, finishBatch } from "../../src/store/batch-finish.ts";
import { createBatch } from "../../src/store/batches.ts";
import {
  correct,
  correctionHistory,
  correctionsHash,
  currentCorrections,
  undoCorrection,
} from "../../src/store/corrections.ts";
import type { Database } from "../../src/store/database.ts";
import { decide, decisionHistory, earlierDecisions } from "../../src/store/decisions.ts";
import { listFiles } from "../../src/store/file-list.ts";
import { replayFiles, startFile } from "../../src/store/file-jobs.ts";
import { assignUnit } from "../../src/store/files.ts";
import { findingFacets } from "../../src/store/finding-facets.ts";
import type { FindingFilter } from "../../src/store/finding-filter.ts";
import { findingPage, getFinding } from "../../src/store/findings.ts";
import { batchResults, currentResult, resultHistory, resultsByKey } from "../../src/store/results.ts";
import { saveResult } from "../../src/store/save-result.ts";
import { saveUnits } from "../../src/store/save-units.ts";
import { unitByName } from "../../src/store/units.ts";
import { temporaryStore, whyNoDatabase } from "./data-folder.ts";
import { type Sample, sampleResult, sha256 } from "./sample-result.ts";

const reason = await whyNoDatabase();
if (reason !== null) console.log(`skipped: ${reason}`);

describe.skipIf(reason !== null)("results and findings", () => {
  let db: Kysely<Database>;
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

  /** Uploads and checks one report. */
  const report = async (sample: Sample): Promise<number> => {
    const path = sample.path ?? "a.docx";
    const [accepted] = await acceptFiles(db, batchId, null, [
      { path, name: path, sha256: sha256(sample.content), bytes: 1, format: "docx" },
    ]);
    await save(accepted?.id ?? 0, accepted?.generation ?? 0, sample);
    return accepted?.id ?? 0;
  };
  const save = async (fileId: number, generation: number, sample: Sample) => {
    await startFile(db, { fileId, generation }, "w", 60);
    return saveResult(db, { fileId, generation, result: sampleResult(sample), correctionsSha256: null });
  };
  const inBatch = (more: Partial<FindingFilter> = {}): FindingFilter => ({
    visibility: null,
    batchIds: [batchId],
    ...more,
  });
  const page = async (filter: FindingFilter, limit = 100) =>
    (await findingPage(db, filter, { sort: "file", after: null, limit })).findings;

  it("keep the contract's JSON whole, in the order of the form", async () => {
    const sample = {
      content: "a",
      findings: [{ rule: "total/score-sum", severity: "error", zh: "坏\0字\\u0000" }],
    } as const;
    const fileId = await report(sample);
    const stored = await currentResult(db, fileId);
    const wanted = JSON.stringify(sampleResult(sample)).replace("坏\\u0000字", "坏\uFFFD字");
    expect(JSON.stringify(stored?.result)).toBe(wanted);
    expect((await page(inBatch()))[0]?.finding.message.zh).toBe("坏\uFFFD字\\u0000");
  });

  it("have their amounts in yuan and a rate", async () => {
    await report({ content: "a", budget: 43.2, executed: 37.24, moneyUnit: "万元", score: 98.5 });
    await report({ content: "b", path: "b.docx", budget: 0.07, executed: 0.0035, moneyUnit: "亿元" });
    const { files, total } = await listFiles(db, {
      batchIds: [batchId],
      visibility: null,
      sort: "budget",
      descending: true,
      offset: 0,
      limit: 10,
    });
    expect(total).toBe(2);
    expect(
      files.map((line) => [line.path, line.budgetYuan, line.executedYuan, line.executionRate, line.totalScore]),
    ).toEqual([
      ["b.docx", "7000000", "350000", "5", "98"],
      ["a.docx", "432000", "372400", "86.2037", "98.5"],
    ]);
  });

  it("are the same row for the same inputs, and history for others", async () => {
    const fileId = await report({ content: "a", findings: [{ rule: "total/score-sum", severity: "error" }] });
    const first = await currentResult(db, fileId);
    await replayFiles(db, { fileIds: [fileId] });
    await save(fileId, 2, { content: "a", pack: "hubei-20-80" });
    expect(await page(inBatch())).toEqual([]);
    await replayFiles(db, { fileIds: [fileId] });
    await save(fileId, 3, { content: "a", findings: [{ rule: "total/score-sum", severity: "error" }] });
    expect((await currentResult(db, fileId))?.id).toBe(first?.id);
    expect((await resultHistory(db, fileId)).map(({ pack_id, current }) => [pack_id, current])).toEqual([
      ["mof-2020", true],
      ["hubei-20-80", false],
    ]);
    expect(await page(inBatch())).toHaveLength(1);
  });

  it("are paged from any place, in both orders, each once", async () => {
    for (let n = 0; n < 4; n++) {
      const findings = (["notice", "error", "warning"] as const).map((severity, i) => ({
        rule: `r/${i}`,
        severity,
        reported: String(n),
      }));
      await report({ content: `p${n}`, path: `${n}.docx`, findings });
    }
    for (const sort of ["file", "severity"] as const) {
      const seen = [];
      let after = null;
      do {
        const part = await findingPage(db, inBatch(), { sort, after, limit: 5 });
        seen.push(...part.findings);
        after = part.next;
      } while (after !== null);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(12);
      expect(seen.map(({ finding }) => finding.severity)).toEqual(
        sort === "file"
          ? Array.from({ length: 4 }, () => ["notice", "error", "warning"]).flat()
          : ["error", "warning", "notice"].flatMap((severity) => Array.from({ length: 4 }, () => severity)),
      );
    }
  });

  it("are counted by facet, each under the other conditions", async () => {
    await report({
      content: "1",
      path: "1.docx",
      unit: "教育局",
      year: 2021,
      findings: [
        { rule: "a/a", severity: "error" },
        { rule: "b/b", severity: "notice" },
      ],
    });
    await report({ content: "2", path: "2.docx", unit: "公安局", findings: [{ rule: "a/a", severity: "error" }] });
    await report({ content: "3", path: "3.docx", unit: "公安局", findings: [{ rule: "c/c", severity: "warning" }] });
    const { total, facets } = await findingFacets(db, inBatch({ rule: ["a/a"], unit: ["公安局"] }));
    expect(total).toBe(1);
    expect(facets.rule).toEqual([
      { value: "a/a", count: 1 },
      { value: "c/c", count: 1 },
    ]);
    expect(facets.unit.toSorted((a, b) => ((a.value ?? "") < (b.value ?? "") ? -1 : 1))).toEqual([
      { value: "公安局", count: 1 },
      { value: "教育局", count: 1 },
    ]);
    expect(facets.severity).toEqual([{ value: "error", count: 1 }]);
    expect(facets.year).toEqual([{ value: "2022", count: 1 }]);
    expect(facets.state).toEqual([{ value: "open", count: 1 }]);
    expect((await findingFacets(db, inBatch())).total).toBe(4);
  });

  it("are found by words of one, two and more characters, in any width and case", async () => {
    await report({
      content: "1",
      path: "1.docx",
      unit: "行政审批局",
      project: "“互联网+政务服务”平台 ABC１２",
      findings: [{ rule: "a/a", severity: "error", zh: "总分填报 98%，各项合计 97" }],
    });
    await report({
      content: "2",
      path: "2.docx",
      unit: "公安局",
      project: "采购",
      findings: [{ rule: "a/a", severity: "error", zh: "得分超过分值" }],
    });
    const found = async (text: string) => (await page(inBatch({ text }))).map(({ path }) => path);
    expect(await found("政务")).toEqual(["1.docx"]);
    expect(await found("政务服务 合计")).toEqual(["1.docx"]);
    expect(await found("政务 公安")).toEqual([]);
    expect(await found("采")).toEqual(["2.docx"]);
    expect(await found("ａｂｃ12")).toEqual(["1.docx"]);
    expect(await found("98%")).toEqual(["1.docx"]);
    expect(await found("9_%")).toEqual([]);
    expect(await found("分")).toEqual(["1.docx", "2.docx"]);
    const { files } = await listFiles(db, {
      batchIds: [batchId],
      text: "政务",
      visibility: null,
      sort: "path",
      descending: false,
      offset: 0,
      limit: 5,
    });
    expect(files.map(({ path }) => path)).toEqual(["1.docx"]);
  });

  it("keep their decision over a re-run, and open again where a value changes", async () => {
    const finding = { rule: "total/score-sum", severity: "error", reported: "98" } as const;
    const fileId = await report({ content: "d", unit: "决定局", findings: [finding] });
    const [line] = await page(inBatch());
    const { id: fingerprint = "", key = "" } = line?.finding ?? {};
    const base = { fingerprint, key, rule: "total/score-sum", comment: null, decidedBy: null };
    await decide(db, { ...base, verdict: "dismissed", reason: "表外说明", version: 0 });
    expect(await getFinding(db, line?.id ?? 0, null)).toMatchObject({
      state: "dismissed",
      decision: { verdict: "dismissed", reason: "表外说明", version: 1 },
    });

    await replayFiles(db, { fileIds: [fileId] });
    await save(fileId, 2, { content: "d", unit: "决定局", pack: "hubei-20-80", findings: [finding] });
    expect(await page(inBatch())).toMatchObject([{ state: "dismissed" }]);

    await replayFiles(db, { fileIds: [fileId] });
    await save(fileId, 3, { content: "d", unit: "决定局", findings: [{ ...finding, reported: "97" }] });
    const [changed] = await page(inBatch());
    expect(changed).toMatchObject({ state: "open", decision: null });
    expect(await earlierDecisions(db, key, changed?.finding.id ?? "")).toMatchObject([
      { fingerprint, verdict: "dismissed" },
    ]);
  });

  it("are decided by one reviewer at a time, every step kept", async () => {
    await report({ content: "e", unit: "两人局", findings: [{ rule: "a/a", severity: "error" }] });
    const [line] = await page(inBatch());
    const { id: fingerprint = "", key = "" } = line?.finding ?? {};
    const base = { fingerprint, key, rule: "a/a", reason: null, decidedBy: null };
    const both = await Promise.allSettled([
      decide(db, { ...base, verdict: "confirmed", comment: null, version: 0 }),
      decide(db, { ...base, verdict: "dismissed", comment: null, version: 0 }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await decide(db, { ...base, verdict: "open", comment: "再看", version: 1 });
    expect((await decisionHistory(db, fingerprint)).map(({ version }) => version)).toEqual([1, 2]);
    await expect(db.deleteFrom("decision_history").execute()).rejects.toThrow("append-only");
    expect(await page(inBatch())).toMatchObject([{ state: "open", decision: { comment: "再看", version: 2 } }]);
  });

  it("across files stand in the batch until its files change, linked to them", async () => {
    const a = await report({ content: "same", path: "a.docx", unit: "甲局" });
    const b = await report({ content: "same2", path: "b.docx", unit: "甲局" });
    const claim = await claimBatchFinish(db, batchId, 60);
    const finding: BatchFinding = {
      ...(sampleResult({ content: "x", findings: [{ rule: "batch/duplicate-project", severity: "warning" }] })
        .findings[0] as BatchFinding),
      evaluation: null,
      files: ["a.docx", "b.docx"].map((path) => ({ path, sha256: sha256(path), subject: "/evaluations/0" })),
    };
    expect(await finishBatch(db, claim ?? { batchId, generation: 0 }, [finding])).toBe(true);
    expect(await page(inBatch())).toMatchObject([
      { fileId: null, unit: "甲局", finding: { rule: "batch/duplicate-project" } },
    ]);
    for (const fileId of [a, b]) expect(await page(inBatch({ fileIds: [fileId] }))).toHaveLength(1);
    const results = [];
    for await (const { path } of batchResults(db, batchId)) results.push(path);
    expect(results).toEqual(["a.docx", "b.docx"]);
    expect(await resultsByKey(db, ["甲局|项目|2022"], null)).toHaveLength(2);
    expect(await resultsByKey(db, ["甲局|项目|2022"], batchId)).toEqual([]);
  });

  it("are seen by a limited reviewer only where the administrator's list says so, not the document", async () => {
    await saveUnits(db, [
      { name: "教育局", code: "101", department: "科教口", aliases: ["市教育局"] },
      { name: "公安局", code: "102", department: "政法口", aliases: [] },
    ]);
    const education = await unitByName(db, "市教育局");
    const police = await unitByName(db, "102");
    const one = { rule: "a/a", severity: "error" } as const;
    const mine = await report({ content: "m", path: "mine.docx", unit: "教育局本级", findings: [one] });
    // It calls itself 教育局, and nobody has said that it is.
    await report({ content: "f", path: "forged.docx", unit: "教育局", findings: [one] });
    const other = await report({ content: "o", path: "other.docx", unit: "公安局", findings: [one] });
    await assignUnit(db, [mine], education?.id ?? 0);
    await assignUnit(db, [other], police?.id ?? 0);
    const seen = async (visibility: FindingFilter["visibility"]) =>
      (await page(inBatch({ visibility }))).map(({ path }) => path);
    expect(await seen({ departments: ["科教口"], unitIds: [] })).toEqual(["mine.docx"]);
    expect(await seen({ departments: [], unitIds: [police?.id ?? 0] })).toEqual(["other.docx"]);
    expect(await seen({ departments: [], unitIds: [] })).toEqual([]);
    expect(await seen(null)).toEqual(["mine.docx", "forged.docx", "other.docx"]);
    expect(
      (await findingFacets(db, inBatch({ visibility: { departments: ["科教口"], unitIds: [] } }))).facets.unit,
    ).toEqual([{ value: "教育局", count: 1 }]);
    const [hidden] = await page(inBatch({ fileIds: [other] }));
    expect(await getFinding(db, hidden?.id ?? 0, { departments: ["科教口"], unitIds: [] })).toBeNull();
  });

  it("take corrections for these bytes of the file only, and give them back", async () => {
    const fileId = await report({ content: "c" });
    const base = {
      fileId,
      fileSha256: sha256("c"),
      pointer: "/evaluations/0/total/score",
      oldText: "98",
      correctedBy: null,
    };
    const first = await correct(db, { ...base, newText: "96", replaces: null });
    await expect(correct(db, { ...base, newText: "95", replaces: null })).rejects.toMatchObject({ current: first.id });
    const second = await correct(db, { ...base, newText: "95", replaces: first.id });
    expect((await currentCorrections(db, fileId, sha256("c"))).map(({ new_text }) => new_text)).toEqual(["95"]);
    expect(await currentCorrections(db, fileId, sha256("other"))).toEqual([]);
    expect(correctionsHash(await currentCorrections(db, fileId, sha256("c")))).toMatch(/^[0-9a-f]{64}$/);
    expect(await undoCorrection(db, second.id, null)).toBe(true);
    expect(await undoCorrection(db, second.id, null)).toBe(false);
    expect(correctionsHash(await currentCorrections(db, fileId, sha256("c")))).toBeNull();
    expect(await correctionHistory(db, fileId)).toHaveLength(2);
  });
});
