import { sql } from "kysely";
import type { Db } from "./database.ts";
import type { StandingCounts } from "./files.ts";
import type { Standing } from "./tables/files.ts";
import type { ReviewState } from "./tables/reviews.ts";
import { duplicateSeen, mayBeSeen, type Visibility } from "./visibility.ts";

/** What an overview is of. */
export interface OverviewScope {
  /** Null: every batch. */
  readonly batchIds: readonly number[] | null;
  readonly visibility: Visibility | null;
}

export interface FileCounts {
  /** Every file once; `total` is the sum of the others. */
  readonly standings: StandingCounts;
  /** Every file once. */
  readonly reviews: Readonly<Record<ReviewState, number>>;
  /** Passed or returned, and the values have changed since. */
  readonly outdated: number;
  /** The same bytes came before in their batch. */
  readonly duplicates: number;
  readonly assigned: number;
}

interface Row {
  readonly standing: Standing;
  readonly state: ReviewState;
  readonly count: number;
  readonly outdated: number;
  readonly duplicates: number;
  readonly assigned: number;
}

/** Files by how they stand and how they were reviewed, in one pass. */
export async function overviewFiles(db: Db, { batchIds, visibility }: OverviewScope): Promise<FileCounts> {
  const found = await sql<Row>`
    select files.standing, coalesce(reviews.state, 'open') as state, count(*) as count,
      count(*) filter (where reviews.outdated) as outdated, count(${duplicateSeen(visibility)}) as duplicates, count(assignments.file_id) as assigned
    from files left join reviews on reviews.file_id = files.id left join assignments on assignments.file_id = files.id
    where ${batchIds === null ? sql`true` : sql`files.batch_id = any(${[...batchIds]}::bigint[])`}
      and ${mayBeSeen(sql.ref("files.unit_id"), visibility)}
    group by 1, 2`.execute(db);
  const sum = (of: (row: Row) => number): number => found.rows.reduce((total, row) => total + of(row), 0);
  const standing = (wanted: Standing): number => sum((row) => (row.standing === wanted ? row.count : 0));
  const state = (wanted: ReviewState): number => sum((row) => (row.state === wanted ? row.count : 0));
  return {
    standings: {
      total: sum(({ count }) => count),
      waiting: standing("waiting"),
      running: standing("running"),
      clean: standing("clean"),
      flagged: standing("flagged"),
      incomplete: standing("incomplete"),
      failed: standing("failed"),
      cancelled: standing("cancelled"),
    },
    reviews: { open: state("open"), passed: state("passed"), returned: state("returned") },
    outdated: sum(({ outdated }) => outdated),
    duplicates: sum(({ duplicates }) => duplicates),
    assigned: sum(({ assigned }) => assigned),
  };
}
