import type { Db } from "./database.ts";

/** Makes the current results of these files history, with their evaluations and findings gone from lists and facets. */
export async function dropCurrentResults(trx: Db, fileIds: readonly number[]): Promise<void> {
  if (fileIds.length === 0) return;
  await trx
    .updateTable("results")
    .set({ current: false })
    .where("file_id", "in", [...fileIds])
    .where("current", "=", true)
    .execute();
  await trx
    .deleteFrom("evaluations")
    .where("file_id", "in", [...fileIds])
    .execute();
  await trx
    .deleteFrom("findings")
    .where("file_id", "in", [...fileIds])
    .execute();
}
