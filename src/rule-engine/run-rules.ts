import type { Finding } from "../model/finding.ts";
import type { Checks, Explanation } from "../model/result.ts";
import type { Recognised } from "../model/recognised.ts";
import type { ParameterSet, ReportDetails, Verdicts } from "./context.ts";
import { compareFindings } from "./finding-order.ts";
import type { RuleMessages } from "./message.ts";
import type { Pack } from "./pack.ts";
import { absolutePointer } from "./pointer.ts";
import { Recorder } from "./recorder.ts";
import type { Rule } from "./rule.ts";

/**
 * Holds a record against rules. Pure: the same record, pack and rules give the same findings in the same order.
 * A rule that crashes is counted as not run (`rule-crashed`); the others go on.
 *
 * @param options.explain fills `checks.explained` with every outcome.
 */
export function runRules(
  recognised: Recognised,
  pack: Pack,
  rules: readonly Rule[],
  options: { readonly explain?: boolean } = {},
): { findings: Finding[]; checks: Checks } {
  const recorder = new Recorder(recognised);
  for (const rule of rules) {
    if (pack.rules[rule.id]?.enabled === false) continue;
    if (rule.scope === "narrative")
      runOne(recorder, rule, pack, null, (verdicts, parameters) =>
        rule.check({ recognised, pack, parameters, ...verdicts }),
      );
    else
      recognised.evaluations.forEach((evaluation, index) => {
        const unread = evaluation.form.unreadTables ?? [];
        if (rule.needsEveryRow && unread.length > 0) {
          recorder.notRun(
            rule,
            `/evaluations/${index}`,
            "unread-table",
            unread.map((table) => `表${table}`).join("、"),
          );
          return;
        }
        runOne(recorder, rule, pack, index, (verdicts, parameters) =>
          rule.check({ recognised, pack, parameters, evaluation, index, ...verdicts }),
        );
      });
  }
  const findings = recorder.findings.toSorted(compareFindings);
  return { findings, checks: count(recorder.outcomes, options.explain === true) };
}

function runOne(
  recorder: Recorder,
  rule: Rule,
  pack: Pack,
  evaluation: number | null,
  check: (verdicts: Verdicts<RuleMessages>, parameters: Record<string, number>) => void,
): void {
  const whole = evaluation === null ? "/narrative" : `/evaluations/${evaluation}`;
  const before = recorder.outcomes.length;
  const place = (subject: string): string => absolutePointer(subject, evaluation);
  const verdicts: Verdicts<RuleMessages> = {
    pass: (subject) => recorder.outcome(rule, place(subject), "passed"),
    notApplicable: (subject, reason) => recorder.outcome(rule, place(subject), "not-applicable", reason),
    notRun: (subject, reason, detail) => recorder.notRun(rule, place(subject), reason, detail),
    report: (message, details) =>
      recorder.report(
        rule,
        evaluation,
        pack.rules[rule.id]?.severity,
        message,
        details as ReportDetails<Finding["message"]>,
      ),
  };
  try {
    check(verdicts, parametersOf(rule, pack));
  } catch (error) {
    recorder.notRun(rule, whole, "rule-crashed", error instanceof Error ? error.message : String(error));
  }
  if (recorder.outcomes.length === before) recorder.outcome(rule, whole, "not-applicable", "nothing-to-check");
}

/** A rule's parameters as the pack sets them; for rules of any scope. */
export function parametersOf(
  rule: { readonly id: string; readonly parameters?: ParameterSet },
  pack: Pack,
): Record<string, number> {
  const own = pack.rules[rule.id]?.parameters ?? {};
  return Object.fromEntries(
    Object.entries(rule.parameters ?? {}).map(([name, { default: value }]) => [name, own[name] ?? value]),
  );
}

function count(outcomes: readonly Explanation[], explain: boolean): Checks {
  const of = (outcome: Explanation["outcome"]): Explanation[] => outcomes.filter((one) => one.outcome === outcome);
  const notRun = of("not-run");
  return {
    passed: of("passed").length,
    failed: of("failed").length,
    notApplicable: of("not-applicable").length,
    notRun: notRun.length,
    notRunList: notRun.map(({ rule, subject, reason, detail }) => ({
      rule,
      subject,
      reason: reason ?? "",
      detail: detail ?? "",
    })),
    ...(explain ? { explained: [...outcomes] } : {}),
  };
}
