import { PassThrough, Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PROGRAM } from "../../src/service/actor.ts";
import { openBatch } from "../../src/service/batches.ts";
import { openUpload, type Receipt, type Upload } from "../../src/service/upload.ts";
import { getFile } from "../../src/store/files.ts";
import { buildGoodReport } from "../build/good-report.ts";
import { openService, type TestService } from "./open-service.ts";

const MiB = 1024 * 1024;

let service: TestService;
let batch: number;
let receipts: Receipt[];
let upload: Upload;
beforeAll(async () => {
  service = await openService({ FUHE_MAX_FILE_MB: "2", FUHE_MAX_UPLOAD_MB: "6", FUHE_MAX_UPLOAD_FILES: "40" });
});
afterAll(() => service?.close());

async function start(): Promise<void> {
  batch = (await openBatch(service.services, PROGRAM, { name: "upload" })).id;
  receipts = [];
  upload = await openUpload(service.services, {
    batchId: batch,
    uploadedBy: null,
    onReceipt: (receipt) => void receipts.push(receipt),
  });
}

describe("an upload", () => {
  it("says of each file that it is safe, in the order in which they came, and queues it", async () => {
    await start();
    const paths = Array.from({ length: 30 }, (_, n) => `${n}.docx`);
    for (const path of paths) await upload.take(path, Readable.from([buildGoodReport(path)]));
    await upload.finish();
    expect(receipts.map(({ path }) => path)).toEqual(paths);
    const ids = receipts.map((receipt) => (receipt.outcome === "refused" ? 0 : receipt.fileId));
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    expect((await getFile(service.services.db, ids[0] ?? 0, null))?.queued_at).not.toBeNull();
  });

  it("knows what a file is by its content, and keeps what it cannot read for its result", async () => {
    await start();
    await upload.take("看似.pdf", Readable.from([buildGoodReport()]));
    await upload.take("什么.docx", Readable.from([Buffer.from("不是文档")]));
    await upload.finish();
    const files = await Promise.all(
      receipts.map((receipt) => getFile(service.services.db, receipt.outcome === "refused" ? 0 : receipt.fileId, null)),
    );
    expect(files.map((file) => file?.format)).toEqual(["docx", "txt"]);
  });

  it("refuses a file over the limit without holding it, and goes on with the next", async () => {
    await start();
    await upload.take("大.bin", Readable.from(Array.from({ length: 48 }, () => Buffer.alloc(MiB / 16, 1))));
    await upload.take("小.docx", Readable.from([buildGoodReport()]));
    await upload.finish();
    expect(receipts).toMatchObject([
      { outcome: "refused", path: "大.bin", code: "too-large" },
      { outcome: "accepted", path: "小.docx" },
    ]);
  });

  it("ends an upload that is over its own limit; what was accepted stays", async () => {
    await start();
    await upload.take("a.docx", Readable.from([buildGoodReport()]));
    const endless = new Readable({ read: (size) => void endless.push(Buffer.alloc(size)) });
    await expect(upload.take("b.bin", endless)).rejects.toMatchObject({ code: "too-large" });
    endless.destroy();
    await upload.finish();
    expect(await service.counts(batch)).toMatchObject({ total: 1 });
  });

  it("keeps nothing of a file whose sender went away", async () => {
    await start();
    const broken = new PassThrough();
    broken.write(buildGoodReport().subarray(0, 500));
    setTimeout(() => broken.destroy(new Error("the client is gone")), 20);
    await expect(upload.take("half.docx", broken)).rejects.toThrow("the client is gone");
    await upload.finish();
    expect(await service.counts(batch)).toMatchObject({ total: 0 });
  });

  it("takes no more files than the limit, and nothing for a batch that is not there", async () => {
    await start();
    for (let n = 0; n < 40; n++) await upload.take(`${n}`, Readable.from([Buffer.from(`${n}`)]));
    await expect(upload.take("41", Readable.from(["x"]))).rejects.toMatchObject({ code: "limit-exceeded" });
    await upload.finish();
    await expect(
      openUpload(service.services, { batchId: 999_999, uploadedBy: null, onReceipt: () => undefined }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});
