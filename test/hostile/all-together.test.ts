import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BatchFinding } from "../../src/model/finding.ts";
import type { Result } from "../../src/model/result.ts";
import { buildGoodReport } from "../build/good-report.ts";
import { runCli } from "../build/run-cli.ts";
import type { CliEnd } from "../build/run-cli.ts";
import { HOSTILE_ARCHIVES, HOSTILE_FILES } from "./hostile-files.ts";

const folder = mkdtempSync(join(tmpdir(), "fuhe-hostile-"));
let end: CliEnd;
const codes = new Map<string, string | null>();

beforeAll(async () => {
  for (const [name, { make }] of Object.entries(HOSTILE_FILES)) writeFileSync(join(folder, name), make());
  for (const [name, { make }] of Object.entries(HOSTILE_ARCHIVES)) writeFileSync(join(folder, name), make());
  writeFileSync(join(folder, "good.docx"), buildGoodReport());
  writeFileSync(join(folder, "good-renamed.pdf"), buildGoodReport("改名的文件"));
  // Sparse: takes no room on the disk.
  writeFileSync(join(folder, "huge.docx"), "");
  truncateSync(join(folder, "huge.docx"), 500 * 1024 * 1024);
  end = await runCli(["check", folder, "--format", "jsonl", "--jobs", "2"]);
  for (const line of end.stdout.trim().split("\n").slice(0, -1)) {
    const { file, error } = JSON.parse(line) as Result;
    codes.set(file.path.slice(folder.length + 1), error?.code ?? null);
  }
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("hostile files beside a good one, by the command line", () => {
  it("ends with status 1 and says nothing on standard error", () => {
    expect(end.status).toBe(1);
    expect(end.stderr).toBe("");
  });

  it("checks the good file, under a false name too", () => {
    expect(codes.get("good.docx")).toBe(null);
    expect(codes.get("good-renamed.pdf")).toBe(null);
  });

  it("refuses 500 MB without reading them", () => expect(codes.get("huge.docx")).toBe("too-large"));

  it.each(Object.entries(HOSTILE_FILES))("%s ends as it must", (name, { ends }) =>
    expect(ends).toContain(codes.get(name)),
  );

  it.each(Object.entries(HOSTILE_ARCHIVES))("%s: every file in it ends as it must", (name, { holds }) => {
    for (const [path, code] of Object.entries(holds))
      expect([path, codes.get(`${name}/${path}`)]).toEqual([path, code]);
  });

  it("loses nothing: a line for every file, and the batch line", () => {
    const inArchives = Object.values(HOSTILE_ARCHIVES).reduce((sum, { holds }) => sum + Object.keys(holds).length, 0);
    expect(codes.size).toBe(Object.keys(HOSTILE_FILES).length + inArchives + 3);
    const { batch } = JSON.parse(end.stdout.trim().split("\n").at(-1) ?? "") as { batch: { findings: BatchFinding[] } };
    const found = batch.findings.map(({ rule, files }) => [
      rule,
      files.map((file) => file.path.slice(folder.length + 1)),
    ]);
    // The same bytes lie there under two names.
    expect(found).toContainEqual(["batch/duplicate-file", ["pdf-inside.docx", "plain.pdf"]]);
  });
});
