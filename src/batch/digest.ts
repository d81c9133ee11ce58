import type { FileFormat } from "../model/document.ts";
import type { EvaluationKind } from "../model/evaluation.ts";

/** What a long text is; decides how grave it is to share it. */
export type TextKind = "expected" | "actual" | "analysis" | "reason" | "narrative";

/** A text that is long enough to be told from a phrase, or one of its sentences. The text itself is not kept. */
export interface TextDigest {
  /** Of the words alone: white space, punctuation and width aside. */
  readonly hash: string;
  /** JSON Pointer into the file's result. */
  readonly subject: string;
  readonly kind: TextKind;
  /** Index of the evaluation that it belongs to, null for the report's text. */
  readonly evaluation: number | null;
  /** First characters, for a message. */
  readonly start: string;
  /** Chinese characters. */
  readonly length: number;
}

/** One self-evaluation, as far as other files can be held against it. */
export interface EvaluationDigest {
  readonly kind: EvaluationKind;
  /** 实施单位 as written, else 主管部门; "" where the form says neither. */
  readonly unit: string;
  readonly department: string;
  readonly project: string;
  readonly year: number | null;
  /** From 1 among evaluations of the same unit, project and year in one file. */
  readonly ordinal: number;
  /** All values, packed by `packCells`. */
  readonly cells: string;
}

/**
 * What is kept of one result for the checks across files: plain JSON, 2 to 4 KB for a usual report, so that a batch of any size
 * is checked without holding its results.
 */
export interface BatchDigest {
  readonly path: string;
  /** "" where the file could not be opened. */
  readonly sha256: string;
  readonly format: FileFormat | null;
  /** Our reading may be at fault: text from an image, no ruling lines, cut short. */
  readonly doubtful: boolean;
  readonly evaluations: readonly EvaluationDigest[];
  readonly texts: readonly TextDigest[];
  /** In the set to be held against, not checked itself: last year's results. A finding needs one file that is not. */
  readonly background?: boolean;
  /** How many reports of its projects in the batch had been sent back before it came; not there: none. */
  readonly round?: number;
  /** It was sent back, and nothing else is in its place since. */
  readonly returned?: boolean;
}

/** One evaluation of one file. */
export interface Ref {
  readonly report: BatchDigest;
  /** Index of the evaluation in its file. */
  readonly index: number;
  readonly evaluation: EvaluationDigest;
}
