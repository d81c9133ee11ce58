import { loadPack } from "../../src/packs/load-pack.ts";
import { checkFile } from "../../src/pipeline/check-file.ts";
import { buildFaultyReport, buildGoodReport } from "../../test/build/good-report.ts";

/** A file to upload, and what must come of it. */
export interface ChaosFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** Every so many files one is broken: failures must be told from losses. */
const BROKEN_EVERY = 25;
const FAULTY_EVERY = 7;

/** Reports that all differ, so that no result can pass for another's. */
export function chaosFiles(count: number): ChaosFile[] {
  return Array.from({ length: count }, (_, n) => {
    const name = `第${n + 1}号项目`;
    const whole = n % FAULTY_EVERY === 0 ? buildFaultyReport(name) : buildGoodReport(name);
    const bytes = n % BROKEN_EVERY === 3 ? whole.subarray(0, 900 + n) : whole;
    return { path: `单位${n % 10}/报告${n + 1}.docx`, bytes };
  });
}

/** The result as the store gives it back: what the command line would print for the same file. */
export async function expectedResult({ path, bytes }: ChaosFile): Promise<unknown> {
  return JSON.parse(JSON.stringify(await checkFile(bytes, path, loadPack())));
}
