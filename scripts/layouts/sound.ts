import { Decimal } from "../../src/model/decimal.ts";
import type { Project } from "./record.ts";

const NUMBER = /^-?\d+(\.\d+)?$/;

function add(texts: readonly string[]): Decimal {
  return texts
    .map((t) => t.replace(/,/g, ""))
    .filter((t) => NUMBER.test(t))
    .reduce((a, t) => a.plus(t), new Decimal(0));
}

/** What does not add up in a record that is meant to be sound; empty for a good one. */
export function unsoundness(p: Project): string[] {
  const faults: string[] = [];
  const [total, ...sources] = p.funds;
  const scored = p.items.filter((i) => !i.placeholder && i.childOf === null);
  const expect = (what: string, declared: string, sum: Decimal): void => {
    if (NUMBER.test(declared) && !sum.isZero() && !sum.equals(declared))
      faults.push(`${p.name}: ${what} ${declared}, parts ${sum.toString()}`);
  };
  expect(
    "weights",
    p.total.weight,
    add([total?.weight ?? "", p.extra["目标分值"] ?? "", ...scored.map((i) => i.weight)]),
  );
  expect("scores", p.total.score, add([total?.score ?? "", p.extra["目标得分"] ?? "", ...scored.map((i) => i.score)]));
  for (const item of scored) {
    const lost = NUMBER.test(item.weight) && NUMBER.test(item.score) && Number(item.score) < Number(item.weight);
    if (lost && item.deviation === "" && item.more["评价标准"] === undefined)
      faults.push(`${p.name}: no reason for ${item.name}`);
    if (Number(item.score) > Number(item.weight) && item.weight !== "")
      faults.push(`${p.name}: too much for ${item.name}`);
  }
  if (!total) return faults;
  const rateOfTotal =
    Number(total.executed.replace(/,/g, "")) / Number((total.budget || total.initial || "").replace(/,/g, ""));
  const earned = Math.min(1, rateOfTotal) * Number(total.weight);
  if (
    NUMBER.test(total.weight ?? "") &&
    NUMBER.test(total.score ?? "") &&
    Math.abs(earned - Number(total.score)) > 0.0051
  )
    faults.push(`${p.name}: execution score ${total.score}, ${earned}`);
  for (const field of ["initial", "budget", "executed"] as const) {
    const parts = sources.filter((s) => !s.label.startsWith("　")).map((s) => s[field] ?? "");
    expect(`${field} of the sources`, (total[field] ?? "").replace(/,/g, ""), add(parts));
  }
  for (const fund of p.funds) {
    const rate = /^([\d.]+)(%?)$/.exec(fund.rate ?? "");
    const [a, b] = [Number(fund.budget.replace(/,/g, "")), Number(fund.executed.replace(/,/g, ""))];
    if (!rate || !(a > 0)) continue;
    const shown = Number(rate[1]);
    const real = rate[2] || shown > 1.5 ? (b / a) * 100 : b / a;
    const places = (rate[1] ?? "").split(".")[1]?.length ?? 0;
    if (Math.abs(real - shown) > 0.5000001 * 10 ** -places)
      faults.push(`${p.name}: rate of ${fund.label} ${fund.rate}, ${real}`);
  }
  return faults;
}
