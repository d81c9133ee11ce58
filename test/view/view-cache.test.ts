import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ViewCache } from "../../src/service/view-cache.ts";
import { SharedWork } from "../../src/service/view-sharing.ts";

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("the cache of views", () => {
  let folder = "";
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "fuhe-views-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const sizeOnDisk = (): number =>
    readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

  async function keep(cache: ViewCache, name: string, bytes: number): Promise<void> {
    const draft = cache.draft();
    writeFileSync(draft, Buffer.alloc(bytes, name));
    await cache.keep(name, draft);
    await pause(5);
  }

  it("gives back what was kept, and null for what was not", async () => {
    const cache = await ViewCache.open(folder, 1_000);
    await keep(cache, "a", 10);
    expect((await cache.read("a"))?.toString()).toBe("aaaaaaaaaa");
    expect(await cache.read("b")).toBeNull();
    expect(readdirSync(folder)).toEqual(["a"]);
  });

  it("stays within its bound; what was used longest ago goes first", async () => {
    const cache = await ViewCache.open(folder, 1_000);
    for (const name of ["a", "b", "c"]) await keep(cache, name, 300);
    await cache.read("a");
    await pause(5);
    await keep(cache, "d", 300);
    expect(readdirSync(folder).toSorted()).toEqual(["a", "c", "d"]);
    for (let n = 0; n < 50; n++) {
      await keep(cache, `n${n}`, 90);
      expect(sizeOnDisk()).toBeLessThanOrEqual(1_000);
    }
  });

  it("counts what an earlier process left, and shrinks to a smaller bound", async () => {
    const before = await ViewCache.open(folder, 1_000);
    for (const name of ["a", "b", "c"]) await keep(before, name, 300);
    await ViewCache.open(folder, 500);
    expect(readdirSync(folder)).toEqual(["c"]);
  });

  it("never removes a file while it is lent, and makes it once for several borrowers", async () => {
    const cache = await ViewCache.open(folder, 1_000);
    let made = 0;
    const make = async (draft: string): Promise<void> => {
      made += 1;
      await pause(20);
      writeFileSync(draft, Buffer.alloc(600));
    };
    const borrow = () =>
      cache.lend("source", make, async (file) => {
        for (const name of ["a", "b", "c"]) await keep(cache, name, 300);
        return statSync(file).size;
      });
    expect(await Promise.all([borrow(), borrow(), borrow()])).toEqual([600, 600, 600]);
    expect(made).toBe(1);
  });

  it("leaves nothing behind where a file cannot be made", async () => {
    const cache = await ViewCache.open(folder, 1_000);
    const make = async (draft: string): Promise<void> => {
      writeFileSync(draft, "half");
      throw new Error("no more");
    };
    await expect(cache.lend("x", make, async () => 0)).rejects.toThrow("no more");
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("shared work", () => {
  it("is done once for all who ask meanwhile, and again afterwards", async () => {
    const shared = new SharedWork<number>();
    let done = 0;
    const work = async (): Promise<number> => {
      await pause(10);
      return ++done;
    };
    const ask = () => shared.join("k", undefined, work);
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
    expect(await ask()).toBe(2);
  });

  it("goes on while one waits, and is given up when nobody does", async () => {
    const shared = new SharedWork<string>();
    const given: AbortSignal[] = [];
    const work = async (signal: AbortSignal): Promise<string> => {
      given.push(signal);
      await pause(30);
      return "ready";
    };
    const [first, second] = [new AbortController(), new AbortController()];
    const one = shared.join("k", first.signal, work);
    const two = shared.join("k", second.signal, work);
    first.abort();
    await expect(one).rejects.toMatchObject({ name: "AbortError" });
    expect(await two).toBe("ready");
    expect(given[0]?.aborted).toBe(false);
    const third = new AbortController();
    const three = shared.join("k", third.signal, work);
    third.abort();
    await expect(three).rejects.toMatchObject({ name: "AbortError" });
    expect(given[1]?.aborted).toBe(true);
    await expect(shared.join("k", third.signal, work)).rejects.toMatchObject({ name: "AbortError" });
    expect(given).toHaveLength(2);
  });
});
