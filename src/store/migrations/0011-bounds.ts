import { statements } from "./statements.ts";

/**
 * Login attempts of every process, one-time passwords that end, and rules across a batch that end too. The attempts may be lost in a
 * crash of the database: not logged, they cost no wait for the disk at each login.
 *
 * What the overview of many files counts by is worked out when a record is written: short numbers sort and group several times
 * faster than names and decimals. A project without unit or name is not known to be another one's, and counts by itself.
 */
export const bounds = statements(
  `create unlogged table login_attempts (
    kind text not null check (kind in ('address', 'login', 'stranger')),
    key text not null,
    count integer not null,
    ends_at timestamptz not null,
    locked_until timestamptz,
    primary key (kind, key)
  )`,

  `alter table users add column one_time_until timestamptz`,
  `update users set one_time_until = now() + interval '72 hours' where must_change_password`,

  `alter table batches add column across_tries integer not null default 0, add column across_error json`,

  `alter table evaluations
    add column project_id uuid not null generated always as
      (md5(case when unit is null or project is null then key || '#' || file_id else key end)::uuid) stored,
    add column score_point smallint generated always as
      (case when total_score > 100 then 101 when total_score < 0 then -1 else trunc(total_score)::integer end) stored,
    add column rate_ten smallint generated always as
      (case when execution_rate > 100 then 101 when execution_rate < 0 then -1 else trunc(execution_rate)::integer / 10 * 10 end) stored`,
  `create index findings_flagging on findings (batch_id, file_id) where severity_rank < 2 and state <> 'dismissed'`,
);
