import { sql } from "kysely";
import type { Result } from "../model/result.ts";
import type { Db } from "./database.ts";
import { reportCondition } from "./export-filter.ts";
import type { FileFilter } from "./file-filter.ts";
import { rowsAtOnce } from "./export-rows.ts";
import type { Standing } from "./tables/files.ts";
import type { ReviewState } from "./tables/reviews.ts";

/** What the store knows of one evaluation beside its contents: names as on the administrator's list, amounts in yuan. */
export interface ExportedEvaluation {
  /** Index in the result. */
  readonly position: number;
  readonly unit: string | null;
  readonly department: string | null;
  readonly project: string | null;
  /** Percentage points, decimal: as reported, else worked out from the amounts. */
  readonly executionRate: string | null;
  /** 复核分, points, decimal. */
  readonly reviewScore: string | null;
}

/** A file with its current result and the evaluations of it that were asked for, at least one. */
export interface ExportedFile {
  readonly batchId: number;
  readonly batchName: string;
  readonly fileId: number;
  readonly path: string;
  readonly name: string;
  readonly sha256: string;
  readonly standing: Standing;
  readonly packId: string;
  readonly packVersion: string;
  readonly packSha256: string;
  readonly tool: string;
  readonly result: Result;
  /** Null where nobody has said anything of the report. */
  readonly reviewState: ReviewState | null;
  /** Who last changed the review; null in single-user mode. */
  readonly reviewedByLogin: string | null;
  readonly reviewedAt: Date | null;
  readonly evaluations: readonly ExportedEvaluation[];
  /** Corrections that stand for these bytes, also such as wait for their check. */
  readonly corrections: readonly { readonly pointer: string; readonly newText: string }[];
}

const AT_ONCE = 20;

/** Files of a filter that have evaluations, by batch and path. */
export async function* exportedFiles(trx: Db, name: string, filter: FileFilter): AsyncGenerator<ExportedFile[]> {
  const query = sql<ExportedFile>`
    select files.batch_id as "batchId", batches.name as "batchName", files.id as "fileId", files.path, files.name, files.sha256,
      files.standing, results.pack_id as "packId", results.pack_version as "packVersion", results.pack_sha256 as "packSha256",
      results.tool, results.result, reviews.state as "reviewState", users.login as "reviewedByLogin", reviews.changed_at as "reviewedAt", chosen.evaluations,
      (select coalesce(json_agg(json_build_object('pointer', pointer, 'newText', new_text) order by pointer), '[]')
        from corrections where file_id = files.id and file_sha256 = files.sha256 and undone_at is null) as corrections
    from (
      select files.id, json_agg(json_build_object('position', evaluations.position, 'unit', evaluations.unit, 'department', evaluations.department,
        'project', evaluations.project, 'executionRate', evaluations.execution_rate::text,
        'reviewScore', review_scores.score::text) order by evaluations.position) as evaluations
      from files join evaluations on evaluations.file_id = files.id
      left join review_scores on review_scores.file_id = files.id and review_scores.evaluation_key = evaluations.key
      where ${reportCondition(filter)} group by files.id
    ) as chosen
    join files on files.id = chosen.id join batches on batches.id = files.batch_id
    join results on results.file_id = files.id and results.current
    left join reviews on reviews.file_id = files.id left join users on users.id = reviews.changed_by
    order by files.batch_id, files.path collate "C"`;
  yield* rowsAtOnce(trx, name, query, AT_ONCE);
}
