import type { Job, QueuedJob } from "./job.ts";

/** How many jobs there are, by what they wait for. */
export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  /** Waiting for another attempt. */
  readonly delayed: number;
}

/**
 * Does one job. What it throws is the machine's fault and is tried again later; a file that cannot be checked is no such
 * thing: its row says so, and the job is done.
 */
export type JobHandler = (job: Job) => Promise<void>;

export interface WorkOptions {
  /** Jobs at the same time. */
  readonly concurrency: number;
  /** After this long without a sign of life of its worker a job is given to another one. */
  readonly lockMilliseconds?: number;
  /** Told of a job that failed (it is tried again while attempts are left), and of troubles with the queue itself (job null). */
  readonly onTrouble?: (error: unknown, job: Job | null) => void;
}

/** A worker on the queue. */
export interface QueueWork {
  /** Takes no new job and waits for the running ones, at most this long. False where some still ran. */
  close(limitMilliseconds: number): Promise<boolean>;
}

/** The jobs, on Redis or on PostgreSQL. It may lose jobs in a crash: the store knows what is to be done. */
export interface Queue {
  readonly backend: "redis" | "postgres";
  /** Work that waits already is not added again. */
  add(job: QueuedJob): Promise<void>;
  addMany(jobs: readonly QueuedJob[]): Promise<void>;
  work(handler: JobHandler, options: WorkOptions): Promise<QueueWork>;
  /** Holds all workers, everywhere, after their running jobs; outlives restarts. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  isPaused(): Promise<boolean>;
  counts(): Promise<QueueCounts>;
  /** Removes those of these jobs that have not started. */
  removeWaiting(jobs: readonly Job[]): Promise<void>;
  /** Ends the connections; workers are closed first, within the same limit. */
  close(limitMilliseconds?: number): Promise<void>;
}
