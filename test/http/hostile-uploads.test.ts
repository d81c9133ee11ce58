import { afterAll, beforeAll, describe, expect, it } from "vitest";
import iconv from "iconv-lite";
import { buildGoodReport } from "../build/good-report.ts";
import { buildZip } from "../build/zip.ts";
import { eventually } from "../queue/eventually.ts";
import { BOUNDARY, fieldPart, fileHead, filePart, form, FORM_END, FORM_TYPE } from "./hostile/form.ts";
import { type ChildServer, startServer } from "./hostile/child-server.ts";
import { chunk, head, rawRequest } from "./hostile/raw-request.ts";
import { type SingleUser, singleUser } from "./hostile/single-user.ts";

const MiB = 1024 * 1024;
const CHUNKED = { "content-type": FORM_TYPE, "transfer-encoding": "chunked" };

let server: ChildServer;
let user: SingleUser;
let before: number;
beforeAll(async () => {
  server = await startServer(
    { FUHE_MAX_FILE_MB: "20", FUHE_MAX_UPLOAD_MB: "150", FUHE_MAX_UPLOAD_FILES: "600" },
    { patience: { lingering: 1_000 } },
  );
  user = singleUser(server.url);
  // What the first uploads load stays; growth is measured after them.
  for (let n = 0; n < 3; n++) await user.send(await user.newBatch(), form(filePart("a.docx", buildGoodReport())));
  before = server.residentMiB();
}, 90_000);
afterAll(async () => {
  await server?.close();
});

const outcomes = (answer: { json: { receipts: { outcome: string; path: string; code?: string }[] } }): string[] =>
  answer.json.receipts.map(({ outcome, path, code }) => `${path} ${code ?? outcome}`);

async function unharmed(): Promise<void> {
  expect(await user.healthy()).toBe(true);
  await eventually(`nothing half is kept: ${server.leftovers().join()}`, () => server.leftovers().length === 0, 15_000);
  expect(server.residentMiB() - before).toBeLessThan(180);
}

describe("an upload of hostile names", () => {
  it("refuses what points elsewhere, each by itself, and takes the others", async () => {
    const batch = await user.newBatch();
    const report = buildGoodReport();
    const answer = await user.send(
      batch,
      form(
        ...["../../etc/passwd.docx", "/etc/a.docx", "C:\\b.docx", "x/../../c.docx", "..\\d.docx"].map((name) =>
          filePart(name.replaceAll("\\", "\\\\"), report),
        ),
        filePart(`e\0.docx`, report),
        filePart("", report),
        filePart("CON.docx", `${report.toString("latin1")}1`),
        filePart("nul", "n"),
        filePart("点.. ", "p"),
        filePart("\u202excod.exe", "r"),
        filePart("a/./b//c.docx", "s"),
        filePart("${jndi:ldap}/<img src=x onerror=alert(1)>.docx", "t"),
      ),
    );
    expect(answer.status).toBe(200);
    // Opening it where it was made would not help.
    expect(answer.json.receipts[0]).toMatchObject({ hint: { zh: "请改名后再传。" } });
    expect(outcomes(answer)).toEqual([
      "etc/passwd.docx corrupt",
      "etc/a.docx corrupt",
      "C:/b.docx corrupt",
      "x/c.docx corrupt",
      "d.docx corrupt",
      "e.docx corrupt",
      " corrupt",
      "CON.docx accepted",
      "nul accepted",
      "点..  accepted",
      "\u202excod.exe accepted",
      "a/b/c.docx accepted",
      "${jndi:ldap}/<img src=x onerror=alert(1)>.docx accepted",
    ]);
    expect(await user.total(batch)).toBe(6);
    await unharmed();
  });

  it("keeps a name too long for the store from taking the others with it", async () => {
    const batch = await user.newBatch();
    const long = Array.from({ length: 9_000 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000))).join("");
    const deep = `${"层/".repeat(300)}a.docx`;
    const answer = await user.send(
      batch,
      form(
        filePart("a.docx", "1"),
        filePart(`${long}.docx`, "2"),
        filePart(deep, "3"),
        filePart(Buffer.concat([iconv.encode("附件一", "gb18030"), Buffer.from(".docx")]), "4"),
        filePart(
          "b.zip",
          buildZip([
            { name: `${"长".repeat(900)}.docx`, data: "5" },
            { name: "c.docx", data: "6" },
          ]),
        ),
      ),
    );
    expect(answer.status).toBe(200);
    const shown = outcomes(answer);
    expect(shown).toHaveLength(6);
    expect(shown).toContain("a.docx accepted");
    expect(shown).toContain(`${deep} accepted`);
    expect(shown).toContain("b.zip/c.docx accepted");
    expect(shown.filter((line) => line.endsWith("limit-exceeded"))).toHaveLength(2);
    expect(await user.total(batch)).toBe(4);
  });

  it("takes the second of two files with one path as the one that counts, and says so", async () => {
    const batch = await user.newBatch();
    const answer = await user.send(
      batch,
      form(filePart("a.docx", "first"), filePart("a.docx", "second"), filePart("a.docx", "second")),
    );
    expect(outcomes(answer)).toEqual(["a.docx accepted", "a.docx replaced", "a.docx known"]);
    const { receipts } = answer.json;
    expect(receipts[1].sha256).not.toBe(receipts[0].sha256);
    const known = await user.post(`/batches/${batch}/known`, {
      files: receipts.map(({ path, sha256 }: { path: string; sha256: string }) => ({ path, sha256 })),
    });
    expect(known.json.known).toEqual(["a.docx", "a.docx"]);
  });
});

