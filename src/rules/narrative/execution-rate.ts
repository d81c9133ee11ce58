import { Decimal } from "../../model/decimal.ts";
import type { Evaluation, FundRow } from "../../model/evaluation.ts";
import { divide, type Interval, multiply, point } from "../../model/interval.ts";
import type { Claim } from "../../model/narrative.ts";
import type { Recognised } from "../../model/recognised.ts";
import { defineRule } from "../../rule-engine/rule.ts";
import { claimsAbout, heldAgainst } from "./claims/held-against.ts";
import { type Mismatch, settle } from "./claims/mismatch.ts";
import { inYuan, mayMeet, readings, yuanIn } from "./claims/written-values.ts";

/** Rates in percentage points that a fund row allows: the reported one, and executed ÷ budget. */
function ratesOf(row: FundRow): Interval[] {
  const reported = row.rate?.value == null ? [] : readings(row.rate.text, row.rate.value);
  const computed =
    row.executed?.value == null
      ? []
      : [row.budget, row.initialBudget].flatMap((budget) =>
          budget?.value == null || !row.executed
            ? []
            : quotients(readings(row.executed.text, row.executed.value ?? 0), readings(budget.text, budget.value)),
        );
  return [...reported, ...computed];
}

function quotients(executed: readonly Interval[], budget: readonly Interval[]): Interval[] {
  return executed.flatMap((part) =>
    budget.flatMap((whole) => (whole.low.lte(0) ? [] : [multiply(divide(part, whole), point(new Decimal(100)))])),
  );
}

interface OwnRates {
  readonly rates: readonly Interval[];
  readonly calculation: string;
}

const NO_RATES: OwnRates = { rates: [], calculation: "" };

/** Rates that the amounts of the claim's own sentence allow; empty unless it states exactly one amount executed. */
function ownRates(claim: Claim, recognised: Recognised): OwnRates {
  const inSentence = recognised.narrative.claims.filter(
    (other) =>
      other.kind === "amount" &&
      other.sentence === claim.sentence &&
      other.cell === claim.cell &&
      samePlace(other.at, claim.at),
  );
  const executed = inSentence.filter((other) => other.about === "executed");
  const budgets = inSentence.filter((other) => other.about === "budget" || other.about === "initialBudget");
  const [paid] = executed;
  const [budget] = budgets;
  if (!paid || executed.length !== 1 || !budget) return NO_RATES;
  const yuan = (one: Claim): Interval[] =>
    inYuan(readings(one.text, Number(one.value)), yuanIn(one.unit) ?? new Decimal(1));
  return {
    rates: budgets.flatMap((one) => quotients(yuan(paid), yuan(one))),
    calculation: `${paid.text} ÷ ${budget.text}`,
  };
}

function samePlace(a: Claim["at"], b: Claim["at"]): boolean {
  return "paragraph" in a && "paragraph" in b
    ? a.paragraph === b.paragraph
    : !("paragraph" in a) && !("paragraph" in b);
}

function tableRate(evaluation: Evaluation): { index: number; row: FundRow } | null {
  const index = evaluation.funds.rows.findIndex((row) => row.source === "total");
  const row = evaluation.funds.rows[index];
  return row && ratesOf(row).length > 0 ? { index, row } : null;
}

