import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBlobs } from "../../src/blobs/open-blobs.ts";
import { readSettings } from "../../src/config/read-settings.ts";
import { BACKUP_TABLES } from "../../src/operations/backup-content.ts";
import { backUp } from "../../src/operations/back-up.ts";
import { restore } from "../../src/operations/restore.ts";
import { decideAlikeIn } from "../../src/store/alike.ts";
import { createReturn } from "../../src/store/returns.ts";
import { changeReview } from "../../src/store/reviews.ts";
import { addFilter } from "../../src/store/saved-filters.ts";
import { acceptFiles } from "../../src/store/accept-files.ts";
import { assignFiles } from "../../src/store/assignments.ts";
import { recordAudit } from "../../src/store/audit.ts";
import { claimBatchFinish, finishBatch } from "../../src/store/batch-finish.ts";
import { createBatch } from "../../src/store/batches.ts";
import { correct } from "../../src/store/corrections.ts";
import { decide } from "../../src/store/decisions.ts";
import { setExpectedUnits } from "../../src/store/expected-units.ts";
import { startFile } from "../../src/store/file-jobs.ts";
import { assignUnit } from "../../src/store/files.ts";
import { findingPage } from "../../src/store/findings.ts";
import { setSetting } from "../../src/store/installation.ts";
import { migrate } from "../../src/store/migrate.ts";
import { openStore, type Store } from "../../src/store/open-store.ts";
import { savePack } from "../../src/store/packs.ts";
import { currentResult } from "../../src/store/results.ts";
import { saveResult } from "../../src/store/save-result.ts";
import { createSession } from "../../src/store/sessions.ts";
import { createToken } from "../../src/store/tokens.ts";
import { saveUnits } from "../../src/store/save-units.ts";
import { unitByName } from "../../src/store/units.ts";
import { setVisibility } from "../../src/store/user-scopes.ts";
import { createUser } from "../../src/store/users.ts";
import { whyNoDatabase } from "../store/data-folder.ts";
import { sampleResult, sha256 } from "../store/sample-result.ts";

const reason = await whyNoDatabase();
if (reason !== null) console.log(`skipped: ${reason}`);

const folder = mkdtempSync(join(tmpdir(), "fuhe-backup-"));
const settingsOf = (name: string) => readSettings({ FUHE_DATA: join(folder, name, "data") });
const blobsOf = (name: string) => openBlobs(settingsOf(name).blobs);
const opened = (name: string): Promise<Store> => openStore(settingsOf(name), { mode: "own", migrate: false });