describe("an upload that wants to be too much", () => {
  it("says so promptly where a file has no end, closes, and holds none of it", async () => {
    const batch = await user.newBatch();
    const piece = chunk(Buffer.alloc(MiB, 7));
    const endless = function* (): Generator<string | Buffer> {
      yield head("POST", `/api/v1/batches/${batch}/files`, CHUNKED);
      yield chunk(filePart("first.docx", buildGoodReport()));
      yield chunk(fileHead("video.mp4"));
      for (;;) yield piece;
    };
    const answer = await rawRequest(server.port, endless(), { untilClosed: true });
    expect(answer).toMatchObject({ status: 413, code: "too-large", closed: true });
    expect(answer.body).toContain("video.mp4");
    expect(answer.sent).toBeLessThan(250 * MiB);
    expect(await user.total(batch)).toBe(1);
    await unharmed();
  });

  it("does the same where it is a zip without end, or many files over the limit of all", async () => {
    const piece = chunk(Buffer.alloc(MiB, 7));
    for (const make of [
      function* (batch: number): Generator<string | Buffer> {
        yield head("POST", `/api/v1/batches/${batch}/files`, CHUNKED);
        yield chunk(Buffer.concat([fileHead("all.zip"), buildZip([{ name: "a.docx", data: "a" }]).subarray(0, 40)]));
        for (;;) yield piece;
      },
      function* (batch: number): Generator<string | Buffer> {
        yield head("POST", `/api/v1/batches/${batch}/files`, CHUNKED);
        for (let n = 0; ; n++) yield chunk(filePart(`${n % 30}.bin`, Buffer.alloc(15 * MiB, n)));
      },
    ]) {
      const answer = await rawRequest(server.port, make(await user.newBatch()), { untilClosed: true, limit: 60_000 });
      expect(answer).toMatchObject({ status: 413, code: "too-large", closed: true });
      await unharmed();
    }
  }, 90_000);

  it("refuses bombs inside zips one by one, whatever they are packed in", async () => {
    const batch = await user.newBatch();
    const zeros = Buffer.alloc(19 * MiB);
    const bomb = buildZip([{ name: "zeros.docx", data: zeros }]);
    const answer = await user.send(
      batch,
      form(
        filePart("ratio.zip", bomb),
        filePart("lie.zip", buildZip([{ name: "small.docx", data: zeros, declaredSize: 10 }])),
        filePart("nested.zip", buildZip([{ name: "in.zip", data: buildZip([{ name: "deeper.zip", data: bomb }]) }])),
        filePart(
          "paths.zip",
          buildZip([
            { name: "../../up.docx", data: "x" },
            { name: "/root.docx", data: "x" },
          ]),
        ),
        filePart("link.zip", buildZip([{ name: "l.docx", data: "/etc/passwd", attributes: 0o120777 * 65536 }])),
        filePart("cut.zip", bomb.subarray(0, 60)),
        filePart("good.zip", buildZip([{ name: "好.docx", data: buildGoodReport() }])),
      ),
    );
    expect(answer.status).toBe(200);
    expect(outcomes(answer).toSorted()).toEqual([
      "cut.zip accepted",
      "good.zip/好.docx accepted",
      expect.stringMatching(/^lie\.zip\/small\.docx (?:corrupt|limit-exceeded)$/),
      "link.zip/l.docx unsupported-format",
      "nested.zip/in.zip/deeper.zip limit-exceeded",
      "paths.zip/root.docx corrupt",
      "paths.zip/up.docx corrupt",
      "ratio.zip/zeros.docx limit-exceeded",
    ]);
    await unharmed();
  });

  it("takes no more parts and fields than there may be", async () => {
    const batch = await user.newBatch();
    const many = await user.send(
      batch,
      form(...Array.from({ length: 10_000 }, (_, n) => filePart(`${n}.txt`, `${n}`))),
    );
    expect([many.status, many.json.error?.code]).toEqual([422, "limit-exceeded"]);
    expect(await user.total(batch)).toBe(600);
    const fields = await user.send(batch, form(...Array.from({ length: 10_000 }, (_, n) => fieldPart(`f${n}`, "x"))));
    expect([fields.status, fields.json.error?.code]).toEqual([413, "too-large"]);
    const names = await user.send(
      batch,
      form(fieldPart("n".repeat(60_000), "x"), fieldPart("v", "y".repeat(MiB)), filePart("z.docx", "z")),
    );
    expect(names.status).toBe(200);
    expect(outcomes(names)).toEqual(["z.docx accepted"]);
    const proto = await user.send(
      batch,
      form(filePart("p.docx", "p", "__proto__"), filePart("q.docx", "q", "constructor")),
    );
    expect(proto.status).toBe(400);
    await unharmed();
  }, 60_000);
});

