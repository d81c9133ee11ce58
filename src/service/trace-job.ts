import type { Job } from "../queue/job.ts";
import type { SpanFacts, Tracer } from "../telemetry/tracer.ts";

/**
 * Does a job and tells the tracer of it, as a trace of its own: ids, how it ended, what was noted meanwhile.
 *
 * @param work Gives how it ended, in one word; what it throws is thrown on.
 */
export async function traceJob(
  tracer: Tracer,
  job: Job,
  work: (note: (facts: SpanFacts) => void) => Promise<string>,
): Promise<void> {
  const startedAt = performance.now();
  let facts: SpanFacts = {
    ...(job.kind === "file" ? { "fuhe.file.id": job.fileId } : { "fuhe.batch.id": job.batchId }),
    "fuhe.job.generation": job.generation,
  };
  const record = (outcome: string, failure: string | null): void =>
    tracer.record({
      name: `${job.kind} job`,
      kind: "job",
      milliseconds: performance.now() - startedAt,
      failure,
      parent: null,
      facts: { ...facts, "fuhe.outcome": outcome },
    });
  try {
    const outcome = await work((more) => {
      facts = { ...facts, ...more };
    });
    record(outcome, null);
  } catch (error) {
    // The name alone: a message may quote a value.
    record("tried-again", error instanceof Error ? error.name : "unknown");
    throw error;
  }
}
