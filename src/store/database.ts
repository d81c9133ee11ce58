import type { Kysely, Transaction } from "kysely";
import type { AuditTable } from "./tables/audit.ts";
import type { BatchesTable, ExpectedUnitsTable } from "./tables/batches.ts";
import type { BlobsTable } from "./tables/blobs.ts";
import type {
  AlikeDecisionsTable,
  AlikeDecisionStepsTable,
  CorrectionsTable,
  DecisionHistoryTable,
  DecisionsTable,
} from "./tables/review.ts";
import type { ReturnFilesTable, ReturnsTable } from "./tables/returns.ts";
import type { PresenceTable, ReviewScoresTable, ReviewsTable, SavedFiltersTable } from "./tables/reviews.ts";
import type {
  EvaluationsTable,
  FindingClassesTable,
  FindingFilesTable,
  FindingPlacesTable,
  FindingTextsTable,
  FindingsTable,
  ResultsTable,
} from "./tables/results.ts";
import type { FilesTable } from "./tables/files.ts";
import type {
  AssignmentsTable,
  LoginAttemptsTable,
  SessionsTable,
  TokensTable,
  UnitsTable,
  UserScopesTable,
  UsersTable,
} from "./tables/people.ts";
import type { PacksTable, SettingsTable } from "./tables/packs.ts";

/** Every table of the store. Money is numeric: a decimal string in yuan, never a float. */
export interface Database {
  batches: BatchesTable;
  expected_units: ExpectedUnitsTable;
  units: UnitsTable;
  blobs: BlobsTable;
  files: FilesTable;
  results: ResultsTable;
  evaluations: EvaluationsTable;
  finding_classes: FindingClassesTable;
  finding_places: FindingPlacesTable;
  findings: FindingsTable;
  finding_texts: FindingTextsTable;
  finding_files: FindingFilesTable;
  decisions: DecisionsTable;
  decision_history: DecisionHistoryTable;
  corrections: CorrectionsTable;
  packs: PacksTable;
  settings: SettingsTable;
  users: UsersTable;
  user_scopes: UserScopesTable;
  sessions: SessionsTable;
  api_tokens: TokensTable;
  assignments: AssignmentsTable;
  login_attempts: LoginAttemptsTable;
  audit: AuditTable;
  reviews: ReviewsTable;
  review_scores: ReviewScoresTable;
  presence: PresenceTable;
  saved_filters: SavedFiltersTable;
  returns: ReturnsTable;
  return_files: ReturnFilesTable;
  alike_decisions: AlikeDecisionsTable;
  alike_decision_steps: AlikeDecisionStepsTable;
}

/** What every repository function runs on: the store, or a transaction on it. */
export type Db = Kysely<Database> | Transaction<Database>;
