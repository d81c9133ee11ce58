import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cancelBatch } from "../../src/service/batches.ts";
import { PROGRAM } from "../../src/service/actor.ts";
import { listBatches } from "../../src/store/batches.ts";
import type { Batch } from "../../src/store/tables/batches.ts";
import { listShare } from "../../src/watch/list-share.ts";
import { startWatch } from "../../src/watch/start-watch.ts";
import { WatchedFolder } from "../../src/watch/watched-folder.ts";
import { buildGoodReport } from "../build/good-report.ts";
import { buildZip } from "../build/zip.ts";
import { eventually } from "../queue/eventually.ts";
import { openService, type TestService } from "../service/open-service.ts";

const TIMES = { poll: 1, settle: 10, quiet: 60, aftercare: 300 };
const SECOND = 1000;

let service: TestService;
let share: string;
let now = Date.parse("2026-03-02T09:00:00Z");
let watched: WatchedFolder;

beforeAll(async () => {
  service = await openService({ FUHE_MAX_FILE_MB: "1", FUHE_MAX_UPLOAD_MB: "3" });
});
afterAll(() => service?.close());

beforeEach(async () => {
  share = mkdtempSync(join(tmpdir(), "fuhe-share-"));
  watched = await restarted();
  return () => rmSync(share, { recursive: true, force: true });
});

const restarted = (): Promise<WatchedFolder> => WatchedFolder.open(service.services, share, TIMES, now);

function put(path: string, bytes: Uint8Array | string = buildGoodReport(path)): void {
  mkdirSync(dirname(join(share, path)), { recursive: true });
  writeFileSync(join(share, path), bytes);
}

/** Looks, as time goes by. */
async function after(seconds: number): Promise<void> {
  now += seconds * SECOND;
  await watched.look(now);
}

/** Long enough for whole files to be taken, too short for the batch to be sealed. */
async function looks(): Promise<void> {
  await after(1);
  await after(11);
}

function inShare(): string[] {
  return readdirSync(share, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(share.length + 1))
    .toSorted();
}

const pathsOf = async ({ id }: Batch): Promise<string[]> =>
  (
    await service.services.db.selectFrom("files").select("path").where("batch_id", "=", id).orderBy("path").execute()
  ).map(({ path }) => path);

async function newest(): Promise<Batch> {
  const [batch] = await listBatches(service.services.db, { limit: 1 });
  if (batch === undefined) throw new Error("there is no batch");
  return batch;
}

const batchCount = async (): Promise<number> => (await listBatches(service.services.db, { limit: 1000 })).length;

