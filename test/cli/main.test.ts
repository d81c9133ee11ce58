import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Result } from "../../src/model/result.ts";
import { buildCompoundFile } from "../build/compound-file.ts";
import { buildFaultyReport, buildGoodReport } from "../build/good-report.ts";
import { runCli } from "../build/run-cli.ts";

const cwd = mkdtempSync(join(tmpdir(), "fuhe-cli-"));
const run = (...args: string[]) => runCli(args, { cwd });
const lines = (text: string): string[] => text.trim().split("\n");

beforeAll(() => {
  mkdirSync(join(cwd, "batch"));
  writeFileSync(join(cwd, "good.docx"), buildGoodReport());
  writeFileSync(join(cwd, "faulty.docx"), buildFaultyReport());
  writeFileSync(join(cwd, "old.doc"), buildCompoundFile(["WordDocument"]));
  for (let n = 0; n < 12; n += 1)
    writeFileSync(join(cwd, "batch", `${String(n).padStart(2, "0")}.docx`), buildGoodReport(`项目${n}`));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

describe("fuhe check", { timeout: 60_000 }, () => {
  it("ends with 0 for a sound report, 1 for an error finding or a failed file, 2 for wrong usage", async () => {
    const ends = await Promise.all([
      run("check", "good.docx"),
      run("check", "faulty.docx"),
      run("check", "good.docx", "old.doc"),
      run("check", "missing.docx"),
    ]);
    expect(ends.map((end) => end.status)).toEqual([0, 1, 1, 2]);
    expect(ends[0]?.stdout).toContain("✓ good.docx  无问题\n");
    expect(ends[1]?.stdout).toContain("✗ faulty.docx  1 处错误");
    expect(ends[3]).toMatchObject({ stdout: "", stderr: "fuhe: 没有这个文件或文件夹：missing.docx\n" });
  });

  it("gives one JSON object that holds to the contract", async () => {
    const { stdout, stderr } = await run("check", "good.docx", "faulty.docx", "--format", "json", "--explain");
    const all = JSON.parse(stdout) as { files: unknown[]; summary: object; batch: object };
    expect(all.files.map((file) => Result.parse(file).file.path)).toEqual(["good.docx", "faulty.docx"]);
    expect(Result.parse(all.files[0]).checks.explained?.length).toBeGreaterThan(10);
    expect(all.summary).toMatchObject({ files: 2, clean: 1, errors: 1 });
    expect(all.batch).toMatchObject({
      findings: [{ rule: "batch/duplicate-project", files: [{ path: "faulty.docx" }, { path: "good.docx" }] }],
    });
    expect(stderr).toBe("");
  });

  it("gives the same bytes with one and with three children, in the order of the names", async () => {
    const [one, three] = await Promise.all([
      run("check", "batch", "--format", "json", "--jobs", "1"),
      run("check", "batch", "--format", "json", "--jobs", "3"),
    ]);
    expect(three.stdout === one.stdout).toBe(true);
    expect((JSON.parse(one.stdout) as { files: Result[] }).files.map(({ file }) => file.name)).toEqual(
      Array.from({ length: 12 }, (_, n) => `${String(n).padStart(2, "0")}.docx`),
    );
  });

  it("gives jsonl a line for each file and the batch line", async () => {
    const { stdout } = await run("check", "batch", "old.doc", "--format", "jsonl");
    expect(lines(stdout)).toHaveLength(14);
    expect(lines(stdout).at(-1)).toBe('{"batch":{"findings":[]}}');
  });

  it("looks across files, and holds them against the list of expected units", async () => {
    writeFileSync(join(cwd, "list.csv"), "单位名称\n区政务中心\n区水利局\n");
    writeFileSync(join(cwd, "again.docx"), buildGoodReport());
    const [across, alone, unread] = await Promise.all([
      run("check", "good.docx", "again.docx", "--expected", "list.csv", "--format", "jsonl"),
      run("check", "good.docx", "--expected", "list.csv", "--format", "json"),
      run("check", "good.docx", "--expected", "no-such-list.csv"),
    ]);
    const found = (text: string): string[] =>
      (JSON.parse(text) as { batch: { findings: { rule: string }[] } }).batch.findings.map(({ rule }) => rule);
    expect(found(lines(across?.stdout ?? "").at(-1) ?? "")).toEqual(["batch/duplicate-file", "batch/missing-unit"]);
    expect(found(alone?.stdout ?? "")).toEqual(["batch/missing-unit"]);
    expect(JSON.parse(alone?.stdout ?? "")).toMatchObject({
      summary: { findings: { error: 0, warning: 0, notice: 1 } },
    });
    expect([across?.status, unread?.status]).toEqual([0, 2]);
  });

  it("writes to a file with --out and leaves standard output empty", async () => {
    const { stdout, status } = await run("check", "good.docx", "--format", "csv", "--out", "out.csv");
    expect([status, stdout]).toEqual([0, ""]);
    expect(readFileSync(join(cwd, "out.csv"), "utf8")).toMatch(/^\ufefffile,sha256/);
  });

  it("ends with 2 where the output cannot be written or the pack is not there", async () => {
    const [unwritable, noPack] = await Promise.all([
      run("check", "good.docx", "--out", "no/such/folder/x"),
      run("check", "good.docx", "--pack", "nowhere"),
    ]);
    expect(unwritable.status).toBe(2);
    expect(noPack).toMatchObject({ status: 2, stderr: expect.stringContaining("规则包不能使用") as string });
  });

  it("takes a pack file by its path", async () => {
    writeFileSync(join(cwd, "own.yaml"), "extends: mof-2020\nid: own\nversion: '1'\n");
    const { stdout, stderr } = await run("check", "good.docx", "--pack", "own.yaml", "--format", "jsonl");
    expect(stderr).toBe("");
    expect(Result.parse(JSON.parse(stdout)).provenance.pack).toMatchObject({ id: "own", version: "1" });
  });

  it("is quiet where its reader goes away", async () => {
    const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
    const child = spawn(
      process.execPath,
      ["--import", import.meta.resolve("tsx"), main, "check", "batch", "--format", "json"],
      { cwd },
    );
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.stdout.once("data", () => child.stdout.destroy());
    await new Promise((resolve) => child.on("close", resolve));
    expect(stderr).toBe("");
  });

  it("ends its children when it is interrupted", async () => {
    let children: number[] = [];
    const { status } = await runCli(["check", "batch", "--jobs", "1"], {
      cwd,
      onStart: (pid) => {
        const timer = setInterval(() => {
          children = childrenOf(pid);
          if (children.length === 0) return;
          clearInterval(timer);
          process.kill(pid, "SIGINT");
        }, 5);
      },
    });
    expect(status).toBe(130);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(
      children.filter(
        (pid) => existsSync(`/proc/${pid}/status`) && !/State:\s+Z/.test(readFileSync(`/proc/${pid}/status`, "utf8")),
      ),
    ).toEqual([]);
  });
});

describe("fuhe extract", { timeout: 60_000 }, () => {
  it("gives the records without any check", async () => {
    const { stdout, status } = await run("extract", "faulty.docx", "--format", "jsonl");
    const result = Result.parse(JSON.parse(stdout));
    expect(status).toBe(0);
    expect(result.evaluations[0]?.projectName?.text).toBe("政务服务平台运维费");
    expect(result.findings).toEqual([]);
    expect(result.checks).toMatchObject({ passed: 0, failed: 0 });
  });

  it("shows a DOCX as HTML, and says why another file cannot be shown", async () => {
    const [docx, doc] = await Promise.all([
      run("extract", "--view", "html", "good.docx"),
      run("extract", "--view", "html", "old.doc", "--lang", "en"),
    ]);
    expect(docx.status).toBe(0);
    expect(docx.stdout).toContain("政务服务平台运维费");
    expect(doc.status).toBe(1);
    expect(doc.stderr).toContain("this is a Word 97-2003 document");
  });
});

describe("help and complaints", { timeout: 60_000 }, () => {
  it("helps in Chinese, and in English where asked", async () => {
    const [zh, en] = await Promise.all([run("check", "--help"), run("check", "--help", "--lang", "en")]);
    expect([zh.status, en.status]).toEqual([0, 0]);
    expect(zh.stdout).toContain("用法");
    expect(en.stdout).toContain("files, folders or .zip files");
  });

  it.each([
    [["check"], "缺少参数"],
    [["check", "good.docx", "--format", "xml"], "选项的值不对"],
    [["check", "good.docx", "--jobs", "none"], "选项的值不对"],
    [["check", "good.docx", "--fast"], "没有这个选项"],
    [["destroy"], "没有这个命令"],
    [["rules", "no/such-rule"], "没有这条规则"],
  ])("ends %j with 2 and says what is wrong", async (args, words) => {
    const { status, stderr } = await run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });

  it("prints the catalogue and one rule's page", async () => {
    const [all, one] = await Promise.all([run("rules", "--lang", "en"), run("rules", "total/score-sum")]);
    expect(all.stdout).toMatch(/^total\/score-sum\s+error\s/m);
    expect(all.stdout).toMatch(/^batch\/twin-mismatch\s+error\s/m);
    expect(one.stdout).toContain("total/score-sum");
    expect(one.status).toBe(0);
  });
});

/** Processes whose parent is `pid`, by /proc; none where there is no /proc. */
function childrenOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  return existsSync(file)
    ? readFileSync(file, "utf8")
        .trim()
        .split(" ")
        .filter((text) => text !== "")
        .map(Number)
    : [];
}
