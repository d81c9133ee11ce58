import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ChildServer, startServer } from "./hostile/child-server.ts";
import { head, rawRequest, type RawAnswer } from "./hostile/raw-request.ts";
import { type SingleUser, singleUser } from "./hostile/single-user.ts";

const API = "/api/v1";

let server: ChildServer;
let user: SingleUser;
beforeAll(async () => {
  server = await startServer({}, { patience: { lingering: 1_000 } });
  user = singleUser(server.url);
}, 90_000);
afterAll(async () => {
  await server?.close();
});

const get = (path: string, headers?: Readonly<Record<string, string>>): Promise<RawAnswer> =>
  rawRequest(server.port, [head("GET", path, headers)]);

/** Sends text as JSON, whatever it is. */
function sendJson(path: string, text: string, method = "POST"): Promise<RawAnswer> {
  const headers = { "content-type": "application/json", "content-length": String(Buffer.byteLength(text)) };
  return rawRequest(server.port, [head(method, `${API}${path}`, headers), text]);
}

describe("a year that is none", () => {
  it("is refused wherever something is narrowed down by it", async () => {
    for (const path of ["files", "files/ids", "findings", "findings/facets", "exports/csv", "batches"])
      for (const year of ["99999999999", "-1", "2022.5", "x"]) {
        const { status, code } = await get(`${API}/${path}?year=${year}`);
        expect([path, year, status, code]).toEqual([path, year, 422, "invalid-request"]);
      }
  });
});

describe("a JSON body", () => {
  it("that is too large is refused without being read", async () => {
    const huge = head("POST", `${API}/batches`, { "content-type": "application/json", "content-length": "9000000000" });
    const piece = Buffer.alloc(1 << 20, 32);
    const endless = function* (): Generator<string | Buffer> {
      yield huge;
      for (;;) yield piece;
    };
    const answer = await rawRequest(server.port, endless(), { untilClosed: true });
    expect(answer).toMatchObject({ status: 413, code: "too-large", closed: true });
    const text = `{"name":"${"n".repeat(2_000_000)}"}`;
    expect(await sendJson("/batches", text)).toMatchObject({ status: 413, code: "too-large" });
  });

  it("that is nested deeply, poisoned, of other types or no JSON is refused as what it is", async () => {
    const deep = 400_000;
    for (const [text, status] of [
      [`{"name":${"[".repeat(deep)}${"]".repeat(deep)}}`, 422],
      [`${'{"a":'.repeat(deep / 4)}1${"}".repeat(deep / 4)}`, 422],
      ["[".repeat(deep), 400],
      [`{"name":"x","__proto__":{"year":2022}}`, 400],
      [`{"name":"x","constructor":{"prototype":{"year":2022}}}`, 400],
      [`{"name":5}`, 422],
      [`{"name":"x","year":1e400}`, 422],
      [`{"name":"x","year":20220000000000000000000000000000}`, 422],
      [`{"name":"x","priority":-1}`, 422],
      [`{"name":"${"x".repeat(300)}"}`, 422],
      ["null", 422],
      ["[]", 422],
      ["", 400],
      ["{", 400],
      [`{"name":"\ud800"`, 400],
    ] as const) {
      const answer = await sendJson("/batches", text);
      expect([text.slice(0, 60), answer.status, answer.code]).toEqual([text.slice(0, 60), status, "invalid-request"]);
    }
    expect(Object.hasOwn(Object.prototype, "year")).toBe(false);
  });

  it("with a field that no selection has selects nothing", async () => {
    const answer = await sendJson("/replays", `{"batchId":1,"state":["failed"]}`);
    expect(answer).toMatchObject({ status: 422, code: "invalid-request" });
  });

  it("keeps halves of characters and NUL out of the store", async () => {
    const answer = await sendJson("/batches", String.raw`{"name":"a\u0000b\ud800c"}`);
    expect([201, 422]).toContain(answer.status);
  });

  it("asks after no more files than it may", async () => {
    const batch = await user.newBatch();
    const file = { path: "a.docx", sha256: "0".repeat(64) };
    const many = await user.post(`/batches/${batch}/known`, { files: Array.from({ length: 5_001 }, () => file) });
    expect([many.status, many.json.error.code]).toEqual([422, "invalid-request"]);
    const odd = await user.post(`/batches/${batch}/known`, {
      files: [{ path: "\0\ud800../..", sha256: "0".repeat(64) }],
    });
    expect([odd.status, odd.json.known]).toEqual([200, []]);
  });
});

