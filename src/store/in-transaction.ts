import type { Transaction } from "kysely";
import type { Database, Db } from "./database.ts";

/** Does the work in the transaction that is open, or else in one of its own. */
export function inTransaction<T>(db: Db, work: (trx: Transaction<Database>) => Promise<T>): Promise<T> {
  return isOpen(db) ? work(db) : db.transaction().execute(work);
}

function isOpen(db: Db): db is Transaction<Database> {
  return db.isTransaction;
}
