import type { Finding } from "../model/finding.ts";
import { segmentsOf } from "./pointer.ts";

/** Order of an evaluation's parts on the form, and of the fields in a part. */
const PARTS = (
  "projectName supervisingDepartment implementingUnit year extra funds goals groups indicators total analysis form " +
  "name initialBudget budget executed expected target actual weight rate completion scoringRule score grade deviation reason"
).split(" ");

/** Stable order: evaluations first, by their place on the form, then the text; then by rule and key. */
export function compareFindings(a: Finding, b: Finding): number {
  return comparePlaces(a.subject, b.subject) || compareTexts(a.rule, b.rule) || compareTexts(a.key, b.key);
}

function comparePlaces(a: string, b: string): number {
  const left = segmentsOf(a);
  const right = segmentsOf(b);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = compareSegments(left[i], right[i]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareSegments(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? -1 : 1;
  if (/^\d+$/.test(a) && /^\d+$/.test(b)) return Number(a) - Number(b);
  if (PARTS.includes(a) && PARTS.includes(b)) return PARTS.indexOf(a) - PARTS.indexOf(b);
  return compareTexts(a, b);
}

// Code units, not a locale: the same order on every machine.
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
