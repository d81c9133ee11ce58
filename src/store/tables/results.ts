import type { ColumnType, Generated, Selectable } from "kysely";
import type { EvaluationKind } from "../../model/evaluation.ts";
import type { BatchFinding, Cause, Finding, Severity } from "../../model/finding.ts";
import type { Result } from "../../model/result.ts";

/** A result whole, and everything that it depends on. One row per file and inputs; one of them is current. */
export interface ResultsTable {
  id: Generated<number>;
  file_id: number;
  /** Hash of file, pack, program and corrections: the same inputs are the same row. */
  input_key: string;
  /** False: an earlier result, kept as history. */
  current: boolean;
  generation: number;
  file_sha256: string;
  pack_id: string;
  pack_version: string;
  pack_sha256: string;
  /** `fuhe 0.1.0` */
  tool: string;
  corrections_sha256: string | null;
  status: Result["status"];
  /** The contract's JSON, with its keys in the order of the form; written as text. */
  result: ColumnType<Result, string, string>;
  stored_at: ColumnType<Date, Date | undefined, Date>;
}

/** One evaluation of a current result: what lists, charts and searches need. */
export interface EvaluationsTable {
  id: Generated<number>;
  result_id: number;
  file_id: number;
  batch_id: number;
  /** Index in the result. */
  position: number;
  key: string;
  kind: EvaluationKind;
  /** Name on the administrator's list where the file has a unit, else as the document says. */
  unit: string | null;
  department: string | null;
  unit_id: number | null;
  year: number | null;
  project: string | null;
  total_score: string | null;
  grade: string | null;
  /** 年度资金总额, 全年预算数 and 全年执行数 in yuan. */
  budget_yuan: string | null;
  executed_yuan: string | null;
  /** Percentage points: as reported, else worked out from the amounts. */
  execution_rate: string | null;
  /** The same for reports on the same project of the same year; worked out by the database. */
  project_id: ColumnType<string, never, never>;
  /** The total score in whole points, rounded down; 101 stands for more than 100, -1 for less than 0. Worked out by the database. */
  score_point: ColumnType<number | null, never, never>;
  /** The execution rate by tens, rounded down; 100 is exactly 100, 101 more, -1 less than 0. Worked out by the database. */
  rate_ten: ColumnType<number | null, never, never>;
}

/** How a finding stands with the reviewers; kept in step with its decision. */
export type FindingState = "open" | "confirmed" | "dismissed";

/** Rule, severity, cause and year of findings, each combination once. */
export interface FindingClassesTable {
  id: Generated<number>;
  rule: string;
  severity: Severity;
  cause: Cause;
  year: number | null;
}

/** Unit and department of findings, each combination once. */
export interface FindingPlacesTable {
  id: Generated<number>;
  unit: string | null;
  department: string | null;
}

/** Narrow on purpose: facets count over these rows. `file_id` is null for a finding across files. */
export interface FindingsTable {
  id: Generated<number>;
  batch_id: number;
  file_id: number | null;
  unit_id: number | null;
  class_id: number;
  place_id: number;
  /** Index in the result's findings, or in the batch's. */
  position: number;
  /** 0 error, 1 warning, 2 notice. */
  severity_rank: number;
  state: FindingState;
  /** Class and state as one number, worked out by the database: what facets count by. */
  class_state: ColumnType<number, never, never>;
  fingerprint: string;
}

/** The wide half of a finding. */
export interface FindingTextsTable {
  finding_id: number;
  evaluation_key: string | null;
  project: string | null;
  budget_yuan: string | null;
  /** What a text search looks through: project, unit, file name and both messages, lower case, full-width forms folded. */
  search: string;
  /** The finding as in the contract. */
  body: ColumnType<Finding | BatchFinding, string, string>;
}

/** Files that a finding across files speaks of. */
export interface FindingFilesTable {
  finding_id: number;
  file_id: number;
  subject: string;
}

export type StoredResult = Selectable<ResultsTable>;
