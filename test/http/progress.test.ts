import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventually } from "../queue/eventually.ts";
import { type ChildServer, startServer } from "./hostile/child-server.ts";
import { readEvents } from "./hostile/event-reader.ts";
import { filePart, form } from "./hostile/form.ts";
import { head, rawRequest } from "./hostile/raw-request.ts";
import { type SingleUser, singleUser } from "./hostile/single-user.ts";

let server: ChildServer;
let user: SingleUser;
beforeAll(async () => {
  server = await startServer({}, { patience: { slowReader: 1_500 } });
  user = singleUser(server.url);
}, 90_000);
afterAll(async () => {
  await server?.close();
});

const files = (from: number, to: number, name = "f"): Uint8Array =>
  form(...Array.from({ length: to - from }, (_, n) => filePart(`${name}${from + n}.docx`, `${name}${from + n}`)));

/** Processor time of the server so far, in seconds. */
async function cpuSeconds(): Promise<number> {
  return Number(/^process_cpu_seconds_total (\S+)/m.exec((await user.get("//metrics")).text)?.[1]);
}

describe("progress by events", () => {
  it("begins with the counts, tells changes, and goes on where it broke off", async () => {
    const batch = await user.newBatch();
    await user.send(batch, files(0, 3));
    const reader = await readEvents(server.url, batch);
    expect(reader.status).toBe(200);
    expect(reader.headers).toMatchObject({
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("default-src 'none'"),
    });
    await eventually("the first event", () => reader.events.length > 0);
    expect(reader.events[0]).toMatchObject({ counts: { total: 3, waiting: 3 }, files: [] });
    await user.send(batch, files(3, 5));
    await eventually("the change", () => reader.events.at(-1)?.counts.total === 5);
    expect(reader.events.flatMap(({ files: told }) => told.map(({ path }) => path))).toEqual(
      expect.arrayContaining(["f3.docx", "f4.docx"]),
    );
    reader.leave();
    await reader.ended;

    await user.send(batch, files(5, 8));
    const begin = performance.now();
    const again = await readEvents(server.url, batch, reader.events.at(-1)?.id);
    await eventually("the first event", () => again.events.length > 0);
    expect(performance.now() - begin).toBeLessThan(1_500);
    expect(again.events[0]?.counts.total).toBe(8);
    expect(again.events[0]?.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["f5.docx", "f6.docx", "f7.docx"]),
    );
    again.leave();
  });

  it("takes no notice of a place that is none, and refuses a batch that is none", async () => {
    const batch = await user.newBatch();
    for (const id of ["x", "-1", "9".repeat(300), "999999999999999999"]) {
      const reader = await readEvents(server.url, batch, id);
      await eventually("the first event", () => reader.events.length > 0);
      expect(reader.events[0]?.counts.total).toBe(0);
      reader.leave();
    }
    expect((await readEvents(server.url, 999_999)).status).toBe(404);
  });

  it("asks the store once for two hundred readers, and tells all of them", async () => {
    const batch = await user.newBatch();
    const readers = await Promise.all(Array.from({ length: 200 }, () => readEvents(server.url, batch)));
    await eventually("the first events", () => readers.every(({ events }) => events.length > 0));
    await user.send(batch, files(0, 20, "many"));
    await eventually("everyone knows", () => readers.every(({ events }) => events.at(-1)?.counts.total === 20));
    await new Promise((next) => setTimeout(next, 1_500));
    const [begin, cpu] = [performance.now(), await cpuSeconds()];
    await new Promise((next) => setTimeout(next, 3_000));
    const share = ((await cpuSeconds()) - cpu) / ((performance.now() - begin) / 1000);
    console.info(`200 readers of a batch: ${Math.round(share * 100)} % of a processor`);
    expect(share).toBeLessThan(0.5);
    const told = new Set(
      readers.flatMap(({ events }) => events.flatMap((event) => event.files.map(({ path }) => path))),
    );
    expect(told.size).toBe(20);
    for (const reader of readers) {
      const own = new Set(reader.events.flatMap((event) => event.files.map(({ path }) => path)));
      expect(own).toEqual(told);
      reader.leave();
    }
    expect(await user.healthy()).toBe(true);
  }, 40_000);

  it("drops a reader who takes nothing", async () => {
    const batch = await user.newBatch();
    let closed = false;
    const socket = connect(server.port, "127.0.0.1");
    socket.on("close", () => (closed = true)).on("error", () => (closed = true));
    socket.write(head("GET", `/api/v1/batches/${batch}/progress`));
    socket.pause();
    const path = "很长的路径/".repeat(100);
    await user.send(batch, form(...Array.from({ length: 900 }, (_, n) => filePart(`${path}${n}.docx`, "same"))));
    // Each replay is an event of 2 MB: more than the buffers between the two take.
    for (let n = 0; n < 7; n++) {
      expect((await user.post("/replays", { batchId: batch })).json.files).toBe(900);
      await new Promise((next) => setTimeout(next, 900));
    }
    await new Promise((next) => setTimeout(next, 1_500));
    // Reading shows what the server has done: the end is behind what the buffers held.
    socket.resume();
    await eventually("the stream ends", () => closed, 10_000);
    expect(await user.healthy()).toBe(true);
  }, 60_000);

  it("does not keep asking for a reader who left before the first event", async () => {
    const batch = await user.newBatch();
    for (let n = 0; n < 50; n++)
      await rawRequest(server.port, [head("GET", `/api/v1/batches/${batch}/progress`)], {
        onSocket: (socket) => void setTimeout(() => socket.destroy(), n % 10),
      });
    await new Promise((next) => setTimeout(next, 1_000));
    const [begin, cpu] = [performance.now(), await cpuSeconds()];
    await new Promise((next) => setTimeout(next, 1_500));
    expect(((await cpuSeconds()) - cpu) / ((performance.now() - begin) / 1000)).toBeLessThan(0.3);
  });

  it("ends when the server stops, also for readers who take nothing and senders without end", async () => {
    const batch = await user.newBatch();
    const reader = await readEvents(server.url, batch);
    const stuck = connect(server.port, "127.0.0.1");
    stuck.on("error", () => undefined).write(head("GET", `/api/v1/batches/${batch}/progress`));
    stuck.pause();
    const hanging = rawRequest(
      server.port,
      [
        head("POST", "/api/v1/batches", { "content-type": "application/json", "content-length": "90000" }),
        " ".repeat(50_000),
      ],
      { untilClosed: true },
    );
    await eventually("the first event", () => reader.events.length > 0);
    const begin = performance.now();
    server.signal("SIGTERM");
    await reader.ended;
    expect(await server.ended).toBe(0);
    await hanging;
    stuck.destroy();
    expect(performance.now() - begin).toBeLessThan(12_000);
  }, 30_000);
});
