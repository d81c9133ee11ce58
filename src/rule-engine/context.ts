import type { Evaluation } from "../model/evaluation.ts";
import type { Cause, LocalText, Severity } from "../model/finding.ts";
import type { Recognised } from "../model/recognised.ts";
import type { RuleMessages, ValuesOf } from "./message.ts";
import type { Pack } from "./pack.ts";
import type { Subject } from "./pointer.ts";

interface ReportBase {
  /** The field that is wrong or missing, or its nearest parent. Must resolve. */
  readonly subject: Subject;
  /** Other fields that take part; their cells are shown with the finding and their texts enter the fingerprint. */
  readonly also?: readonly Subject[] | undefined;
  /** As written. */
  readonly reported?: string | null | undefined;
  readonly expected?: string | null | undefined;
  /** "37.24 ÷ 43.2 = 86.20%" */
  readonly calculation?: string | null | undefined;
  /** Default: "reading" where a cell involved is in doubt, else "report". */
  readonly cause?: Cause | undefined;
  /** Where this message is graver or milder than the rule; a pack's own severity wins. */
  readonly severity?: Severity | undefined;
}

/** What a rule says about a failed thing. `values` are the template's own placeholders. */
export type ReportDetails<T extends LocalText> = ReportBase &
  (keyof ValuesOf<T> extends never ? { readonly values?: never } : { readonly values: ValuesOf<T> });

/** Reasons why a rule does not apply to a thing; stable words, printed by `--explain`. */
export type NotApplicableReason = string;

/** Reasons why a rule that applies could not run. */
export type NotRunReason =
  | "unread-cell"
  | "unread-table"
  | "sources-blank"
  | "explained-by-other-rule"
  | "several-evaluations"
  | "missing-value"
  | "rule-crashed";

/** How a rule says what came of each thing that it looked at. */
export interface Verdicts<M extends RuleMessages> {
  pass(subject: Subject): void;
  report<K extends keyof M & string>(message: K, details: ReportDetails<M[K]>): void;
  notApplicable(subject: Subject, reason: NotApplicableReason): void;
  /** `detail` in words: which cell, what is missing. */
  notRun(subject: Subject, reason: NotRunReason, detail: string): void;
}

/** Parameters that a rule declares and a pack may set. */
export type ParameterSet = Readonly<Record<string, { readonly default: number; readonly summary: LocalText }>>;

interface Given<P extends ParameterSet> {
  readonly recognised: Recognised;
  readonly pack: Pack;
  readonly parameters: { readonly [K in keyof P]: number };
}

/** What a rule about one evaluation gets; it is called once for each. */
export interface EvaluationContext<M extends RuleMessages, P extends ParameterSet = ParameterSet>
  extends Verdicts<M>, Given<P> {
  readonly evaluation: Evaluation;
  /** Index of the evaluation. */
  readonly index: number;
}

/** What a rule about the report's text gets; it is called once for a file. Subjects are absolute ("/narrative/claims/3"). */
export interface NarrativeContext<M extends RuleMessages, P extends ParameterSet = ParameterSet>
  extends Verdicts<M>, Given<P> {}
