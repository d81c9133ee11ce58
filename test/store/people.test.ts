import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptFiles } from "../../src/store/accept-files.ts";
import { assignEvenly, assignFiles, assigneeOf } from "../../src/store/assignments.ts";
import { listAudit, recordAudit } from "../../src/store/audit.ts";
import { createBatch } from "../../src/store/batches.ts";
import type { Database } from "../../src/store/database.ts";
import { expectedUnits, setExpectedUnits } from "../../src/store/expected-units.ts";
import { assignUnit } from "../../src/store/files.ts";
import { getSetting, setSetting } from "../../src/store/installation.ts";
import {
  giveBackAttempt,
  pruneAttempts,
  recordStranger,
  strangerLock,
  takeAttempt,
} from "../../src/store/login-attempts.ts";
import { activePack, listPacks, retirePack, savePack } from "../../src/store/packs.ts";
import { createSession, endSessionsOf, findSession } from "../../src/store/sessions.ts";
import { forgetBlob, unusedBlobs } from "../../src/store/stored-blobs.ts";
import { createToken, findToken, revokeToken } from "../../src/store/tokens.ts";
import { saveUnits } from "../../src/store/save-units.ts";
import { listDepartments, unitByName } from "../../src/store/units.ts";
import {
  changeUser,
  createFirstUser,
  createUser,
  recordFailedLogin,
  recordLogin,
  userByLogin,
} from "../../src/store/users.ts";
import { setVisibility, visibilityOf } from "../../src/store/user-scopes.ts";
import { temporaryStore, whyNoDatabase } from "./data-folder.ts";
import { sha256 } from "./sample-result.ts";

const reason = await whyNoDatabase();
if (reason !== null) console.log(`skipped: ${reason}`);