describe("an address", () => {
  it("of a hundred kilobytes, or with thousands of parameters, is refused", async () => {
    expect(await get(`${API}/files?text=${"a".repeat(100_000)}`)).toMatchObject({ status: 431, code: "too-large" });
    for (const query of [
      "rule=a&".repeat(2_000),
      `rule=${"a,".repeat(2_000)}&`.repeat(3),
      "limit=1e9",
      "limit=-1",
      "after[]=1&after[x]=2&limit=5&limit=6",
      `text=${"%E6%80%BB".repeat(300)}`,
      "assignedTo=99999999999999999999",
      "sort=;drop table files",
    ]) {
      const answer = await get(`${API}/findings?${query.replaceAll(" ", "%20")}`);
      expect([query.slice(0, 40), answer.status, answer.code]).toEqual([query.slice(0, 40), 422, "invalid-request"]);
    }
    const strange = await get(`${API}/findings?__proto__=1&constructor[prototype]=2&text=%00%ff`);
    expect([200, 400, 422]).toContain(strange.status);
    expect(await get(`${API}/findings?text=%00`)).toMatchObject({ status: expect.toBeOneOf([200, 422]) });
  });

  it("that is none is refused, one of another form is the same address", async () => {
    for (const [path, status] of [
      ["/%E0%A4%A", 400],
      [`${API}/files/${"9".repeat(120)}`, [400, 414, 422]],
      [`${API}/files/-1`, 422],
      [`${API}/files/1.5`, 422],
      [`${API}/files/0x10`, [404, 422]],
      [`${API}/files/NaN`, 422],
      [`${API}/batches/%2e%2e%2f%2e%2e%2fetc`, 422],
      [`${API}/rules/..%2f..%2f/passwd`, [404, 422]],
      [`${API}/../../../../etc/passwd`, 404],
      ["//etc/passwd", 404],
      ["/assets/..%2f..%2f..%2fpackage.json", [403, 404]],
      [`http://127.0.0.1${API}/batches`, 200],
      [`http://evil.example${API}/batches`, [200, 404]],
    ] as const) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, expect.toBeOneOf([status].flat())]);
      if (answer.status >= 400) expect([path, answer.code]).toEqual([path, expect.any(String)]);
    }
  });

  it("of this machine asked for by another name is not served to the single user", async () => {
    for (const host of [
      "evil.example",
      "127.0.0.1.evil.example",
      "localhost.evil.example:80",
      "evil.example:127.0.0.1",
      "",
    ])
      expect([host, (await get(`${API}/batches`, { host })).status]).toEqual([host, 403]);
    expect((await get(`${API}/batches`, { host: "localhost:1" })).status).toBe(200);
  });
});

describe("a request that is none", () => {
  it("is answered in the same body as every refusal, and the connection closed", async () => {
    for (const text of [
      "\0\0\0\0\r\n\r\n",
      "GET / HTTP/9.9\r\n\r\n",
      "\u0016\u0003\u0001\u0002\0\u0001\0",
      "GET /healthz HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n",
      "GET /healthz HTTP/1.1\r\nhost: a\r\ncontent-length: -5\r\n\r\n",
      "POST /api/v1/batches HTTP/1.1\r\nhost: 127.0.0.1\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
      `GET /healthz HTTP/1.1\r\nhost: a\r\n${"x: y\r\n".repeat(20_000)}\r\n`,
    ]) {
      const answer = await rawRequest(server.port, [text], { untilClosed: true });
      expect([text.slice(0, 40), answer.closed]).toEqual([text.slice(0, 40), true]);
      expect([text.slice(0, 40), answer.status]).toEqual([text.slice(0, 40), expect.toBeOneOf([400, 403, 431])]);
      expect(answer.code).not.toBeNull();
    }
    expect(await user.healthy()).toBe(true);
  });

  it("by another method ends, on every route", async () => {
    const batch = await user.newBatch();
    for (const path of [
      "/batches",
      `/batches/${batch}`,
      `/batches/${batch}/progress`,
      "/files",
      "/openapi.json",
      "/session",
    ]) {
      const answer = await user.call("HEAD", path);
      expect([path, answer.status, answer.text]).toEqual([path, 200, ""]);
      const options = await user.call("OPTIONS", path);
      expect([path, options.status, options.json?.error.code]).toEqual([path, 404, "no-such-route"]);
    }
    for (const method of ["HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]) {
      const answer = await rawRequest(
        server.port,
        [head(method, `${API}/batches/${batch}/files`, { connection: "close" })],
        {
          untilClosed: true,
        },
      );
      expect([method, answer.status]).toEqual([method, 404]);
    }
  });

  it("comes from another origin, or without our header, and changes nothing", async () => {
    const body = { "content-type": "application/json", "content-length": "12" };
    for (const headers of [
      { ...body, origin: "http://evil.example" },
      { ...body, origin: "null" },
      { ...body, "x-csrf-token": "" },
    ]) {
      const answer = await rawRequest(server.port, [head("POST", `${API}/batches`, headers), `{"name":"x"}`]);
      expect([headers, answer.status, answer.code]).toEqual([headers, 403, "csrf"]);
    }
  });
});
