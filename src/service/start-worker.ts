import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { DEFAULT_LIMITS } from "../model/limits.ts";
import type { Job } from "../queue/job.ts";
import type { QueueWork } from "../queue/queue.ts";
import { releaseFile } from "../store/file-jobs.ts";
import { tidyJobFolders } from "./job-folder.ts";
import { ReadingPools } from "./reading-pools.ts";
import { runBatchJob } from "./run-batch-job.ts";
import { runFileJob } from "./run-file-job.ts";
import type { Services } from "./services.ts";
import { startSweep } from "./start-sweep.ts";
import { traceJob } from "./trace-job.ts";
import type { WorkerContext } from "./worker-context.ts";

/** Jobs beyond the children that read: they fetch and write while others are read, so that no child waits for the store. */
const AHEAD = 0.5;

/** A worker of this process. */
export interface RunningWorker {
  readonly owner: string;
  /** Jobs that run now. */
  readonly active: number;
  /** Takes no more jobs, waits this long for the running ones, puts the rest down for others, and ends the children. */
  stop(limitMilliseconds: number): Promise<void>;
}

/**
 * Works on the queue: files and batches, and the look for stuck work.
 *
 * @param jobs Files at the same time; 0: looks for stuck work alone.
 */
export async function startWorker(services: Services, jobs: number): Promise<RunningWorker> {
  const { db, queue, settings, tuning, log } = services;
  await tidyJobFolders(settings.data);
  const owner = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
  const stopping = new AbortController();
  const pools = new ReadingPools(Math.max(1, jobs), { ...DEFAULT_LIMITS, fileBytes: settings.limits.fileBytes });
  const context: WorkerContext = { owner, pools, stopping: stopping.signal };
  const running = new Set<Job>();
  const work: QueueWork | null =
    jobs === 0
      ? null
      : await queue.work(
          async (job) => {
            running.add(job);
            try {
              await traceJob(services.tracer, job, (note) => runJob(services, job, { ...context, note }));
            } finally {
              running.delete(job);
            }
          },
          {
            concurrency: jobs + Math.ceil(jobs * AHEAD),
            lockMilliseconds: tuning.lockSeconds * 1000,
            onTrouble: (error, job) =>
              log.warn({ error, job }, job === null ? "trouble with the queue" : "a job failed and is tried again"),
          },
        );
  const sweep = startSweep(services);
  log.info({ owner, jobs, queue: queue.backend }, "worker started");
  return {
    owner,
    get active() {
      return running.size;
    },
    stop: async (limitMilliseconds) => {
      sweep.stop();
      const ended = (await work?.close(limitMilliseconds)) ?? true;
      stopping.abort();
      pools.close();
      if (!ended) {
        for (const job of running) if (job.kind === "file") await releaseFile(db, job, owner, false).catch(() => false);
      }
      log.info({ owner, ended }, "worker stopped");
    },
  };
}

async function runJob(services: Services, job: Job, context: WorkerContext): Promise<string> {
  if (job.kind === "batch") {
    const written = await runBatchJob(services, job, context);
    services.log.debug({ ...job, written }, "batch job ended");
    return written ? "written" : "skipped";
  }
  const end = await runFileJob(services, job, context);
  services.log.debug({ ...job, end }, "file job ended");
  return end;
}