export default defineRule({
  id: "narrative/execution-rate",
  scope: "narrative",
  severity: "error",
  summary: {
    zh: "正文所说的预算执行率与自评表一致，也与正文自己的金额一致。",
    en: "The execution rate that the text states is the form's, and fits the text's own amounts.",
  },
  source: {
    zh: "自评表“执行率（B/A）”；按书写精度比较",
    en: "The form's 执行率（B/A）, compared at the written precision",
  },
  messages: {
    differs: {
      zh: "正文中的预算执行率为 {reported}，自评表为 {expected}",
      en: "the text gives an execution rate of {reported}, the form {expected}",
    },
    own: {
      zh: "正文中的预算执行率为 {reported}，与正文金额不符（{calculation}）",
      en: "the text gives an execution rate of {reported}, which its own amounts do not give ({calculation})",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "取整的执行率", en: "a rate in whole percent" },
        evaluation: { funds: [{ budget: "43.2", executed: "37.24", rate: "86.2%" }] },
        narrative: { claims: [{ kind: "rate", text: "86%", value: 86, unit: "%", about: "executionRate" }] },
      },
      {
        what: {
          zh: "自评表未填执行率，正文与金额相符",
          en: "the form leaves the rate blank, the text fits the amounts",
        },
        evaluation: { funds: [{ budget: "150", executed: "139.5", rate: "" }] },
        narrative: { claims: [{ kind: "rate", text: "93%", value: 93, unit: "%", about: "executionRate" }] },
      },
    ],
    invalid: [
      {
        what: { zh: "与自评表不一致", en: "not the form's rate" },
        evaluation: { funds: [{ budget: "30.00", executed: "30.00", rate: "100.00%" }] },
        narrative: { claims: [{ kind: "rate", text: "92.5%", value: 92.5, unit: "%", about: "executionRate" }] },
        subject: "/narrative/claims/0",
      },
      {
        what: { zh: "与正文金额不符，表中没有金额", en: "not what the text's own amounts give; the form has none" },
        evaluation: {},
        narrative: {
          claims: [
            {
              kind: "amount",
              text: "100万元",
              value: 100,
              unit: "万元",
              about: "budget",
              sentence: "预算100万元，实际支出80万元，执行率90%。",
              at: { paragraph: 1 },
            },
            {
              kind: "amount",
              text: "80万元",
              value: 80,
              unit: "万元",
              about: "executed",
              sentence: "预算100万元，实际支出80万元，执行率90%。",
              at: { paragraph: 1 },
            },
            {
              kind: "rate",
              text: "90%",
              value: 90,
              unit: "%",
              about: "executionRate",
              sentence: "预算100万元，实际支出80万元，执行率90%。",
              at: { paragraph: 1 },
            },
          ],
        },
        subject: "/narrative/claims/2",
      },
    ],
  },
  check({ recognised, report, pass, notApplicable, notRun }) {
    const agreed = new Set<string>();
    const mismatches: (Mismatch & { claim: Claim; cell: string; expected: string })[] = [];
    for (const { claim, subject } of claimsAbout(recognised, "executionRate")) {
      const written = readings(claim.text, Number(claim.value));
      const held = heldAgainst(claim, recognised);
      const table = typeof held === "string" ? null : tableRate(held.evaluation);
      const own = table ? NO_RATES : ownRates(claim, recognised);
      if (typeof held !== "string" && table) {
        const topic = String(held.index);
        const { rate } = table.row;
        const hasRate = rate?.value != null;
        if (mayMeet(written, ratesOf(table.row))) {
          agreed.add(topic);
          pass(subject);
        } else {
          const cell = `/evaluations/${held.index}/funds/rows/${table.index}/${hasRate ? "rate" : "executed"}`;
          mismatches.push({
            claim,
            subject,
            topic,
            value: String(claim.value),
            cell,
            expected: hasRate ? rate.text : shown(ratesOf(table.row)),
          });
        }
      } else if (own.rates.length > 0 && held !== "names-another-project") {
        if (mayMeet(written, own.rates)) pass(subject);
        else
          report("own", {
            subject,
            reported: claim.text,
            expected: shown(own.rates),
            calculation: `${own.calculation} = ${shown(own.rates)}`,
          });
      } else if (held === "several-evaluations") notRun(subject, held, claim.sentence);
      else notApplicable(subject, typeof held === "string" ? held : "not-in-form");
    }
    const { faults, left } = settle(mismatches, agreed);
    for (const { subject } of left) notApplicable(subject, "may-be-a-part");
    for (const [first, ...others] of faults) {
      report("differs", {
        subject: first.subject,
        also: [first.cell, ...others.map((one) => one.subject)],
        reported: first.claim.text,
        expected: first.expected,
      });
    }
  },
});

/** Middle of the first interval, to two places. */
function shown([first]: readonly Interval[]): string {
  return first ? `${first.low.plus(first.high).div(2).toFixed(2)}%` : "";
}
