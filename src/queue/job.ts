import { z } from "zod";

const id = z.number().int().positive();

/** One piece of work. Job data is clear text in the queue: ids only, never names or contents. */
export const Job = z.discriminatedUnion("kind", [
  /** Check one file. The generation names the content and the reason: an older one is no work any more. */
  z.strictObject({ kind: z.literal("file"), fileId: id, generation: z.number().int().nonnegative() }),
  /** Run the rules across the files of a batch, claimed for this generation. */
  z.strictObject({ kind: z.literal("batch"), batchId: id, generation: z.number().int().nonnegative() }),
]);
export type Job = z.infer<typeof Job>;

/** A job and its place: lower runs first, 0 before everything. */
export interface QueuedJob {
  readonly job: Job;
  readonly priority: number;
}

/** The same work has the same id, so that it waits in the queue once. A courtesy: what holds is the generation in the store. */
export function jobId(job: Job): string {
  return `${job.kind}-${job.kind === "file" ? job.fileId : job.batchId}-${job.generation}`;
}