describe("a watched folder", () => {
  it("takes each first-level folder as a batch, with its year and the paths below it, and moves the files away", async () => {
    put("2024年度自评/教育局/第一小学.docx");
    put("2024年度自评/总表.docx");
    await looks();
    const batch = await newest();
    expect(batch).toMatchObject({ name: "2024年度自评", year: 2024 });
    expect(await pathsOf(batch)).toEqual(["总表.docx", "教育局/第一小学.docx"].toSorted());
    expect(inShare()).toEqual(["已接收/2024年度自评/总表.docx", "已接收/2024年度自评/教育局/第一小学.docx"].toSorted());
  });

  it("puts files beside the folders into a batch of the day", async () => {
    put("单独.docx");
    await looks();
    const first = await newest();
    expect(first.name).toMatch(/ 2026-03-02$/);
    expect(first.year).toBeNull();
    put("又一份.docx");
    await looks();
    expect((await newest()).id).toBe(first.id);
    await after(100);
    now += 86_400 * SECOND;
    put("次日.docx");
    await looks();
    expect((await newest()).name).toMatch(/ 2026-03-03$/);
  });

  it("waits for a file that still grows", async () => {
    const bytes = buildGoodReport("慢");
    put("批/慢.docx", bytes.subarray(0, 500));
    await after(1);
    await after(11);
    put("批/长.docx", bytes.subarray(0, 100));
    await after(1);
    appendFileSync(join(share, "批/长.docx"), bytes.subarray(100, 200));
    await after(11);
    appendFileSync(join(share, "批/长.docx"), bytes.subarray(200));
    await after(11);
    expect(await pathsOf(await newest())).toEqual(["慢.docx"]);
    await after(11);
    expect(await pathsOf(await newest())).toEqual(["慢.docx", "长.docx"].toSorted());
    expect(readFileSync(join(share, "已接收/批/长.docx")).equals(bytes)).toBe(true);
  });

  it("leaves alone what editors, browsers and systems leave, and what was put away", async () => {
    put("批/~$报告.docx");
    put("批/下载.docx.crdownload");
    put("批/复制.tmp");
    put("批/一半.docx.part");
    put("批/.DS_Store");
    put("批/Thumbs.db");
    put("已接收/旧/a.docx");
    put("未接收/旧/b.docx");
    symlinkSync("/etc/hostname", join(share, "批/链接.docx"));
    const before = inShare();
    const batches = await batchCount();
    await looks();
    expect(inShare()).toEqual(before);
    expect(await batchCount()).toBe(batches);
  });

  it("puts a file that is refused apart, with a note that says why, in both languages", async () => {
    put("批/扫描.pdf", Buffer.alloc(2 * 1024 * 1024, 1));
    put("批/好.docx");
    await looks();
    expect(inShare()).toEqual(["已接收/批/好.docx", "未接收/批/扫描.pdf", "未接收/批/扫描.pdf.txt"].toSorted());
    const note = readFileSync(join(share, "未接收/批/扫描.pdf.txt"), "utf8");
    expect(note).toContain("扫描.pdf\r\n  原因：文件太大：超过 1 MB\r\n  办法：");
    expect(note).toContain("扫描.pdf\r\n  Why: the file is too large: more than 1 MB\r\n");
  });

  it("refuses a file that no upload has room for, and goes on with the others", async () => {
    put("批/a.zip", buildZip([{ name: "大.bin", data: Buffer.alloc(1) }]));
    appendFileSync(join(share, "批/a.zip"), Buffer.alloc(4 * 1024 * 1024, 7));
    put("批/b.docx");
    await looks();
    await after(1);
    expect(await pathsOf(await newest())).toEqual(["b.docx"]);
    expect(inShare()).toContain("未接收/批/a.zip.txt");
  });

  it("takes a zip apart; the note names what in it was refused", async () => {
    put(
      "批/包.zip",
      buildZip([
        { name: "好.docx", data: buildGoodReport() },
        { name: "../逃.docx", data: buildGoodReport("逃") },
      ]),
    );
    put("批/空.zip", buildZip([]));
    await looks();
    expect(await pathsOf(await newest())).toEqual(["包.zip/好.docx"]);
    expect(inShare()).toEqual(
      ["已接收/批/包.zip", "未接收/批/包.zip.txt", "未接收/批/空.zip", "未接收/批/空.zip.txt"].toSorted(),
    );
    expect(readFileSync(join(share, "未接收/批/包.zip.txt"), "utf8")).toContain("逃.docx");
  });

  it("never overwrites what was put away before; the newer content counts", async () => {
    put("批/报告.docx", buildGoodReport("旧"));
    await looks();
    put("批/报告.docx", buildGoodReport("新"));
    await looks();
    expect(await pathsOf(await newest())).toEqual(["报告.docx"]);
    expect(readFileSync(join(share, "已接收/批/报告.docx")).equals(buildGoodReport("旧"))).toBe(true);
    expect(readFileSync(join(share, "已接收/批/报告 (2).docx")).equals(buildGoodReport("新"))).toBe(true);
  });

  it("takes a file again that somebody went on writing to while it was put away", async () => {
    const bytes = buildGoodReport("续");
    put("批/续.docx", bytes.subarray(0, 700));
    await looks();
    appendFileSync(join(share, "已接收/批/续.docx"), bytes.subarray(700));
    await after(1);
    await after(1);
    const batch = await newest();
    const [file] = await service.services.db.selectFrom("files").selectAll().where("batch_id", "=", batch.id).execute();
    expect(file).toMatchObject({ path: "续.docx", bytes: bytes.length, generation: 2 });
  });
});

