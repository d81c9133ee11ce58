import { meet } from "../../model/interval.ts";
import type { Ref } from "../digest.ts";
import { FundBalance } from "../fund-balance.ts";
import { projectForm, unitForm } from "../names.ts";
import { defineBatchRule } from "../rule.ts";

export default defineBatchRule({
  id: "batch/carryover",
  scope: "batch",
  severity: "warning",
  summary: {
    zh: "本年的上年结转资金等于同一项目上年未用完的资金。",
    en: "This year's 上年结转资金 is what the same project left unspent last year.",
  },
  source: {
    zh: "上年全年预算数减全年执行数（总额、任一来源，或财政拨款与结转合计，有一个相符即可），按所写位数取区间，单位换算后比较；两年的自评表都在、金额单位都写明、本年填了上年结转资金的才核对",
    en: "Last year's budget less executed (of the total, of any source, or of fiscal and carried-over money together: one that agrees is enough), by interval, after unit conversion; only where both years' forms are there, both say their unit, and 上年结转资金 is filled in",
  },
  messages: {
    differs: {
      zh: "{year} 年填报上年结转资金 {reported}，{before} 年未用完的是 {expected}（{calculation}）",
      en: "{year} carries over {reported}, but {before} left {expected} unspent ({calculation})",
    },
    none: {
      zh: "{year} 年填报上年结转资金 0，{before} 年未用完 {expected}（{calculation}）；已由财政收回的不是问题",
      en: "{year} carries over nothing, and {before} left {expected} unspent ({calculation}); no fault where it was handed back",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "单位不同，金额相符", en: "other units, the same amount" },
        files: [
          { path: "2021.docx", evaluation: { year: 2021, funds: [{ budget: "100", executed: "90.5" }] } },
          {
            path: "2022.docx",
            evaluation: {
              year: 2022,
              unit: "元",
              funds: [
                { budget: "595000" },
                { source: "fiscal", budget: "500000" },
                { source: "carryover", budget: "95000" },
              ],
            },
          },
        ],
      },
      {
        what: { zh: "本年没有填结转", en: "nothing is filled in" },
        files: [
          { path: "2021.docx", evaluation: { year: 2021, funds: [{ budget: "100", executed: "90" }] } },
          {
            path: "2022.docx",
            evaluation: { year: 2022, funds: [{ budget: "50" }, { source: "carryover", budget: "" }] },
          },
        ],
      },
    ],
    invalid: [
      {
        what: { zh: "上年剩 9.5 万元，结转 8 万元", en: "9.5 were left, 8 are carried over" },
        files: [
          { path: "2021.docx", evaluation: { year: 2021, funds: [{ budget: "100", executed: "90.5" }] } },
          {
            path: "2022.docx",
            evaluation: {
              year: 2022,
              funds: [{ budget: "58" }, { source: "fiscal", budget: "50" }, { source: "carryover", budget: "8" }],
            },
          },
        ],
      },
    ],
  },
  check({ batch, report }) {
    for (const years of byProject(batch.refs).values())
      for (const [year, refs] of years) {
        const before = years.get(year - 1);
        if (!before) continue;
        const carried = refs.flatMap((ref) =>
          (FundBalance.of(ref.evaluation.cells)?.carried() ?? []).map((amount) => ({ ref, amount })),
        );
        const left = before.flatMap((ref) =>
          (FundBalance.of(ref.evaluation.cells)?.balances() ?? []).map((balance) => ({ ref, balance })),
        );
        const [first, balance] = [carried[0], left[0]?.balance];
        if (
          !first ||
          !balance ||
          carried.some(({ amount }) => left.some((other) => meet(amount.interval, other.balance.interval)))
        )
          continue;
        report(carried.every(({ amount }) => amount.value.isZero()) ? "none" : "differs", {
          files: [
            ...refs.map((ref) => ({
              report: ref.report,
              subject: `/evaluations/${ref.index}/${carried.find((one) => one.ref === ref)?.amount.subject ?? "funds"}`,
            })),
            ...before.map((ref) => ({ report: ref.report, subject: `/evaluations/${ref.index}/funds` })),
          ],
          about: [unitForm(first.ref.evaluation.unit), projectForm(first.ref.evaluation.project, year), String(year)],
          evidence: [],
          reported: first.amount.text,
          expected: balance.text,
          calculation: balance.calculation,
          severity: carried.every(({ amount }) => amount.value.isZero()) ? "notice" : undefined,
          values: { year, before: year - 1 },
        });
      }
  },
});

/** Evaluations of each project by year. */
function byProject(refs: readonly Ref[]): Map<string, Map<number, Ref[]>> {
  const projects = new Map<string, Map<number, Ref[]>>();
  for (const ref of refs) {
    const { unit, project, year, kind } = ref.evaluation;
    const [own, name] = [unitForm(unit), projectForm(project, year)];
    if (own === "" || name === "" || year === null || kind === "department") continue;
    const years = projects.get(`${own}|${name}`) ?? new Map<number, Ref[]>();
    projects.set(`${own}|${name}`, years.set(year, [...(years.get(year) ?? []), ref]));
  }
  return projects;
}
