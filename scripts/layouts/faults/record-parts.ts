import { Decimal } from "../../../src/model/decimal.ts";
import type { Fund, Item, Project } from "../record.ts";

/** The item of that name. @throws {Error} where a plan names one that the record does not have. */
export function itemOf(p: Project, name: string): Item {
  const found = p.items.find((i) => i.name === name);
  if (!found) throw new Error(`${p.name} has no indicator ${name}`);
  return found;
}

export function totalOf(p: Project): Fund {
  const [total] = p.funds;
  if (!total) throw new Error(`${p.name} has no fund row`);
  return total;
}

/** The first source below the total. */
export function sourceOf(p: Project, source: string): Fund {
  const found = p.funds.find((f) => (typeof f.source === "string" ? f.source : f.source[0]) === source);
  if (!found) throw new Error(`${p.name} has no source ${source}`);
  return found;
}

/** A new score for an item or the execution row; the declared total moves along, so that the sum still holds. */
export function rescore(p: Project, part: { score?: string }, score: string): void {
  const before = part.score ?? "";
  part.score = score;
  if (p.total.score !== "")
    p.total.score = new Decimal(p.total.score)
      .plus(score || 0)
      .minus(before || 0)
      .toString();
}
