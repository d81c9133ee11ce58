import { statements } from "./statements.ts";

/**
 * What a worker writes at the end of a file, as functions of the database: one round trip with plans that are kept,
 * since the same processor cores check the files.
 *
 * Their inputs are made by save-result.ts and finding-rows.ts, where the columns are described.
 */
export const saving = statements(
  // Savers share this lock, who decides has it alone: each statement after it sees every decision that was taken.
  `create function fuhe_add_findings(owner_batch bigint, owner_file bigint, owner_unit bigint, rows json) returns bigint[] language plpgsql as $$
    declare ids bigint[];
    begin
      perform pg_advisory_xact_lock_shared(836001);
      insert into finding_classes (rule, severity, cause, year)
        select distinct r.rule, r.severity, r.cause, r.year
        from json_to_recordset(rows) as r (rule text, severity text, cause text, year int)
        where not exists (select from finding_classes c
          where c.rule = r.rule and c.severity = r.severity and c.cause = r.cause and coalesce(c.year, 0) = coalesce(r.year, 0))
        order by 1, 2, 3, 4
        on conflict do nothing;
      insert into finding_places (unit, department)
        select distinct r.unit, r.department
        from json_to_recordset(rows) as r (unit text, department text)
        where not exists (select from finding_places p
          where coalesce(p.unit, '') = coalesce(r.unit, '') and coalesce(p.department, '') = coalesce(r.department, ''))
        order by 1, 2
        on conflict do nothing;
      with incoming as materialized (
        select r.*, nextval(pg_get_serial_sequence('findings', 'id')) as id
        from (select * from json_to_recordset(rows) as fields (
            n int, position int, fingerprint text, rule text, severity text, cause text, search text, body json,
            evaluation_key text, unit text, department text, unit_id bigint, year int, project text, budget_yuan numeric)
          order by n) as r
      ), narrow as (
        insert into findings (id, batch_id, file_id, unit_id, class_id, place_id, position, severity_rank, state, fingerprint)
        select incoming.id, owner_batch, owner_file, coalesce(owner_unit, incoming.unit_id), c.id, p.id, incoming.position,
          case incoming.severity when 'error' then 0 when 'warning' then 1 else 2 end, coalesce(decisions.verdict, 'open'), incoming.fingerprint
        from incoming
        join finding_classes c on c.rule = incoming.rule and c.severity = incoming.severity and c.cause = incoming.cause
          and coalesce(c.year, 0) = coalesce(incoming.year, 0)
        join finding_places p on coalesce(p.unit, '') = coalesce(incoming.unit, '') and coalesce(p.department, '') = coalesce(incoming.department, '')
        left join decisions on decisions.fingerprint = incoming.fingerprint
      ), wide as (
        insert into finding_texts (finding_id, evaluation_key, project, budget_yuan, search, body)
        select id, evaluation_key, project, budget_yuan, search, body from incoming
      )
      select array_agg(id order by n) into ids from incoming;
      return coalesce(ids, '{}');
    end $$`,

  `create function fuhe_save_result(
      job_file bigint, job_generation integer, job_sha256 text, facts json, whole json, evaluation_rows json, finding_rows json,
      out kind text, out saved_id bigint
    ) language plpgsql as $$
    declare
      file files;
      saved results;
    begin
      select * into file from files where id = job_file for no key update;
      if not found or file.generation <> job_generation or file.state = 'cancelled' or file.sha256 <> job_sha256 then
        kind := 'stale'; return;
      end if;
      if file.state in ('done', 'failed') then kind := 'repeated'; return; end if;

      saved := json_populate_record(null::results, facts);
      if file.generation > 1 then
        update results set current = false where file_id = file.id and current and input_key <> saved.input_key;
        delete from evaluations where file_id = file.id;
        delete from findings where file_id = file.id;
      end if;
      insert into results (file_id, input_key, current, generation, file_sha256, pack_id, pack_version, pack_sha256, tool, corrections_sha256, status, result)
        values (file.id, saved.input_key, true, file.generation, file.sha256, saved.pack_id, saved.pack_version, saved.pack_sha256, saved.tool,
          saved.corrections_sha256, saved.status, whole)
        on conflict (file_id, input_key) do update
          set current = true, generation = excluded.generation, status = excluded.status, result = excluded.result, stored_at = now()
        returning id into saved_id;

      insert into evaluations (result_id, file_id, batch_id, unit_id, position, key, kind, unit, department, year, project,
          total_score, grade, budget_yuan, executed_yuan, execution_rate)
        select saved_id, file.id, file.batch_id, file.unit_id, r.position, r.key, r.kind, r.unit, r.department, r.year, r.project,
          r.total_score, r.grade, r.budget_yuan, r.executed_yuan, r.execution_rate
        from json_populate_recordset(null::evaluations, evaluation_rows) as r;
      if json_array_length(finding_rows) > 0 then
        perform fuhe_add_findings(file.batch_id, file.id, file.unit_id, finding_rows);
      end if;
      if file.unit_id is not null then perform fuhe_label_files(array[file.id], file.unit_id); end if;

      update files set
        state = case saved.status when 'failed' then 'failed' else 'done' end,
        outcome = case saved.status when 'failed' then null else facts ->> 'outcome' end,
        format = coalesce(facts ->> 'format', files.format),
        errors = (facts ->> 'errors')::int, warnings = (facts ->> 'warnings')::int, notices = (facts ->> 'notices')::int,
        error_code = facts ->> 'error_code', error_message = facts -> 'error_message',
        lease_owner = null, lease_until = null, finished_at = now()
        where id = file.id;
      kind := 'saved';
    end $$`,

  // What a document calls itself gives way to the administrator's name for the unit.
  `create function fuhe_label_files(file_ids bigint[], listed_unit bigint) returns void language plpgsql as $$
    declare listed units;
    begin
      update evaluations set unit_id = listed_unit where file_id = any(file_ids) and unit_id is distinct from listed_unit;
      update findings set unit_id = listed_unit where file_id = any(file_ids) and unit_id is distinct from listed_unit;
      select * into listed from units where id = listed_unit;
      if not found then return; end if;
      update evaluations set unit = listed.name, department = coalesce(listed.department, department) where file_id = any(file_ids);
      insert into finding_places (unit, department)
        select distinct listed.name, coalesce(listed.department, p.department)
        from findings f join finding_places p on p.id = f.place_id where f.file_id = any(file_ids)
        order by 1, 2
        on conflict do nothing;
      update findings set place_id = labelled.id
        from finding_places p, finding_places labelled
        where findings.file_id = any(file_ids) and p.id = findings.place_id and labelled.unit = listed.name
          and coalesce(labelled.department, '') = coalesce(listed.department, p.department, '') and labelled.id <> findings.place_id;
    end $$`,
);
