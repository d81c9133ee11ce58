import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeUser, getUser } from "../../src/store/users.ts";
import { whyNoDatabase } from "../store/data-folder.ts";
import { openServer, type TestServer, type UserClient } from "./open-server.ts";
import type { TestAnswer } from "./test-client.ts";

const reason = await whyNoDatabase();
if (reason !== null) console.log(`skipped: ${reason}`);

interface User {
  id: number;
  login: string;
  role: string;
  disabled: boolean;
  version: number;
  mustChangePassword: boolean;
  scope: unknown;
  oneTimePassword: string;
}

const codeOf = (answer: TestAnswer): string => answer.json?.error?.code ?? String(answer.status);
const list = (content: string | Uint8Array<ArrayBuffer>, name = "units.csv"): FormData => {
  const data = new FormData();
  data.append("file", new Blob([content]), name);
  return data;
};

describe.skipIf(reason !== null)("administering people", () => {
  let server: TestServer;
  let admin: UserClient;

  beforeAll(async () => {
    server = await openServer();
    admin = await server.as({ role: "admin", login: "chief" });
    await admin.put("/units", list("单位名称,单位编码,主管部门\n教育局,101,科教口\n公安局,102,政法口"));
  });
  afterAll(() => server?.close());

  const users = async (): Promise<User[]> => (await admin.get("/users")).json.users;
  const user = async (login: string): Promise<User> => {
    const found = (await users()).find((one) => one.login === login);
    if (found === undefined) throw new Error(`no ${login}`);
    return found;
  };
  const make = async (login: string, scope: object | null = null): Promise<User> => {
    const answer = await admin.post("/users", { login, name: login, role: "reviewer", scope });
    expect([answer.status, answer.text]).toEqual([201, answer.text]);
    return answer.json;
  };

  describe("users", () => {
    it("are made with a one-time password, once for each login", async () => {
      const made = await make("Wang");
      expect(made).toMatchObject({ login: "Wang", role: "reviewer", disabled: false, mustChangePassword: true });
      expect((await admin.get("/users")).text).not.toContain(made.oneTimePassword);
      const again = await admin.post("/users", { login: "wang", name: "王", role: "viewer", scope: null });
      expect([again.status, again.json.error.message.zh]).toEqual([422, "用户名 wang 已有人使用"]);
    });

    it.each(["", "a b", "-x", "a\0b", "x".repeat(65), "<script>"])("are not called %j", async (login) => {
      expect((await admin.post("/users", { login, name: "n", role: "viewer", scope: null })).status).toBe(422);
    });

    it("change by the version that was seen; who is slower is told and changes nothing", async () => {
      const { id, version } = await make("li");
      expect((await admin.patch(`/users/${id}`, { version, name: "李雷" })).json).toMatchObject({ name: "李雷" });
      const late = await admin.patch(`/users/${id}`, { version, role: "viewer" });
      expect(codeOf(late)).toBe("changed-meanwhile");
      expect(await user("li")).toMatchObject({ role: "reviewer", version: version + 1 });
      expect(codeOf(await admin.put(`/users/${id}/scope`, { scope: null, version }))).toBe("changed-meanwhile");
    });

    it("lose their logins with another role or other limits, and all rights when disabled; tokens follow at once", async () => {
      for (const change of [{ role: "viewer" }, { disabled: true }]) {
        const client = await server.as("reviewer");
        const { version } = await user(client.login);
        expect((await client.get("/batches")).status).toBe(200);
        expect((await admin.patch(`/users/${client.userId}`, { version, ...change })).status).toBe(200);
        expect((await client.get("/batches")).status).toBe(401);
      }
      const token = await server.byToken("reviewer");
      const { version } = await user(token.login);
      await admin.patch(`/users/${token.userId}`, { version, role: "viewer" });
      expect((await token.post("/batches", { name: "x" })).status).toBe(403);
      await admin.patch(`/users/${token.userId}`, { version: version + 1, disabled: true });
      expect((await token.get("/batches")).status).toBe(401);
    });

    it("keep their logins when only their name changes", async () => {
      const client = await server.as("viewer");
      const { version } = await user(client.login);
      await admin.patch(`/users/${client.userId}`, { version, name: "新名" });
      expect((await client.get("/session")).json.user).toMatchObject({ name: "新名" });
    });

    it("have their password reset: logins end, tokens wait until it is changed", async () => {
      const [client, token] = [await server.as("reviewer"), await server.byToken("reviewer")];
      const { oneTimePassword } = (await admin.post(`/users/${client.userId}/password`)).json;
      expect((await client.get("/batches")).status).toBe(401);
      const again = await client.post("/session", { login: client.login, password: oneTimePassword });
      expect(again.json).toMatchObject({ mustChangePassword: true });
      await admin.post(`/users/${token.userId}/password`);
      expect(codeOf(await token.get("/batches"))).toBe("password-change-required");
      expect((await admin.post("/users/999999/password")).status).toBe(404);
    });

    it("are limited to what is on the list of units, and to something", async () => {
      const { id, version } = await make("zhao");
      const limit = (scope: object | null): Promise<TestAnswer> => admin.put(`/users/${id}/scope`, { scope });
      for (const scope of [
        { departments: [], unitIds: [] },
        { departments: ["没有的口"], unitIds: [] },
        { departments: [], unitIds: [999_999] },
      ])
        expect(codeOf(await limit(scope))).toBe("invalid");
      expect(await user("zhao")).toMatchObject({ scope: null, version });
      const scope = { departments: ["科教口"], unitIds: [] };
      expect((await limit(scope)).json).toMatchObject({ scope, version: version + 1 });
      expect(await user("zhao")).toMatchObject({ scope });
      expect((await limit(null)).json).toMatchObject({ scope: null });
      expect(await make("qian", scope)).toMatchObject({ scope });
    });

    it("without limits are who becomes an administrator, and administrators get none", async () => {
      const { id, version } = await make("sun", { departments: ["科教口"], unitIds: [] });
      const promoted = await admin.patch(`/users/${id}`, { version, role: "admin" });
      expect(promoted.json).toMatchObject({ role: "admin", scope: null });
      const limited = await admin.put(`/users/${id}/scope`, { scope: { departments: ["科教口"], unitIds: [] } });
      expect(codeOf(limited)).toBe("invalid");
      await admin.patch(`/users/${id}`, { version: version + 1, disabled: true });
    });

    it("always leave one administrator who may log in; nobody disables the own account", async () => {
      const { id, version } = await user("chief");
      expect(codeOf(await admin.patch(`/users/${id}`, { version, disabled: true }))).toBe("invalid");
      expect(codeOf(await admin.patch(`/users/${id}`, { version, role: "reviewer" }))).toBe("invalid");
      const other = await server.as("admin");
      const seen = await user(other.login);
      expect(codeOf(await admin.patch(`/users/${id}`, { version, disabled: true }))).toBe("invalid");
      // Both leave at the same time: one of them has to stay.
      const both = await Promise.all([
        admin.patch(`/users/${id}`, { version, role: "reviewer" }),
        other.patch(`/users/${other.userId}`, { version: seen.version, role: "reviewer" }),
      ]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 422]);
      // The own session goes on through one's own change of role.
      expect((await admin.get("/session")).json.user).toMatchObject({ login: "chief" });
      const chief = await getUser(server.services.db, id);
      await changeUser(server.services.db, id, chief?.version ?? 0, { role: "admin" });
      await changeUser(server.services.db, other.userId, (await user(other.login)).version, { role: "reviewer" });
    });

    it("are in the trail with who changed them, from what to what", async () => {
      const { id, version } = await make("trail");
      await admin.patch(`/users/${id}`, { version, role: "viewer" });
      await admin.put(`/users/${id}/scope`, { scope: { departments: ["科教口"], unitIds: [] } });
      const { entries } = (await admin.get(`/audit?subject=user&subjectId=${id}`)).json;
      expect(entries.map((entry: { action: string }) => entry.action)).toEqual([
        "user.limit",
        "user.change",
        "user.create",
      ]);
      expect(entries[1]).toMatchObject({
        actor: "chief",
        detail: { before: { role: "reviewer" }, change: { role: "viewer" } },
      });
      const first = (await admin.get("/audit?limit=2")).json.entries;
      const next = (await admin.get(`/audit?limit=2&before=${first[1].id}`)).json.entries;
      expect(next[0].id).toBeLessThan(first[1].id);
      expect((await admin.get("/audit?action=user.limit&userId=999999")).json.entries).toEqual([]);
    });

    it("can be given reports where they review and may log in", async () => {
      const [gone, seer] = [await server.as("reviewer"), await server.as("viewer")];
      const { version } = await user(gone.login);
      await admin.patch(`/users/${gone.userId}`, { version, disabled: true });
      const { reviewers } = (await admin.get("/reviewers")).json as { reviewers: { id: number; name: string }[] };
      const ids = reviewers.map(({ id }) => id);
      expect(ids).toContain(admin.userId);
      expect(ids).not.toContain(gone.userId);
      expect(ids).not.toContain(seer.userId);
    });
  });

  describe("API tokens", () => {
    it("are shown once, do what their owner may, and end when they are revoked", async () => {
      const client = await server.as("reviewer");
      const made = await client.post("/tokens", { name: "导出", expiresAt: null });
      expect(made.status).toBe(201);
      const { token, id, prefix } = made.json as { token: string; id: number; prefix: string };
      expect(token).toMatch(/^fuhe_[\w-]{43}$/);
      expect(token.startsWith(prefix)).toBe(true);
      const listed = await client.get("/tokens");
      expect(listed.json.tokens).toMatchObject([{ id, name: "导出", lastUsedAt: null, expiresAt: null }]);
      expect(listed.text).not.toContain(token);
      const bearer = { authorization: `Bearer ${token}` };
      const byToken = (method: string, path: string, body?: object): Promise<TestAnswer> =>
        server.nobody().call(method, path, body, bearer);
      expect((await byToken("GET", "/session")).json).toMatchObject({ user: { login: client.login }, csrf: null });
      expect((await byToken("POST", "/batches", { name: "经令牌" })).status).toBe(201);
      expect((await byToken("GET", "/users")).status).toBe(403);
      expect((await client.get("/tokens")).json.tokens[0].lastUsedAt).not.toBeNull();
      expect((await (await server.as("admin")).delete(`/tokens/${id}`)).status).toBe(404);
      expect((await client.delete(`/tokens/${id}`)).status).toBe(204);
      expect((await byToken("GET", "/batches")).status).toBe(401);
      expect((await client.get("/tokens")).json.tokens).toEqual([]);
    });

    it("are over at their time, and are not made for a time that is past", async () => {
      const client = await server.as("viewer");
      const soon = new Date(Date.now() + 1_000).toISOString();
      const { token } = (await client.post("/tokens", { name: "短", expiresAt: soon })).json;
      await new Promise((resolve) => setTimeout(resolve, 1_300));
      const late = await server.nobody().call("GET", "/batches", undefined, { authorization: `Bearer ${token}` });
      expect(late.status).toBe(401);
      const past = await client.post("/tokens", { name: "旧", expiresAt: "2020-01-01T00:00:00Z" });
      expect(past.status).toBe(422);
    });

    it("that are wrong do not fall back on the cookie beside them", async () => {
      const client = await server.as("admin");
      expect((await client.call("GET", "/batches", undefined, { authorization: "Bearer fuhe_wrong" })).status).toBe(
        401,
      );
    });

    it("make no tokens, no users, and change no password", async () => {
      const token = await server.byToken("admin");
      expect((await token.post("/tokens", { name: "x", expiresAt: null })).status).toBe(403);
      expect((await token.post("/users", { login: "x", name: "x", role: "admin", scope: null })).status).toBe(403);
      expect((await token.put("/session/password", { current: "x", next: "y" })).status).toBe(403);
    });
  });

  describe("the list of units", () => {
    const put = async (content: string | Uint8Array<ArrayBuffer>, name?: string): Promise<TestAnswer> =>
      admin.put("/units", list(content, name));
    const unit = async (name: string): Promise<unknown> =>
      (await admin.get("/units")).json.units.find((one: { name: string }) => one.name === name);

    it("is brought up to date by code or name; what it does not say stays", async () => {
      const first = await put("单位编码,单位名称,主管部门,别名\n201,水利局,农业口,水务局、河长办\n202,林业局,农业口,");
      expect(first.json).toMatchObject({ added: 2, changed: 0, problems: [] });
      expect(await unit("水利局")).toMatchObject({ code: "201", department: "农业口", aliases: ["水务局", "河长办"] });
      const second = await put("编码,单位\n201,水利和湖泊局\n,林业局\n203,农业农村局\n");
      expect(second.json).toMatchObject({ added: 1, changed: 1, total: first.json.total + 1, problems: [] });
      expect(await unit("水利和湖泊局")).toMatchObject({ code: "201", department: "农业口" });
      expect(await unit("林业局")).toMatchObject({ code: "202", department: "农业口" });
      expect((await put("编码,单位\n201,水利和湖泊局")).json).toMatchObject({ added: 0, changed: 0 });
    });

    it("says by line what it could not take, and takes the others", async () => {
      await put("编码,单位\n301,甲局\n302,乙局");
      const { json } = await put("编码,单位,部门\n301,乙局,口\n303,,口\n304,丙局,口\n304,丁局,口\n,合计,\n");
      expect(json).toMatchObject({ added: 1, changed: 0 });
      expect(json.problems.map((one: { line: number; message: { zh: string } }) => [one.line, one.message.zh])).toEqual(
        [
          [2, "编码属于一个单位，名称属于另一个单位"],
          [3, "没有单位名称"],
          [5, "名单前面已有这个单位（编码或名称相同）"],
        ],
      );
    });

    it("comes from Excel too: a title above, numbers as codes, a department merged over its units", async () => {
      const book = new ExcelJS.Workbook();
      book.addWorksheet("说明");
      const sheet = book.addWorksheet("名单");
      sheet.addRow(["某市预算单位名单"]);
      sheet.addRow(["序号", "主管部门", "预算单位编码", "预算单位名称"]);
      sheet.addRow([1, "城建口", 401001, "住建局"]);
      sheet.addRow([2, null, 401002, "城管局"]);
      sheet.mergeCells("A1:D1");
      sheet.mergeCells("B3:B4");
      const bytes = new Uint8Array(await book.xlsx.writeBuffer());
      expect((await put(bytes, "名单.xlsx")).json).toMatchObject({ added: 2, problems: [] });
      expect(await unit("城管局")).toMatchObject({ code: "401002", department: "城建口" });
    });

    it("may be one unit a line, in GBK", async () => {
      // 档案局 and 气象局
      const gbk = Uint8Array.from([0xb5, 0xb5, 0xb0, 0xb8, 0xbe, 0xd6, 0x0a, 0xc6, 0xf8, 0xcf, 0xf3, 0xbe, 0xd6, 0x0a]);
      expect((await put(gbk, "a.txt")).json).toMatchObject({ added: 2, problems: [] });
      expect(await unit("气象局")).toMatchObject({ code: null, department: null });
    });

    it.each([
      ["nothing", "", "名单里没有单位"],
      [
        "columns without a header",
        "1,2\n3,4",
        "找不到表头：请在第一行写明“单位名称”，可另加“单位编码”“主管部门”“别名”",
      ],
      [
        "an old Excel file",
        Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        "这是旧版 Excel 文件（.xls）或已加密的文件；请另存为 .xlsx 或 CSV",
      ],
      ["bytes", Uint8Array.from([0, 1, 2, 3]), "这不是文本或 .xlsx 名单"],
    ])("is refused in words where it is %s", async (_, content, words) => {
      const answer = await put(content);
      expect([answer.status, answer.json.error.message.zh]).toEqual([422, words]);
    });

    it("moves what limited users see when a unit changes its department", async () => {
      const { id } = await make("viewer-of-units");
      await admin.put(`/users/${id}/scope`, { scope: { departments: ["科教口"], unitIds: [] } });
      const visibility = { departments: ["科教口"], unitIds: [] };
      const limited = await server.as({ role: "viewer", visibility });
      const seen = async (): Promise<unknown> => (await limited.get("/units")).json;
      expect(await seen()).toMatchObject({ units: [{ name: "教育局" }], departments: ["科教口"] });
      await put("编码,单位,部门\n102,公安局,科教口");
      expect(await seen()).toMatchObject({ units: [{ name: "教育局" }, { name: "公安局" }] });
      await put("编码,单位,部门\n102,公安局,政法口");
    });

    it("is in the trail", async () => {
      const { entries } = (await admin.get("/audit?action=units.save&limit=1")).json;
      expect(entries).toMatchObject([{ actor: "chief", detail: { added: 0, changed: 1 } }]);
    });
  });
});
