import type { Entry } from "../intake/entry.ts";
import type { Result } from "../model/result.ts";
import { failedResult } from "../pipeline/build-result.ts";
import type { PackIdentity } from "../pipeline/build-result.ts";
import { factsOnDisk, unreadFacts } from "../pipeline/file-facts.ts";
import type { TaskKind } from "./messages.ts";
import type { Pool } from "./pool.ts";

/**
 * The result of one entry: from a child where the file can be read, else its failure as a result. Frees the entry's copy.
 *
 * @throws {Error} where no child can be started.
 */
export async function entryResult(
  entry: Entry,
  pool: Pool,
  pack: PackIdentity,
  how: { readonly kind: Exclude<TaskKind, "view">; readonly explain: boolean },
): Promise<Result> {
  if (entry.kind === "failed") return failedResult(unreadFacts(entry.path, entry.bytes), entry, pack);
  try {
    const outcome = await pool.run({ ...how, path: entry.path, file: entry.file });
    if (outcome.kind === "done") return outcome.value as Result;
    const facts =
      outcome.facts ??
      (await factsOnDisk(entry.file, entry.path, entry.bytes).catch(() => unreadFacts(entry.path, entry.bytes)));
    return failedResult(facts, outcome, pack);
  } finally {
    await entry.release();
  }
}