describe("an upload that is none", () => {
  it("is refused with a reason", async () => {
    const batch = await user.newBatch();
    const path = `/batches/${batch}/files`;
    const send = (type: string | null, body: string): Promise<{ status: number; json: { error: { code: string } } }> =>
      user.call("POST", path, body, type === null ? {} : { "content-type": type });
    for (const [type, body, status] of [
      ["application/json", `{"files":[]}`, 415],
      ["multipart/form-data", "x", 400],
      ["multipart/form-data; boundary=", "x", 400],
      [FORM_TYPE, "no multipart at all", 400],
      [FORM_TYPE, `--${BOUNDARY}\r\nContent-Disposition: form-data; name="a"; filename="a.docx"\r\n\r\nhalf`, 400],
      [FORM_TYPE, `--${BOUNDARY}\r\nContent-Dis`, 400],
      ["application/x-www-form-urlencoded", "a=b", 415],
    ] as const) {
      const answer = await send(type, body);
      expect([type, body, answer.status, answer.json?.error?.code]).toEqual([type, body, status, "invalid-request"]);
    }
    expect(await user.total(batch)).toBe(0);
    await unharmed();
  });

  it("answers zero parts and empty files for what they are", async () => {
    const batch = await user.newBatch();
    const none = await user.send(batch, FORM_END);
    expect([none.status, none.json?.error?.code]).toEqual([422, "invalid-request"]);
    const empty = await user.send(batch, form(filePart("空.docx", ""), filePart("b.docx", "b")));
    expect(outcomes(empty)).toEqual(["空.docx accepted", "b.docx accepted"]);
    const noBatch = await user.send(999_999, form(filePart("a.docx", "a")));
    expect([noBatch.status, noBatch.json.error.code]).toEqual([404, "not-found"]);
  });
});

describe("a sender who leaves", () => {
  it("keeps what came whole before it left, nothing of the rest", async () => {
    const batch = await user.newBatch();
    const part = filePart("whole.docx", buildGoodReport());
    for (const half of [
      Buffer.alloc(500, 1),
      Buffer.alloc(3 * MiB, 1),
      Buffer.from("PK\u0003\u0004".padEnd(MiB * 2, "z")),
    ]) {
      const sent = rawRequest(
        server.port,
        [
          head("POST", `/api/v1/batches/${batch}/files`, CHUNKED),
          chunk(part),
          chunk(fileHead("half.bin")),
          chunk(half),
        ],
        { onSocket: (socket) => void setTimeout(() => socket.destroy(), 600) },
      );
      expect((await sent).status).toBe(0);
    }
    await eventually("the whole file is there", async () => (await user.total(batch)) === 1);
    await unharmed();
  });
});

describe("many senders at once", () => {
  it("takes a hundred uploads beside each other with flat memory", async () => {
    const batch = await user.newBatch();
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, server.residentMiB())), 50);
    const send = (n: number): ReturnType<SingleUser["send"]> =>
      user.send(batch, form(...[0, 1, 2].map((k) => filePart(`${n}/${k}.bin`, Buffer.alloc(900_000, n * 3 + k)))));
    const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => send(n))).finally(() =>
      clearInterval(watch),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(100).fill(200));
    expect(await user.total(batch)).toBe(300);
    console.info(`a hundred uploads: ${Math.round(before)} MiB before, ${Math.round(most)} MiB at most`);
    expect(most - before).toBeLessThan(250);
    await unharmed();
  }, 60_000);

  it("keeps one of a file that two send at the same moment", async () => {
    const batch = await user.newBatch();
    const report = buildGoodReport("同时");
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => user.send(batch, form(filePart("同.docx", report)))),
    );
    const all = answers.flatMap(outcomes);
    expect(all.filter((line) => line === "同.docx accepted")).toHaveLength(1);
    expect(all.filter((line) => line === "同.docx known")).toHaveLength(7);
    expect(await user.total(batch)).toBe(1);
  });
});
