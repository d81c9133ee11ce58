import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptFiles } from "../../../src/store/accept-files.ts";
import { createBatch } from "../../../src/store/batches.ts";
import { startFile } from "../../../src/store/file-jobs.ts";
import { saveResult } from "../../../src/store/save-result.ts";
import { DATASET_DEFAULTS } from "../../../src/export/dataset/request.ts";
import { datasetStream } from "../../../src/export/dataset/export-dataset.ts";
import { buffer } from "node:stream/consumers";
import { runCli } from "../../build/run-cli.ts";
import { temporaryStore, whyNoDatabase } from "../../store/data-folder.ts";
import { sampleResult, sha256 } from "../../store/sample-result.ts";

const missing = await whyNoDatabase();

describe.skipIf(missing !== null)("fuhe export", () => {
  let opened: Awaited<ReturnType<typeof temporaryStore>>;
  let folder: string;
  beforeAll(async () => {
    opened = await temporaryStore();
    folder = mkdtempSync(join(tmpdir(), "fuhe-export-"));
    const { db } = opened.store;
    const { id } = await createBatch(db, { name: "批", pack: "mof-2020", year: 2022 });
    const file = { path: "a.docx", name: "a.docx", sha256: sha256("a"), bytes: 1, format: "docx" as const };
    const [accepted] = await acceptFiles(db, id, null, [file]);
    const fileId = accepted?.id ?? 0;
    await startFile(db, { fileId, generation: 1 }, "test", 60);
    const findings = [{ rule: "total/score-sum", severity: "error" as const }];
    const result = sampleResult({ content: "a", unit: "区政务中心", findings });
    await saveResult(db, { fileId, generation: 1, result, correctionsSha256: null });
    process.env["FUHE_DATA"] = opened.settings.data;
  }, 120_000);
  afterAll(async () => {
    delete process.env["FUHE_DATA"];
    await opened?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it("writes the bytes that the program gives for the same request, beside a running service", async () => {
    const out = join(folder, "集.zip");
    const now = "2024-05-01T08:30:00.000Z";
    const args = ["--format", "csv", "--unit", "区政务中心", "别的单位", "--now", now, "--out", out];
    const end = await runCli(["export", ...args]);
    expect(end).toMatchObject({ status: 0, stdout: "", stderr: expect.stringContaining("evaluations 1") });
    const request = { ...DATASET_DEFAULTS, format: "csv", visibility: null, now: new Date(now) } as const;
    const same = { ...request, filter: { units: ["区政务中心", "别的单位"] } };
    expect(readFileSync(out).equals(await buffer(datasetStream(opened.store, same)))).toBe(true);
    expect(readdirSync(folder)).toEqual(["集.zip"]);
  });

  it("narrows down by all that the page does", async () => {
    const args = [
      "--review-state",
      "open",
      "--score-from",
      "90.0",
      "--rate-to",
      "101",
      "--no-duplicates",
      "--cause",
      "report",
    ];
    const end = await runCli(["export", "--format", "jsonl", "--now", "2024-05-01T08:30:00.000Z", ...args]);
    const filter = {
      duplicates: false,
      reviewStates: ["open"],
      causes: ["report"],
      rates: { from: null, to: "101" },
      scores: { from: "90", to: null },
    } as const;
    const same = {
      ...DATASET_DEFAULTS,
      format: "jsonl",
      visibility: null,
      now: new Date("2024-05-01T08:30:00.000Z"),
      filter,
    } as const;
    expect(end.stdout).toBe((await buffer(datasetStream(opened.store, same))).toString("utf8"));
    expect(end.stdout).toContain('"evaluations":1,');
    expect(await runCli(["export", "--format", "jsonl", "--score-from", "ninety"])).toMatchObject({ status: 2 });
  });

  it("writes to standard output, and takes tables and filters", async () => {
    const end = await runCli([
      "export",
      "--format",
      "jsonl",
      "--table",
      "findings",
      "--severity",
      "error",
      "--year",
      "2022",
      "--lang",
      "en",
    ]);
    const lines = end.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map((line) => line["table"])).toEqual(["findings", "manifest"]);
    expect(lines[1]).toMatchObject({ filter: { severities: ["error"], years: [2022] } });
    expect(end.stderr).toContain("exported: 1 files; findings 1");
  });

  it("says in words what it cannot do", async () => {
    const several = await runCli(["export", "--format", "parquet", "--no-zip"]);
    expect(several).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("只选一个表") });
    const unknown = await runCli(["export", "--format", "dbf"]);
    expect(unknown).toMatchObject({ status: 2, stderr: expect.stringContaining("选项的值不对") });
  });
});
