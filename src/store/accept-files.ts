import { sql } from "kysely";
import type { FileFormat } from "../model/document.ts";
import { touchBatch } from "./batches.ts";
import type { Db } from "./database.ts";
import { dropCurrentResults } from "./drop-results.ts";
import { inTransaction } from "./in-transaction.ts";
import { storableText } from "./storable-text.ts";
import { duplicateSeen, mayBeSeen, type Visibility } from "./visibility.ts";

/** An uploaded file whose bytes are in the blob store. */
export interface NewFile {
  /** Unique in its batch; the last of two with one path counts. */
  readonly path: string;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly format: FileFormat | null;
  readonly unitId?: number | null;
}

/**
 * known: the same bytes are there already · replaced: the path is there with other bytes, which are now these · foreign: the path is
 * a report's that the sender may not see, and stays what it is.
 */
export interface AcceptedFile {
  readonly id: number;
  readonly path: string;
  readonly outcome: "inserted" | "known" | "replaced" | "foreign";
  readonly generation: number;
  readonly duplicateOf: number | null;
}

interface Written {
  readonly id: number;
  readonly inserted: boolean;
}

/**
 * Takes files into a batch, all of them in one transaction; when it returns, they are safe. New and replaced ones wait to
 * be checked. Doing it twice does nothing the second time.
 *
 * @param visibility What the sender may see; null: everything.
 * @returns One entry per distinct path, in the order of the input.
 */
export function acceptFiles(
  db: Db,
  batchId: number,
  uploadedBy: number | null,
  files: readonly NewFile[],
  visibility: Visibility | null = null,
): Promise<AcceptedFile[]> {
  const byPath = new Map(files.map((file) => [storableText(file.path), { ...file, name: storableText(file.name) }]));
  if (byPath.size === 0) return Promise.resolve([]);
  const rows = JSON.stringify([...byPath].map(([path, file]) => ({ ...file, path, unitId: file.unitId ?? null })));
  const shape = sql`json_to_recordset(${rows}::json)
    as row (path text, name text, sha256 text, bytes bigint, format text, "unitId" bigint)`;
  return inTransaction(db, async (trx) => {
    await sql`select from batches where id = ${batchId} for no key update`.execute(trx);
    await sql`insert into blobs (sha256, bytes) select distinct on (sha256) sha256, bytes from ${shape} order by sha256
      on conflict do nothing`.execute(trx);
    const written = await sql<Written>`
      insert into files (batch_id, path, name, sha256, bytes, format, unit_id, uploaded_by)
      select ${batchId}, path, name, sha256, bytes, format, "unitId", ${uploadedBy} from ${shape}
      on conflict (batch_id, path) do update set
        sha256 = excluded.sha256, bytes = excluded.bytes, format = excluded.format, name = excluded.name,
        unit_id = coalesce(excluded.unit_id, files.unit_id), uploaded_by = excluded.uploaded_by, uploaded_at = now(),
        generation = files.generation + 1, state = 'waiting', outcome = null, attempts = 0, deaths = 0,
        errors = 0, warnings = 0, notices = 0, error_code = null, error_message = null, duplicate_of = null,
        queued_at = null, lease_owner = null, lease_until = null, finished_at = null, waiting_since = now()
      where (files.sha256 <> excluded.sha256 or files.state = 'cancelled')
        and ${mayBeSeen(sql.ref("files.unit_id"), visibility)}
      returning id, (xmax = 0) as inserted`.execute(trx);
    if (written.rows.length > 0) await touchBatch(trx, [batchId], "running");
    const replaced = written.rows.filter(({ inserted }) => !inserted).map(({ id }) => id);
    await dropCurrentResults(trx, replaced);
    await linkDuplicates(
      trx,
      batchId,
      [...byPath.values()].map(({ sha256 }) => sha256),
      replaced,
    );
    return answer(trx, batchId, [...byPath.keys()], written.rows, visibility);
  });
}

async function linkDuplicates(
  trx: Db,
  batchId: number,
  hashes: readonly string[],
  replaced: readonly number[],
): Promise<void> {
  await sql`
    with touched as (
      select unnest(${[...hashes]}::text[]) as sha256
      union select sha256 from files where duplicate_of = any(${[...replaced]}::bigint[])
    ), first as (
      select sha256, min(id) as id from files where batch_id = ${batchId} and sha256 in (select sha256 from touched) group by sha256
    )
    update files set duplicate_of = nullif(first.id, files.id) from first
    where files.batch_id = ${batchId} and files.sha256 = first.sha256 and files.duplicate_of is distinct from nullif(first.id, files.id)`.execute(
    trx,
  );
}

async function answer(
  trx: Db,
  batchId: number,
  paths: readonly string[],
  written: readonly Written[],
  visibility: Visibility | null,
): Promise<AcceptedFile[]> {
  const found = await sql<Omit<AcceptedFile, "outcome"> & { seen: boolean }>`
    select id, path, generation, ${mayBeSeen(sql.ref("files.unit_id"), visibility)} as seen,
      ${duplicateSeen(visibility)} as "duplicateOf" from files
    where batch_id = ${batchId} and path = any(${[...paths]}::text[])`.execute(trx);
  const byPath = new Map(found.rows.map((row) => [row.path, row]));
  const outcomes = new Map(
    written.map(({ id, inserted }) => [id, inserted ? ("inserted" as const) : ("replaced" as const)]),
  );
  return paths.flatMap((path) => {
    const { seen, ...row } = byPath.get(path) ?? { seen: false };
    if (!("id" in row)) return [];
    return [{ ...row, outcome: outcomes.get(row.id) ?? (seen === true ? ("known" as const) : ("foreign" as const)) }];
  });
}

/** Which of these are in the batch already with the same bytes, as far as the sender may see: need not be sent again. Returns their paths. */
export async function knownFiles(
  db: Db,
  batchId: number,
  files: readonly { path: string; sha256: string }[],
  visibility: Visibility | null = null,
): Promise<string[]> {
  const found = await sql<{ path: string }>`
    select files.path from json_to_recordset(${JSON.stringify(files.map(({ path, sha256 }) => ({ path: storableText(path), sha256 })))}::json) as row (path text, sha256 text)
    join files on files.batch_id = ${batchId} and files.path = row.path and files.sha256 = row.sha256 and files.state <> 'cancelled'
      and ${mayBeSeen(sql.ref("files.unit_id"), visibility)}`.execute(db);
  return found.rows.map(({ path }) => path);
}
