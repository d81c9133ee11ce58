import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureFirstAdmin } from "../../src/auth/first-admin.ts";
import { buildApp } from "../../src/http/build-app.ts";
import { listAudit } from "../../src/store/audit.ts";
import { whyNoDatabase } from "../store/data-folder.ts";
import { userByLogin } from "../../src/store/users.ts";
import { openServer, type TestServer } from "./open-server.ts";
import { openClient, type TestClient } from "./test-client.ts";

const reason = await whyNoDatabase();
if (reason !== null) console.log(`skipped: ${reason}`);

interface Session {
  mode: string;
  user: { id: number; login: string; name: string; role: string; limited: boolean } | null;
  csrf: string | null;
  mustChangePassword: boolean;
}

const PASSWORD = "correct-horse-battery";

describe.skipIf(reason !== null)("logging in", () => {
  let server: TestServer;
  let admin: TestClient;

  beforeAll(async () => {
    server = await openServer({ FUHE_SECURE_COOKIES: "true", FUHE_TRUST_PROXY: "127.0.0.1" });
  });
  afterAll(() => server?.close());

  const codeOf = (answer: { as<T>(): T }): string => answer.as<{ error: { code: string } }>().error.code;
  const sessionOf = async (client: TestClient): Promise<Session> => (await client.get("/session")).as<Session>();
  const oneTime = async (login: string): Promise<string> => {
    const made = await admin.post("/users", { login, name: login, role: "reviewer", scope: null });
    expect(made.status).toBe(201);
    return made.as<{ oneTimePassword: string }>().oneTimePassword;
  };
  const withPassword = async (login: string): Promise<TestClient> => {
    const current = await oneTime(login);
    const client = server.nobody();
    await client.post("/session", { login, password: current });
    expect((await client.put("/session/password", { current, next: PASSWORD })).status).toBe(204);
    return client;
  };

  it("starts with one administrator, whose one-time password is made once and allows nothing but its change", async () => {
    const first = await ensureFirstAdmin(server.services);
    expect(first?.login).toBe("admin");
    expect(await ensureFirstAdmin(server.services)).toBeNull();
    admin = server.nobody();
    const answer = await admin.post("/session", { login: "Admin", password: first?.oneTimePassword ?? "" });
    expect(answer.status).toBe(200);
    expect(answer.as<Session>()).toMatchObject({
      mode: "login",
      user: { login: "admin", role: "admin", limited: false },
      mustChangePassword: true,
    });
    expect(codeOf(await admin.get("/batches"))).toBe("password-change-required");
    expect(codeOf(await admin.get("/tokens"))).toBe("password-change-required");
    expect((await admin.get("/session")).status).toBe(200);
    const change = { current: first?.oneTimePassword ?? "", next: PASSWORD };
    expect((await admin.put("/session/password", change)).status).toBe(204);
    expect((await admin.get("/batches")).status).toBe(200);
    expect((await sessionOf(admin)).mustChangePassword).toBe(false);
  });

  it("gives a cookie that scripts and other sites do not get, for this host alone, over HTTPS where it is set so", async () => {
    await withPassword("cookie");
    const answer = await server.nobody().post("/session", { login: "cookie", password: PASSWORD });
    const cookie = answer.headers.getSetCookie()[0] ?? "";
    expect(cookie).toMatch(/^fuhe_session=[\w-]{43}; /);
    for (const part of ["HttpOnly", "SameSite=Strict", "Secure", "Path=/", "Max-Age=43200"])
      expect(cookie.split("; ")).toContain(part);
    expect(cookie).not.toContain("Domain");
    expect(answer.text).not.toContain(cookie.slice(13, 56));
  });

  it("gives a new session each time, and ends the one that the browser had", async () => {
    const client = await withPassword("rotate");
    const [before, old] = [await sessionOf(client), client.withoutCsrf()];
    expect((await client.post("/session", { login: "rotate", password: PASSWORD })).status).toBe(200);
    expect((await sessionOf(client)).csrf).not.toBe(before.csrf);
    expect((await sessionOf(old)).user).toBeNull();
  });

  it("never takes over a session that somebody else has put into the browser", async () => {
    await withPassword("fixed");
    const fixed = "A".repeat(43);
    const answer = await server
      .nobody()
      .call("POST", "/session", { login: "fixed", password: PASSWORD }, { cookie: `fuhe_session=${fixed}` });
    expect(answer.headers.getSetCookie()[0]).not.toContain(fixed);
    const taken = await server.nobody().call("GET", "/session", undefined, { cookie: `fuhe_session=${fixed}` });
    expect(taken.as<Session>().user).toBeNull();
  });

  it("ends with the logout, for good", async () => {
    const client = await withPassword("leaving");
    const copy = client.withoutCsrf();
    const answer = await client.delete("/session");
    expect(answer.status).toBe(204);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^fuhe_session=; .*(?:Max-Age=0|Expires=Thu, 01 Jan 1970)/);
    expect((await copy.get("/batches")).status).toBe(401);
  });

  it("says the same of a wrong password, a login that does not exist and a disabled account", async () => {
    await withPassword("here");
    await withPassword("gone");
    const users = (await admin.get("/users")).as<{ users: { id: number; login: string; version: number }[] }>().users;
    const gone = users.find(({ login }) => login === "gone");
    await admin.patch(`/users/${gone?.id}`, { version: gone?.version, disabled: true });
    const answers = [
      await server.nobody().post("/session", { login: "here", password: "wrong-password" }),
      await server.nobody().post("/session", { login: "nobody", password: "wrong-password" }),
      await server.nobody().post("/session", { login: "gone", password: PASSWORD }),
    ];
    const bodies = answers.map((answer) => ({ ...answer.as<{ error: object }>().error, requestId: "" }));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(bodies[1]).toEqual(bodies[0]);
    expect(bodies[2]).toEqual(bodies[0]);
  });

  it("is locked after eight failures, also with the right password, also for a login that does not exist, with the same words", async () => {
    await withPassword("lock");
    const seen = async (login: string): Promise<unknown[]> => {
      const client = server.nobody();
      const codes: string[] = [];
      for (let round = 0; round < 8; round += 1)
        codes.push(codeOf(await client.post("/session", { login, password: `wrong-${round}` })));
      const last = await client.post("/session", { login, password: PASSWORD });
      const { message, hint } = last.as<{ error: { message: { zh: string }; hint: unknown } }>().error;
      expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(800);
      return [codes, last.status, codeOf(last), message.zh.replace(/\d\d:\d\d/, "TIME"), hint];
    };
    const [known, unknown] = await Promise.all([seen("lock"), seen("no-lock")]);
    expect(known?.[0]).toEqual([...Array.from({ length: 7 }, () => "wrong-login"), "login-locked"]);
    expect(known?.slice(1, 4)).toEqual([429, "login-locked", "输错次数太多，该用户名锁定到 TIME（约 15 分钟后）"]);
    expect(unknown).toEqual(known);
    expect(await listAudit(server.services.db, { action: "user.locked", limit: 10 })).toMatchObject([
      { actor: "lock", user_id: null },
    ]);
    const users = (await admin.get("/users")).as<{ users: { id: number; login: string; locked: boolean }[] }>().users;
    const locked = users.find(({ login }) => login === "lock");
    expect(locked?.locked).toBe(true);
    const reset = await admin.post(`/users/${locked?.id}/password`);
    const { oneTimePassword } = reset.as<{ oneTimePassword: string }>();
    expect((await server.nobody().post("/session", { login: "lock", password: oneTimePassword })).status).toBe(200);
  });

  it("takes as long to refuse a login that does not exist", async () => {
    await withPassword("timing");
    const took = async (login: string): Promise<number> => {
      const start = performance.now();
      await server.nobody().post("/session", { login, password: "wrong-password" });
      return performance.now() - start;
    };
    for (const login of ["timing", "no-timing"]) expect(await took(login)).toBeGreaterThanOrEqual(295);
  });

  it("is refused for a while after twenty tries at one login within a minute", async () => {
    const client = server.nobody();
    const answers = await Promise.all(
      Array.from({ length: 22 }, () => client.post("/session", { login: "many", password: "wrong-password" })),
    );
    const often = answers.filter((answer) => codeOf(answer) === "too-many-requests");
    expect(often).toHaveLength(2);
    expect(Number(often[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("is refused for a while after a hundred failures from one address, whatever the logins, and from there alone", async () => {
    const from = (address: string, login: string): Promise<{ status: number; as<T>(): T }> =>
      server
        .nobody()
        .call("POST", "/session", { login, password: "x" }, { "x-forwarded-for": address, host: "127.0.0.1" });
    for (let part = 0; part < 5; part += 1)
      await Promise.all(Array.from({ length: 20 }, (_, at) => from("203.0.113.9", `spray-${part}-${at}`)));
    expect(codeOf(await from("203.0.113.9", "spray-last"))).toBe("too-many-requests");
    expect(codeOf(await from("203.0.113.10", "spray-last"))).toBe("wrong-login");
  });

  it("counts the failures of every process on the same store together, and forgets none at a restart", async () => {
    const other = await buildApp(server.services, { log: null });
    try {
      await other.listen({ host: "127.0.0.1", port: 0 });
      const { port } = other.server.address() as AddressInfo;
      const clients = [server.nobody(), openClient(`http://127.0.0.1:${port}`)] as const;
      const codes: string[] = [];
      for (let round = 0; round < 9; round += 1)
        codes.push(
          codeOf(await clients[round % 2]!.post("/session", { login: "two-doors", password: "wrong-password" })),
        );
      expect(codes).toEqual([...Array.from({ length: 7 }, () => "wrong-login"), "login-locked", "login-locked"]);
      const tries = await Promise.all(
        Array.from({ length: 22 }, (_, at) => clients[at % 2]!.post("/session", { login: "two-many", password: "x" })),
      );
      expect(tries.filter((answer) => codeOf(answer) === "too-many-requests")).toHaveLength(2);
    } finally {
      await other.close();
    }
  });

  it("ends a one-time password after three days, and says what to do to who has it, and to nobody else", async () => {
    const password = await oneTime("late");
    const id = (await userByLogin(server.services.db, "late"))?.id ?? 0;
    const inHours = async (): Promise<number> =>
      (((await userByLogin(server.services.db, "late"))?.one_time_until?.getTime() ?? 0) - Date.now()) / 3_600_000;
    expect(await inHours()).toBeCloseTo(72, 1);
    expect((await server.nobody().post("/session", { login: "late", password })).status).toBe(200);
    await server.services.db
      .updateTable("users")
      .set({ one_time_until: new Date(Date.now() - 1_000) })
      .where("id", "=", id)
      .execute();
    const late = await server.nobody().post("/session", { login: "late", password });
    expect(late.status).toBe(401);
    expect(late.json.error).toMatchObject({
      code: "one-time-password-expired",
      message: { zh: "一次性密码已过期" },
      hint: {
        zh: expect.stringContaining("fuhe user reset late"),
        en: expect.stringContaining("fuhe user reset late"),
      },
    });
    expect(codeOf(await server.nobody().post("/session", { login: "late", password: "wrong-password" }))).toBe(
      "wrong-login",
    );
    const listed = (await admin.get("/users")).json.users.find((one: { login: string }) => one.login === "late");
    expect(listed).toMatchObject({ mustChangePassword: true, passwordExpired: true });

    const reset = await admin.post(`/users/${id}/password`);
    expect(reset.json.oneTimeHours).toBe(72);
    expect(await inHours()).toBeCloseTo(72, 1);
    const client = server.nobody();
    const current = reset.json.oneTimePassword as string;
    expect((await client.post("/session", { login: "late", password: current })).status).toBe(200);
    expect((await client.put("/session/password", { current, next: PASSWORD })).status).toBe(204);
    expect((await userByLogin(server.services.db, "late"))?.one_time_until).toBeNull();
  });

  it("is not started by a page of another origin", async () => {
    await withPassword("cross");
    const body = { login: "cross", password: PASSWORD };
    for (const headers of [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }, { origin: "null" }])
      expect(codeOf(await server.nobody().call("POST", "/session", body, headers))).toBe("csrf");
    const plain = await server
      .nobody()
      .call("POST", "/session", JSON.stringify(body), { "content-type": "text/plain" });
    expect(plain.status).toBeGreaterThanOrEqual(400);
  });

  it("takes a name with a character that no name has for what it is", async () => {
    for (const login of ["a\0b", "", " ", "x".repeat(201)])
      expect((await server.nobody().post("/session", { login, password: "wrong-password" })).status).toBe(422);
    expect((await server.nobody().post("/session", { login: "' or 1=1 --", password: "x" })).status).toBe(401);
    expect((await server.nobody().post("/session", { login: "a", password: "x".repeat(201) })).status).toBe(422);
  });

  describe("a change of password", () => {
    it("asks for the current one and for a good new one", async () => {
      const client = await withPassword("changer");
      const change = async (current: string, next: string): Promise<unknown> => {
        const answer = await client.put("/session/password", { current, next });
        return answer.as<{ error: { code: string; fields: { path: string }[] } } | null>()?.error ?? answer.status;
      };
      expect(await change("wrong-password", "another-password")).toMatchObject({
        code: "wrong-password",
        fields: [{ path: "/current" }],
      });
      for (const next of ["short", PASSWORD, "changerchanger"])
        expect(await change(PASSWORD, next)).toMatchObject({ code: "unfit-password", fields: [{ path: "/next" }] });
      expect(await change(PASSWORD, "another-password")).toBe(204);
      expect((await server.nobody().post("/session", { login: "changer", password: PASSWORD })).status).toBe(401);
    });

    it("ends every other login of the user, and goes on here under a new cookie with the same proof", async () => {
      const client = await withPassword("elsewhere");
      const other = server.nobody();
      await other.post("/session", { login: "elsewhere", password: PASSWORD });
      const [stolen, before] = [client.withoutCsrf(), await sessionOf(client)];
      const answer = await client.put("/session/password", { current: PASSWORD, next: "another-password" });
      expect(answer.status).toBe(204);
      expect((await other.get("/batches")).status).toBe(401);
      expect((await stolen.get("/batches")).status).toBe(401);
      expect((await client.get("/batches")).status).toBe(200);
      expect((await sessionOf(client)).csrf).toBe(before.csrf);
    });

    it("cannot be tried out without end by who has found an open browser", async () => {
      const client = await withPassword("open");
      const codes: string[] = [];
      for (let round = 0; round < 9; round += 1)
        codes.push(codeOf(await client.put("/session/password", { current: `wrong-${round}`, next: "another-one-1" })));
      expect(codes.slice(6)).toEqual(["wrong-password", "login-locked", "login-locked"]);
    });
  });

  it("leaves its trail: who, when, from where, never a password", async () => {
    await withPassword("trail");
    await server.nobody().post("/session", { login: "trail", password: PASSWORD });
    const entries = (await admin.get("/audit?limit=500")).as<{ entries: Record<string, unknown>[] }>().entries;
    const own = entries.filter(({ actor }) => actor === "trail").map(({ action }) => action);
    expect(own).toEqual(["session.start", "user.change-password", "session.start"]);
    expect(entries.find(({ action }) => action === "session.start")?.["address"]).toBe("127.0.0.1");
    expect(JSON.stringify(entries)).not.toContain(PASSWORD);
    expect(JSON.stringify(entries)).not.toMatch(/argon2|fuhe_session/);
  });
});
