import { type ChildProcess, fork } from "node:child_process";
import { chmodSync, createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { readSettings } from "../../src/config/read-settings.ts";
import { PROGRAM } from "../../src/service/actor.ts";
import { openBatch, pauseAll } from "../../src/service/batches.ts";
import { createLog } from "../../src/service/create-log.ts";
import { progress } from "../../src/service/progress.ts";
import { openServices, type Services } from "../../src/service/services.ts";
import { openUpload } from "../../src/service/upload.ts";
import { eventually } from "../../test/queue/eventually.ts";
import { startRedis } from "../../test/queue/servers/redis-server.ts";

/** What one run through the service took. */
export interface ServiceRun {
  readonly acceptedPerSecond: number;
  readonly checkedPerSecond: number;
  /** Largest resident memory of the process that takes the uploads. */
  readonly peakMiB: number;
  readonly failed: number;
}

const MiB = 1024 * 1024;
const LIMIT_MILLISECONDS = 3_600_000;
const WORKER = join(import.meta.dirname, "worker-process.ts");

/** Uploads files, all of them before the first is checked, then lets workers of one job each go at them. */
export async function serviceRun(
  files: readonly string[],
  backend: "redis" | "postgres",
  workers: number,
): Promise<ServiceRun> {
  const data = mkdtempSync(join(tmpdir(), "fuhe-load-"));
  if (process.getuid?.() === 0) chmodSync(data, 0o711);
  const redis = backend === "redis" ? await startRedis() : null;
  const env = {
    ...process.env,
    FUHE_DATA: data,
    FUHE_JOBS: "1",
    FUHE_LOG_LEVEL: "warn",
    FUHE_MIN_FREE_MB: "0",
    ...(redis === null ? {} : { REDIS_URL: redis.url }),
  };
  const settings = readSettings(env);
  const services = await openServices(settings, { mode: "own", log: createLog(settings) });
  const children: ChildProcess[] = [];
  let peak = 0;
  const watching = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50);
  try {
    const { id } = await openBatch(services, PROGRAM, { name: "load" });
    await pauseAll(services, PROGRAM, true);
    const accepted = await seconds(() => uploadAll(services, id, files));
    children.push(...(await startWorkers(workers, env)));
    const checked = await seconds(async () => {
      await pauseAll(services, PROGRAM, false);
      await eventually(
        "all files are checked",
        async () => (await progress(services, id, null, null))?.batch.state === "done",
        LIMIT_MILLISECONDS,
      );
    });
    const counts = (await progress(services, id, null, null))?.counts;
    return {
      acceptedPerSecond: files.length / accepted,
      checkedPerSecond: files.length / checked,
      peakMiB: peak / MiB,
      failed: counts?.failed ?? 0,
    };
  } finally {
    clearInterval(watching);
    await Promise.all(children.map(end));
    await services.close(5_000);
    await redis?.remove();
    rmSync(data, { recursive: true, force: true });
  }
}

async function uploadAll(services: Services, batchId: number, files: readonly string[]): Promise<void> {
  const upload = await openUpload(services, { batchId, uploadedBy: null, onReceipt: () => undefined });
  for (const file of files) await upload.take(basename(file), createReadStream(file));
  await upload.finish();
}

function startWorkers(count: number, env: NodeJS.ProcessEnv): Promise<ChildProcess[]> {
  return Promise.all(
    Array.from({ length: count }, () => {
      const child = fork(WORKER, [], {
        env,
        execArgv: ["--import", "tsx"],
        stdio: ["ignore", "ignore", "inherit", "ipc"],
      });
      return new Promise<ChildProcess>((resolve, reject) => {
        child.once("message", () => resolve(child));
        child.once("exit", () => reject(new Error("a worker did not start")));
      });
    }),
  );
}

function end(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => {
    child.once("exit", resolve);
    child.kill("SIGTERM");
  });
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
}
