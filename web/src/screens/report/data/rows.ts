import type { Finding, Result, Words } from "../logic/result-types.ts";

/** Rows of the API that this screen shows, as far as it reads them. Dates are ISO strings. */
export interface FileRow {
  readonly id: number;
  readonly batchId: number;
  readonly path: string;
  readonly name: string;
  readonly format: string | null;
  readonly standing: "waiting" | "running" | "clean" | "flagged" | "incomplete" | "failed" | "cancelled";
  readonly errorCode: string | null;
  readonly errorMessage: Words | null;
  readonly duplicateOf: number | null;
  readonly unit: string | null;
  readonly department: string | null;
  readonly project: string | null;
  readonly totalScore: string | null;
  readonly grade: string | null;
  readonly assignedTo: number | null;
}
export type Verdict = "open" | "confirmed" | "dismissed";
export interface DecisionRow {
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly comment: string | null;
  readonly decidedBy: number | null;
  readonly decidedAt: string;
  readonly version: number;
}
export interface FindingRow {
  readonly id: number;
  readonly batchId: number;
  readonly fileId: number | null;
  readonly path: string | null;
  readonly position: number;
  readonly unit: string | null;
  readonly project: string | null;
  readonly state: Verdict;
  readonly finding: Finding;
  readonly decision: DecisionRow | null;
}
export interface CorrectionRow {
  readonly id: number;
  readonly pointer: string;
  readonly oldText: string;
  readonly newText: string;
  readonly correctedBy: number | null;
  readonly correctedByName?: string | null | undefined;
  readonly correctedAt: string;
  readonly undoneAt?: string | null | undefined;
}
export interface ResultAnswer {
  readonly resultId: number;
  readonly storedAt: string;
  readonly stale: boolean;
  readonly corrections: readonly CorrectionRow[];
  readonly result: Result;
}
export interface PageSize {
  readonly number: number;
  /** Points. */
  readonly width: number;
  readonly height: number;
}
/** Open findings of the batch that are like one, itself among them; `seen` goes along with the decision. */
export interface AlikePreview {
  readonly count: number;
  readonly reports: number;
  readonly seen: { readonly upTo: number; readonly at: string };
  readonly sample: readonly {
    readonly id: number;
    readonly path: string | null;
    readonly unit: string | null;
    readonly project: string | null;
    readonly message: Words;
  }[];
}
export type View =
  | { readonly kind: "pages"; readonly pages: readonly PageSize[]; readonly fallbackFont: string | null }
  | { readonly kind: "html"; readonly html: string; readonly style?: string | undefined }
  | { readonly kind: "none"; readonly error: NonNullable<Result["error"]> };
export interface Neighbours {
  readonly previous: number | null;
  readonly next: number | null;
  /** From 1. */
  readonly position: number;
  readonly total: number;
}
export interface ReviewRow {
  readonly state: "open" | "passed" | "returned";
  readonly note: string | null;
  /** Somebody has read the list of what did not run. */
  readonly unreadSeen: boolean;
  /** The values or the errors have changed since. */
  readonly outdated: boolean;
  /** The reviewer's own score (复核分) by evaluation key, decimals. */
  readonly scores: Readonly<Record<string, string>>;
  readonly changedBy: number | null;
  readonly changedAt: string | null;
  readonly version: number;
}
/** What is not given stays; a score of null is taken away. */
export interface ReviewChange {
  readonly state?: ReviewRow["state"];
  readonly note?: string | null;
  readonly unreadSeen?: boolean;
  readonly scores?: Readonly<Record<string, string | null>>;
}
export interface ResultVersion {
  readonly id: number;
  readonly current: boolean;
  readonly storedAt: string;
  readonly status: string;
  readonly tool: string;
  readonly packId: string;
  readonly packVersion: string;
  readonly correctionsSha256: string | null;
}
export interface Reader {
  readonly userId: number;
  readonly name: string;
  readonly seenAt: string;
}
/** One hand-in of a report. */
export interface RoundRow {
  readonly fileId: number;
  readonly batch: string;
  readonly path: string;
  readonly resultId: number;
  /** False: other bytes are in its place now. */
  readonly current: boolean;
  readonly at: string;
  readonly errors: number;
  readonly warnings: number;
  readonly totalScore: string | null;
  /** From 1, oldest first. */
  readonly round: number;
  /** The same report in another format, and copies of the same bytes. */
  readonly also: readonly { readonly fileId: number }[];
  /** Other reports on the same project beside it in the batch. */
  readonly copies: readonly { readonly fileId: number; readonly path: string }[];
}
/** What was decided on a finding, also under other values. */
export interface FindingHistory {
  readonly steps: readonly Omit<DecisionRow, "version">[];
  /** Newest first. */
  readonly earlier: readonly {
    readonly decision: DecisionRow;
    readonly changes: readonly {
      readonly label: Words;
      readonly before: string | null;
      readonly after: string | null;
    }[];
  }[];
}
export type FindingOutcome = "fixed" | "not-fixed" | "changed" | "not-checked";
/** What became of the earlier round's findings, what is new, and every value that is another one now. */
export interface RoundComparison {
  readonly before: RoundRow;
  readonly after: RoundRow;
  readonly earlier: readonly {
    readonly finding: Finding;
    readonly outcome: FindingOutcome;
    readonly now: Finding | null;
    readonly decision: { readonly verdict: Verdict } | null;
  }[];
  readonly added: readonly { readonly finding: Finding }[];
  readonly changes: readonly {
    readonly kind: "changed" | "added" | "removed";
    readonly label: Words;
    readonly before: string | null;
    readonly after: string | null;
    readonly pointer: string | null;
    /** An earlier finding was about it. */
    readonly asked: boolean;
  }[];
}
