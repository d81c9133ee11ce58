import type { Db } from "./database.ts";
import { storableJson } from "./storable-text.ts";
import type { AuditEntry } from "./tables/audit.ts";

export interface NewAuditEntry {
  /** Null: the program itself, or nobody logged in. */
  readonly userId: number | null;
  readonly actor: string;
  readonly action: string;
  readonly subject?: string;
  readonly subjectId?: string | number;
  /** What changed; no document text, no secrets. */
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly requestId?: string;
  readonly address?: string;
}

/** Adds to the trail; in the transaction of the change itself, so that there is never one without the other. */
export async function recordAudit(db: Db, entry: NewAuditEntry): Promise<void> {
  await db
    .insertInto("audit")
    .values({
      user_id: entry.userId,
      actor: entry.actor,
      action: entry.action,
      subject: entry.subject ?? null,
      subject_id: entry.subjectId === undefined ? null : String(entry.subjectId),
      detail: storableJson(entry.detail ?? {}),
      request_id: entry.requestId ?? null,
      address: entry.address ?? null,
    })
    .execute();
}

export interface AuditQuery {
  readonly userId?: number;
  readonly action?: string;
  readonly subject?: string;
  readonly subjectId?: string;
  /** Id of the last entry of the page before. */
  readonly before?: number;
  readonly limit: number;
}

/** Newest first. */
export function listAudit(db: Db, query: AuditQuery): Promise<AuditEntry[]> {
  let select = db.selectFrom("audit").selectAll().orderBy("id", "desc").limit(query.limit);
  if (query.userId !== undefined) select = select.where("user_id", "=", query.userId);
  if (query.action !== undefined) select = select.where("action", "=", query.action);
  if (query.subject !== undefined) select = select.where("subject", "=", query.subject);
  if (query.subjectId !== undefined) select = select.where("subject_id", "=", query.subjectId);
  if (query.before !== undefined) select = select.where("id", "<", query.before);
  return select.execute();
}