/** A store with something in every table. */
async function fill({ db }: Store): Promise<void> {
  const blobs = await blobsOf("first");
  await saveUnits(db, [{ name: "教育局", code: "101", department: "科教口", aliases: ["市教育局", "“教育,局”"] }]);
  const unit = await unitByName(db, "101");
  const user = await createUser(db, {
    login: "li",
    name: "李\t\n\\",
    role: "reviewer",
    passwordHash: "h",
    oneTimeHours: 72,
  });
  await setVisibility(db, user?.id ?? 0, { departments: ["科教口"], unitIds: [unit?.id ?? 0] });
  await createSession(db, { tokenHash: "s", userId: user?.id ?? 0, csrf: "c", hours: 1, address: null, agent: null });
  await createToken(db, { userId: user?.id ?? 0, name: "t", tokenHash: "t", prefix: "p", expiresAt: null });
  const batch = await createBatch(db, { name: "市直", pack: "mof-2020", year: 2022, created_by: user?.id ?? null });
  await setExpectedUnits(db, batch.id, [{ name: "教育局", code: "101", department: null }]);
  const contents = ["a", "b", "a"];
  for (const content of contents) await blobs.put({ stream: Readable.from([Buffer.from(content)]) });
  const files = await acceptFiles(
    db,
    batch.id,
    user?.id ?? null,
    contents.map((content, n) => ({
      path: `${n}/${content}.docx`,
      name: `${content}.docx`,
      sha256: sha256(content),
      bytes: 1,
      format: "docx",
    })),
  );
  const ids = files.map(({ id }) => id);
  await assignUnit(db, ids.slice(0, 1), unit?.id ?? null);
  await assignFiles(db, ids, user?.id ?? null, null);
  for (const [n, content] of contents.entries()) {
    await startFile(db, { fileId: ids[n] ?? 0, generation: 1 }, "w", 60);
    const result = sampleResult({
      content,
      budget: 0.1,
      executed: 123456789.123456,
      findings: [{ rule: "a/a", severity: "error", zh: "“引号”，\\反斜线\n换行" }],
    });
    await saveResult(db, { fileId: ids[n] ?? 0, generation: 1, result, correctionsSha256: null });
  }
  const claim = await claimBatchFinish(db, batch.id, 60);
  const [own] = sampleResult({
    content: "x",
    findings: [{ rule: "batch/duplicate-file", severity: "warning" }],
  }).findings;
  if (claim && own)
    await finishBatch(db, claim, [
      { ...own, evaluation: null, files: [{ path: "0/a.docx", sha256: sha256("a"), subject: "" }] },
    ]);
  const { findings } = await findingPage(db, { visibility: null }, { sort: "file", after: null, limit: 1 });
  const finding = findings[0]?.finding;
  if (finding)
    await decide(db, {
      fingerprint: finding.id,
      key: finding.key,
      rule: finding.rule,
      verdict: "dismissed",
      reason: "r",
      comment: null,
      decidedBy: null,
      version: 0,
    });
  await correct(db, {
    fileId: ids[0] ?? 0,
    fileSha256: sha256("a"),
    pointer: "/x",
    oldText: "1",
    newText: "2",
    correctedBy: null,
    replaces: null,
  });
  await decideAlike(db, batch.id, findings[0]?.id ?? 0);
  await changeReview(db, { fileId: ids[1] ?? 0, version: 0, changedBy: null, state: "passed", scores: { k: "92.5" } });
  await addFilter(db, user?.id ?? null, "files", { name: "低分", query: { b: 1, a: [null] }, shared: true });
  const content = {
    unitName: "教育局",
    unitId: unit?.id ?? null,
    number: "1",
    dueOn: "2023-04-30",
    letter: { b: "“", a: 1 },
  };
  await createReturn(db, batch.id, { ...content, fileIds: ids }, null);
  await savePack(db, { id: "shi", version: "1", sha256: "p", yaml: "id: shi\n# 市\n", uploaded_by: null });
  await setSetting(db, "k", { a: [1, null] });
  await recordAudit(db, { userId: null, actor: "program", action: "test" });
}

/** Whatever is still open in the batch, at once. */
async function decideAlike(db: Store["db"], batchId: number, findingId: number): Promise<void> {
  const shape = {
    batchId,
    rule: "batch/duplicate-file",
    severity: "warning",
    cause: "report",
    like: "",
    unlike: [],
  } as const;
  const seen = { upTo: findingId + 1_000, at: new Date(Date.now() + 60_000).toISOString() };
  await decideAlikeIn(db, shape, seen, { verdict: "confirmed", reason: null, comment: null, decidedBy: null }, null);
}

/** All rows of a table as text. What an unfinished copy of work may not keep is left out. */
async function contentOf({ db }: Store, table: string): Promise<unknown[]> {
  const rows = await sql<{
    row: string;
  }>`select (to_jsonb(t) - 'changed_tx')::text as row from ${sql.table(table)} as t order by 1`.execute(db);
  return rows.rows.map(({ row }) => row);
}

