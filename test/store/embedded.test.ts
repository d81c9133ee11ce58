import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { readSettings } from "../../src/config/read-settings.ts";
import { createBatch, getBatch } from "../../src/store/batches.ts";
import { isAlive } from "../../src/store/embedded/postmaster-file.ts";
import { openStore, type Store } from "../../src/store/open-store.ts";
import { temporaryInstallation, whyNoDatabase } from "./data-folder.ts";

const reason = await whyNoDatabase();
if (reason !== null) console.log(`skipped: ${reason}`);

const isRoot = process.getuid?.() === 0;
const namespaces = isRoot && spawnSync("unshare", ["--user", "--map-user=65534", "true"]).status === 0;
const reachable = isRoot && spawnSync("test", ["-r", import.meta.filename], { uid: 65_534, gid: 65_534 }).status === 0;
if (isRoot && !reachable) console.log("skipped: another user cannot read the program's folder here");
if (isRoot && !namespaces) console.log("skipped: user namespaces are off here");

/** Asks until the answer comes or a minute has passed. */
async function eventually<T>(ask: () => Promise<T>): Promise<T> {
  const end = Date.now() + 60_000;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(50);
    }
  }
}

const pidOf = (store: Store): number => store.server?.pid ?? 0;

describe.skipIf(reason !== null)("the embedded database", () => {
  const { settings, remove } = temporaryInstallation();
  afterAll(remove);

  it("is made on the first start, and keeps what was written over a stop; the second start is quick", async () => {
    const first = await openStore(settings, { mode: "own" });
    const batch = await createBatch(first.db, { name: "2022年度", pack: "mof-2020" });
    const pid = pidOf(first);
    await first.close();
    expect(isAlive(pid)).toBe(false);

    const start = performance.now();
    const second = await openStore(settings, { mode: "own" });
    const seconds = (performance.now() - start) / 1000;
    console.log(`second start: ${seconds.toFixed(2)} s`);
    expect(await getBatch(second.db, batch.id)).toEqual(batch);
    await second.close();
    expect(seconds).toBeLessThan(5);
  });

  it("listens on no network address, on a socket that is closed to others", async () => {
    const store = await openStore(settings, { mode: "own" });
    const shown = await store.pool.query<{ listen_addresses: string }>("show listen_addresses");
    expect(shown.rows[0]?.listen_addresses).toBe("");
    expect(statSync(String(store.connection.host)).mode & 0o777).toBe(0o700);
    expect(statSync(join(settings.data, "postgres.json")).mode & 0o777).toBe(0o600);
    await store.close();
  });

  it("is refused to a second owner, naming the first, and open to a worker", async () => {
    const store = await openStore(settings, { mode: "own" });
    await expect(openStore(settings, { mode: "own" })).rejects.toThrow(
      `in use by another fuhe (process ${process.pid})`,
    );
    const worker = await openStore(settings, { mode: "join" });
    expect((await worker.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    await worker.close();
    await store.close();
    await expect(openStore(settings, { mode: "join" })).rejects.toThrow("no fuhe serve runs on the data folder");
  });

  it("recovers what was committed when it is killed, by itself", async () => {
    const restarts: unknown[] = [];
    const store = await openStore(settings, { mode: "own", onRestart: (error) => restarts.push(error) });
    const batch = await createBatch(store.db, { name: "已提交", pack: "mof-2020" });
    const before = pidOf(store);
    process.kill(before, "SIGKILL");
    while (restarts.length === 0) await pause(50);
    expect((await eventually(() => getBatch(store.db, batch.id)))?.name).toBe("已提交");
    expect(restarts).toEqual([null]);
    expect(pidOf(store)).not.toBe(before);
    await store.close();
  });

  it("is started again when it is killed while it starts", async () => {
    const lock = join(settings.data, "postgres", "postmaster.pid");
    rmSync(lock, { force: true });
    const opening = openStore(settings, { mode: "own" });
    const killed = new Set<number>();
    const killer = (async () => {
      for (let look = 0; look < 2_000 && killed.size < 2; look++) {
        const pid = existsSync(lock) ? Number(readFileSync(lock, "utf8").split("\n")[0]) : 0;
        if (pid > 0 && !killed.has(pid) && isAlive(pid)) {
          process.kill(pid, "SIGKILL");
          killed.add(pid);
        }
        await pause(1);
      }
    })();
    const store = await opening;
    await killer;
    expect(killed.size).toBe(2);
    expect(isAlive(pidOf(store))).toBe(true);
    await store.close();
  });

  it("is taken over from an owner that was killed", async () => {
    const script = `
      const { openStore } = await import(${JSON.stringify(new URL("../../src/store/open-store.ts", import.meta.url).href)});
      const store = await openStore(${JSON.stringify(settings)}, { mode: "own" });
      console.log(store.server.pid);
      process.kill(process.pid, "SIGKILL");`;
    const owner = spawnSync(
      process.execPath,
      ["--import", import.meta.resolve("tsx"), "--input-type=module", "-e", script],
      { encoding: "utf8" },
    );
    const orphan = Number(owner.stdout.trim());
    expect(orphan, owner.stderr).toBeGreaterThan(0);
    const store = await openStore(settings, { mode: "own" });
    expect(pidOf(store)).toBe(orphan);
    await store.close();
    expect(isAlive(orphan)).toBe(false);
  });

  it("starts over process ids that a crash left behind and another program has got", async () => {
    const store = await openStore(settings, { mode: "own" });
    const locks = [
      join(settings.data, "postgres/postmaster.pid"),
      join(String(store.connection.host), ".s.PGSQL.5432.lock"),
    ];
    const texts = locks.map((lock) => readFileSync(lock, "utf8"));
    await store.close();
    const stranger = spawn("sleep", ["60"]);
    for (const [n, lock] of locks.entries()) {
      writeFileSync(lock, (texts[n] ?? "").replace(/^\d+/, String(stranger.pid)), { mode: 0o600 });
      const { uid, gid } = statSync(dirname(lock));
      chownSync(lock, uid, gid);
    }
    const again = await openStore(settings, { mode: "own" });
    stranger.kill();
    expect((await again.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    await again.close();
  });
});

describe.skipIf(reason !== null)("odd places", () => {
  it("works under a path that is too long for a socket, with blanks and Chinese in it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "fuhe-store-"));
    const data = join(folder, "绩效 评价, 2022".repeat(8), "data");
    mkdirSync(dirname(data), { recursive: true });
    chmodSync(folder, 0o755);
    const settings = readSettings({ FUHE_DATA: data });
    const store = await openStore(settings, { mode: "own" });
    expect(String(store.connection.host).length).toBeLessThan(80);
    expect((await store.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.skipIf(!namespaces)("works for root in a folder that nobody else can enter", async () => {
    const folder = mkdtempSync(join(tmpdir(), "fuhe-store-"));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const store = await openStore(readSettings({ FUHE_DATA: join(folder, "data") }), { mode: "own" });
    expect((await store.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    expect(statSync(join(folder, "data/postgres")).uid).toBe(0);
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.skipIf(!reachable)("works for an ordinary user", () => {
    const folder = mkdtempSync(join(tmpdir(), "fuhe-store-"));
    chmodSync(folder, 0o777);
    const script = `
      const { openStore } = await import(${JSON.stringify(new URL("../../src/store/open-store.ts", import.meta.url).href)});
      const { readSettings } = await import(${JSON.stringify(new URL("../../src/config/read-settings.ts", import.meta.url).href)});
      const store = await openStore(readSettings({ FUHE_DATA: ${JSON.stringify(join(folder, "data"))} }), { mode: "own" });
      console.log((await store.pool.query("select 7 as seven")).rows[0].seven);
      await store.close();`;
    const run = spawnSync(
      process.execPath,
      ["--import", import.meta.resolve("tsx"), "--input-type=module", "-e", script],
      {
        encoding: "utf8",
        uid: 65_534,
        gid: 65_534,
        env: { PATH: process.env["PATH"], HOME: folder },
      },
    );
    expect(run.stdout.trim(), run.stderr).toBe("7");
    rmSync(folder, { recursive: true, force: true });
  });
});
