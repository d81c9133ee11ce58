import { readFile } from "node:fs/promises";
import { expectedUnits } from "../batch/expected-units.ts";
import { UsageError } from "../intake/entry.ts";

/**
 * The units of `--expected FILE`; undefined where the option is not given.
 *
 * @throws {UsageError} where the file cannot be read or names no unit: with an empty list nobody would be missing.
 */
export async function readExpectedUnits(file: string | null): Promise<string[] | undefined> {
  if (file === null) return undefined;
  const bytes = await readFile(file).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError({ zh: `应报单位名单不能读取：${reason}`, en: `the expected list cannot be read: ${reason}` });
  });
  const units = expectedUnits(bytes);
  if (units.length === 0)
    throw new UsageError({ zh: `应报单位名单里没有单位：${file}`, en: `the expected list names no unit: ${file}` });
  return units;
}
