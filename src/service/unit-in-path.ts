import type { Likeness, UnitNames } from "./unit-names.ts";

/** What a path says of the unit: the units that it may mean, and the words that say so. */
export interface PathMeaning {
  readonly units: readonly number[];
  readonly from: "file" | "folder";
  readonly how: Likeness | "code";
  readonly words: string;
}

const BETWEEN = /[^\p{L}\p{N}]+/u;
const BETWEEN_AND_DIGITS = /[^\p{L}]+/u;
/** What a file's name says of the report, behind the unit: 教育局|部门整体支出绩效自评报告. */
const FORM_WORDS =
  /(?:年度?|部门|项目|整体|专项|支出|资金|预算|财政|绩效|自评|自我|评价|报告|情况|总结|说明|材料|表)+$/u;
const SHORTEST = 2;

/**
 * Looks for a unit in the file's name, then in its folders from the innermost out; the first that holds one counts.
 *
 * @param path As uploaded, with forward slashes.
 */
export function unitInPath(path: string, names: UnitNames): PathMeaning | null {
  const segments = path.split("/");
  for (const [depth, segment] of segments.toReversed().entries()) {
    const bare = segment.replace(/\.[0-9A-Za-z]{3,4}$/, "");
    const found = unitInWords(bare, names);
    if (found !== null) return { ...found, from: depth === 0 ? "file" : "folder" };
  }
  return null;
}

function unitInWords(text: string, names: UnitNames): Omit<PathMeaning, "from"> | null {
  const whole = names.meant(text);
  if (whole !== null) return { ...whole, words: text };
  const parts = [...new Set([...text.split(BETWEEN), ...text.split(BETWEEN_AND_DIGITS)])].filter(
    (part) => part.length >= SHORTEST,
  );
  const wordings = new Set(parts.flatMap((part) => [part, part.replace(FORM_WORDS, "")]));
  const found = [...wordings].flatMap((words) => {
    const meant = words.length < SHORTEST ? null : names.meant(words);
    return meant === null ? [] : [{ ...meant, words }];
  });
  const [first] = found.toSorted((a, b) => LIKENESS.indexOf(a.how) - LIKENESS.indexOf(b.how));
  if (first !== undefined) {
    // 教育局-民政局.docx: as good a likeness for either.
    const units = new Set(found.filter(({ how }) => how === first.how).flatMap((one) => one.units));
    return { ...first, units: [...units] };
  }
  const coded = parts.flatMap((part) => names.ofCode(part) ?? []);
  const words = parts.find((part) => names.ofCode(part) !== null);
  return words === undefined ? null : { units: [...new Set(coded)], how: "code", words };
}

const LIKENESS: readonly Likeness[] = ["exact", "form", "area"];
