import type { LocalText, Severity } from "../model/finding.ts";
import type { EvaluationContext, NarrativeContext, ParameterSet } from "./context.ts";
import type { Example } from "./example.ts";
import type { RuleMessages } from "./message.ts";

interface RuleFacts<M extends RuleMessages, P extends ParameterSet> {
  /** `family/what-is-wrong`; public and stable. */
  readonly id: `${string}/${string}`;
  readonly severity: Severity;
  /** One sentence: what is true of a sound report. */
  readonly summary: LocalText;
  /** Where the rule comes from: regulation, form, practice. */
  readonly source: LocalText;
  readonly messages: M;
  readonly parameters?: P;
  /** Run as tests and printed on the rule's page. */
  readonly examples: { readonly valid: readonly Example[]; readonly invalid: readonly Example[] };
}

/** A rule about one self-evaluation table. */
export interface EvaluationRule<
  M extends RuleMessages = RuleMessages,
  P extends ParameterSet = ParameterSet,
> extends RuleFacts<M, P> {
  readonly scope: "evaluation";
  /** True where one missing row would change the answer: not run while a part of the form could not be read. */
  readonly needsEveryRow?: true;
  // Method syntax on purpose: a rule with its own messages is then assignable to a Rule.
  check(context: EvaluationContext<M, P>): void;
}

/** A rule about the report's text, which sees everything that was recognised. */
export interface NarrativeRule<
  M extends RuleMessages = RuleMessages,
  P extends ParameterSet = ParameterSet,
> extends RuleFacts<M, P> {
  readonly scope: "narrative";
  check(context: NarrativeContext<M, P>): void;
}

export type Rule = EvaluationRule | NarrativeRule;

/**
 * Declares a rule. Every thing that `check` looks at has to end as passed, reported, not applicable or not run.
 * Message ids and placeholders are typed from `messages`.
 */
export function defineRule<const M extends RuleMessages, const P extends ParameterSet = Readonly<Record<never, never>>>(
  rule: EvaluationRule<M, P>,
): EvaluationRule<M, P>;
export function defineRule<const M extends RuleMessages, const P extends ParameterSet = Readonly<Record<never, never>>>(
  rule: NarrativeRule<M, P>,
): NarrativeRule<M, P>;
export function defineRule<R>(rule: R): R {
  return rule;
}

/** The part of the id before the slash. */
export function familyOf(rule: { readonly id: string }): string {
  return rule.id.slice(0, rule.id.indexOf("/"));
}
