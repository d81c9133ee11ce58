import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildGoodReport } from "../build/good-report.ts";
import { buildZip } from "../build/zip.ts";
import { type ChildServer, startServer } from "./hostile/child-server.ts";
import { filePart, form } from "./hostile/form.ts";
import { type SingleUser, singleUser } from "./hostile/single-user.ts";

const MiB = 1024 * 1024;
const LIMIT_MIB = 4;

const mounted = new Set<string>();
let server: ChildServer;
let user: SingleUser;
let batch: number;
beforeAll(async () => {
  server = await startServer({ FUHE_LOG_LEVEL: "fatal" });
  user = singleUser(server.url);
  batch = await user.newBatch();
}, 60_000);
afterAll(async () => {
  for (const folder of mounted) unmount(folder);
  await server?.close();
});

/** Why no small disk can be mounted here; null where it can. */
const noMount = ((): string | null => {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return "only root can mount a small disk";
  try {
    execFileSync("unshare", ["--mount", "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", "/mnt"], { stdio: "ignore" });
    return null;
  } catch {
    return "no small disk can be mounted here";
  }
})();
if (noMount !== null) console.log(`skipped: a full disk, as ${noMount}`);
const noLimit = existsSync("/usr/bin/prlimit") ? null : "there is no prlimit";
if (noLimit !== null) console.log(`skipped: a limit of file sizes, as ${noLimit}`);

function mount(name: "blobs" | "incoming"): string {
  const folder = join(server.data, name);
  mkdirSync(folder, { recursive: true });
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${LIMIT_MIB}m`, "tmpfs", folder]);
  mounted.add(folder);
  return folder;
}

function unmount(folder: string): void {
  // Lazily: a file that is still open must not keep it.
  execFileSync("umount", ["--lazy", folder]);
  mounted.delete(folder);
}

const send = async (path: string, content: Uint8Array) => user.send(batch, form(filePart(path, content)));
/** Bytes that no compression makes small. */
const large = randomBytes(6 * MiB);
const FULL = { code: "storage-full", message: { zh: /磁盘已满/, en: /disk is full/ } };

function expectFull(answer: Awaited<ReturnType<typeof send>>): void {
  expect(answer.status).toBe(507);
  const { code, message } = answer.json.error;
  expect(code).toBe(FULL.code);
  expect(message.zh).toMatch(FULL.message.zh);
  expect(message.en).toMatch(FULL.message.en);
}

describe("a disk that fills up while an upload comes in", () => {
  it.skipIf(noMount !== null)(
    "under the submitted files: 507 in words, nothing kept of the file, and on it goes with room",
    async () => {
      const disk = mount("blobs");
      const many = Array.from({ length: 6 }, (_, n) => filePart(`${n}.docx`, randomBytes(MiB - 1)));
      expectFull(await user.send(batch, form(...many)));
      const kept = await user.total(batch);
      expect(kept).toBeLessThan(5);
      expectFull(await send("大.docx", large));
      expect(server.leftovers()).toEqual([]);
      expect(await user.total(batch)).toBe(kept);
      unmount(disk);
      expect((await send("大.docx", large)).json).toMatchObject({ accepted: 1 });
    },
  );

  it.skipIf(noMount !== null)("under what comes in, also in the middle of a zip", async () => {
    const before = await user.total(batch);
    const disk = mount("incoming");
    expectFull(await send("更大.docx", large));
    const half = randomBytes(1.5 * MiB);
    const pack = buildZip(["甲", "乙"].map((unit) => ({ name: `${unit}.docx`, data: half, store: true })));
    expect(pack.length).toBeLessThan(LIMIT_MIB * MiB);
    expectFull(await send("全部.zip", pack));
    expect(readdirSync(disk, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())).toEqual([]);
    expect(server.leftovers()).toEqual([]);
    expect(await user.total(batch)).toBe(before);
    unmount(disk);
    expect((await send("全部.zip", pack)).json).toMatchObject({ accepted: 2 });
  });
});

describe("a limit of the system on the size of files", () => {
  it.skipIf(noLimit !== null)("is no fault of the program's: 507, and smaller files go on", async () => {
    execFileSync("prlimit", ["--pid", String(server.pid), `--fsize=${LIMIT_MIB * MiB}:`]);
    expectFull(await send("最大.docx", randomBytes(6 * MiB)));
    expect(server.leftovers()).toEqual([]);
    expect((await send("小.docx", buildGoodReport("小"))).json).toMatchObject({ accepted: 1 });
    expect(await user.healthy()).toBe(true);
  });
});
