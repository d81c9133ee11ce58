import { oneLine, plainText } from "./plain-text.ts";

/** Words of the review page that say nothing to the unit, and how a letter puts them. */
const REWORDED: readonly (readonly [RegExp, string])[] = [
  [/；[^；]*(?:可能有一行未读出，请核对原件|换一种读法即.*)$/u, ""],
  [/读到的/gu, ""],
  [/不符合本规则包/gu, "与所用计分办法不符"],
  [/，规则包为/gu, "，一般为"],
  [/(\d[\d.,]*)（\1）/gu, "$1"],
  [/规则包/gu, "评分办法"],
];

/**
 * A finding's message as a sentence of an official letter: no words about our own reading, no blanks between Chinese
 * characters and figures (quoted words stay as they are), quotation marks within others as print has them, one full stop.
 */
export function formalSentence(message: string): string {
  const words = REWORDED.reduce((text, [pattern, by]) => text.replace(pattern, by), oneLine(message));
  const tight = words
    .split(/(“[^”]*”|「[^」]*」)/u)
    .map((part, index) => (index % 2 === 1 ? part : tightened(part)))
    .join("")
    .replace(/「([^」]*)」/gu, (_whole, inner: string) => `“${inner.replaceAll("“", "‘").replaceAll("”", "’")}”`);
  return ended(tight.replace(/([、，；])，/gu, "$1").replace(/；，/gu, "；"));
}

/** 37.24÷43.2=86.20%: a calculation without blanks; a sum keeps them, so that a long one breaks between its parts. */
export function formalCalculation(calculation: string): string {
  const plain = oneLine(calculation);
  return plain.includes("+") ? plain : plain.replace(/\s*([÷×\-−=≠≈><≥≤])\s*/gu, "$1");
}

/** Whether a sentence names every figure of a calculation, and so need not be followed by it. */
export function tellsFigures(sentence: string, calculation: string): boolean {
  const figures = (text: string): string[] => text.match(/\d[\d,]*(?:\.\d+)?/gu) ?? [];
  const told = new Set(figures(sentence));
  return figures(calculation).every((figure) => told.has(figure));
}

/** With one full stop behind it, unless it ends in a mark already; empty stays empty. */
export function ended(text: string): string {
  const trimmed = plainText(text).trimEnd();
  return trimmed === "" || /[。！？；：!?]$/u.test(trimmed) ? trimmed : `${trimmed.replace(/[.，,、]+$/u, "")}。`;
}

function tightened(text: string): string {
  return text
    .replace(/\s*([÷×])\s*/gu, "$1")
    .replace(/(?<!\+[^，。；（）]*)\s*=\s*/gu, "=")
    .replace(/(?<=[\p{Script=Han}，。；：、（）“”])[ \u00a0]+|[ \u00a0]+(?=[\p{Script=Han}，。；：、（）“”])/gu, "");
}
