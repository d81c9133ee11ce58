import { createHash } from "node:crypto";
import type { Recognised } from "../model/recognised.ts";
import { normalise, squeeze } from "../model/text.ts";
import { segmentsOf } from "./pointer.ts";

/**
 * The names by which a subject is known across resubmissions: level1/level2/name for an indicator, source and label for a
 * fund row, heading for a section; never an index. Equal names are told apart by their order among equals.
 */
export function namesOf(recognised: Recognised, absolute: string): string[] {
  const [root, ...rest] = segmentsOf(absolute);
  if (root === "narrative") return narrativeNames(recognised, rest);
  const [index, part, ...path] = rest;
  const evaluation = recognised.evaluations[Number(index)];
  if (!evaluation) return [];
  if (part === "indicators" && path[0] !== undefined) {
    const name = (i: number): string[] => {
      const row = evaluation.indicators[i];
      return row ? [row.level1 ?? "", row.level2 ?? "", squeeze(row.name.text)] : [];
    };
    return [...told(evaluation.indicators.length, Number(path[0]), name), ...path.slice(1)];
  }
  if (part === "funds" && path[1] !== undefined) {
    const name = (i: number): string[] => {
      const row = evaluation.funds.rows[i];
      return row ? [row.source, row.source === "custom" ? squeeze(row.label) : ""] : [];
    };
    return ["funds", ...told(evaluation.funds.rows.length, Number(path[1]), name), ...path.slice(2)];
  }
  if (part === "groups" && path[0] !== undefined) return ["groups", evaluation.groups[Number(path[0])]?.level1 ?? ""];
  return [part ?? "", ...path];
}

function narrativeNames(recognised: Recognised, path: readonly string[]): string[] {
  const [list, index] = path;
  const { claims, sections } = recognised.narrative;
  if (list === "claims" && index !== undefined) {
    const name = (i: number): string[] => {
      const claim = claims[i];
      return claim ? [claim.kind, claim.about ?? "", squeeze(claim.project ?? "")] : [];
    };
    return ["claim", ...told(claims.length, Number(index), name)];
  }
  if (list === "sections" && index !== undefined) {
    const name = (i: number): string[] => [
      squeeze(sections[i]?.heading ?? "").replace(sections[i]?.numbering ?? "", ""),
    ];
    return ["section", ...told(sections.length, Number(index), name)];
  }
  return ["narrative", ...path];
}

function told(count: number, index: number, name: (index: number) => string[]): string[] {
  const own = name(index);
  let before = 0;
  for (let i = 0; i < Math.min(index, count); i++) if (name(i).join("/") === own.join("/")) before++;
  return before === 0 ? own : [...own, `~${before + 1}`];
}

/** rule + evaluation key + the subject's names. */
export function findingKey(rule: string, evaluationKey: string, names: readonly string[]): string {
  return normalise([rule, evaluationKey, names.join("/")].join("|"));
}

/** Fingerprint of a finding: its key and the values involved; 16 hex digits. */
export function findingId(key: string, values: readonly (string | null)[]): string {
  return createHash("sha256")
    .update(JSON.stringify([key, ...values]))
    .digest("hex")
    .slice(0, 16);
}