describe("a watched folder, killed", () => {
  it("after the file was accepted and before it was moved, takes it once and moves it after the restart", async () => {
    put("单独.docx");
    put("批/报告.docx");
    const batches = await batchCount();
    await watched.take(await listShare(share), now);
    expect(inShare()).toEqual(["单独.docx", "批/报告.docx"].toSorted());
    // A day later, which is another batch for what is new.
    now += 86_400 * SECOND;
    watched = await restarted();
    await looks();
    expect(inShare()).toEqual(["已接收/单独.docx", "已接收/批/报告.docx"].toSorted());
    expect(await batchCount()).toBe(batches + 2);
    expect(await pathsOf(await newest())).toHaveLength(1);
  });

  it("before it had recorded that a file is safe, accepts it once", async () => {
    put("批/报告.docx");
    await watched.take(await listShare(share), now);
    const record = join(service.services.settings.data, "watch");
    for (const name of readdirSync(record).filter((file) => file.endsWith(".jsonl"))) {
      const lines = readFileSync(join(record, name), "utf8").split("\n");
      // The last line is cut in the middle, as a crash may leave it.
      if (lines.some((line) => line.includes("批/报告.docx")))
        writeFileSync(join(record, name), lines.slice(0, -2).join("\n") + `\n${(lines.at(-2) ?? "").slice(0, 40)}`);
    }
    watched = await restarted();
    await looks();
    expect(await pathsOf(await newest())).toEqual(["报告.docx"]);
    const [file] = await service.services.db.selectFrom("files").selectAll().orderBy("id", "desc").limit(1).execute();
    expect(file).toMatchObject({ path: "报告.docx", generation: 1 });
  });

  it("before anything was accepted, loses nothing", async () => {
    put("批/报告.docx");
    await after(1);
    watched = await restarted();
    await looks();
    expect(await pathsOf(await newest())).toEqual(["报告.docx"]);
  });
});

describe("batches of a watched folder", () => {
  it("are sealed when nothing has come for a while, and opened again by what comes later", async () => {
    await service.work();
    put("收齐/甲.docx");
    await looks();
    const batch = await newest();
    await after(30);
    put("收齐/乙.docx");
    await after(20);
    await after(20);
    expect((await newest()).state).not.toBe("done");
    await after(70);
    expect(await service.settled(batch.id)).toMatchObject({ total: 2, clean: 2 });
    put("收齐/丙.docx");
    await looks();
    expect(await pathsOf(batch)).toEqual(["丙.docx", "乙.docx", "甲.docx"].toSorted());
    expect((await newest()).id).toBe(batch.id);
  });

  it("that were cancelled get no more files", async () => {
    put("撤销/甲.docx");
    await looks();
    const cancelled = await newest();
    await cancelBatch(service.services, PROGRAM, cancelled.id);
    put("撤销/乙.docx");
    await looks();
    expect(await newest()).toMatchObject({ name: "撤销" });
    expect((await newest()).id).not.toBe(cancelled.id);
  });
});

describe("a share that cannot be written to", () => {
  it("is left as it is, and nothing is taken twice, by a restart neither", async () => {
    // A file in the place of the folder: what a read-only mount does, for every user, root too.
    writeFileSync(join(share, "已接收"), "");
    put("只读/报告.docx");
    put("只读/大.pdf", Buffer.alloc(2 * 1024 * 1024, 1));
    await looks();
    const batch = await newest();
    expect(await pathsOf(batch)).toEqual(["报告.docx"]);
    expect(watched.status).toMatchObject({ movable: false, accepted: 1, refused: 1 });
    expect(readFileSync(join(service.services.settings.data, "watch/未接收/只读/大.pdf.txt"), "utf8")).toContain(
      "文件太大",
    );
    await looks();
    watched = await restarted();
    await looks();
    expect(watched.status).toMatchObject({ accepted: 0, refused: 0, movable: false });
    expect(inShare()).toEqual(["只读/大.pdf", "只读/报告.docx", "已接收"].toSorted());
    put("只读/报告.docx", buildGoodReport("改过"));
    await looks();
    expect(watched.status.accepted).toBe(1);
    expect(await pathsOf(batch)).toEqual(["报告.docx"]);
    rmSync(join(share, "已接收"));
    await after(700);
    expect(inShare()).toEqual(["已接收/只读/报告.docx", "未接收/只读/大.pdf", "未接收/只读/大.pdf.txt"].toSorted());
  });

  it("that is away is said to be, and looked at again", async () => {
    rmSync(share, { recursive: true });
    await after(1);
    expect(watched.status.trouble).toBe("ENOENT");
    put("批/报告.docx");
    await looks();
    expect(watched.status).toMatchObject({ trouble: null, accepted: 1 });
  });
});

describe("watching", () => {
  it("goes on by itself until it is stopped", async () => {
    const running = await startWatch(service.services, share, { poll: 0.05, settle: 0.1 });
    put("自动/报告.docx");
    await eventually("the file is taken", async () => running.status.accepted === 1);
    await eventually("the file is moved", async () => inShare().join() === "已接收/自动/报告.docx");
    await running.stop();
    put("自动/晚到.docx");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(running.status.accepted).toBe(1);
  });

  it("refuses the data folder, and one around it", async () => {
    const { data } = service.services.settings;
    for (const folder of [data, join(data, "blobs"), dirname(data)])
      await expect(startWatch(service.services, folder)).rejects.toMatchObject({ code: "invalid" });
  });
});
