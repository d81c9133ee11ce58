import { TO_BE_CHECKED } from "./letter-finding.ts";
import type { LetterFinding } from "./letter-model.ts";
import { ended } from "./formal-text.ts";
import { withoutWord } from "./problem-texts.ts";

/** A finding as one numbered paragraph: a lead of what is wrong, then where, the values, why, and what to do. */
export function findingWords(finding: LetterFinding): { readonly lead: string; readonly text: string } {
  const place = finding.location === "" ? "" : `（${finding.location}）`;
  return {
    lead: ended(finding.problem),
    text: [
      ended(finding.item + place),
      ended(valuesOf(finding)),
      ended(finding.explanation),
      ended(finding.action),
    ].join(""),
  };
}

/** “填报100%，应为86.2%”; nothing where the explanation says both already, or there is nothing to say. */
function valuesOf({ reported, expected, explanation }: LetterFinding): string {
  const known = expected !== "" && expected !== TO_BE_CHECKED && expected !== "—";
  const told = reported === "" || reported === "—" || holds(explanation, reported);
  if (told && (!known || holds(explanation, withoutWord(expected)))) return "";
  // A word in front of the value says whose it is: 各项得分合计98分.
  const words = known ? (withoutWord(expected) === expected ? `应为${quotedWord(expected)}` : expected) : "";
  const own =
    reported === "" || reported === "—" ? "" : reported === "未填写" ? reported : `填报${quotedWord(reported)}`;
  return [own, words].filter((part) => part !== "").join("，");
}

/** Words are quoted, figures are not. */
function quotedWord(text: string): string {
  return /^[-\d.,]+[\p{L}%％]*$/u.test(text) ? text : `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

/** Whether a sentence names a value, as a whole and not as a part of a longer figure; its unit may be missing. */
function holds(sentence: string, value: string): boolean {
  const bare = (text: string): string => text.replace(/[\s“”‘’「」]+/gu, "").replace(/[、，。]+$/u, "");
  const [figure] = /-?\d[\d,]*(?:\.\d+)?%?$/u.exec(value.replace(/(?:万元|千元|亿元|元|分)$/u, "")) ?? [];
  const wanted = bare(figure ?? value);
  const all = bare(sentence);
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
    const [before, after] = [all[at - 1] ?? "", all[at + wanted.length] ?? ""];
    if (figure === undefined || !(/[\d.]/u.test(before) || /[\d%]/u.test(after))) return true;
  }
  return false;
}
