import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { eventually } from "../../test/queue/eventually.ts";
import { startRedis } from "../../test/queue/servers/redis-server.ts";
import { freePort } from "../free-port.ts";
import { HttpClient } from "../http-client.ts";
import { Running } from "./built-program.ts";
import { uploadInOneRequest } from "./one-request.ts";

/** What one run through the service took. */
export interface ServiceRun {
  readonly acceptedPerSecond: number;
  readonly checkedPerSecond: number;
  /** Largest resident memory of the serving process: after its start, after the upload, in the end. */
  readonly peakMiB: { readonly idle: number; readonly uploaded: number; readonly checked: number };
  /** Processor time of the serving process for each file, in milliseconds: while they came in, and while they were checked. */
  readonly serveMilliseconds: { readonly accepting: number; readonly checking: number };
  readonly failed: number;
}

export interface ServiceRunOptions {
  readonly backend: "redis" | "postgres";
  readonly workers: number;
  /** Folder for a processor profile of the serving process. */
  readonly profile?: string;
}

const LIMIT_MILLISECONDS = 3_600_000;
const LOOK_MILLISECONDS = 250;
const WORKER_START_MILLISECONDS = 4_000;

/**
 * Uploads files to `fuhe serve`, which checks none itself, in one request and before the first is checked; then lets `fuhe worker`
 * processes of one job each go at them.
 */
export async function serviceRun(files: readonly string[], options: ServiceRunOptions): Promise<ServiceRun> {
  const data = mkdtempSync(join(tmpdir(), "fuhe-load-"));
  if (process.getuid?.() === 0) chmodSync(data, 0o711);
  const redis = options.backend === "redis" ? await startRedis() : null;
  const port = await freePort();
  const env = {
    ...process.env,
    FUHE_DATA: data,
    FUHE_PORT: String(port),
    FUHE_LOG_LEVEL: "warn",
    FUHE_MIN_FREE_MB: "0",
    ...(redis === null ? {} : { REDIS_URL: redis.url }),
  };
  const url = `http://127.0.0.1:${port}`;
  const client = new HttpClient(url);
  const profile = options.profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${options.profile}`];
  const serve = new Running(["serve"], { ...env, FUHE_JOBS: "0" }, profile);
  const workers: Running[] = [];
  try {
    await eventually("the server answers", async () => (await fetch(`${url}/healthz`).catch(() => null))?.ok === true);
    const batchId = await client.newBatch("load");
    await client.post("/system/pause", {});
    const idle = serve.peakMiB();

    const accepting = await measured(serve, async () => {
      const receipts = await uploadInOneRequest(url, batchId, files);
      if (receipts.length !== files.length) throw new Error(`${receipts.length} receipts`);
    });
    const uploaded = serve.peakMiB();

    for (let n = 0; n < options.workers; n++) workers.push(new Running(["worker", "--jobs", "1"], env));
    await pause(WORKER_START_MILLISECONDS);
    const checking = await measured(serve, async () => {
      await client.post("/system/resume", {});
      await finished(client, batchId);
    });
    const perFile = (seconds: number): number => (1000 * seconds) / files.length;
    return {
      acceptedPerSecond: files.length / accepting.seconds,
      checkedPerSecond: files.length / checking.seconds,
      peakMiB: { idle, uploaded, checked: serve.peakMiB() },
      serveMilliseconds: { accepting: perFile(accepting.cpu), checking: perFile(checking.cpu) },
      failed: (await client.batch(batchId)).counts.failed,
    };
  } finally {
    for (const worker of workers) await worker.end();
    await serve.end();
    await redis?.remove();
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function finished(client: HttpClient, batchId: number): Promise<void> {
  const end = Date.now() + LIMIT_MILLISECONDS;
  while ((await client.batch(batchId)).state !== "done") {
    if (Date.now() > end) throw new Error("the files were not all checked in time");
    await pause(LOOK_MILLISECONDS);
  }
}

async function measured(serve: Running, work: () => Promise<void>): Promise<{ seconds: number; cpu: number }> {
  const [begin, cpu] = [performance.now(), serve.cpuSeconds()];
  await work();
  return { seconds: (performance.now() - begin) / 1000, cpu: serve.cpuSeconds() - cpu };
}
