import { markQueued, type QueueableFile } from "../store/file-jobs.ts";
import { jobPlace } from "./job-place.ts";
import type { Services } from "./services.ts";

const AT_ONCE = 500;

/**
 * Hands files to the queue. Where it is away they stay marked as not queued, and the sweep brings them: nothing is lost.
 *
 * @param first Files of the same upload that went before.
 * @returns False where the queue did not take them all.
 */
export async function queueFiles(
  { db, queue, log }: Pick<Services, "db" | "queue" | "log">,
  files: readonly QueueableFile[],
  first = 0,
): Promise<boolean> {
  const before = new Map<number, number>();
  try {
    for (let start = 0; start < files.length; start += AT_ONCE) {
      const part = files.slice(start, start + AT_ONCE);
      await queue.addMany(
        part.map(({ fileId, generation, batchId, priority }) => {
          const position = before.get(batchId) ?? first;
          before.set(batchId, position + 1);
          return { job: { kind: "file", fileId, generation }, priority: jobPlace(priority, position) };
        }),
      );
      await markQueued(db, part);
    }
    return true;
  } catch (error) {
    log.warn({ error, files: files.length }, "files could not be queued; they are tried again");
    return false;
  }
}
