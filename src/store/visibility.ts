import { type RawBuilder, sql } from "kysely";

/** What a limited user may see; null stands for everything. From the administrator's list, never from a document. */
export interface Visibility {
  readonly departments: readonly string[];
  readonly unitIds: readonly number[];
}

/** SQL condition on a column that holds a unit's id: true where the user may see it. A file without a unit is seen by unlimited users alone. */
export function mayBeSeen(unitId: RawBuilder<unknown>, visibility: Visibility | null): RawBuilder<boolean> {
  if (visibility === null) return sql<boolean>`true`;
  return sql<boolean>`${unitId} in (
    select id from units
    where id = any(${[...visibility.unitIds]}::bigint[]) or department = any(${[...visibility.departments]}::text[]))`;
}

/** SQL of `files.duplicate_of` for this user: the first file with the same bytes that the user may see; null where it is this one. */
export function duplicateSeen(visibility: Visibility | null): RawBuilder<number | null> {
  if (visibility === null) return sql<number | null>`files.duplicate_of`;
  return sql<number | null>`(case when files.duplicate_of is not null then (
    select nullif(min(first_file.id), files.id) from files as first_file
    where first_file.batch_id = files.batch_id and first_file.sha256 = files.sha256
      and ${mayBeSeen(sql.ref("first_file.unit_id"), visibility)}) end)`;
}