describe.skipIf(reason !== null)("backup and restore", () => {
  const file = join(folder, "backup.tar");
  let first: Store;

  beforeAll(async () => {
    first = await opened("first");
    await migrate(first.db);
    await fill(first);
    await backUp(first, await blobsOf("first"), file, "fuhe test");
  });
  afterAll(async () => {
    await first.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("give every row and every submitted file back in an empty folder, and new rows get numbers of their own", async () => {
    const second = await opened("second");
    try {
      const report = await restore(second, await blobsOf("second"), file);
      expect(report.manifest.program).toBe("fuhe test");
      expect(report.blobs).toBe(2);
      for (const table of BACKUP_TABLES) {
        const rows = await contentOf(first, table);
        expect(rows.length, table).toBeGreaterThan(0);
        expect(await contentOf(second, table), table).toEqual(rows);
      }
      expect(await contentOf(second, "sessions")).toEqual([]);
      const [one] = await second.db.selectFrom("files").select("id").orderBy("id").execute();
      expect(JSON.stringify((await currentResult(second.db, one?.id ?? 0))?.result)).toBe(
        JSON.stringify((await currentResult(first.db, one?.id ?? 0))?.result),
      );
      expect((await buffer(await (await blobsOf("second")).get(sha256("b")))).toString()).toBe("b");
      const batch = await createBatch(second.db, { name: "new", pack: "mof-2020" });
      await acceptFiles(second.db, batch.id, null, [
        { path: "n", name: "n", sha256: sha256("n"), bytes: 1, format: null },
      ]);
    } finally {
      await second.close();
    }
  });

  it("refuse a store that holds data", async () => {
    await expect(restore(first, await blobsOf("first"), file)).rejects.toThrow("the store holds data already");
  });

  it("refuse a file that is cut short or changed, and leave the store empty", async () => {
    const whole = readFileSync(file);
    const third = await opened("third");
    try {
      const changed = Buffer.from(whole);
      const blob = whole.indexOf(`blobs/${sha256("b")}`);
      changed.write("c", blob + 512);
      for (const bytes of [
        whole.subarray(0, whole.length - 2048),
        whole.subarray(0, 300),
        Buffer.from("not an archive".repeat(100)),
        changed,
      ]) {
        const bad = join(folder, "bad.tar");
        writeFileSync(bad, bytes);
        await expect(restore(third, await blobsOf("third"), bad)).rejects.toThrow("not a whole backup of fuhe");
      }
      expect((await restore(third, await blobsOf("third"), file)).rows["files"]).toBe(3);
    } finally {
      await third.close();
    }
  });

  it("take one moment while others write on", async () => {
    const busy = join(folder, "busy.tar");
    const batch = await createBatch(first.db, { name: "during", pack: "mof-2020" });
    const writing = new AbortController();
    const writer = (async () => {
      const blobs = await blobsOf("first");
      for (let n = 0; !writing.signal.aborted; n++) {
        await blobs.put({ stream: Readable.from([Buffer.from(`w${n}`)]) });
        await acceptFiles(first.db, batch.id, null, [
          { path: `${n}`, name: `${n}`, sha256: sha256(`w${n}`), bytes: `w${n}`.length, format: null },
        ]);
      }
    })();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const report = await backUp(first, await blobsOf("first"), busy, "fuhe test");
    writing.abort();
    await writer;
    expect(report.rows["files"]).toBe((report.rows["blobs"] ?? 0) + 1);
    const fourth = await opened("fourth");
    try {
      expect((await restore(fourth, await blobsOf("fourth"), busy)).rows).toEqual(report.rows);
    } finally {
      await fourth.close();
    }
  });

  it("write a file that the system's tar reads, and never over another one's half", async () => {
    const listed = spawnSync("tar", ["-tf", file], { encoding: "utf8" });
    expect(listed.stdout.split("\n")).toContain(`blobs/${sha256("a")}`);
    expect(listed.stderr).toBe("");
    writeFileSync(join(folder, "other.tar.part"), "someone's");
    await expect(backUp(first, await blobsOf("first"), join(folder, "other.tar"), "fuhe test")).rejects.toThrow(
      "cannot be written",
    );
    expect(readFileSync(join(folder, "other.tar.part"), "utf8")).toBe("someone's");
  });

  it("stop, with nothing written, where a submitted file is missing", async () => {
    const blobs = await blobsOf("first");
    await blobs.delete(sha256("b"));
    await expect(backUp(first, blobs, join(folder, "missing.tar"), "fuhe test")).rejects.toThrow(
      `the submitted file ${sha256("b")} is missing or damaged`,
    );
    expect(existsSync(join(folder, "missing.tar"))).toBe(false);
    expect(existsSync(join(folder, "missing.tar.part"))).toBe(false);
  });
});
