import type { Cause, LocalText, Severity } from "../model/finding.ts";
import type { ParameterSet } from "../rule-engine/context.ts";
import type { RuleMessages, ValuesOf } from "../rule-engine/message.ts";
import type { EvaluationSketch, NarrativeSketch } from "../rule-engine/sketch.ts";
import type { Batch } from "./batch.ts";
import type { BatchDigest } from "./digest.ts";

/** A file that a finding speaks of, and the place in its result. */
export interface FilePlace {
  readonly report: BatchDigest;
  /** JSON Pointer into the file's result. */
  readonly subject: string;
}

interface ReportBase {
  readonly files: readonly FilePlace[];
  /** What the finding is about, by names and never by index: with the rule it is the finding's key. */
  readonly about: readonly string[];
  /** Texts and values involved: with the key they are the finding's fingerprint. */
  readonly evidence: readonly (string | null)[];
  readonly reported?: string | null;
  readonly expected?: string | null;
  readonly calculation?: string | null;
  /** Default: "report". */
  readonly cause?: Cause;
  /** Where this message is milder than the rule; a pack's own severity wins. */
  readonly severity?: Severity | undefined;
}

/** What a rule says of several files. `values` are the template's own placeholders. */
export type BatchReport<T extends LocalText> = ReportBase &
  (keyof ValuesOf<T> extends never ? { readonly values?: never } : { readonly values: ValuesOf<T> });

export interface BatchContext<M extends RuleMessages, P extends ParameterSet = ParameterSet> {
  readonly batch: Batch;
  readonly parameters: { readonly [K in keyof P]: number };
  /** Units that should have sent something, as the list writes them; null where there is no list. */
  readonly expectedUnits: readonly string[] | null;
  report<K extends keyof M & string>(message: K, details: BatchReport<M[K]>): void;
}

/** A file in miniature for an example. */
export interface FileSketch {
  readonly path: string;
  /** Files with the same word here have the same bytes. */
  readonly bytes?: string;
  /** Our reading of it is in doubt. */
  readonly doubtful?: boolean;
  readonly evaluation?: EvaluationSketch;
  /** Further evaluations of the same file. */
  readonly more?: readonly EvaluationSketch[];
  readonly narrative?: NarrativeSketch;
}

/** A batch in miniature that the rule passes or reports. */
export interface BatchExample {
  readonly what: LocalText;
  readonly files: readonly FileSketch[];
  readonly expectedUnits?: readonly string[];
}

/** A rule over the files of a batch. */
export interface BatchRule<M extends RuleMessages = RuleMessages, P extends ParameterSet = ParameterSet> {
  readonly scope: "batch";
  readonly id: `batch/${string}`;
  readonly severity: Severity;
  /** One sentence: what is true of a sound batch. */
  readonly summary: LocalText;
  readonly source: LocalText;
  readonly messages: M;
  readonly parameters?: P;
  /** Run as tests and printed on the rule's page. */
  readonly examples: { readonly valid: readonly BatchExample[]; readonly invalid: readonly BatchExample[] };
  // Method syntax on purpose: a rule with its own messages is then assignable to a BatchRule.
  check(context: BatchContext<M, P>): void;
}

/** Declares a rule over several files. Message ids and placeholders are typed from `messages`. */
export function defineBatchRule<
  const M extends RuleMessages,
  const P extends ParameterSet = Readonly<Record<never, never>>,
>(rule: BatchRule<M, P>): BatchRule<M, P> {
  return rule;
}
