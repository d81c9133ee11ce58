import { getFile } from "../store/files.ts";
import { leaveFile, type Presence, presentOn, seeFile } from "../store/presence.ts";
import type { Visibility } from "../store/visibility.ts";
import type { Actor } from "./actor.ts";
import { ServiceError } from "./service-error.ts";
import type { Services } from "./services.ts";

/**
 * Says that the reader has a report open, and learns who else has; to be said again within a minute. In single-user mode there is nobody else.
 *
 * @throws {ServiceError} not-found: no such file for this reader.
 */
export async function heartbeat(
  { db }: Pick<Services, "db">,
  { userId }: Pick<Actor, "userId">,
  fileId: number,
  visibility: Visibility | null,
): Promise<Presence[]> {
  if ((await getFile(db, fileId, visibility)) === null)
    throw new ServiceError("not-found", { zh: "没有这个文件", en: "there is no such file" });
  if (userId !== null) await seeFile(db, fileId, userId);
  return presentOn(db, [fileId], userId);
}

/** Says that it was closed. */
export async function leave(
  { db }: Pick<Services, "db">,
  { userId }: Pick<Actor, "userId">,
  fileId: number,
): Promise<void> {
  if (userId !== null) await leaveFile(db, fileId, userId);
}
