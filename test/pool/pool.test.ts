import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { DEFAULT_LIMITS } from "../../src/model/limits.ts";
import { loadPack } from "../../src/packs/load-pack.ts";
import type { Task } from "../../src/pool/messages.ts";
import { Pool } from "../../src/pool/pool.ts";
import type { PoolOptions } from "../../src/pool/pool.ts";

const child = (name: string) => ({
  file: fileURLToPath(new URL(`children/${name}.mjs`, import.meta.url)),
  execArgv: [],
});
const pack = loadPack();
const MiB = 1024 * 1024;
const open: Pool[] = [];

function pool(jobs: number, limits: Partial<PoolOptions["limits"]> = {}, script = child("odd-reader")): Pool {
  const made = new Pool({
    jobs,
    pack,
    limits: { ...DEFAULT_LIMITS, docxMilliseconds: 1500, pdfMilliseconds: 2500, ...limits },
    script,
  });
  open.push(made);
  return made;
}

const task = (path: string, file = "/nowhere"): Task => ({ kind: "check", path, file, explain: false });
const value = (outcome: unknown): string => String((outcome as { value: unknown }).value);

afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

describe("the process pool", { timeout: 60_000 }, () => {
  it("uses one child again for the next file", async () => {
    const one = pool(1);
    const first = value(await one.run(task("a.docx")));
    const second = value(await one.run(task("b.docx")));
    expect(first.split(" ")[1]).toBe(second.split(" ")[1]);
  });

  it("replaces a child that has grown", async () => {
    const one = pool(1);
    const first = value(await one.run(task("grown.docx")));
    const second = value(await one.run(task("b.docx")));
    expect(first.split(" ")[1]).not.toBe(second.split(" ")[1]);
  });

  it("ends a hanging file as timeout, with its facts, and goes on with the others", async () => {
    const one = pool(1);
    const [hung, next] = await Promise.all([one.run(task("hang.docx")), one.run(task("b.docx"))]);
    expect(hung).toMatchObject({
      kind: "failed",
      code: "timeout",
      detail: { en: "more than 1.5 s" },
      facts: { path: "hang.docx", format: "docx" },
    });
    expect(next.kind).toBe("done");
  });

  it("gives a PDF its own time limit", async () => {
    const hung = await pool(1).run(task("hang.pdf"));
    expect(hung).toMatchObject({ code: "timeout", detail: { en: "more than 2.5 s" } });
  });

  it("ends a file that eats buffers as limit-exceeded by resident memory", async () => {
    const eaten = await pool(1, { processBytes: 300 * MiB, docxMilliseconds: 60_000 }).run(task("eat.docx"));
    expect(eaten).toMatchObject({
      kind: "failed",
      code: "limit-exceeded",
      detail: { en: "reading takes more than 300 MB of memory" },
    });
  });

  it("ends a file that eats heap as limit-exceeded too", async () => {
    const eaten = await pool(1, { processBytes: 400 * MiB, docxMilliseconds: 60_000 }).run(task("heap.docx"));
    expect(eaten).toMatchObject({ kind: "failed", code: "limit-exceeded" });
  });

  it("ends a file whose reader dies twice as internal, with the signal", async () => {
    const one = pool(1);
    const dead = await one.run(task("die.docx"));
    expect(dead).toMatchObject({
      kind: "failed",
      code: "internal",
      detail: { en: "the reading process crashed twice (signal SIGSEGV)" },
    });
    expect((await one.run(task("b.docx"))).kind).toBe("done");
  });

  it("tries a crashed file once more in a fresh child", async () => {
    const folder = mkdtempSync(join(tmpdir(), "fuhe-test-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    expect(await pool(1).run(task("once.docx", join(folder, "seen")))).toEqual({ kind: "done", value: "second try" });
  });

  it("rejects where no child can start at all, with what the child said", async () => {
    await expect(pool(1, {}, child("no-start")).run(task("a.docx"))).rejects.toThrow(
      /exit status 7[\s\S]*the pack is gone/,
    );
  });

  it("never runs more children than jobs", async () => {
    const two = pool(2);
    const outcomes = await Promise.all(Array.from({ length: 12 }, (_, n) => two.run(task(`${n}.docx`))));
    expect(new Set(outcomes.map((outcome) => value(outcome).split(" ")[1])).size).toBeLessThanOrEqual(2);
  });
});
