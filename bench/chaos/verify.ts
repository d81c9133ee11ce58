import { isDeepStrictEqual } from "node:util";
import { openDatabase } from "../../src/store/open-database.ts";
import { readConnectionFile } from "../../src/store/embedded/connection-file.ts";
import { standingCounts } from "../../src/store/files.ts";
import { getBatch } from "../../src/store/batches.ts";
import type { Db } from "../../src/store/database.ts";
import { currentResult, resultHistory } from "../../src/store/results.ts";
import { eventually } from "../../test/queue/eventually.ts";
import { type ChaosFile, expectedResult } from "./chaos-files.ts";

export interface Verdict {
  /** Lost, doubled or wrong files, in words; empty where all is well. */
  readonly faults: readonly string[];
  /** Ended with the result that the same bytes give without any chaos; failures that belong to the file included. */
  readonly right: number;
  /** Ended as failed because too many workers died over them: the reason is there. */
  readonly givenUp: number;
}

/** Waits until the batch has settled, then holds every acknowledged file against the result that it must have. */
export async function verify(
  data: string,
  batchId: number,
  files: readonly ChaosFile[],
  acknowledged: ReadonlyMap<string, number>,
  limitMilliseconds: number,
): Promise<Verdict> {
  const connection = readConnectionFile(data);
  if (connection === null) throw new Error("no server has said how to reach its database");
  const { db } = openDatabase({ ...connection, max: 2 });
  try {
    await eventually(
      "the batch is done",
      async () => (await getBatch(db, batchId).catch(() => null))?.state === "done",
      limitMilliseconds,
    );
    const faults: string[] = [];
    let right = 0;
    let givenUp = 0;
    for (const file of files) {
      const fileId = acknowledged.get(file.path);
      const fault = fileId === undefined ? "not acknowledged" : await faultOf(db, fileId, file);
      if (fault === null) right += 1;
      else if (fault === "given up") givenUp += 1;
      else faults.push(`${file.path}: ${fault}`);
    }
    const counts = (await standingCounts(db, [batchId])).get(batchId);
    if (counts?.total !== files.length) faults.push(`the batch counts ${counts?.total} files, not ${files.length}`);
    if ((counts?.waiting ?? 0) + (counts?.running ?? 0) > 0) faults.push("files still count as waiting or running");
    return { faults, right, givenUp };
  } finally {
    await db.destroy();
  }
}

async function faultOf(db: Db, fileId: number, file: ChaosFile): Promise<string | null> {
  const rows = await resultHistory(db, fileId);
  if (rows.length !== 1) return `${rows.length} results`;
  const stored = await currentResult(db, fileId);
  if (stored === null) return "no current result";
  if (stored.result.error?.code === "internal") return "given up";
  return isDeepStrictEqual(stored.result, await expectedResult(file)) ? null : "another result than without chaos";
}
