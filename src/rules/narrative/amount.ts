import type { NumberCell } from "../../model/cell.ts";
import { Decimal } from "../../model/decimal.ts";
import type { Claim } from "../../model/narrative.ts";
import { defineRule } from "../../rule-engine/rule.ts";
import { claimsAbout, type Held, heldAgainst } from "./claims/held-against.ts";
import { type Mismatch, settle } from "./claims/mismatch.ts";
import { inYuan, mayMeet, readings, yuanIn } from "./claims/written-values.ts";

type Column = "initialBudget" | "budget" | "executed";

const NAMES: Readonly<Record<Column, { zh: string; en: string }>> = {
  initialBudget: { zh: "年初预算", en: "initial budget" },
  budget: { zh: "预算", en: "budget" },
  executed: { zh: "执行数", en: "amount executed" },
};

/** The cell that a claim should agree with. */
interface Differing {
  readonly role: Column;
  readonly cell: NumberCell;
  readonly cellSubject: string;
  readonly unit: string;
}

type Compared = "agrees" | "unit-suspect" | "not-in-form" | Differing;

/** Holds a written amount against the columns that it may mean. Rows of sources count too: which of them is meant is seldom said. */
function compare(claim: Claim, { evaluation, index }: Held): Compared {
  const role = claim.about as Column;
  const { unit, rows } = evaluation.funds;
  const [textUnit, formUnit] = [yuanIn(claim.unit), yuanIn(unit)];
  const total = rows.findIndex((row) => row.source === "total");
  const hasBudget = rows.some((row) => row.budget !== null);
  const columns: Column[] = role !== "budget" || claim.column === true ? [role] : ["budget", "initialBudget"];
  const column = role === "budget" && !hasBudget && claim.column !== true ? "initialBudget" : role;
  const cell = rows[total]?.[column];
  if (
    textUnit === null ||
    formUnit === null ||
    unit === null ||
    !cell ||
    cell.value === null ||
    typeof claim.value !== "number"
  )
    return "not-in-form";
  const written = inYuan(readings(claim.text, claim.value), textUnit);
  const cells = rows.flatMap((row) => columns.flatMap((name) => (row[name]?.value == null ? [] : [row[name]])));
  const inForm = cells.map(({ text, value }) => inYuan(readings(text, value ?? 0), formUnit));
  if (inForm.some((one) => mayMeet(written, one))) return "agrees";
  const filled = inForm.filter((one) => one.every(({ low }) => low.gt(0)));
  const slips = [1e-8, 1e-4, 1e-3, 1e3, 1e4, 1e8].map((factor) => inYuan(written, new Decimal(factor)));
  if (slips.some((slip) => filled.some((one) => mayMeet(slip, one)))) return "unit-suspect";
  return { role, cell, cellSubject: `/evaluations/${index}/funds/rows/${total}/${column}`, unit };
}

export default defineRule({
  id: "narrative/amount",
  scope: "narrative",
  severity: "error",
  summary: {
    zh: "正文所说的年初预算、全年预算和执行数与自评表一致。",
    en: "The initial budget, the budget and the amount executed that the text states are those of the form.",
  },
  source: {
    zh: "自评表与自评报告应当一致；换算单位后按书写精度比较，分项、其他项目和其他年度的金额不比较",
    en: "Form and report state the same facts; compared after unit conversion at the written precision; parts, other projects and other years are left alone",
  },
  messages: {
    differs: {
      zh: "正文中的{column}为 {reported}，自评表为 {expected}",
      en: "the text gives {reported} as {column}, the form {expected}",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "同一金额，单位不同", en: "the same amount in another unit" },
        evaluation: { funds: [{ budget: "24.5", executed: "24.5" }] },
        narrative: { claims: [{ kind: "amount", text: "245000元", value: 245000, unit: "元", about: "budget" }] },
      },
      {
        what: { zh: "按书写精度取整", en: "rounded as written" },
        evaluation: { funds: [{ budget: "207.4538" }] },
        narrative: {
          claims: [{ kind: "amount", text: "207.45万元", value: 207.45, unit: "万元", about: "budget", column: true }],
        },
      },
      {
        what: { zh: "未说明是什么金额", en: "the text does not say of what" },
        evaluation: { funds: [{ budget: "100", executed: "100" }] },
        narrative: { claims: [{ kind: "amount", text: "60万元", value: 60, unit: "万元" }] },
      },
      {
        what: { zh: "另一个项目的金额", en: "an amount of another project" },
        evaluation: { projectName: "禁毒经费", funds: [{ budget: "100" }] },
        narrative: {
          claims: [{ kind: "amount", text: "60万元", value: 60, unit: "万元", about: "budget", project: "办公楼维修" }],
        },
      },
    ],
    invalid: [
      {
        what: { zh: "执行数不一致", en: "another amount executed" },
        evaluation: { funds: [{ budget: "150", executed: "139.5" }] },
        narrative: { claims: [{ kind: "amount", text: "154.15万元", value: 154.15, unit: "万元", about: "executed" }] },
        subject: "/narrative/claims/0",
      },
      {
        what: { zh: "调整后预算不一致", en: "another adjusted budget" },
        evaluation: { funds: [{ initialBudget: "100", budget: "120" }] },
        narrative: {
          claims: [{ kind: "amount", text: "100万元", value: 100, unit: "万元", about: "budget", column: true }],
        },
        subject: "/narrative/claims/0",
      },
    ],
  },
  check({ recognised, report, pass, notApplicable, notRun }) {
    const agreed = new Set<string>();
    const mismatches: (Differing & Mismatch & { claim: Claim })[] = [];
    for (const { claim, subject } of claimsAbout(recognised, "initialBudget", "budget", "executed")) {
      const held = heldAgainst(claim, recognised);
      if (held === "several-evaluations") notRun(subject, held, claim.sentence);
      else if (typeof held === "string") notApplicable(subject, held);
      else {
        const found = compare(claim, held);
        const topic = `${held.index}/${claim.about}`;
        if (found === "agrees") {
          agreed.add(topic);
          pass(subject);
        } else if (typeof found === "string") notApplicable(subject, found);
        else mismatches.push({ ...found, claim, subject, topic, value: `${claim.value}${claim.unit}` });
      }
    }
    const { faults, left } = settle(mismatches, agreed);
    for (const { subject } of left) notApplicable(subject, "may-be-a-part");
    for (const [first, ...others] of faults) {
      report("differs", {
        subject: first.subject,
        also: [first.cellSubject, ...others.map((one) => one.subject)],
        reported: first.claim.text,
        expected: `${first.cell.text}${first.unit}`,
        values: { column: NAMES[first.role] },
      });
    }
  },
});
