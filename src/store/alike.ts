import { type RawBuilder, sql } from "kysely";
import type { Cause, Severity } from "../model/finding.ts";
import type { Db } from "./database.ts";
import { allOf, baseConditions } from "./finding-filter.ts";
import { DECISIONS_LOCK } from "./finding-rows.ts";
import { storableText } from "./storable-text.ts";
import type { AlikeDecisionsTable, Verdict } from "./tables/review.ts";
import type { Selectable } from "kysely";
import type { Visibility } from "./visibility.ts";

/** What makes findings of a batch alike. */
export interface AlikeShape {
  readonly batchId: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly cause: Cause;
  /** Regular expressions over the Chinese message: one that fits, and those of other messages that do not. */
  readonly like: string;
  readonly unlike: readonly string[];
}

/** How far somebody has looked: what came or was decided later is left alone. */
export interface AlikeSeen {
  /** Highest id of a finding. */
  readonly upTo: number;
  /** The store's time, ISO. */
  readonly at: string;
}

export interface AlikeLine {
  readonly id: number;
  readonly fileId: number | null;
  readonly path: string | null;
  readonly unit: string | null;
  readonly project: string | null;
  readonly message: { readonly zh: string; readonly en: string };
  readonly reported: string | null;
  readonly expected: string | null;
}

const joined = sql`findings join finding_texts as texts on texts.finding_id = findings.id`;

/** Open findings of this shape; the classes are few and are found first. */
function conditions(shape: AlikeShape, visibility: Visibility | null): RawBuilder<unknown> {
  const message = sql`texts.body -> 'message' ->> 'zh'`;
  return allOf([
    ...baseConditions({ visibility, batchIds: [shape.batchId] }),
    sql`findings.state = 'open'`,
    sql`findings.class_id = any(array(select id from finding_classes
      where rule = ${shape.rule} and severity = ${shape.severity} and cause = ${shape.cause}))`,
    sql`${message} ~ ${shape.like}`,
    ...shape.unlike.map((other) => sql`${message} !~ ${other}`),
  ]);
}

/** How many there are, in how many reports, and the first of them. */
export async function alikeFindings(
  db: Db,
  shape: AlikeShape,
  visibility: Visibility | null,
  sampleSize: number,
): Promise<{ count: number; reports: number; seen: AlikeSeen; sample: AlikeLine[] }> {
  const where = conditions(shape, visibility);
  const counted = await sql<{ count: number; reports: number; up_to: number | null; at: Date }>`
    select count(*) as count, count(distinct findings.file_id) as reports, max(findings.id) as up_to, now() as at
    from ${joined} where ${where}`.execute(db);
  const sample = await sql<AlikeLine>`
    select findings.id, findings.file_id as "fileId", files.path, places.unit, texts.project, texts.body -> 'message' as message,
      texts.body ->> 'reported' as reported, texts.body ->> 'expected' as expected
    from ${joined} join finding_places as places on places.id = findings.place_id left join files on files.id = findings.file_id
    where ${where} order by findings.id limit ${sampleSize}`.execute(db);
  const row = counted.rows[0];
  return {
    count: row?.count ?? 0,
    reports: row?.reports ?? 0,
    seen: { upTo: row?.up_to ?? 0, at: (row?.at ?? new Date(0)).toISOString() },
    sample: sample.rows,
  };
}

export interface AlikeDecision {
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly comment: string | null;
  readonly decidedBy: number | null;
}

/**
 * Decides all of them at once, in the caller's transaction. One that somebody has decided, reopened or commented on since `seen` is
 * skipped; an older comment is kept where there is no new one.
 *
 * @returns Its id, to take it back by, and how many findings follow it.
 */
