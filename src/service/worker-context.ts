import type { SpanFacts } from "../telemetry/tracer.ts";
import type { ReadingPools } from "./reading-pools.ts";

/** What jobs of one worker share. */
export interface WorkerContext {
  /** Unique among all processes: whose lease it is. */
  readonly owner: string;
  readonly pools: ReadingPools;
  /** Aborted when the worker no longer waits for its running jobs: their children are killed, and that is no file's fault. */
  readonly stopping: AbortSignal;
  /** Told what the trace of this job may say of its file: its format and size, never its name. */
  readonly note?: (facts: SpanFacts) => void;
}
