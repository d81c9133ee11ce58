import type { Rule } from "./lines.ts";
import type { PdfSettings } from "./settings.ts";

/**
 * Lines that lie on one another within `snap` become one position, and pieces of one line whose gap is at most `join`
 * one piece: dashes, per-cell fragments, doubled borders.
 */
export function joinRules(rules: readonly Rule[], settings: PdfSettings): Rule[] {
  const joined = [...joinAxis(rules, "h", settings), ...joinAxis(rules, "v", settings)];
  return joined.filter((rule) => rule.to - rule.from >= settings.shortestRule);
}

function joinAxis(rules: readonly Rule[], axis: "h" | "v", settings: PdfSettings): Rule[] {
  const own = rules.filter((rule) => rule.axis === axis).sort((a, b) => a.at - b.at);
  const result: Rule[] = [];
  // Half the snapping distance here: whole tables are snapped again by their own lines.
  for (const band of bands(own, (rule) => rule.at, settings.snap / 2)) {
    let length = 0;
    let weighted = 0;
    for (const rule of band) {
      const l = Math.max(rule.to - rule.from, 0.01);
      length += l;
      weighted += l * rule.at;
    }
    const at = weighted / length;
    band.sort((a, b) => a.from - b.from);
    let from = band[0]!.from;
    let to = band[0]!.to;
    for (const rule of band) {
      if (rule.from > to + settings.join) {
        result.push({ axis, at, from, to });
        from = rule.from;
        to = rule.to;
      } else to = Math.max(to, rule.to);
    }
    result.push({ axis, at, from, to });
  }
  return result;
}

/** Sorted things in bands whose neighbours are at most `gap` apart and whose whole width is at most twice that. */
function bands<T>(sorted: readonly T[], key: (item: T) => number, gap: number): T[][] {
  const result: T[][] = [];
  let band: T[] = [];
  for (const item of sorted) {
    const first = band[0];
    const last = band[band.length - 1];
    if (
      first !== undefined &&
      last !== undefined &&
      (key(item) - key(last) > gap || key(item) - key(first) > 2 * gap)
    ) {
      result.push(band);
      band = [];
    }
    band.push(item);
  }
  if (band.length > 0) result.push(band);
  return result;
}

/** Positions snapped together: ascending, each the middle of its band. */
export function positions(values: readonly number[], gap: number): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return bands(sorted, (value) => value, gap).map((band) => (band[0]! + band[band.length - 1]!) / 2);
}
