import { sql } from "kysely";
import type { Db } from "./database.ts";
import { mayBeSeen, type Visibility } from "./visibility.ts";

/** Whose a file is: the unit that it belongs to and the reviewer who has it. */
export interface FileHolder {
  readonly id: number;
  readonly path: string;
  readonly unitId: number | null;
  readonly assignedTo: number | null;
  /** By whom `visibility` belongs to. */
  readonly seen: boolean;
}

/** Whose these files are, in the order of their ids; a number that is no file's is left out. Held until the transaction ends. */
export async function fileHolders(
  trx: Db,
  fileIds: readonly number[],
  visibility: Visibility | null,
): Promise<FileHolder[]> {
  const found = await sql<FileHolder>`
    select files.id, files.path, files.unit_id as "unitId", assignments.user_id as "assignedTo",
      coalesce(${mayBeSeen(sql.ref("files.unit_id"), visibility)}, false) as seen
    from files left join assignments on assignments.file_id = files.id
    where files.id = any(${[...fileIds]}::bigint[]) order by files.id for no key update of files`.execute(trx);
  return found.rows;
}
