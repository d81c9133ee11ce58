import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { readSettings } from "../../src/config/read-settings.ts";
import type { Log } from "../../src/service/log.ts";
import { openServices, type OpenServices } from "../../src/service/services.ts";
import { startWorker, type RunningWorker } from "../../src/service/start-worker.ts";
import type { Tuning } from "../../src/service/tuning.ts";
import { openUpload, type Receipt } from "../../src/service/upload.ts";
import { progress } from "../../src/service/progress.ts";
import type { StandingCounts } from "../../src/store/files.ts";
import { eventually } from "../queue/eventually.ts";

const QUIET: Log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** Times for tests: what takes minutes in the field takes seconds. */
export const FAST: Partial<Tuning> = {
  renewSeconds: 1,
  leaseSeconds: 3,
  batchLeaseSeconds: 5,
  lockSeconds: 2,
  sweepSeconds: 0.5,
  unqueuedSeconds: 1,
  lostSeconds: 1,
  unstartedSeconds: 5,
  insistSeconds: 10,
};

/** A whole service in a temporary folder, with the embedded database. */
export interface TestService {
  readonly services: OpenServices;
  /** A worker of this process; it is stopped with the service. */
  work(jobs?: number): Promise<RunningWorker>;
  upload(batchId: number, files: Readonly<Record<string, Uint8Array>>): Promise<Receipt[]>;
  counts(batchId: number): Promise<StandingCounts>;
  /** Waits until no file waits or runs and the rules across the batch have run. */
  settled(batchId: number): Promise<StandingCounts>;
  close(): Promise<void>;
}

export async function openService(env: Readonly<Record<string, string>> = {}): Promise<TestService> {
  const data = mkdtempSync(join(tmpdir(), "fuhe-service-"));
  // The database's user has to pass through where the tests run as root.
  if (process.getuid?.() === 0) chmodSync(data, 0o711);
  const settings = readSettings({ FUHE_DATA: data, FUHE_MIN_FREE_MB: "0", ...env });
  const services = await openServices(settings, { mode: "own", log: QUIET, tuning: FAST });
  const workers: RunningWorker[] = [];
  const counts = async (batchId: number): Promise<StandingCounts> => {
    const found = await progress(services, batchId, null, null);
    if (found === null) throw new Error("no such batch");
    return found.counts;
  };
  return {
    services,
    counts,
    work: async (jobs = 1) => {
      const worker = await startWorker(services, jobs);
      workers.push(worker);
      return worker;
    },
    upload: async (batchId, files) => {
      const receipts: Receipt[] = [];
      const upload = await openUpload(services, {
        batchId,
        uploadedBy: null,
        onReceipt: (receipt) => void receipts.push(receipt),
      });
      for (const [path, bytes] of Object.entries(files)) await upload.take(path, Readable.from([bytes]));
      await upload.finish();
      return receipts;
    },
    settled: async (batchId) => {
      await eventually(
        "the batch is done",
        async () => (await progress(services, batchId, null, null))?.batch.state === "done",
      );
      return counts(batchId);
    },
    close: async () => {
      for (const worker of workers) await worker.stop(2_000);
      await services.close(3_000);
      rmSync(data, { recursive: true, force: true });
    },
  };
}
