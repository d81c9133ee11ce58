import { sql } from "kysely";
import type { Db } from "./database.ts";
import type { AttemptKind } from "./tables/people.ts";

/** What is counted: `key` is no longer than a hash. */
export interface AttemptOf {
  readonly kind: AttemptKind;
  readonly key: string;
}

/** Counts an attempt in its window, over all processes. @returns Seconds until the next is allowed; 0: this one is. */
export async function takeAttempt(db: Db, { kind, key }: AttemptOf, most: number, seconds: number): Promise<number> {
  const taken = await sql`
    insert into login_attempts as known (kind, key, count, ends_at) values (${kind}, ${key}, 1, now() + make_interval(secs => ${seconds}))
    on conflict (kind, key) do update set count = case when known.ends_at <= now() then 1 else known.count + 1 end,
      ends_at = case when known.ends_at <= now() then excluded.ends_at else known.ends_at end
      where known.ends_at <= now() or known.count < ${most}`.execute(db);
  if (taken.numAffectedRows === 1n) return 0;
  const full = await sql<{ wait: number }>`
    select ceil(extract(epoch from ends_at - now()))::int as wait from login_attempts where kind = ${kind} and key = ${key}`.execute(
    db,
  );
  return Math.max(1, full.rows[0]?.wait ?? 1);
}

/** An attempt that was right does not count. */
export async function giveBackAttempt(db: Db, { kind, key }: AttemptOf): Promise<void> {
  await sql`update login_attempts set count = count - 1 where kind = ${kind} and key = ${key} and count > 0`.execute(
    db,
  );
}

export interface LockRule {
  /** Failures in a row after which it is locked, and for how long. */
  readonly failures: number;
  readonly lockSeconds: number;
  /** Without a failure for this long it is forgotten. */
  readonly keptSeconds: number;
}

/** Counts a failure of a login that does not exist. @returns Until when it is locked; null: it is not. */
export async function recordStranger(db: Db, key: string, rule: LockRule): Promise<Date | null> {
  const lock = sql`now() + make_interval(secs => ${rule.lockSeconds})`;
  const counted = await sql<{ until: Date | null }>`
    insert into login_attempts as known (kind, key, count, ends_at, locked_until)
    values ('stranger', ${key}, 1, now() + make_interval(secs => ${rule.keptSeconds}), case when ${rule.failures} <= 1 then ${lock} end)
    on conflict (kind, key) do update set count = least(known.count + 1, ${rule.failures}), ends_at = excluded.ends_at,
      locked_until = case when known.count + 1 >= ${rule.failures} then ${lock} else known.locked_until end
    returning locked_until as until`.execute(db);
  return counted.rows[0]?.until ?? null;
}

/** Until when a login that does not exist is locked, or was; null: never. */
export async function strangerLock(db: Db, key: string): Promise<Date | null> {
  const found = await sql<{ until: Date | null }>`
    select locked_until as until from login_attempts where kind = 'stranger' and key = ${key}`.execute(db);
  return found.rows[0]?.until ?? null;
}

/** Forgets what is over, and of each kind all but this many: whoever tries names without end does not fill the disk. */
export async function pruneAttempts(db: Db, mostOfKind: number): Promise<void> {
  await sql`
    delete from login_attempts using (
      select kind, key, row_number() over (partition by kind order by ends_at desc) as place from login_attempts) as aged
    where aged.kind = login_attempts.kind and aged.key = login_attempts.key
      and (login_attempts.ends_at <= now() or aged.place > ${mostOfKind})`.execute(db);
}
