import { replayFiles, type ReplaySelection } from "../store/file-jobs.ts";
import { inTransaction } from "../store/in-transaction.ts";
import { type Actor, audit } from "./actor.ts";
import { queueFiles } from "./queue-files.ts";
import type { Services } from "./services.ts";

export interface Replayed {
  readonly files: number;
}

/**
 * Checks a selection again: all that failed, one batch, what an older version of a pack was used for. Old results stay until the new
 * ones come, and stay as history with the versions that made them.
 *
 * @param pack Checks with this pack from now on; null: with the batch's; undefined: as before.
 * @throws {PackError} where that pack cannot be used.
 */
export async function replay(
  services: Services,
  actor: Actor,
  selection: ReplaySelection,
  pack?: string | null,
): Promise<Replayed> {
  if (typeof pack === "string") await services.packs.load(pack);
  const files = await inTransaction(services.db, async (trx) => {
    const again = await replayFiles(trx, selection, pack);
    await audit(trx, actor, "files.replay", { detail: { selection, pack, files: again.length } });
    return again;
  });
  await queueFiles(services, files);
  return { files: files.length };
}
