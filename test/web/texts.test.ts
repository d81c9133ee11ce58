import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../../src/package-root.ts";
import { pageFiles } from "./page-files.ts";

interface Words {
  readonly zh: string;
  readonly en: string;
}

const HAN = /\p{Script=Han}/u;
/** Names a language in itself, or shows what the Chinese form looks like. */
const HAN_IN_ENGLISH = new Set(["otherLanguage", "otherLanguageLabel"]);

const files = pageFiles(/texts\.ts$|-words\.ts$/);

async function wordsIn(path: string): Promise<[string, Words][]> {
  const loaded = (await import(pathToFileURL(join(packageRoot(), "web/src", path)).href)) as Record<string, unknown>;
  return Object.values(loaded)
    .filter((value) => typeof value === "object" && value !== null)
    .flatMap((table) => Object.entries(table as Record<string, unknown>))
    .filter((entry): entry is [string, Words] => isWords(entry[1]));
}

function isWords(value: unknown): value is Words {
  return typeof value === "object" && value !== null && "zh" in value && "en" in value;
}

const places = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

describe.each(files.map(({ path }) => path))("%s", (path) => {
  test("every text is there in both languages, with the same values in it", async () => {
    const faults = (await wordsIn(path)).flatMap(([name, { zh, en }]) => [
      ...(zh.trim() === "" || en.trim() === "" ? [`${name}: empty`] : []),
      ...(HAN.test(en) && !HAN_IN_ENGLISH.has(name) ? [`${name}: Chinese in the English text`] : []),
      ...(places(zh).join() === places(en).join() ? [] : [`${name}: ${places(zh).join()} / ${places(en).join()}`]),
    ]);
    expect(faults).toEqual([]);
  });
});
