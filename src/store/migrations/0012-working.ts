import { statements } from "./statements.ts";

/**
 * How a worker begins and ends a file, as functions of the database: one round trip each with plans that are kept, since the same
 * processor cores check the files. Their inputs and outputs are described in file-jobs.ts and save-result.ts.
 */
export const working = statements(
  // Cut in one pass: taking each pair out by its place counts characters from the beginning every time. Pairs may repeat, the index
  // holds each once.
  `create or replace function fuhe_grams(content text) returns text[] language sql immutable strict parallel safe as $$
    select coalesce(array_agg(one || following), '{}')
    from unnest(string_to_array(content, null), string_to_array(substr(content, 2), null)) as pair (one, following)
    where following is not null $$`,

  `create function fuhe_start_file(
      job_file bigint, job_generation integer, worker text, lease_seconds double precision,
      out refusal text, out started files, out pack_id text, out uploaded_pack text, out corrected boolean
    ) language plpgsql as $$
    declare
      batch batches;
    begin
      update files set state = 'running', attempts = attempts + 1,
          deaths = deaths + (files.state = 'running' and files.lease_owner is distinct from worker)::int,
          lease_owner = worker, lease_until = now() + make_interval(secs => lease_seconds)
        from batches
        where files.id = job_file and files.generation = job_generation and batches.id = files.batch_id and not batches.paused
          and (files.state = 'waiting'
            or (files.state = 'running' and (files.lease_owner = worker or coalesce(files.lease_until < now(), true))))
        returning files.* into started;
      if not found then
        select * into started from files where id = job_file;
        select * into batch from batches where id = started.batch_id;
        refusal := case
          when started.id is null then 'gone'
          when started.generation <> job_generation then 'stale'
          when started.state not in ('waiting', 'running') then 'ended'
          when batch.paused then 'paused'
          else 'leased' end;
        return;
      end if;
      select coalesce(started.pack, batches.pack) into pack_id from batches where id = started.batch_id;
      select sha256 into uploaded_pack from packs where id = pack_id and active;
      corrected := exists (select from corrections c
        where c.file_id = started.id and c.file_sha256 = started.sha256 and c.undone_at is null);
    end $$`,

  // Near the end of a batch somebody has to look whether it has ended; before, nobody needs to.
  `create function fuhe_end_file(
      job_file bigint, job_generation integer, job_sha256 text, facts json, whole json, evaluation_rows json, finding_rows json, few integer,
      out kind text, out saved_id bigint, out few_left boolean
    ) language plpgsql as $$
    begin
      select s.kind, s.saved_id into kind, saved_id
        from fuhe_save_result(job_file, job_generation, job_sha256, facts, whole, evaluation_rows, finding_rows) as s;
      select count(*) < few into few_left from (
        select from files where batch_id = (select batch_id from files where id = job_file) and standing in ('waiting', 'running')
        limit few) as others;
    end $$`,
);
