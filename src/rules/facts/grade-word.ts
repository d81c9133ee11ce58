import type { GradeBand } from "../../model/evaluation.ts";
import type { Decimal } from "../../model/decimal.ts";
import { squeeze } from "../../model/text.ts";
import type { Pack } from "../../rule-engine/pack.ts";

const TICK = /[☑√✓✔þ■●☒\uf0fe\uf052]/u;
const BOX = /[□☐○口]/u;

/** The one grade that a text names, in the pack's spelling; null where it names none or several. A ticked list names the ticked one. */
export function gradeIn(text: string, pack: Pack): string | null {
  const plain = squeeze(text);
  const ticked = TICK.test(plain) ? tickedPart(plain) : BOX.test(plain) ? "" : plain;
  const named = pack.grades.filter((band) => [band.grade, ...(band.words ?? [])].some((word) => ticked.includes(word)));
  return named.length === 1 ? (named[0]?.grade ?? null) : null;
}

/** "优☑良□" and "☑优□良" alike: the word beside the tick and apart from the empty boxes. */
function tickedPart(text: string): string {
  const words = text.split(/[□☐○口☑√✓✔þ■●☒\uf0fe\uf052]/u);
  const marks = text.match(/[□☐○口☑√✓✔þ■●☒\uf0fe\uf052]/gu) ?? [];
  const leading = words[0] === "";
  const at = marks.findIndex((mark) => TICK.test(mark));
  return words[leading ? at + 1 : at] ?? "";
}

/** The grade that a score has by bands; bands go down from the best, a limit belongs to the better grade. Null below the lowest. */
export function gradeOf(score: Decimal, bands: readonly GradeBand[]): string | null {
  return bands.toSorted((a, b) => b.min - a.min).find((band) => score.gte(band.min))?.grade ?? null;
}
