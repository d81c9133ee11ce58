import { sql } from "kysely";
import type { Db } from "./database.ts";

/** Who has a report open besides oneself. */
export interface Presence {
  readonly fileId: number;
  readonly userId: number;
  readonly name: string;
  readonly seenAt: Date;
}

/** Somebody who has not been heard of for this long has gone. */
export const PRESENCE_SECONDS = 60;
/** Rows of people who closed the page without a word are removed with the next heartbeat of anybody after this long. */
const FORGOTTEN_SECONDS = 600;

/** A heartbeat: this user has the report open now. */
export async function seeFile(db: Db, fileId: number, userId: number): Promise<void> {
  await sql`
    with gone as (
      delete from presence where seen_at < now() - make_interval(secs => ${FORGOTTEN_SECONDS}) and (file_id, user_id) <> (${fileId}, ${userId})
    )
    insert into presence (file_id, user_id) values (${fileId}, ${userId})
    on conflict (file_id, user_id) do update set seen_at = now()`.execute(db);
}

/** The user has closed it. */
export async function leaveFile(db: Db, fileId: number, userId: number): Promise<void> {
  await db.deleteFrom("presence").where("file_id", "=", fileId).where("user_id", "=", userId).execute();
}

/** Who has one of these reports open, apart from this user; by name. */
export async function presentOn(db: Db, fileIds: readonly number[], exceptUserId: number | null): Promise<Presence[]> {
  const found = await sql<Presence>`
    select file_id as "fileId", user_id as "userId", users.name, seen_at as "seenAt"
    from presence join users on users.id = presence.user_id
    where file_id = any(${[...fileIds]}::bigint[]) and user_id is distinct from ${exceptUserId}::bigint
      and seen_at > now() - make_interval(secs => ${PRESENCE_SECONDS})
    order by file_id, users.name, user_id`.execute(db);
  return found.rows;
}
