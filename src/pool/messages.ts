import type { ErrorCode } from "../errors.ts";
import type { Limits } from "../model/limits.ts";
import type { LocalText } from "../model/finding.ts";
import type { FileFacts } from "../model/result.ts";
import type { Pack } from "../rule-engine/pack.ts";

/**
 * What a child is asked to do with a file: check it, extract its records alone, make its reading view; or run the rules across a batch,
 * whose file holds a digest of each report.
 */
export type TaskKind = "check" | "extract" | "view" | "across";

/** One file for a child. The child reads the bytes itself; only the path travels. */
export interface Task {
  readonly kind: TaskKind;
  /** As shown in the result. */
  readonly path: string;
  /** Where the bytes are. */
  readonly file: string;
  /** Put every outcome of every rule into the result. */
  readonly explain: boolean;
}

/** Sent once, before the first task. */
export interface StartMessage {
  readonly type: "start";
  /** Loaded once by the parent: it is plain data, and reading it again would cost every child more than its first file. Null for views. */
  readonly pack: Pack | null;
  readonly limits: Limits;
}

interface TaskMessage<Work> {
  readonly type: "task";
  readonly task: Work;
}

/** @typeParam Work What one task says; children that check take `Task`. */
export type ToWorker<Work = Task> = StartMessage | TaskMessage<Work>;

/** `facts` comes before the reading starts, so that a file that kills its reader still has a name, a hash and a format. */
export type FromWorker =
  | { readonly type: "ready" }
  | { readonly type: "facts"; readonly facts: FileFacts }
  | { readonly type: "done"; readonly value: unknown; readonly residentBytes: number };

/** How a task ended. `facts` is null where the child died before it had read the file. */
export type Outcome =
  | { readonly kind: "done"; readonly value: unknown }
  | { readonly kind: "failed"; readonly code: ErrorCode; readonly detail: LocalText; readonly facts: FileFacts | null };