describe.skipIf(reason !== null)("people and what they do", () => {
  let db: Kysely<Database>;
  let end: () => Promise<void>;

  beforeAll(async () => {
    const { store, end: stop } = await temporaryStore();
    db = store.db;
    end = stop;
  });
  afterAll(() => end());

  const user = (login: string) => ({
    login,
    name: login,
    role: "reviewer" as const,
    passwordHash: null,
    oneTimeHours: null,
  });
  const made = async (login: string): Promise<number> => (await createUser(db, user(login)))?.id ?? 0;

  it("start with one administrator, also where two processes start at once", async () => {
    const both = await Promise.all([createFirstUser(db, user("admin")), createFirstUser(db, user("admin2"))]);
    expect(both.filter((one) => one !== null)).toHaveLength(1);
  });

  it("log in by a name that is one in upper and lower case", async () => {
    expect(await createUser(db, user("Wang"))).not.toBeNull();
    expect(await createUser(db, user("wang"))).toBeNull();
    expect((await userByLogin(db, "WANG"))?.login).toBe("Wang");
  });

  describe("attempts to log in", () => {
    const of = (key: string) => ({ kind: "login" as const, key });
    const count = async () =>
      Number((await sql<{ n: number }>`select count(*) as n from login_attempts`.execute(db)).rows[0]?.n);

    it("are counted by key in a window, many at once too, and a right one is given back", async () => {
      const together = await Promise.all(Array.from({ length: 9 }, () => takeAttempt(db, of("a"), 3, 60)));
      expect(together.filter((wait) => wait === 0)).toHaveLength(3);
      for (const wait of together.filter((one) => one > 0)) expect(wait).toBeGreaterThan(55);
      expect(await takeAttempt(db, of("b"), 3, 60)).toBe(0);
      await giveBackAttempt(db, of("a"));
      expect([await takeAttempt(db, of("a"), 3, 60), await takeAttempt(db, of("a"), 3, 60)]).toEqual([0, 60]);
    });

    it("are allowed again when the window is over", async () => {
      expect([await takeAttempt(db, of("short"), 1, 1), await takeAttempt(db, of("short"), 1, 1)]).toEqual([0, 1]);
      await new Promise((next) => setTimeout(next, 1_050));
      expect([await takeAttempt(db, of("short"), 1, 1), await takeAttempt(db, of("short"), 1, 1)]).toEqual([0, 1]);
    });

    it("at a login that does not exist lock it as one that does", async () => {
      const rule = { failures: 3, lockSeconds: 60, keptSeconds: 3_600 };
      expect([await recordStranger(db, "x", rule), await recordStranger(db, "x", rule)]).toEqual([null, null]);
      expect(await strangerLock(db, "x")).toBeNull();
      const until = await recordStranger(db, "x", rule);
      expect((until?.getTime() ?? 0) - Date.now()).toBeGreaterThan(55_000);
      expect(await strangerLock(db, "x")).toEqual(until);
      expect((await recordStranger(db, "x", rule))?.getTime()).toBeGreaterThanOrEqual(until?.getTime() ?? Infinity);
    });

    it("of too many keys are forgotten, those that end first, and each kind by itself", async () => {
      await sql`delete from login_attempts`.execute(db);
      for (const [key, seconds] of [
        ["soon", 10],
        ["later", 20],
        ["last", 30],
      ] as const)
        await takeAttempt(db, of(key), 5, seconds);
      await takeAttempt(db, { kind: "address", key: "10.0.0.1" }, 5, 5);
      await takeAttempt(db, of("over"), 5, 0);
      await pruneAttempts(db, 2);
      expect(await count()).toBe(3);
      expect(await takeAttempt(db, of("later"), 1, 60)).toBeGreaterThan(0);
      expect(await takeAttempt(db, of("soon"), 1, 60)).toBe(0);
    });
  });

  it("are locked out after too many failures in a row, and let in after a success", async () => {
    const id = await made("li");
    expect(await recordFailedLogin(db, id, 3, 60)).toBeNull();
    expect(await recordFailedLogin(db, id, 3, 60)).toBeNull();
    expect(await recordFailedLogin(db, id, 3, 60)).toBeInstanceOf(Date);
    await recordLogin(db, id);
    expect(await recordFailedLogin(db, id, 3, 60)).toBeNull();
  });

  it("have sessions that end with time, with the account, or by a change of password", async () => {
    const id = await made("zhao");
    const session = (tokenHash: string, hours: number) =>
      createSession(db, { tokenHash, userId: id, csrf: "c", hours, address: null, agent: null });
    await session("now", 1);
    await session("over", -1);
    await session("kept", 1);
    expect((await findSession(db, "now"))?.user.login).toBe("zhao");
    expect(await findSession(db, "over")).toBeNull();
    await endSessionsOf(db, id, "kept");
    expect(await findSession(db, "now")).toBeNull();
    expect(await findSession(db, "kept")).not.toBeNull();
    await changeUser(db, id, 1, { disabled: true });
    expect(await findSession(db, "kept")).toBeNull();
    await expect(changeUser(db, id, 1, { disabled: false })).rejects.toMatchObject({ current: 2 });
  });

  it("have tokens that can be revoked by their owner alone", async () => {
    const [owner, other] = [await made("sun"), await made("zhou")];
    const token = await createToken(db, {
      userId: owner,
      name: "导出",
      tokenHash: "h1",
      prefix: "fuhe_ab",
      expiresAt: null,
    });
    await createToken(db, { userId: owner, name: "旧", tokenHash: "h2", prefix: "fuhe_cd", expiresAt: new Date(0) });
    expect((await findToken(db, "h1"))?.user.login).toBe("sun");
    expect(await findToken(db, "h2")).toBeNull();
    expect(await revokeToken(db, other, token.id)).toBe(false);
    expect(await revokeToken(db, owner, token.id)).toBe(true);
    expect(await findToken(db, "h1")).toBeNull();
  });

  it("get the reports dealt out evenly, a unit's together, only what each may see", async () => {
    await saveUnits(db, [
      { name: "教育局", code: "101", department: "科教口", aliases: [] },
      { name: "公安局", code: "102", department: "政法口", aliases: [] },
    ]);
    expect(await listDepartments(db)).toEqual(["政法口", "科教口"]);
    const [education, police] = [await unitByName(db, "教育局"), await unitByName(db, "公安局")];
    const [all, limited] = [await made("wu"), await made("zheng")];
    await setVisibility(db, limited, { departments: ["科教口"], unitIds: [] });
    expect(await visibilityOf(db, limited)).toEqual({ departments: ["科教口"], unitIds: [] });
    expect(await visibilityOf(db, all)).toBeNull();
    const { id: batchId } = await createBatch(db, { name: "b", pack: "mof-2020" });
    const files = await acceptFiles(
      db,
      batchId,
      null,
      ["1", "2", "3", "4", "5", "6"].map((name) => ({
        path: name,
        name,
        sha256: sha256(name),
        bytes: 1,
        format: "docx" as const,
      })),
    );
    const ids = files.map(({ id }) => id);
    await assignUnit(db, ids.slice(0, 3), education?.id ?? 0);
    await assignUnit(db, ids.slice(3, 5), police?.id ?? 0);
    await assignFiles(db, ids.slice(5), all, null);
    expect(await assignEvenly(db, batchId, [all, limited], null)).toEqual(
      new Map([
        [limited, 3],
        [all, 2],
      ]),
    );
    for (const id of ids.slice(0, 3)) expect(await assigneeOf(db, id)).toBe(limited);
    await assignFiles(db, ids.slice(0, 1), null, null);
    expect(await assigneeOf(db, ids[0] ?? 0)).toBeNull();
  });

  it("say which units a batch expects; names on the list are linked to it, by other names too", async () => {
    await saveUnits(db, [{ name: "卫健委", code: "103", department: "社保口", aliases: ["卫生健康委员会"] }]);
    const listed = await unitByName(db, "103");
    const { id: batchId } = await createBatch(db, { name: "b", pack: "mof-2020" });
    await setExpectedUnits(db, batchId, [
      { name: "卫生健康委员会", code: null, department: null },
      { name: "某新设单位", code: "900", department: "其他" },
    ]);
    const found = await expectedUnits(db, batchId);
    expect(found.map(({ name, department, unit_id }) => [name, department, unit_id])).toEqual([
      ["卫生健康委员会", "社保口", listed?.id],
      ["某新设单位", "其他", null],
    ]);
    await setExpectedUnits(db, batchId, []);
    expect(await expectedUnits(db, batchId)).toEqual([]);
  });

  it("leave a trail that the database itself refuses to change", async () => {
    await recordAudit(db, {
      userId: null,
      actor: "admin",
      action: "user.create",
      subject: "user",
      subjectId: 7,
      detail: { role: "viewer" },
    });
    expect(await listAudit(db, { subject: "user", subjectId: "7", limit: 10 })).toMatchObject([
      { actor: "admin", action: "user.create", detail: { role: "viewer" } },
    ]);
    await expect(
      db
        .updateTable("audit")
        .set({ actor: "x" } as never)
        .execute(),
    ).rejects.toThrow("append-only");
    await expect(db.deleteFrom("audit").execute()).rejects.toThrow("append-only");
  });

  it("upload packs: the last one counts, the earlier stay for the results that name them", async () => {
    const pack = (version: string) => ({
      id: "shi",
      version,
      sha256: sha256(version),
      yaml: `id: shi # ${version}`,
      uploaded_by: null,
    });
    await savePack(db, pack("1"));
    await savePack(db, pack("2"));
    expect((await activePack(db, "shi"))?.version).toBe("2");
    await savePack(db, pack("1"));
    expect((await activePack(db, "shi"))?.version).toBe("1");
    expect(await listPacks(db)).toHaveLength(2);
    expect(await retirePack(db, "shi")).toBe(true);
    expect(await activePack(db, "shi")).toBeNull();
  });

  it("keep small facts of the installation", async () => {
    expect(await getSetting(db, "queue.paused")).toBeNull();
    await setSetting(db, "queue.paused", { since: "2026-01-01" });
    await setSetting(db, "queue.paused", { since: "2026-01-02" });
    expect(await getSetting(db, "queue.paused")).toEqual({ since: "2026-01-02" });
  });

  it("may free the bytes that nothing names, never others", async () => {
    const { id: batchId } = await createBatch(db, { name: "b", pack: "mof-2020" });
    await acceptFiles(db, batchId, null, [{ path: "a", name: "a", sha256: sha256("first"), bytes: 1, format: null }]);
    await acceptFiles(db, batchId, null, [{ path: "a", name: "a", sha256: sha256("then"), bytes: 1, format: null }]);
    const unused = await unusedBlobs(db, -1, 1000);
    expect(unused).toContain(sha256("first"));
    expect(unused).not.toContain(sha256("then"));
    expect(await forgetBlob(db, sha256("first"))).toBe(true);
    expect(await forgetBlob(db, sha256("then"))).toBe(false);
  });
});
