import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { diagnose } from "../../src/operations/doctor.ts";
import { openStore } from "../../src/store/open-store.ts";
import { readSettings } from "../../src/config/read-settings.ts";
import { whyNoDatabase } from "../store/data-folder.ts";

const reason = await whyNoDatabase();
if (reason !== null) console.log(`skipped: ${reason}`);

const folder = mkdtempSync(join(tmpdir(), "fuhe-doctor-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lines as `level: English words`. */
async function lines(env: Record<string, string>): Promise<string[]> {
  const list = [];
  for await (const { level, text } of diagnose(env)) list.push(`${level}: ${text.en}`);
  return list;
}
const errors = (list: readonly string[]): string[] => list.filter((line) => line.startsWith("error"));

describe("fuhe doctor", () => {
  const env = { FUHE_DATA: join(folder, "data") };

  it.skipIf(reason !== null)("finds nothing broken in a new installation, nor beside a running service", async () => {
    const fresh = await lines(env);
    expect(errors(fresh)).toEqual([]);
    expect(fresh).toContain("ok: the store is new: its tables are made at the first start");
    const store = await openStore(readSettings(env), { mode: "own" });
    const running = await lines(env);
    await store.close();
    expect(errors(running)).toEqual([]);
    expect(running.some((line) => line.startsWith("ok: the store is connected"))).toBe(true);
    expect(running).toContain("ok: no file waits for nobody");
  });

  it("names the variable that is wrong", async () => {
    expect(errors(await lines({ ...env, FUHE_PORT: "x" }))).toEqual([
      "error: FUHE_PORT: must be a whole number from 0 to 65535",
    ]);
  });

  it("says that a server, Redis or a pack cannot be used", async () => {
    const found = errors(
      await lines({
        ...env,
        DATABASE_URL: "postgres://127.0.0.1:1/x",
        REDIS_URL: "redis://127.0.0.1:1",
        FUHE_PACK: "no-such-pack",
      }),
    );
    expect(found).toHaveLength(3);
    expect(found[0]).toContain("FUHE_PACK");
    expect(found[1]).toContain("DATABASE_URL: the store cannot be used");
    expect(found[2]).toContain("REDIS_URL");
  });

  it("says that the data folder cannot be written to", async () => {
    writeFileSync(join(folder, "file"), "");
    expect(
      errors(await lines({ FUHE_DATA: join(folder, "file/data"), DATABASE_URL: "postgres://127.0.0.1:1/x" }))[0],
    ).toContain("FUHE_DATA: the data folder");
  });

  it("ends with 1 where something is broken, and speaks Chinese", () => {
    const main = new URL("../../src/cli/main.ts", import.meta.url).pathname;
    const run = spawnSync(process.execPath, ["--import", import.meta.resolve("tsx"), main, "doctor"], {
      encoding: "utf8",
      env: { PATH: process.env["PATH"], FUHE_PORT: "x" },
    });
    expect(run.status, run.stderr).toBe(1);
    expect(run.stdout).toContain("✗ FUHE_PORT：应为 0 到 65535 的整数");
  });
});
