import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BlobMissing, type BlobStore } from "../../src/blobs/blob-store.ts";
import { openBlobs } from "../../src/blobs/open-blobs.ts";
import { readSettings } from "../../src/config/read-settings.ts";
import { s3Missing, startS3, type TestS3 } from "./servers/s3-server.ts";

const folder = mkdtempSync(join(tmpdir(), "fuhe-blobs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const missing = s3Missing();
if (missing !== null) console.log(`skipped: S3, as ${missing}`);
let s3: TestS3 | null = null;
beforeAll(async () => {
  if (missing === null) s3 = await startS3();
});
afterAll(() => s3?.remove());

const STORES = {
  folder: () => openBlobs({ kind: "folder", folder: join(folder, "blobs") }),
  S3: () => openBlobs(readSettings(s3?.env ?? {}).blobs),
} satisfies Record<string, () => Promise<BlobStore>>;

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const MiB = 1024 * 1024;

describe.each(["folder", "S3"] as const)("submitted files in %s", (kind) => {
  const test = it.skipIf(kind === "S3" && missing !== null);

  test("come back as they were sent, known by their hash", async () => {
    const blobs = await STORES[kind]();
    const bytes = randomBytes(100_000);
    expect(await blobs.put({ stream: Readable.from([bytes.subarray(0, 5), bytes.subarray(5)]) })).toEqual({
      sha256: hashOf(bytes),
      bytes: 100_000,
    });
    expect((await buffer(await blobs.get(hashOf(bytes)))).equals(bytes)).toBe(true);
    expect(await blobs.has(hashOf(bytes))).toBe(true);
    const copy = join(folder, `copy-${kind}`);
    await blobs.copyTo(hashOf(bytes), copy);
    expect(readFileSync(copy).equals(bytes)).toBe(true);
    const inPlace = await blobs.fileOf(hashOf(bytes));
    expect(inPlace === null).toBe(kind !== "folder");
    if (inPlace !== null) expect(readFileSync(inPlace).equals(bytes)).toBe(true);
  });

  test("are stored once, from a stream or a file, by many at the same time; empty ones too", async () => {
    const blobs = await STORES[kind]();
    const file = join(folder, `source-${kind}`);
    writeFileSync(file, "同一份");
    const put = await Promise.all(Array.from({ length: 8 }, () => blobs.put({ file })));
    expect(new Set(put.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(readFileSync(file, "utf8")).toBe("同一份");
    expect(await blobs.put({ stream: Readable.from([]) })).toEqual({ sha256: hashOf(Buffer.alloc(0)), bytes: 0 });
    expect(await buffer(await blobs.get(hashOf(Buffer.alloc(0))))).toHaveLength(0);
  });

  test("that are not there are named", async () => {
    const blobs = await STORES[kind]();
    const nowhere = "0".repeat(64);
    await expect(blobs.get(nowhere)).rejects.toThrow(BlobMissing);
    await expect(blobs.copyTo(nowhere, join(folder, "x"))).rejects.toThrow(BlobMissing);
    if (kind === "folder") await expect(blobs.fileOf(nowhere)).rejects.toThrow(BlobMissing);
    expect(await blobs.has(nowhere)).toBe(false);
    await blobs.delete(nowhere);
    await expect(blobs.get("../../etc/passwd")).rejects.toThrow(RangeError);
  });

  test("can be removed and sent again", async () => {
    const blobs = await STORES[kind]();
    const { sha256 } = await blobs.put({ stream: Readable.from([Buffer.from("gone")]) });
    await blobs.delete(sha256);
    expect(await blobs.has(sha256)).toBe(false);
    await blobs.put({ stream: Readable.from([Buffer.from("gone")]) });
    expect(await blobs.has(sha256)).toBe(true);
  });

  test("that break off leave nothing", async () => {
    const blobs = await STORES[kind]();
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from("half");
        throw new Error("connection lost");
      })(),
    );
    await expect(blobs.put({ stream: broken })).rejects.toThrow("connection lost");
    expect(await blobs.has(hashOf(Buffer.from("half")))).toBe(false);
    if (kind === "folder") expect(readdirSync(join(folder, "blobs/new"))).toEqual([]);
  });

  test("of any size take little memory", async () => {
    const blobs = await STORES[kind]();
    const chunk = randomBytes(MiB);
    // Enough to tell; the S3 server of the tests is slow on a busy machine.
    const chunks = kind === "S3" ? 160 : 256;
    let most = 0;
    const large = Readable.from(
      (async function* () {
        for (let n = 0; n < chunks; n++) {
          chunk.writeUInt32LE(n);
          most = Math.max(most, process.memoryUsage.rss());
          yield Buffer.from(chunk);
        }
      })(),
    );
    const before = process.memoryUsage.rss();
    const { sha256, bytes } = await blobs.put({ stream: large });
    expect(bytes).toBe(chunks * MiB);
    let read = 0;
    for await (const part of await blobs.get(sha256)) {
      read += (part as Buffer).length;
      most = Math.max(most, process.memoryUsage.rss());
    }
    expect(read).toBe(chunks * MiB);
    expect(most - before).toBeLessThan(120 * MiB);
    await blobs.delete(sha256);
  }, 120_000);

  test("that a process which died left half written are removed after a day, and none that may still come in", async () => {
    const blobs = await STORES[kind]();
    const place = kind === "folder" ? join(folder, "blobs/new") : tmpdir();
    const [left, coming] = [1, 2].map((n) => join(place, `fuhe-blob-test${n}`)) as [string, string];
    for (const path of [left, coming]) {
      mkdirSync(path, { recursive: true });
      writeFileSync(join(path, "new"), "half");
    }
    const yesterday = Date.now() / 1000 - 25 * 3600;
    utimesSync(left, yesterday, yesterday);
    await blobs.tidy();
    expect([existsSync(left), existsSync(coming)]).toEqual([false, true]);
    rmSync(coming, { recursive: true });
  });

  test("can be tried out without leaving anything", async () => {
    await (await STORES[kind]()).probe();
    if (kind === "folder") expect(readdirSync(join(folder, "blobs/new"))).toEqual([]);
  });
});

describe("the folder of submitted files", () => {
  it("keeps them under two levels of their hash, closed to others and read-only", async () => {
    const blobs = await STORES.folder();
    const { sha256 } = await blobs.put({ stream: Readable.from([Buffer.from("place")]) });
    const place = join(folder, "blobs", sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    expect(statSync(place).mode & 0o777).toBe(0o400);
    expect(statSync(join(folder, "blobs")).mode & 0o777).toBe(0o700);
  });

  it("replaces a file that was cut short from outside", async () => {
    const blobs = await STORES.folder();
    const { sha256 } = await blobs.put({ stream: Readable.from([Buffer.from("whole content")]) });
    const place = join(folder, "blobs", sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    chmodSync(place, 0o600);
    writeFileSync(place, "who");
    await blobs.put({ stream: Readable.from([Buffer.from("whole content")]) });
    expect(readFileSync(place, "utf8")).toBe("whole content");
  });
});
