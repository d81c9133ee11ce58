import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Result } from "../../../src/model/result.ts";
import { acceptFiles } from "../../../src/store/accept-files.ts";
import { startFile } from "../../../src/store/file-jobs.ts";
import { currentResult } from "../../../src/store/results.ts";
import { saveResult } from "../../../src/store/save-result.ts";
import { whyNoDatabase } from "../../store/data-folder.ts";
import { sha256 } from "../../store/sample-result.ts";
import { exported, type Filled, FORMULA, fillService, unzipped } from "./filled-service.ts";
import { csvRecords } from "./read-csv.ts";

const missing = (await whyNoDatabase()) ?? whyNoCalc();
if (missing !== null) console.log(`skipped: ${missing}`);

/** Debian's libreoffice-calc beside soffice; null where it is there. */
function whyNoCalc(): string | null {
  try {
    const soffice = realpathSync(execFileSync("sh", ["-c", "command -v soffice"], { encoding: "utf8" }).trim());
    return existsSync(join(dirname(soffice), "libsclo.so")) ? null : "LibreOffice is here without Calc";
  } catch {
    return "LibreOffice Calc is not installed";
  }
}

const REPORTS = 200;
const HOSTILE = ["=1+1", "@SUM(A1)", "+cmd", "-2", "_x0041_", "＝HYPERLINK(A1)", " =1+1", "\t=1", "1e5", "2024-05-01"];
/** All sheets, each as a file; values as they are stored, not as they are shown. */
const AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
const SHEETS = { evaluations: "评价", indicators: "指标", funds: "资金", findings: "问题", decisions: "决定" } as const;

describe.skipIf(missing !== null)("the workbook in LibreOffice Calc", () => {
  let filled: Filled;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "fuhe-calc-"));
    filled = await fillService();
    await addReports(filled);
    await filled.service.settled(filled.batchId);
  }, 120_000);
  afterAll(async () => {
    await filled?.service.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("has the cells of the CSV export, texts as texts and nothing worked out", async () => {
    const { bytes } = await exported(filled.service, { format: "xlsx" });
    const csv = unzipped((await exported(filled.service, { format: "csv" })).bytes);
    writeFileSync(join(folder, "a.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const args = [profile, "--headless", "--convert-to", AS_CSV, "--outdir", folder, join(folder, "a.xlsx")];
    await promisify(execFile)("soffice", args, { timeout: 90_000 });
    for (const [table, sheet] of Object.entries(SHEETS)) {
      const ours = csvRecords(csv.get(`${table}.csv`) ?? Buffer.alloc(0)).map((row) => mapped(row, asWritten));
      const theirs = csvRecords(asOurs(readFileSync(join(folder, `a-${sheet}.csv`), "utf8"))).map((row) =>
        mapped(row, asStored),
      );
      expect(theirs, sheet).toEqual(ours);
      if (table === "evaluations") expect(ours.length).toBeGreaterThan(REPORTS);
    }
  }, 120_000);
});

type Fields = Readonly<Record<string, string | null>>;

function mapped(row: Fields, field: (text: string) => string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).map(([name, text]) => [name, field((text ?? "").replaceAll("\r\n", "\n"))]),
  );
}

/** Calc's CSV has neither a byte order mark nor CRLF. */
function asOurs(text: string): Buffer {
  return Buffer.from(`\uFEFF${text.replace(/\r?\n/g, "\r\n")}`);
}

/** Our CSV: without the apostrophe in front of what looks like a formula. */
function asWritten(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

/** Calc's: truths in small letters. */
function asStored(text: string): string {
  return text === "TRUE" || text === "FALSE" ? text.toLowerCase() : text;
}

/** Copies of the reports under hostile names, with hostile words in every kind of cell. */
async function addReports({ service, fileIds, batchId }: Filled): Promise<void> {
  const { db } = service.services;
  const results = await Promise.all([...fileIds.values()].map((id) => currentResult(db, id)));
  const read = results.flatMap((stored) => (stored && stored.result.evaluations.length > 0 ? [stored.result] : []));
  for (let n = 0; n < REPORTS; n += 1) {
    const words = HOSTILE[n % HOSTILE.length] ?? "";
    const result = renamed(read[n % read.length] as Result, `${words}/${n}.docx`, `${words}${FORMULA}`, words);
    const { path, sha256: hash } = result.file;
    const file = { path, name: path, sha256: hash, bytes: 1, format: "docx" as const };
    const [accepted] = await acceptFiles(db, batchId, null, [file]);
    const job = { fileId: accepted?.id ?? 0, generation: accepted?.generation ?? 0 };
    await startFile(db, job, "w", 60);
    await saveResult(db, { ...job, result, correctionsSha256: null });
  }
}

function renamed(result: Result, path: string, project: string, words: string): Result {
  return {
    ...result,
    file: { ...result.file, path, sha256: sha256(path) },
    evaluations: result.evaluations.map((one) => ({
      ...one,
      key: `${path}|${one.key}`,
      projectName: { text: project, value: project },
      goals: { ...one.goals, actual: { text: `${words}\n第二行 "引号", 逗号`, value: words } },
      indicators: one.indicators.map((row) => ({ ...row, name: { ...row.name, text: words } })),
    })),
    findings: result.findings.map((one, n) => ({
      ...one,
      key: `${path}#${n}`,
      id: sha256(`${path}#${n}`),
      reported: words,
    })),
  };
}
