import { chmodSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createHash } from "node:crypto";
import { buildGoodReport } from "../build/good-report.ts";
import { eventually } from "../queue/eventually.ts";
import { type ChildServer, startServer } from "./hostile/child-server.ts";
import { filePart, form, FORM_TYPE } from "./hostile/form.ts";
import { chunk, head, rawRequest } from "./hostile/raw-request.ts";
import { singleUser } from "./hostile/single-user.ts";

const data = mkdtempSync(join(tmpdir(), "fuhe-http-"));
if (process.getuid?.() === 0) chmodSync(data, 0o711);
const open: ChildServer[] = [];
afterAll(async () => {
  for (const server of open) await server.close({ keep: true });
  rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

async function start(env: Readonly<Record<string, string>> = {}): Promise<ChildServer> {
  const server = await startServer(env, { data });
  open.push(server);
  return server;
}

const reports = Array.from({ length: 40 }, (_, n) => ({ path: `单位/${n}.docx`, bytes: buildGoodReport(`第${n}号`) }));
const asked = reports.map(({ path, bytes }) => ({ path, sha256: createHash("sha256").update(bytes).digest("hex") }));

describe("a server that is told to stop in the middle of an upload", () => {
  it("has what it took in the store, and checks it after the next start; the client goes on where it was", async () => {
    const first = await start();
    const user = singleUser(first.url);
    const batch = await user.newBatch();
    // What an earlier upload was told of has to be there for certain.
    const told = await user.send(batch, form(...reports.slice(0, 10).map(({ path, bytes }) => filePart(path, bytes))));
    expect(told.json.accepted).toBe(10);

    const slowly = async function* (): AsyncGenerator<string | Buffer> {
      yield head("POST", `/api/v1/batches/${batch}/files`, {
        "content-type": FORM_TYPE,
        "transfer-encoding": "chunked",
      });
      for (const { path, bytes } of reports) {
        yield chunk(filePart(path, bytes));
        await new Promise((next) => setTimeout(next, 40));
      }
    };
    const sending = rawRequest(first.port, slowly(), { untilClosed: true });
    await eventually("some of it has come", async () => (await user.total(batch)) > 14);
    const begin = performance.now();
    first.signal("SIGTERM");
    expect(await first.ended).toBe(0);
    expect(performance.now() - begin).toBeLessThan(8_000);
    expect(await sending).toMatchObject({ status: 503, code: "unavailable", closed: true });

    // A process that is killed cannot take back what it has half written: the next start does, once no upload can still be at it.
    const half = join(data, "blobs/new/half-written");
    writeFileSync(half, "half");
    utimesSync(half, 0, 0);
    const second = await start({ FUHE_JOBS: "1" });
    const again = singleUser(second.url);
    const { known } = (await again.post(`/batches/${batch}/known`, { files: asked })).json;
    expect(known.length).toBeGreaterThan(14);
    expect(known).toEqual(expect.arrayContaining(reports.slice(0, 10).map(({ path }) => path)));
    const left = reports.filter(({ path }) => !known.includes(path));
    const rest = await again.send(batch, form(...left.map(({ path, bytes }) => filePart(path, bytes))));
    expect(rest.json).toMatchObject({ accepted: left.length, known: 0, replaced: 0, refused: 0 });
    await eventually(
      "everything is checked",
      async () => (await again.get(`/batches/${batch}`)).json.state === "done",
      30_000,
    );
    expect((await again.get(`/batches/${batch}`)).json.counts).toMatchObject({ total: 40, clean: 40 });
    expect(second.leftovers()).toEqual([]);
  }, 90_000);
});
