import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ChildServer, startServer } from "./hostile/child-server.ts";
import { fileHead, filePart, form, FORM_TYPE } from "./hostile/form.ts";
import { head, rawRequest } from "./hostile/raw-request.ts";
import { type SingleUser, singleUser } from "./hostile/single-user.ts";

const HASTY = { headers: 1_500, silence: 3_000, paceWindow: 2_000, paceBytes: 2_000 };

let server: ChildServer;
let user: SingleUser;
beforeAll(async () => {
  server = await startServer({}, { patience: HASTY });
  user = singleUser(server.url);
}, 90_000);
afterAll(async () => {
  await server?.close();
});

describe("a sender who hardly sends", () => {
  it("is cut off where its head does not end, its body stalls or trickles; others are served meanwhile", async () => {
    const batch = await user.newBatch();
    const trickle = async function* (begin: string, letter: string): AsyncGenerator<string> {
      yield begin;
      for (;;) {
        await new Promise((next) => setTimeout(next, 50));
        yield letter;
      }
    };
    const long = { "content-type": FORM_TYPE, "content-length": "100000" };
    const path = `/api/v1/batches/${batch}/files`;
    const slow = [
      rawRequest(server.port, trickle("GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nx: ", "a"), { untilClosed: true }),
      rawRequest(server.port, trickle(`${head("POST", path, long)}${fileHead("s.docx").toString()}`, "a"), {
        untilClosed: true,
      }),
      rawRequest(server.port, [head("POST", path, long), fileHead("t.docx"), "a"], { untilClosed: true }),
      rawRequest(
        server.port,
        trickle(head("POST", "/api/v1/batches", { "content-type": "application/json", "content-length": "5000" }), " "),
        { untilClosed: true },
      ),
    ];
    const idle = Array.from({ length: 200 }, () => rawRequest(server.port, ["POST / HT"], { untilClosed: true }));
    const quick = await user.send(batch, form(filePart("quick.docx", "q")));
    expect(quick.status).toBe(200);
    for (const answer of await Promise.all(slow)) {
      expect(answer).toMatchObject({ status: 408, code: "too-slow", closed: true });
      expect(answer.milliseconds).toBeLessThan(10_000);
    }
    expect((await Promise.all(idle)).every(({ closed }) => closed)).toBe(true);
    expect(await user.total(batch)).toBe(1);
    expect(await user.healthy()).toBe(true);
    expect(server.leftovers()).toEqual([]);
  }, 40_000);
});
