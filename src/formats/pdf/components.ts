import type { Rule } from "./lines.ts";
import type { PdfSettings } from "./settings.ts";

/** Lines that touch one another, directly or through others: what one ruled table, frame or underline is made of. */
export function componentsOf(rules: readonly Rule[], settings: PdfSettings): Rule[][] {
  const parent = rules.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root]!;
    while (parent[i] !== root) {
      const next = parent[i]!;
      parent[i] = root;
      i = next;
    }
    return root;
  };
  const reach = settings.join;
  const across: number[] = [];
  const down: number[] = [];
  rules.forEach((rule, i) => (rule.axis === "h" ? across : down).push(i));
  across.sort((a, b) => rules[a]!.at - rules[b]!.at);
  for (const i of down) {
    const v = rules[i]!;
    for (let k = lowerBound(across, rules, v.from - reach); k < across.length; k++) {
      const h = rules[across[k]!]!;
      if (h.at > v.to + reach) break;
      if (v.at >= h.from - reach && v.at <= h.to + reach) parent[find(across[k]!)] = find(i);
    }
  }
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, i) => {
    const root = find(i);
    const group = groups.get(root);
    if (group) group.push(rule);
    else groups.set(root, [rule]);
  });
  return [...groups.values()];
}

function lowerBound(order: readonly number[], rules: readonly Rule[], at: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rules[order[middle]!]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
