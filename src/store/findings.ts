import { sql } from "kysely";
import type { BatchFinding, Finding } from "../model/finding.ts";
import type { Db } from "./database.ts";
import { type FindingFilter, filterCondition } from "./finding-filter.ts";
import type { Verdict } from "./tables/review.ts";
import type { FindingState } from "./tables/results.ts";

/** One finding as the page shows it. */
export interface FindingLine {
  readonly id: number;
  readonly batchId: number;
  /** Null for a finding across files. */
  readonly fileId: number | null;
  readonly path: string | null;
  readonly position: number;
  readonly unit: string | null;
  readonly department: string | null;
  readonly year: number | null;
  readonly project: string | null;
  readonly budgetYuan: string | null;
  readonly evaluationKey: string | null;
  readonly state: FindingState;
  readonly finding: Finding | BatchFinding;
  /** The decision on its fingerprint, null where there is none. */
  readonly decision: {
    readonly verdict: Verdict;
    readonly reason: string | null;
    readonly comment: string | null;
    readonly decidedBy: number | null;
    readonly decidedAt: string;
    readonly version: number;
  } | null;
}

/** file: as found, reports in the order in which they were checked · severity: errors first. */
export type FindingSort = "file" | "severity";

/** Where a page ended: the next one starts behind it, also where findings have come or gone. */
export interface FindingCursor {
  readonly rank: number;
  readonly id: number;
}

export interface FindingPage {
  readonly findings: FindingLine[];
  /** Null where there are no more. */
  readonly next: FindingCursor | null;
}

/** A page of findings. Its cost does not grow with how far in it is. */
export async function findingPage(
  db: Db,
  filter: FindingFilter,
  { sort, after, limit }: { readonly sort: FindingSort; readonly after: FindingCursor | null; readonly limit: number },
): Promise<FindingPage> {
  const behind =
    after === null
      ? sql`true`
      : sort === "file"
        ? sql`findings.id > ${after.id}`
        : sql`(findings.severity_rank, findings.id) > (${after.rank}, ${after.id})`;
  const where = await filterCondition(db, filter);
  const order = sort === "file" ? sql`findings.id` : sql`findings.severity_rank, findings.id`;
  const found = await sql<FindingLine & { rank: number }>`
    with page as materialized (
      select findings.* from findings where ${where} and ${behind} order by ${order} limit ${limit + 1}
    )
    select findings.id, findings.batch_id as "batchId", findings.file_id as "fileId", files.path, findings.position,
      places.unit, places.department, classes.year, texts.project, texts.budget_yuan as "budgetYuan", texts.evaluation_key as "evaluationKey",
      findings.state, texts.body as finding, findings.severity_rank as rank,
      case when decisions.fingerprint is null then null else json_build_object('verdict', decisions.verdict, 'reason', decisions.reason,
        'comment', decisions.comment, 'decidedBy', decisions.decided_by, 'decidedAt',
        to_char(decisions.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'version', decisions.version) end as decision
    from page as findings
    join finding_classes as classes on classes.id = findings.class_id
    join finding_places as places on places.id = findings.place_id
    join finding_texts as texts on texts.finding_id = findings.id
    left join files on files.id = findings.file_id
    left join decisions on decisions.fingerprint = findings.fingerprint
    order by ${order}`.execute(db);
  const rows = found.rows.slice(0, limit);
  const last = rows.at(-1);
  const more = found.rows.length > limit && last !== undefined;
  return {
    findings: rows.map(({ rank: _rank, ...line }) => line),
    next: more ? { rank: last.rank, id: last.id } : null,
  };
}

/** One finding, null where there is none or it is not for this reader. */
export async function getFinding(
  db: Db,
  id: number,
  visibility: FindingFilter["visibility"],
): Promise<FindingLine | null> {
  const row = await sql<{ fingerprint: string }>`select fingerprint from findings where id = ${id}`.execute(db);
  const fingerprint = row.rows[0]?.fingerprint;
  if (fingerprint === undefined) return null;
  const page = await findingPage(
    db,
    { visibility, fingerprints: [fingerprint] },
    { sort: "file", after: { rank: 0, id: id - 1 }, limit: 1 },
  );
  return page.findings.find((line) => line.id === id) ?? null;
}
