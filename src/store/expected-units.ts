import { sql } from "kysely";
import type { Db } from "./database.ts";
import { inTransaction } from "./in-transaction.ts";
import { storableText } from "./storable-text.ts";
import type { ExpectedUnit } from "./tables/batches.ts";

export interface NewExpectedUnit {
  readonly name: string;
  readonly code: string | null;
  readonly department: string | null;
}

/** Replaces a batch's list of units that have to send a report; a name that is on the administrator's list is linked to it. */
export function setExpectedUnits(db: Db, batchId: number, units: readonly NewExpectedUnit[]): Promise<void> {
  const byName = new Map(units.map((unit) => [storableText(unit.name), unit]));
  return inTransaction(db, async (trx) => {
    await trx.deleteFrom("expected_units").where("batch_id", "=", batchId).execute();
    if (byName.size > 0) {
      const rows = [...byName].map(([name, { code, department }]) => ({
        batch_id: batchId,
        name,
        code,
        department,
        unit_id: null,
      }));
      await sql`
        insert into expected_units (batch_id, name, code, department, unit_id)
        select ${batchId}, row.name, row.code, coalesce(row.department, units.department), units.id
        from json_to_recordset(${JSON.stringify(rows)}::json) as row (name text, code text, department text)
        left join lateral (select id, department from units
          where units.code = row.code or units.name = row.name or row.name = any(units.aliases)
          order by units.code = row.code desc nulls last, id limit 1) as units on true`.execute(trx);
    }
    // The batch rules speak of this list, so they are to run again.
    await trx
      .updateTable("batches")
      .set({
        generation: sql`generation + 1`,
        state: sql`case state when 'done' then 'running' when 'finishing' then 'running' else state end`,
      })
      .where("id", "=", batchId)
      .execute();
  });
}

export function expectedUnits(db: Db, batchId: number): Promise<ExpectedUnit[]> {
  return db.selectFrom("expected_units").selectAll().where("batch_id", "=", batchId).orderBy("name").execute();
}
