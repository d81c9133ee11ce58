import { sql } from "kysely";
import type { Db } from "./database.ts";
import { storableJson, storableText } from "./storable-text.ts";
import { VersionConflict } from "./version-conflict.ts";

/** A filter under a name. */
export interface SavedFilterLine {
  readonly id: number;
  /** Null: of single-user mode. */
  readonly userId: number | null;
  readonly owner: string | null;
  /** Which list it is for: `files`, `findings`. */
  readonly page: string;
  readonly name: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly shared: boolean;
  readonly version: number;
}

export interface FilterContent {
  readonly name: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly shared: boolean;
}

const lines = sql`select saved_filters.id, user_id as "userId", users.name as owner, page, saved_filters.name, query, shared, saved_filters.version
  from saved_filters left join users on users.id = saved_filters.user_id`;

/** A user's own filters for a list, then those that others share. */
export async function listFilters(db: Db, userId: number | null, page: string): Promise<SavedFilterLine[]> {
  const own = sql`user_id is not distinct from ${userId}::bigint`;
  const found = await sql<SavedFilterLine>`${lines} where page = ${page} and (shared or ${own})
    order by (${own}) desc, saved_filters.name, saved_filters.id`.execute(db);
  return found.rows;
}

export async function getFilter(db: Db, id: number): Promise<SavedFilterLine | null> {
  const found = await sql<SavedFilterLine>`${lines} where saved_filters.id = ${id}`.execute(db);
  return found.rows[0] ?? null;
}

/** @returns Its id; null where the user has one of this name for this list. */
export async function addFilter(
  trx: Db,
  userId: number | null,
  page: string,
  { name, query, shared }: FilterContent,
): Promise<number | null> {
  const made = await sql<{ id: number }>`
    insert into saved_filters (user_id, page, name, query, shared)
    values (${userId}, ${page}, ${storableText(name)}, ${storableJson(query)}::json, ${shared}) on conflict do nothing returning id`.execute(
    trx,
  );
  return made.rows[0]?.id ?? null;
}

/** How many filters a user has. */
export async function countFilters(db: Db, userId: number | null): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*) as count from saved_filters where user_id is not distinct from ${userId}::bigint`.execute(db);
  return found.rows[0]?.count ?? 0;
}

/** @throws {VersionConflict} where it was changed or removed since `version` was read. */
export async function changeFilter(
  trx: Db,
  id: number,
  version: number,
  { name, query, shared }: Partial<FilterContent>,
): Promise<void> {
  const changed = await trx
    .updateTable("saved_filters")
    .set({
      version: version + 1,
      changed_at: sql<Date>`now()`,
      ...(name === undefined ? {} : { name: storableText(name) }),
      ...(query === undefined ? {} : { query: storableJson(query) }),
      ...(shared === undefined ? {} : { shared }),
    })
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  if (changed === undefined) throw new VersionConflict(`filter ${id}`, (await getFilter(trx, id))?.version ?? 0);
}

export async function removeFilter(trx: Db, id: number): Promise<boolean> {
  return (await trx.deleteFrom("saved_filters").where("id", "=", id).returning("id").executeTakeFirst()) !== undefined;
}