export async function decideAlikeIn(
  trx: Db,
  shape: AlikeShape,
  seen: AlikeSeen,
  { verdict, reason, comment, decidedBy }: AlikeDecision,
  visibility: Visibility | null,
): Promise<{ alikeId: number; findings: number }> {
  await sql`select pg_advisory_xact_lock(${DECISIONS_LOCK})`.execute(trx);
  const made = await trx
    .insertInto("alike_decisions")
    .values({ batch_id: shape.batchId, rule: shape.rule, verdict, decided_by: decidedBy })
    .returning("id")
    .executeTakeFirstOrThrow();
  const words = (text: string | null): string | null => (text === null ? null : storableText(text));
  const changed = await sql<{ findings: number }>`
    with chosen as (
      select distinct on (findings.fingerprint) findings.fingerprint, texts.body ->> 'key' as key
      from ${joined} where ${conditions(shape, visibility)} and findings.id <= ${seen.upTo}
        and not exists (select from decisions where decisions.fingerprint = findings.fingerprint and decided_at > ${seen.at}::timestamptz)
      order by findings.fingerprint
    ), written as (
      insert into decisions (fingerprint, key, rule, verdict, reason, comment, decided_by, decided_at, version)
      select fingerprint, key, ${shape.rule}, ${verdict}, ${words(reason)}, ${words(comment)}, ${decidedBy}::bigint, now(), 1 from chosen
      on conflict (fingerprint) do update set verdict = excluded.verdict, reason = excluded.reason,
        comment = coalesce(excluded.comment, decisions.comment), decided_by = excluded.decided_by, decided_at = excluded.decided_at,
        version = decisions.version + 1
      returning *
    ), history as (
      insert into decision_history (fingerprint, version, verdict, reason, comment, decided_by, decided_at)
      select fingerprint, version, verdict, reason, comment, decided_by, decided_at from written
    ), steps as (
      insert into alike_decision_steps (alike_id, fingerprint, version) select ${made.id}, fingerprint, version from written
    ), followed as (
      update findings set state = ${verdict} where fingerprint in (select fingerprint from written) and state <> ${verdict} returning id
    )
    select count(*) as findings from followed`.execute(trx);
  return { alikeId: made.id, findings: changed.rows[0]?.findings ?? 0 };
}

/** Null where there is none. Holds it until the transaction ends. */
export async function holdAlike(trx: Db, alikeId: number): Promise<Selectable<AlikeDecisionsTable> | null> {
  return (
    (await trx.selectFrom("alike_decisions").selectAll().where("id", "=", alikeId).forUpdate().executeTakeFirst()) ??
    null
  );
}

/**
 * Takes it back, in the caller's transaction: what stood before stands again as a new step. A finding that somebody has decided on since
 * stays as it is.
 *
 * @returns How many decisions were taken back, and how many stay.
 */
export async function undoAlikeIn(
  trx: Db,
  alikeId: number,
  undoneBy: number | null,
): Promise<{ undone: number; kept: number }> {
  await sql`select pg_advisory_xact_lock(${DECISIONS_LOCK})`.execute(trx);
  await trx
    .updateTable("alike_decisions")
    .set({ undone_at: sql`now()`, undone_by: undoneBy })
    .where("id", "=", alikeId)
    .execute();
  const found = await sql<{ undone: number; steps: number }>`
    with steps as (
      select * from alike_decision_steps where alike_id = ${alikeId}
    ), restored as (
      update decisions set verdict = coalesce(before.verdict, 'open'), reason = before.reason, comment = before.comment,
        decided_by = ${undoneBy}, decided_at = now(), version = decisions.version + 1
      from steps left join decision_history as before on before.fingerprint = steps.fingerprint and before.version = steps.version - 1
      where decisions.fingerprint = steps.fingerprint and decisions.version = steps.version
      returning decisions.*, steps.version as undoes
    ), history as (
      insert into decision_history (fingerprint, version, verdict, reason, comment, decided_by, decided_at, undoes)
      select fingerprint, version, verdict, reason, comment, decided_by, decided_at, undoes from restored
    ), followed as (
      update findings set state = restored.verdict from restored
      where findings.fingerprint = restored.fingerprint and findings.state <> restored.verdict returning findings.id
    )
    select (select count(*) from restored) as undone, (select count(*) from steps) as steps, (select count(*) from followed)`.execute(
    trx,
  );
  const row = found.rows[0];
  return { undone: row?.undone ?? 0, kept: (row?.steps ?? 0) - (row?.undone ?? 0) };
}
