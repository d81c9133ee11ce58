import { readFile } from "node:fs/promises";
import { UsageError } from "../intake/entry.ts";

/**
 * The units of `--expected FILE`, a CSV, .xlsx or text; undefined where the option is not given.
 *
 * @throws {UsageError} where the file cannot be read or names no unit: with an empty list nobody would be missing.
 */
export async function readExpectedUnits(file: string | null): Promise<string[] | undefined> {
  if (file === null) return undefined;
  // Loaded only where it is asked for: a usual check has no list.
  const { readExpectedList } = await import("../service/read-expected-list.ts");
  const { ServiceError } = await import("../service/service-error.ts");
  try {
    return (await readExpectedList(await readFile(file))).map(({ name }) => name);
  } catch (error) {
    const zh = error instanceof ServiceError ? error.text.zh : error instanceof Error ? error.message : String(error);
    const en = error instanceof ServiceError ? error.text.en : zh;
    throw new UsageError({
      zh: `应报单位名单不能使用（${file}）：${zh}`,
      en: `the expected list cannot be used (${file}): ${en}`,
    });
  }
}
