import { createReturn, filesInLetters, lockLetters, type ReturnContent } from "../store/returns.ts";
import { type Actor, audit } from "./actor.ts";
import { checkContent } from "./return-checks.ts";
import type { Services } from "./services.ts";

/**
 * Keeps letters as drafts, all in one transaction. A letter about a report that is in a draft or an issued letter by now is left out: two who
 * draft at once make one letter.
 *
 * @param contents About files of the batch that the actor may see.
 * @returns Ids of what was drafted.
 * @throws {ServiceError} invalid: no unit, no day, too long.
 */
export async function draftReturns(
  { db }: Pick<Services, "db">,
  actor: Actor,
  batchId: number,
  contents: readonly ReturnContent[],
): Promise<number[]> {
  for (const content of contents) checkContent(content);
  return db.transaction().execute(async (trx) => {
    await lockLetters(trx, batchId);
    const taken = await filesInLetters(trx, batchId);
    const drafted: number[] = [];
    for (const content of contents) {
      if (content.fileIds.some((id) => taken.has(id))) continue;
      const id = await createReturn(trx, batchId, content, actor.userId);
      await audit(trx, actor, "return.draft", {
        subject: "return",
        subjectId: id,
        detail: { batch: batchId, files: content.fileIds.length },
      });
      drafted.push(id);
    }
    return drafted;
  });
}
