import ExcelJS from "exceljs";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { DATASET_DEFAULTS, DatasetFormat } from "../../../src/export/dataset/request.ts";
import { datasetStream } from "../../../src/export/dataset/export-dataset.ts";
import { tableShapes } from "../../../src/export/dataset/table-stream.ts";
import { type DatasetTable, rowSchema } from "../../../src/export/dataset/table.ts";
import type { Evaluation } from "../../../src/model/evaluation.ts";
import { PROGRAM } from "../../../src/service/actor.ts";
import { review } from "../../../src/service/review.ts";
import type { FileFilter } from "../../../src/store/file-filter.ts";
import { listFiles } from "../../../src/store/file-list.ts";
import { currentResult } from "../../../src/store/results.ts";
import { eventually } from "../../queue/eventually.ts";
import { whyNoDatabase } from "../../store/data-folder.ts";
import { exported, type Filled, FORMULA, fillService, NOW, REVIEWER, SCRIPT, unzipped } from "./filled-service.ts";
import { csvRecords } from "./read-csv.ts";

const missing = await whyNoDatabase();
if (missing !== null) console.log(`skipped: ${missing}`);

type Record_ = Record<string, unknown>;
type Dataset = Record<DatasetTable, Record_[]> & { manifest: Record_ };

describe.skipIf(missing !== null)("the dataset", () => {
  let filled: Filled;
  beforeAll(async () => {
    filled = await fillService();
  }, 120_000);
  afterAll(() => filled?.service.close());

  const dataset = async (request: Partial<Parameters<typeof exported>[1]> = {}): Promise<Dataset> => {
    const { bytes } = await exported(filled.service, { format: "json", ...request });
    return JSON.parse(bytes.toString("utf8")) as Dataset;
  };
  const stored = async (path: string) => {
    const result = (await currentResult(filled.service.services.db, filled.fileIds.get(path) ?? 0))?.result;
    if (result === undefined) throw new Error(`${path} has no result`);
    return result;
  };
  const of = (rows: readonly Record_[], path: string) => rows.filter((row) => row["path"] === path);

  it("gives the same bytes for the same request, in every format", async () => {
    for (const format of DatasetFormat.options) {
      const once = await exported(filled.service, { format, provenance: true });
      const again = await exported(filled.service, { format, provenance: true });
      expect(again.bytes.equals(once.bytes), format).toBe(true);
    }
  });

  it("holds in JSON what the store holds, and rows that fit their schema", async () => {
    const { evaluations, indicators, funds, findings, decisions } = await dataset({ whole: true, provenance: true });
    expect(evaluations.length).toBeGreaterThanOrEqual(7);
    for (const row of evaluations) {
      const { batchId, path, evaluation: position } = row as { batchId: number; path: string; evaluation: number };
      if (batchId !== filled.batchId) continue;
      const result = await stored(path);
      const evaluation = result.evaluations[position] as Evaluation;
      expect(row["record"]).toEqual(evaluation);
      expect(row["totalScore"]).toBe(evaluation.total.score?.value ?? null);
      expect(row["totalScoreText"]).toBe(evaluation.total.score?.text ?? null);
      expect(row["goalActual"]).toBe(evaluation.goals.actual?.text ?? null);
      expect(row["totalScoreAt"]).toEqual(evaluation.total.score?.at ?? null);
      const own = of(indicators, path).filter((one) => one["evaluation"] === position);
      expect(own.map((one) => [one["level1"], one["name"], one["target"], one["scoreText"]])).toEqual(
        evaluation.indicators.map((one) => [
          one.level1,
          one.name.text,
          one.target?.text ?? null,
          one.score?.text ?? null,
        ]),
      );
      const rows = of(funds, path).filter((one) => one["evaluation"] === position);
      expect(rows.map((one) => [one["label"], one["budget"], one["executedText"]])).toEqual(
        evaluation.funds.rows.map((one) => [one.label, one.budget?.value ?? null, one.executed?.text ?? null]),
      );
      expect(of(findings, path).map((one) => one["fingerprint"])).toEqual(result.findings.map(({ id }) => id));
    }
    const tables: Partial<Record<DatasetTable, Record_[]>> = { evaluations, indicators, funds, findings, decisions };
    for (const shape of tableShapes({ whole: true, provenance: true })) {
      const read = z.array(rowSchema(shape)).safeParse(tables[shape.name]);
      expect(read.error?.issues ?? [], shape.name).toEqual([]);
    }
  });

  it("has counts that reconcile", async () => {
    const { manifest, evaluations, findings, decisions, indicators, funds } = await dataset();
    expect(manifest).toMatchObject({
      dataset: "fuhe",
      exportedAt: "2024-05-01T08:30:00.000Z",
      packs: [{ id: "mof-2020", results: 10, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
      rows: {
        evaluations: evaluations.length,
        indicators: indicators.length,
        funds: funds.length,
        findings: findings.length,
        decisions: 2,
      },
      evaluations: evaluations.length,
    });
    const { files, findings: counts } = manifest as unknown as Record<string, Record<string, Record<string, number>>>;
    const sum = (all: Record<string, number> = {}): number => Object.values(all).reduce((a, b) => a + b, 0);
    expect(files).toMatchObject({ total: 10, byStanding: { failed: 1 } });
    expect(sum(files?.["byStanding"])).toBe(10);
    expect(sum(counts?.["bySeverity"])).toBe(findings.length);
    expect(counts?.["byState"]).toEqual({ open: findings.length - 1, confirmed: 1, dismissed: 0 });
    expect(decisions.map((row) => [row["verdict"], row["reason"], row["current"]])).toEqual([
      ["dismissed", "@已说明", false],
      ["confirmed", null, true],
    ]);
    const current = await dataset({ tables: ["decisions"], decisions: "current" });
    expect(current.decisions.map((row) => row["verdict"])).toEqual(["confirmed"]);
    expect(current.evaluations).toBeUndefined();
  });

  it("puts corrections in and marks them, in the record and in the row that they are of", async () => {
    const { evaluations, indicators } = await dataset();
    const pointer = "/evaluations/0/indicators/0/actual";
    expect(of(evaluations, SCRIPT)[0]).toMatchObject({ corrected: [pointer] });
    expect(of(indicators, SCRIPT)[0]).toMatchObject({ actual: "6项", actualNumber: 6, corrected: [pointer] });
    expect(of(indicators, SCRIPT)[1]).toMatchObject({ corrected: [] });
    expect(of(evaluations, "好.docx")[0]).toMatchObject({ corrected: [] });
  });

  it("says what the reviewer made of a report, and nothing where nobody reviewed it", async () => {
    const { evaluations } = await dataset();
    expect(of(evaluations, "好.docx")[0]).toMatchObject({
      reviewState: "passed",
      reviewScore: "98.5",
      reviewedByLogin: REVIEWER,
      reviewedAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(of(evaluations, "样本.pdf")[0]).toMatchObject({
      reviewState: null,
      reviewScore: null,
      reviewedByLogin: null,
      reviewedAt: null,
    });
    const { bytes } = await exported(filled.service, { format: "csv" });
    const rows = csvRecords(unzipped(bytes).get("evaluations.csv") ?? Buffer.alloc(0));
    expect(rows.find((row) => row["文件"] === "好.docx")).toMatchObject({
      复核结论: "passed",
      复核分: "98.5",
      复核人: REVIEWER,
    });
    expect(rows.find((row) => row["文件"] === "样本.pdf")).toMatchObject({ 复核结论: null, 复核分: null });
  });

  it("turns amounts into yuan, exactly, beside the form's own unit", async () => {
    const { evaluations } = await dataset();
    expect(of(evaluations, SCRIPT)[0]).toMatchObject({
      moneyUnit: "万元",
      budget: 24.5,
      budgetText: "24.5",
      budgetYuan: "245000",
    });
    const yuan = of(evaluations, "元.docx")[0];
    const { funds } = (await stored("元.docx")).evaluations[0] as Evaluation;
    expect(funds.unit).toBe("元");
    expect(yuan).toMatchObject({ moneyUnit: "元", budgetYuan: String(funds.rows[0]?.budget?.value) });
  });

  it("keeps blank, absent and zero apart", async () => {
    const { indicators } = await dataset();
    const [row] = of(indicators, SCRIPT);
    // The form has a column for reasons and it was left blank; it has none for a completion rate.
    expect(row).toMatchObject({ deviation: "", completion: null, completionText: null });
    expect(row?.["blank"]).toContain("deviation");
    expect(row?.["blank"]).not.toContain("completion");
    const hubei = of(indicators, "湖北.docx")[0];
    expect(hubei).toMatchObject({ weight: null, weightText: null });
    expect(hubei?.["blank"]).not.toContain("weight");

    const { bytes } = await exported(filled.service, { format: "csv", lang: "en" });
    const [csv] = csvRecords(unzipped(bytes).get("indicators.csv") ?? Buffer.alloc(0)).filter(
      ({ path }) => path === SCRIPT,
    );
    expect(csv).toMatchObject({ deviation: "", completionText: null, blank: "deviation" });
    const zero = of(indicators, "样本.docx").find((one) => one["scoreText"] === "0" || one["targetNumber"] === 0);
    expect(zero?.["blank"]).not.toContain("target");
  });

  it("writes a JSON line for each row, the manifest last", async () => {
    const { bytes } = await exported(filled.service, { format: "jsonl" });
    const lines = bytes
      .toString("utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record_);
    const { manifest: _manifest, ...tables } = await dataset();
    for (const [table, rows] of Object.entries(tables))
      expect(lines.filter((line) => line["table"] === table).map(({ table: _table, ...row }) => row)).toEqual(rows);
    expect(lines.at(-1)).toMatchObject({ table: "manifest", dataset: "fuhe" });
  });

  it("packs CSV tables with schema, dictionary and manifest; formulas are texts, numbers stay numbers", async () => {
    const { bytes } = await exported(filled.service, { format: "csv" });
    const files = unzipped(bytes);
    expect([...files.keys()]).toEqual([
      "evaluations.csv",
      "indicators.csv",
      "funds.csv",
      "findings.csv",
      "decisions.csv",
      "schema.json",
      "data-dictionary.md",
      "manifest.json",
    ]);
    const evaluations = csvRecords(files.get("evaluations.csv") ?? Buffer.alloc(0));
    const json = await dataset();
    expect(evaluations.map((row) => row["文件"])).toEqual(json.evaluations.map((row) => row["path"]));
    expect(evaluations.find((row) => row["文件"] === "好.docx")).toMatchObject({
      项目名称: `'${FORMULA}`,
      总得分: "100",
      "全年预算数（元）": "245000",
    });
    expect(evaluations.find((row) => row["文件"] === SCRIPT)).toMatchObject({
      文件: SCRIPT,
      更正项: "/evaluations/0/indicators/0/actual",
    });
    const [first, second] = csvRecords(files.get("decisions.csv") ?? Buffer.alloc(0));
    expect(first).toMatchObject({ 理由: "'@已说明", 批注: "'+1 次核对", 现行: "false" });
    expect(second).toMatchObject({ 理由: null, 现行: "true" });
    expect(JSON.parse(files.get("manifest.json")?.toString("utf8") ?? "")).toEqual({
      ...json.manifest,
      format: "csv",
      shortened: { texts: 0, decimals: 0 },
    });
    expect(files.get("data-dictionary.md")?.toString("utf8")).toContain("| `budgetYuan` | 全年预算数（元） |");
    const schema = JSON.parse(files.get("schema.json")?.toString("utf8") ?? "") as {
      properties: Record<string, { items: { properties: Record<string, Record_> } }>;
    };
    expect(schema.properties["indicators"]?.items.properties["score"]).toMatchObject({
      title: "得分",
      description: "Score",
      "x-zh": "得分",
    });
  });

  it("gives the bare CSV of one table, and refuses it of several", async () => {
    const { bytes } = await exported(filled.service, { format: "csv", packed: false, tables: ["funds"], lang: "en" });
    const { funds } = await dataset();
    expect(csvRecords(bytes).map((row) => row["label"])).toEqual(funds.map((row) => row["label"]));
    await expect(exported(filled.service, { format: "parquet", packed: false })).rejects.toThrow("several tables");
  });

  it("writes a workbook that a spreadsheet reads: texts as texts, amounts as numbers, nothing a formula", async () => {
    const { bytes } = await exported(filled.service, { format: "xlsx" });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      "说明",
      "数据字典",
      "评价",
      "指标",
      "资金",
      "问题",
      "决定",
    ]);
    for (const sheet of book.worksheets)
      sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)));
    const records = (name: string) => {
      const sheet = book.getWorksheet(name);
      const header = Array.from((sheet?.getRow(1).values ?? []) as unknown[]);
      return (sheet?.getRows(2, sheet.rowCount - 1) ?? []).map((row) =>
        Object.fromEntries(header.map((title, i) => [String(title), row.getCell(Math.max(i, 1)).value])),
      );
    };
    const json = await dataset();
    const evaluations = records("评价");
    expect(evaluations.map((row) => row["文件"])).toEqual(json.evaluations.map((row) => row["path"]));
    expect(evaluations.find((row) => row["文件"] === "好.docx")).toMatchObject({
      项目名称: FORMULA,
      全年预算数: 24.5,
      "全年预算数（元）": 245000,
    });
    expect(records("指标")).toHaveLength(json.indicators.length);
    expect(records("问题").map((row) => row["说明"])).toEqual(json.findings.map((row) => row["messageZh"]));
    expect(records("说明")).toContainEqual(expect.objectContaining({ 项目: "files.total", 内容: "10" }));
    expect(records("数据字典").some((row) => row["字段"] === "budgetYuan")).toBe(true);
  });

  it("writes Parquet that reads back", async () => {
    const { bytes } = await exported(filled.service, { format: "parquet" });
    const files = unzipped(bytes);
    const rows = async (table: DatasetTable): Promise<Record_[]> => {
      const file = files.get(`${table}.parquet`) ?? Buffer.alloc(0);
      const content = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
      return parquetReadObjects({ file: content });
    };
    const json = await dataset();
    for (const table of ["evaluations", "indicators", "funds", "findings", "decisions"] as const) {
      const read = (await rows(table)).map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => {
            if (typeof value === "bigint") return [name, Number(value)];
            if (value instanceof Date) return [name, value.toISOString()];
            const decimal = name.endsWith("Yuan") || name === "executionRate" || name === "reviewScore";
            return [name, decimal && typeof value === "number" ? String(value) : (value ?? null)];
          }),
        ),
      );
      expect(read, table).toEqual(json[table]);
    }
  });

  it("says where a value stands, where it is asked", async () => {
    const { bytes } = await exported(filled.service, { format: "csv", lang: "en", provenance: true });
    const [row] = csvRecords(unzipped(bytes).get("evaluations.csv") ?? Buffer.alloc(0)).filter(
      ({ path }) => path === "样本.pdf",
    );
    expect(row?.["totalScoreAt"]).toMatch(/^T1R\d+C\d+P\d+$/);
    const plain = await dataset();
    expect(plain.evaluations[0]).not.toHaveProperty("totalScoreAt");
    expect(plain.findings[0]).not.toHaveProperty("at");
  });

  it("follows the filters: batch, rule, standing, text", async () => {
    const paths = async (filter: Parameters<typeof exported>[1]["filter"]) =>
      (await dataset({ filter: filter ?? {} })).evaluations.map((row) => row["path"]);
    expect(await paths({ batchIds: [filled.otherBatchId] })).toEqual(["副本.docx", "甲.docx", "错.docx"]);
    // A finding across files leaves the files that it speaks of.
    expect(await paths({ rules: ["batch/duplicate-file"] })).toEqual(["副本.docx", "错.docx"]);
    expect(await paths({ rules: ["text/goal-copied"], batchIds: [filled.batchId] })).toEqual(["样本.docx", "样本.pdf"]);
    expect(await paths({ states: ["confirmed"] })).toEqual([SCRIPT]);
    expect(await paths({ text: "另批项目" })).toEqual(["副本.docx", "错.docx"]);
    expect(await paths({ years: [1999] })).toEqual([]);
    const failed = await dataset({ filter: { standings: ["failed"] } });
    expect(failed.manifest).toMatchObject({ files: { total: 1, byStanding: { failed: 1 } }, evaluations: 0 });
    const rule = await dataset({ filter: { rules: ["total/score-sum"] } });
    expect(new Set(rule.findings.map((row) => row["rule"]))).toEqual(new Set(["total/score-sum"]));
  });

  it("exports the reports that the list shows: by review, score, rate, format and duplicates", async () => {
    const { db } = filled.service.services;
    await review(
      filled.service.services,
      PROGRAM,
      { fileId: filled.fileIds.get("元.docx") ?? 0, version: 0, state: "returned" },
      null,
    );
    const exportedPaths = async (filter: Partial<FileFilter>): Promise<unknown[]> => {
      const { evaluations, manifest } = await dataset({ filter });
      const listed = await listFiles(db, {
        visibility: null,
        ...filter,
        sort: "path",
        descending: false,
        offset: 0,
        limit: 50,
      });
      expect(manifest["files"]).toMatchObject({ total: listed.total });
      expect(new Set(evaluations.map((row) => row["fileId"]))).toEqual(
        new Set(listed.files.flatMap(({ id, evaluations: many }) => (many > 0 ? [id] : []))),
      );
      return evaluations.map((row) => row["path"]);
    };
    expect(await exportedPaths({ reviewStates: ["returned"] })).toEqual(["元.docx"]);
    expect(await exportedPaths({ batchIds: [filled.otherBatchId], duplicates: true })).toEqual(["副本.docx"]);
    expect(await exportedPaths({ formats: ["pdf"] })).toEqual(["样本.pdf"]);
    expect(await exportedPaths({ scores: { from: "97", to: "99" }, text: "样本" })).toEqual(["样本.docx", "样本.pdf"]);
    expect(
      await exportedPaths({ scores: { from: "99", to: null }, batchIds: [filled.batchId], units: ["区政务中心"] }),
    ).toEqual(["好.docx"]);
    const ofPdf = await dataset({ filter: { formats: ["pdf"] } });
    expect(new Set(ofPdf.findings.map((row) => row["path"] ?? row["rule"]))).toEqual(new Set(["样本.pdf"]));
    const { manifest } = await dataset({ filter: { rates: { from: "0", to: null }, duplicates: false } });
    expect(JSON.stringify(manifest["filter"])).toBe('{"duplicates":false,"rates":{"from":"0","to":null}}');
  });

  it("shows a limited reader no more than his units", async () => {
    const visibility = { departments: [], unitIds: [filled.unitId] };
    const { evaluations, indicators, findings, decisions, manifest } = await dataset({ visibility });
    expect(evaluations.map((row) => row["path"])).toEqual([SCRIPT]);
    expect(new Set(indicators.map((row) => row["path"]))).toEqual(new Set([SCRIPT]));
    expect(new Set(findings.map((row) => row["path"]))).toEqual(new Set([SCRIPT]));
    expect(decisions).toHaveLength(2);
    expect(manifest).toMatchObject({ limited: true, files: { total: 1 }, packs: [{ results: 1 }] });
    const nobody = await dataset({ visibility: { departments: ["别的部门"], unitIds: [] } });
    expect(nobody).toMatchObject({ evaluations: [], findings: [], decisions: [], manifest: { files: { total: 0 } } });
  });

  it("ends when the reader goes away, and lets the store go", async () => {
    const { services } = filled.service;
    for (const format of DatasetFormat.options) {
      const stream = datasetStream(services, { ...DATASET_DEFAULTS, format, visibility: null, now: NOW });
      stream.destroy();
    }
    const { pool } = services.store;
    await eventually("no connection is busy", async () => pool.idleCount === pool.totalCount);
    expect((await exported(filled.service, { format: "json" })).bytes.length).toBeGreaterThan(10_000);
  });
});
