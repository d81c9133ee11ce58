import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import type { Result } from "../../src/model/result.ts";
import { openServer, type TestServer, type UserClient } from "./open-server.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const SAMPLE = readFileSync(join(ROOT, "fixtures/sample/report.docx"));
const PDF = readFileSync(join(ROOT, "fixtures/sample/report.pdf"));

interface Line {
  readonly id: number;
  readonly finding: Finding;
  readonly state: string;
  readonly decision: { readonly version: number } | null;
}

/** From an upload to the dataset, as two reviewers and an administrator's program do it. */
describe("a batch over HTTP", () => {
  let server: TestServer;
  let first: UserClient;
  let second: UserClient;
  let batch: number;
  let docx: number;

  const findingsOf = async (fileId: number): Promise<Line[]> =>
    (await first.get(`/findings?file=${fileId}&sort=file`)).as<{ findings: Line[] }>().findings;

  beforeAll(async () => {
    server = await openServer();
    await server.service.work(1);
    first = await server.as("reviewer");
    second = await server.as("reviewer");
    batch = (await first.post("/batches", { name: "2022年度自评", year: 2022 })).as<{ id: number }>().id;
    const form = new FormData();
    form.append("file", new Blob([SAMPLE]), "审批局/自评报告.docx");
    form.append("file", new Blob([PDF]), "审批局/自评报告.pdf");
    form.append("file", new Blob(["不是报告"]), "其他/<b>说明</b>.docx");
    const sent = (await first.post(`/batches/${batch}/files`, form)).as<{
      accepted: number;
      receipts: { path: string; fileId: number }[];
    }>();
    expect(sent.accepted).toBe(3);
    docx = sent.receipts.find(({ path }) => path.endsWith("报告.docx"))?.fileId ?? 0;
    expect((await first.post(`/batches/${batch}/seal`)).status).toBe(200);
    await server.service.settled(batch);
  });
  afterAll(() => server?.close());

  it("refuses an upload without a file", async () => {
    const form = new FormData();
    form.append("note", "forgotten");
    expect((await first.post(`/batches/${batch}/files`, form)).status).toBe(422);
  });

  it("counts every file once, and gives what could not be read its reason", async () => {
    const { counts } = (await first.get(`/batches/${batch}`)).as<{ counts: Record<string, number> }>();
    expect(counts).toEqual({
      total: 3,
      waiting: 0,
      running: 0,
      clean: 0,
      flagged: 2,
      incomplete: 0,
      failed: 1,
      cancelled: 0,
    });
    const failed = (await first.get(`/files?batch=${batch}&standing=failed`)).as<{ files: object[] }>();
    expect(failed.files).toMatchObject([{ path: "其他/<b>说明</b>.docx", errorCode: "unsupported-format" }]);
  });

  it("does not ask for a file that it has", async () => {
    const { files } = (await first.get(`/files?batch=${batch}`)).as<{ files: { path: string }[] }>();
    const { result } = (await first.get(`/files/${docx}/result`)).as<{ result: Result }>();
    const asked = { files: [{ path: result.file.path, sha256: result.file.sha256 }] };
    expect(files).toHaveLength(3);
    expect((await first.post(`/batches/${batch}/known`, asked)).json).toEqual({ known: [result.file.path] });
  });

  it("never lets two reviewers overwrite each other", async () => {
    const [line] = await findingsOf(docx);
    if (line === undefined) throw new Error("the sample has findings");
    const decision = { findingId: line.id, verdict: "confirmed", reason: null, comment: null, version: 0 };
    expect((await first.post("/decisions", { decisions: [decision] })).json).toMatchObject({
      decisions: [{ findingId: line.id, verdict: "confirmed", version: 1 }],
    });
    const late = await second.post("/decisions", {
      decisions: [{ ...decision, verdict: "dismissed", reason: "情况属实" }],
    });
    expect(late.status).toBe(409);
    expect(late.json).toMatchObject({ error: { code: "changed-meanwhile" } });
    expect((await findingsOf(docx)).find(({ id }) => id === line.id)).toMatchObject({ state: "confirmed" });
    const audit = await server.services.db.selectFrom("audit").select(["action", "actor"]).execute();
    expect(audit).toContainEqual({ action: "finding.confirmed", actor: first.login });
  });

  it("wants a reason for a dismissal, and takes a decision back", async () => {
    const line = (await findingsOf(docx)).find(({ decision }) => decision === null);
    if (line === undefined) throw new Error("the sample has several findings");
    const dismissal = { findingId: line.id, verdict: "dismissed", reason: null, comment: null, version: 0 };
    expect((await first.post("/decisions", { decisions: [dismissal] })).status).toBe(422);
    const reasoned = { ...dismissal, reason: "附件已说明" };
    expect((await first.post("/decisions", { decisions: [reasoned] })).status).toBe(200);
    const undone = await first.post("/decisions/undo", { findings: [{ findingId: line.id, version: 1 }] });
    expect(undone.json).toMatchObject({ decisions: [{ verdict: "open", version: 2 }] });
  });

  it("checks a corrected value again at once, and keeps what had been read", async () => {
    const before = (await first.get(`/files/${docx}/result`)).as<{ result: Result }>().result;
    const rule = "score/unexplained-deduction";
    const finding = before.findings.find((one) => one.rule === rule);
    const row = Number(/indicators\/(\d+)/.exec(finding?.subject ?? "")?.[1]);
    const pointer = `/evaluations/0/indicators/${row}/score`;
    const weight = before.evaluations[0]?.indicators[row]?.weight?.text ?? "";
    const change = { pointer, text: weight, replaces: null };
    const answer = await first.post(`/files/${docx}/corrections`, change);
    expect(answer.status).toBe(201);
    const after = answer.as<{ result: Result }>().result;
    expect(after.findings.some((one) => one.rule === rule && one.subject.includes(`/indicators/${row}/`))).toBe(false);
    expect(after.findings.some((one) => one.rule === "total/score-sum")).toBe(true);
    const stored = (await first.get(`/files/${docx}/result`)).as<{ result: Result; corrections: object[] }>();
    expect(stored.result).toEqual(after);
    expect(stored.corrections).toMatchObject([{ pointer, newText: weight }]);
    expect((await second.post(`/files/${docx}/corrections`, change)).status).toBe(409);
  });

  it("writes a letter from confirmed findings alone", async () => {
    const drafts = await first.post("/letters/draft", {
      batchId: batch,
      fileIds: [docx],
      date: "2023-04-10",
      deadline: "2023-04-30",
    });
    const { letters } = drafts.as<{
      letters: { fileIds: number[]; letter: { projects: { findings: object[] }[] } }[];
    }>();
    expect(letters).toHaveLength(1);
    expect(letters[0]?.fileIds).toEqual([docx]);
    expect(letters[0]?.letter.projects.flatMap(({ findings }) => findings)).toHaveLength(1);
    const file = await first.post("/letters/docx", { letter: letters[0]?.letter });
    expect(Buffer.from(file.bytes.subarray(0, 2)).toString()).toBe("PK");
  });

  it("exports the same bytes as the command line does, equal to the store", async () => {
    const now = "2023-05-01T00:00:00.000Z";
    // The rules across the batch may still run anew after the correction, and would write between the two exports.
    await server.service.settled(batch);
    const { bytes, text } = await first.get(
      `/exports/jsonl?batch=${batch}&reviewState=open&scoreFrom=50.0&whole=true&now=${now}`,
    );
    const cli = await promisify(execFile)(
      process.execPath,
      [
        "dist/src/cli/main.js",
        "export",
        "--format",
        "jsonl",
        "--score-from",
        "50",
        "--review-state",
        "open",
        "--batch",
        String(batch),
        "--whole",
        "--now",
        now,
      ],
      { cwd: ROOT, encoding: "buffer", env: { PATH: process.env["PATH"], FUHE_DATA: server.services.settings.data } },
    );
    expect(Buffer.compare(cli.stdout, Buffer.from(bytes))).toBe(0);
    const rows = text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { table?: string; fileId?: number; record?: unknown });
    const { result } = (await first.get(`/files/${docx}/result`)).as<{ result: Result }>();
    const exported = rows.find(({ table, fileId }) => table === "evaluations" && fileId === docx);
    expect(exported?.record).toEqual(result.evaluations[0]);
  });
});
