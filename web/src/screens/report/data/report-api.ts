import type { Said } from "../logic/decide-lines.ts";
import type { Result, Words } from "../logic/result-types.ts";
import { call } from "./call.ts";
import type {
  AlikePreview,
  CorrectionRow,
  FileRow,
  FindingRow,
  Neighbours,
  Reader,
  ResultAnswer,
  ResultVersion,
  ReviewChange,
  ReviewRow,
  RoundComparison,
  RoundRow,
  View,
} from "./rows.ts";

/** Most findings of one file that are shown; the worst real report had 60. */
const MOST_FINDINGS = 500;

/** Every request of this screen, by what it is for. @throws {ApiProblem} where the server says no. */
export const reportApi = {
  file: (id: number, signal?: AbortSignal) => call<FileRow>("GET", `/files/${id}`, { signal }),
  result: (id: number, signal?: AbortSignal) => call<ResultAnswer>("GET", `/files/${id}/result`, { signal }),
  findings: async (id: number, signal?: AbortSignal) => {
    const query = { file: id, sort: "file", limit: MOST_FINDINGS };
    return (await call<{ findings: readonly FindingRow[] }>("GET", "/findings", { query, signal })).findings;
  },
  view: (id: number, signal?: AbortSignal) => call<View>("GET", `/files/${id}/view`, { signal }),
  neighbours: (id: number, filter: Readonly<Record<string, string | string[]>>, signal?: AbortSignal) =>
    call<Neighbours>("GET", `/files/${id}/neighbours`, { query: filter, signal }),
  history: (id: number, signal?: AbortSignal) =>
    call<{ results: readonly ResultVersion[] }>("GET", `/files/${id}/history`, { signal }),
  corrections: (id: number, signal?: AbortSignal) =>
    call<{ corrections: readonly CorrectionRow[] }>("GET", `/files/${id}/corrections`, { signal }),
  correct: (
    id: number,
    change: { readonly pointer: string; readonly text: string; readonly replaces: number | null },
  ) => call<{ correction: CorrectionRow; result: Result | null }>("POST", `/files/${id}/corrections`, { body: change }),
  undoCorrection: (id: number, correctionId: number) =>
    call<void>("DELETE", `/files/${id}/corrections/${correctionId}`),
  decide: (decisions: readonly (Said & { readonly findingId: number; readonly version: number })[]) =>
    call<{ decisions: readonly (Said & { findingId: number; version: number; decidedAt: string })[] }>(
      "POST",
      "/decisions",
      {
        body: { decisions },
      },
    ),
  undoDecision: (findingId: number, version: number) =>
    call<Said & { version: number }>("POST", `/findings/${findingId}/undo`, { body: { version } }),
  alike: (findingId: number, batch: number, signal?: AbortSignal) =>
    call<AlikePreview>("GET", `/findings/${findingId}/alike`, { query: { batch }, signal }),
  decideAlike: (findingId: number, batchId: number, said: Said, { seen, count }: AlikePreview) =>
    call<{ alikeId: number; decided: number; skipped: number }>("POST", `/findings/${findingId}/alike`, {
      body: { ...said, batchId, seen, count },
    }),
  undoAlike: (alikeId: number) => call<{ undone: number; kept: number }>("POST", `/alike-decisions/${alikeId}/undo`),
  review: (id: number, signal?: AbortSignal) => call<ReviewRow>("GET", `/files/${id}/review`, { signal }),
  setReview: (id: number, review: ReviewChange & { readonly version: number }) =>
    call<ReviewRow>("PUT", `/files/${id}/review`, { body: review }),
  presence: (id: number) => call<{ others: readonly Reader[] }>("PUT", `/files/${id}/presence`),
  leave: (id: number) => call<void>("DELETE", `/files/${id}/presence`),
  reviewers: (signal?: AbortSignal) =>
    call<{ reviewers: readonly { readonly id: number; readonly name: string }[] }>("GET", "/reviewers", { signal }),
  assign: (fileIds: readonly number[], userId: number | null) =>
    call<void>("PUT", "/files/assignee", { body: { fileIds, userId } }),
  replay: (fileIds: readonly number[]) => call<{ files: number }>("POST", "/replays", { body: { fileIds } }),
  rounds: (id: number, signal?: AbortSignal) =>
    call<{ rounds: readonly RoundRow[] }>("GET", `/files/${id}/rounds`, { signal }),
  comparison: (id: number, signal?: AbortSignal) =>
    call<RoundComparison>("GET", `/files/${id}/rounds/comparison`, { signal }),
  rule: (id: string, signal?: AbortSignal) => call<{ id: string; page: Words }>("GET", `/rules/${id}`, { signal }),
  rules: (signal?: AbortSignal) =>
    call<{ rules: readonly { readonly id: string; readonly summary: Words }[] }>("GET", "/rules", { signal }),
};

/** A page of a PDF as a picture. @param width Pixels, rounded up to the next hundred: the server keeps those. */
export function pagePicture(fileId: number, page: number, width: number): string {
  const stepped = Math.min(2400, Math.max(200, Math.ceil(width / 100) * 100));
  return `/api/v1/files/${fileId}/pages/${page}?width=${stepped}`;
}

/** The submitted file, to be saved. */
export function originalAddress(fileId: number): string {
  return `/api/v1/files/${fileId}/original`;
}
