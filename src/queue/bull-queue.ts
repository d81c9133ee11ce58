import type { JobsOptions, WorkerOptions } from "bullmq";
import { Job, jobId, type QueuedJob } from "./job.ts";
import type { JobHandler, Queue, QueueCounts, QueueWork, WorkOptions } from "./queue.ts";
import { within } from "./within.ts";

/** The parts of BullMQ's Queue that are used; its own types differ between the backends. */
interface Producer {
  addBulk(jobs: { name: string; data: Job; opts: JobsOptions }[]): Promise<unknown>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  isPaused(): Promise<boolean>;
  getJobCounts(): Promise<Record<string, number>>;
  remove(jobId: string): Promise<number>;
  close(): Promise<void>;
  on(event: "error", listener: (error: Error) => void): unknown;
}

/** The parts of BullMQ's Worker that are used. */
interface Consumer {
  close(): Promise<void>;
  waitUntilReady(): Promise<unknown>;
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "failed", listener: (job: { readonly data: unknown } | undefined, error: Error) => void): unknown;
}

/** What differs between Redis and PostgreSQL: how the two sides are made, and how what they stand on is let go. */
export interface BullBackend {
  readonly kind: Queue["backend"];
  producer(name: string): Producer;
  consumer(
    name: string,
    process: (job: { readonly data: unknown }) => Promise<void>,
    options: Omit<WorkerOptions, "connection">,
  ): Consumer;
  close(): Promise<void>;
}

export const QUEUE_NAME = "fuhe";
const LOCK_MILLISECONDS = 30_000;
const CLOSE_MILLISECONDS = 5_000;
/** After a lost connection: the servers are usually back within seconds. */
const RECONNECT_MILLISECONDS = 1_000;
/** Redis sorts by priority up to here. */
const LOWEST_PRIORITY = 2_097_152;
/** A worker that dies over and over is told from a poison file by the store's count of deaths, not by the queue. */
const STALLED_OFTEN = 1_000;
const ATTEMPTS = 8;
const AT_ONCE = 1_000;

const OPTIONS: JobsOptions = {
  attempts: ATTEMPTS,
  backoff: { type: "exponential", delay: 1_000, jitter: 0.5 },
  // The store remembers: a job that stayed would keep its id from being used again.
  removeOnComplete: true,
  removeOnFail: true,
};

/** The queue on BullMQ, alike on both backends. */
export class BullQueue implements Queue {
  readonly #backend: BullBackend;
  readonly #producer: Producer;
  readonly #works = new Set<QueueWork>();

  constructor(backend: BullBackend) {
    this.#backend = backend;
    this.#producer = backend.producer(QUEUE_NAME);
    // Whoever calls gets the error; without a listener it would end the process.
    this.#producer.on("error", () => undefined);
  }

  get backend(): Queue["backend"] {
    return this.#backend.kind;
  }

  add(job: QueuedJob): Promise<void> {
    return this.addMany([job]);
  }

  async addMany(jobs: readonly QueuedJob[]): Promise<void> {
    for (let start = 0; start < jobs.length; start += AT_ONCE) {
      await this.#producer.addBulk(
        jobs.slice(start, start + AT_ONCE).map(({ job, priority }) => ({
          name: job.kind,
          data: job,
          opts: {
            ...OPTIONS,
            jobId: jobId(job),
            priority: Math.min(Math.max(0, Math.round(priority)), LOWEST_PRIORITY),
          },
        })),
      );
    }
  }

  async work(
    handler: JobHandler,
    { concurrency, lockMilliseconds = LOCK_MILLISECONDS, onTrouble = () => undefined }: WorkOptions,
  ): Promise<QueueWork> {
    const consumer = this.#backend.consumer(QUEUE_NAME, (job) => handler(Job.parse(job.data)), {
      concurrency,
      lockDuration: lockMilliseconds,
      stalledInterval: lockMilliseconds,
      maxStalledCount: STALLED_OFTEN,
      runRetryDelay: RECONNECT_MILLISECONDS,
    });
    consumer.on("error", (error) => onTrouble(error, null));
    consumer.on("failed", (job, error) => onTrouble(error, Job.safeParse(job?.data).data ?? null));
    const work: QueueWork = {
      close: async (limitMilliseconds) => {
        this.#works.delete(work);
        return within(consumer.close(), limitMilliseconds);
      },
    };
    this.#works.add(work);
    await consumer.waitUntilReady();
    return work;
  }

  async pause(): Promise<void> {
    await this.#producer.pause();
  }

  async resume(): Promise<void> {
    await this.#producer.resume();
  }

  isPaused(): Promise<boolean> {
    return this.#producer.isPaused();
  }

  async counts(): Promise<QueueCounts> {
    const { waiting = 0, prioritized = 0, paused = 0, active = 0, delayed = 0 } = await this.#producer.getJobCounts();
    return { waiting: waiting + prioritized + paused, active, delayed };
  }

  async removeWaiting(jobs: readonly Job[]): Promise<void> {
    // One that runs is locked: it stays, and writes nothing if its generation has gone.
    for (const job of jobs) await this.#producer.remove(jobId(job));
  }

  async close(limitMilliseconds = CLOSE_MILLISECONDS): Promise<void> {
    const end = Date.now() + limitMilliseconds;
    await Promise.all([...this.#works].map((work) => work.close(limitMilliseconds)));
    await within(this.#producer.close(), Math.max(CLOSE_MILLISECONDS, end - Date.now()));
    await this.#backend.close();
  }
}
