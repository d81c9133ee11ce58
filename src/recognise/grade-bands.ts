import type { GradeBand } from "../model/evaluation.ts";
import { squeeze } from "../model/text.ts";
import type { GridView } from "./grid-view.ts";

const GRADE = "优秀|优|良好|良|合格|中|较差|差";
const IN_TEXT = new RegExp(
  `(\\d{2,3})(?:分)?(?:\\(含\\))?(?:-|~|至|—|到)(\\d{2,3})(?:分)?(?:\\(含\\)|\\(不含\\))?[^\\d]{0,6}?(?:为|评为|等级为|[:：])?["“]?(${GRADE})`,
  "g",
);

/** Grade bands in running text: "90（含）-100分为优、80（含）-90分为良…"; null where fewer than three are named. */
export function bandsInText(text: string): GradeBand[] | null {
  const bands: GradeBand[] = [];
  for (const match of squeeze(text).matchAll(IN_TEXT)) {
    const [low, high] = [Number(match[1]), Number(match[2])];
    bands.push({ grade: match[3] ?? "", min: Math.min(low, high), max: Math.max(low, high) });
  }
  return bands.length >= 3 ? bands : null;
}

/** Grade bands in a table of their own: 等级 | 得分区间 with "90（含）-100分", "60分以下". */
export function bandsInTable(view: GridView): GradeBand[] | null {
  const header = view.rows[0]?.own ?? [];
  if (
    !header.some((cell) => /等级|等次/.test(cell.key)) ||
    !header.some((cell) => /区间|分数|得分|分值/.test(cell.key))
  )
    return null;
  const bands: GradeBand[] = [];
  for (const row of view.rows.slice(1)) {
    const grade = row.own.find((cell) => new RegExp(`^(?:${GRADE})$`).test(cell.key))?.key;
    const span = row.own.find((cell) => /\d/.test(cell.key) && cell.key.length < 24)?.key;
    const numbers = span?.match(/\d+(?:\.\d+)?/g)?.map(Number) ?? [];
    const [first, second] = numbers;
    if (grade === undefined || span === undefined || first === undefined) continue;
    if (second !== undefined) bands.push({ grade, min: Math.min(first, second), max: Math.max(first, second) });
    else if (/以下|<|≤|低于|小于/.test(span)) bands.push({ grade, min: 0, max: first });
    else if (/以上|>|≥/.test(span)) bands.push({ grade, min: first, max: 100 });
  }
  return bands.length >= 3 ? bands : null;
}
