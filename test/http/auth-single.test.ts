import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSettings } from "../../src/config/read-settings.ts";
import { whyNoDatabase } from "../store/data-folder.ts";
import { openServer, type TestServer } from "./open-server.ts";

const reason = await whyNoDatabase();
if (reason !== null) console.log(`skipped: ${reason}`);

describe("single-user mode", () => {
  const mode = (env: Record<string, string>): boolean => readSettings(env).singleUser;

  it("is what one starts with on one's own machine, and never on an address that others reach", () => {
    expect(mode({})).toBe(true);
    expect(mode({ FUHE_HOST: "::1" })).toBe(true);
    expect(mode({ FUHE_HOST: "0.0.0.0" })).toBe(false);
    expect(mode({ DATABASE_URL: "postgres://db/fuhe" })).toBe(false);
    for (const host of ["0.0.0.0", "::", "192.168.1.5", "127.0.0.1.example.com", "fuhe.local"])
      expect(() => mode({ FUHE_SINGLE_USER: "true", FUHE_HOST: host })).toThrow("FUHE_SINGLE_USER");
  });

  it("is not for a server behind a proxy, where everybody comes from this machine", () => {
    expect(mode({ FUHE_TRUST_PROXY: "127.0.0.1" })).toBe(false);
    expect(mode({ FUHE_SECURE_COOKIES: "true" })).toBe(false);
    expect(() => mode({ FUHE_SINGLE_USER: "true", FUHE_TRUST_PROXY: "127.0.0.1" })).toThrow("FUHE_SINGLE_USER");
  });
});

describe.skipIf(reason !== null)("in single-user mode", () => {
  let server: TestServer;
  let port: number;

  beforeAll(async () => {
    server = await openServer({ FUHE_SINGLE_USER: "true" });
    port = Number(new URL(server.url).port);
  });
  afterAll(() => server?.close());

  /** A request with exactly these headers, as `fetch` does not send them. */
  const raw = (method: string, path: string, headers: Record<string, string>, body = ""): Promise<number> =>
    new Promise((resolve, reject) => {
      const sent = request({ host: "127.0.0.1", port, method, path: `/api/v1${path}`, headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      sent.on("error", reject);
      sent.end(body);
    });
  const change = (headers: Record<string, string>): Promise<number> =>
    raw("POST", "/batches", { "content-type": "application/json", ...headers }, `{"name":"x"}`);

  it("whoever sits at the machine is the administrator, without a login", async () => {
    const client = server.nobody();
    expect((await client.get("/session")).json).toMatchObject({
      mode: "single",
      user: { id: null, role: "admin", limited: false },
      csrf: "local",
      mustChangePassword: false,
      files: {
        mostBytes: 200 * 1024 * 1024,
        tooLarge: {
          message: { zh: "超过 200 MB", en: "more than 200 MB" },
          hint: { zh: expect.stringContaining("10 MB") },
        },
      },
    });
    expect((await client.post("/batches", { name: "一" })).status).toBe(201);
    expect((await client.get("/users")).json).toEqual({ users: [] });
  });

  it("there are no logins, passwords or tokens of one's own, and words for that", async () => {
    const client = server.nobody();
    await client.get("/session");
    const answers = [
      await client.post("/session", { login: "admin", password: "correct-horse" }),
      await client.put("/session/password", { current: "correct-horse", next: "battery-staple" }),
      await client.post("/tokens", { name: "x", expiresAt: null }),
    ];
    expect(answers.map(({ status, json }) => [status, json.error.code])).toEqual(
      answers.map(() => [409, "single-user"]),
    );
    expect((await client.get("/tokens")).json).toEqual({ tokens: [] });
    expect((await client.delete("/session")).status).toBe(204);
  });

  it.each(["localhost", "127.0.0.1", "127.8.8.8", "[::1]", "LocalHost"])("it answers to %s", async (host) => {
    for (const name of [host, `${host}:${port}`]) expect(await raw("GET", "/batches", { host: name })).toBe(200);
  });

  it.each([
    "evil.example",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "[::1].evil.example",
    "evil.example:80@127.0.0.1",
    "127.0.0.1:80:80",
    "[::ffff:10.0.0.1]",
    "0.0.0.0",
    "::1",
    " ",
  ])("it does not answer to the name %j, which a page elsewhere can make resolve to this machine", async (host) => {
    expect(await raw("GET", "/batches", { host })).toBe(403);
    expect(await raw("GET", "/session", { host })).toBe(403);
  });

  it("it does not answer where no name is said", async () => {
    const status = await new Promise<string>((resolve, reject) => {
      import("node:net").then(({ connect }) => {
        const socket = connect(port, "127.0.0.1", () => socket.write("GET /api/v1/batches HTTP/1.0\r\n\r\n"));
        let text = "";
        socket.on("data", (data) => (text += data.toString()));
        socket.on("close", () => resolve(text.split("\r\n", 1)[0] ?? ""));
        socket.on("error", reject);
      }, reject);
    });
    expect(status).toMatch(/ 40[03] /);
  });

  it.each([["x-forwarded-for"], ["forwarded"], ["x-real-ip"], ["via"], ["x-forwarded-host"]])(
    "it does not answer to what a proxy hands on (%s)",
    async (name) => {
      expect(await raw("GET", "/batches", { host: "127.0.0.1", [name]: "127.0.0.1" })).toBe(403);
    },
  );

  it("a change needs the header that only our page sets, and no other origin", async () => {
    const host = `127.0.0.1:${port}`;
    const proof = { "x-csrf-token": "local" };
    expect(await change({ host, ...proof })).toBe(201);
    expect(await change({ host, ...proof, origin: `http://${host}` })).toBe(201);
    for (const headers of [
      {},
      { "x-csrf-token": "other" },
      { ...proof, origin: "https://evil.example" },
      { ...proof, origin: "null" },
      { ...proof, origin: `http://127.0.0.1:${port + 1}` },
      { ...proof, "sec-fetch-site": "cross-site" },
      { ...proof, "sec-fetch-site": "same-site" },
    ])
      expect([headers, await change({ host, ...headers })]).toEqual([headers, 403]);
  });

  it("nothing is read by a page of another origin, also of another port of this machine", async () => {
    const host = `localhost:${port}`;
    expect(await raw("GET", "/batches", { host, "sec-fetch-site": "same-origin" })).toBe(200);
    expect(await raw("GET", "/batches", { host, "sec-fetch-site": "none" })).toBe(200);
    for (const site of ["cross-site", "same-site", "anything"])
      expect(await raw("GET", "/batches", { host, "sec-fetch-site": site })).toBe(403);
  });

  it("a token of a time with logins may do what its owner may, no more; a wrong one nothing", async () => {
    const viewer = await server.byToken("viewer");
    expect((await viewer.get("/batches")).status).toBe(200);
    expect((await viewer.post("/batches", { name: "x" })).status).toBe(403);
    expect(await raw("GET", "/batches", { host: "127.0.0.1", authorization: "Bearer fuhe_wrong" })).toBe(401);
  });
});
