import { api, dataOf } from "../../../api/client.ts";
import type { Said, Settled } from "../logic/decide-lines.ts";
import type {
  AlikePreview,
  CorrectionRow,
  FileRow,
  FindingHistory,
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

const ofFile = (fileId: number) => ({ path: { fileId } });
const ofFinding = (findingId: number) => ({ path: { findingId } });

/** Every request of this screen, by what it is for. @throws {ApiProblem} where the server says no. */
export const reportApi = {
  file: (id: number, signal: AbortSignal): Promise<FileRow> =>
    dataOf(api.GET("/api/v1/files/{fileId}", { params: ofFile(id), signal })),
  result: (id: number, signal: AbortSignal): Promise<ResultAnswer> =>
    dataOf(api.GET("/api/v1/files/{fileId}/result", { params: ofFile(id), signal })),
  findings: async (id: number, signal: AbortSignal): Promise<readonly FindingRow[]> => {
    const query = { file: [id], sort: "file" as const, limit: MOST_FINDINGS };
    return (await dataOf(api.GET("/api/v1/findings", { params: { query }, signal }))).findings;
  },
  view: (id: number, signal: AbortSignal): Promise<View> =>
    dataOf(api.GET("/api/v1/files/{fileId}/view", { params: ofFile(id), signal })),
  /** @param filter As it stands in the address: the server says what is wrong with it. */
  neighbours: (
    id: number,
    filter: Readonly<Record<string, string | string[]>>,
    signal: AbortSignal,
  ): Promise<Neighbours> =>
    dataOf(api.GET("/api/v1/files/{fileId}/neighbours", { params: { ...ofFile(id), query: filter }, signal })),
  history: (id: number, signal: AbortSignal): Promise<{ results: readonly ResultVersion[] }> =>
    dataOf(api.GET("/api/v1/files/{fileId}/history", { params: ofFile(id), signal })),
  corrections: (id: number, signal: AbortSignal): Promise<{ corrections: readonly CorrectionRow[] }> =>
    dataOf(api.GET("/api/v1/files/{fileId}/corrections", { params: ofFile(id), signal })),
  correct: (
    id: number,
    body: { readonly pointer: string; readonly text: string; readonly replaces: number | null },
  ): Promise<{ correction: CorrectionRow; result: ResultAnswer["result"] | null }> =>
    dataOf(api.POST("/api/v1/files/{fileId}/corrections", { params: ofFile(id), body })),
  undoCorrection: (fileId: number, correctionId: number) =>
    dataOf(
      api.DELETE("/api/v1/files/{fileId}/corrections/{correctionId}", { params: { path: { fileId, correctionId } } }),
    ),
  decide: (decisions: readonly (Said & { readonly findingId: number; readonly version: number })[]) =>
    dataOf(api.POST("/api/v1/decisions", { body: { decisions: [...decisions] } })),
  undoDecisions: (findings: readonly { readonly findingId: number; readonly version: number }[]) =>
    dataOf(api.POST("/api/v1/decisions/undo", { body: { findings: [...findings] } })),
  alike: (findingId: number, batch: number, signal: AbortSignal): Promise<AlikePreview> =>
    dataOf(
      api.GET("/api/v1/findings/{findingId}/alike", { params: { ...ofFinding(findingId), query: { batch } }, signal }),
    ),
  decideAlike: (findingId: number, batchId: number, said: Settled, { seen, count }: AlikePreview) =>
    dataOf(
      api.POST("/api/v1/findings/{findingId}/alike", {
        params: ofFinding(findingId),
        body: { ...said, batchId, seen, count },
      }),
    ),
  undoAlike: (alikeId: number) =>
    dataOf(api.POST("/api/v1/alike-decisions/{alikeId}/undo", { params: { path: { alikeId } } })),
  review: (id: number, signal?: AbortSignal): Promise<ReviewRow> =>
    dataOf(api.GET("/api/v1/files/{fileId}/review", { params: ofFile(id), signal: signal ?? null })),
  setReview: (id: number, body: ReviewChange & { readonly version: number }): Promise<ReviewRow> =>
    dataOf(api.PUT("/api/v1/files/{fileId}/review", { params: ofFile(id), body })),
  presence: (id: number): Promise<{ others: readonly Reader[] }> =>
    dataOf(api.PUT("/api/v1/files/{fileId}/presence", { params: ofFile(id) })),
  leave: (id: number) => dataOf(api.DELETE("/api/v1/files/{fileId}/presence", { params: ofFile(id) })),
  reviewers: (signal: AbortSignal) => dataOf(api.GET("/api/v1/reviewers", { signal })),
  assign: (fileIds: readonly number[], userId: number | null) =>
    dataOf(api.PUT("/api/v1/files/assignee", { body: { fileIds: [...fileIds], userId } })),
  replay: (fileIds: readonly number[]) => dataOf(api.POST("/api/v1/replays", { body: { fileIds: [...fileIds] } })),
  rounds: (id: number, signal: AbortSignal): Promise<{ rounds: readonly RoundRow[] }> =>
    dataOf(api.GET("/api/v1/files/{fileId}/rounds", { params: ofFile(id), signal })),
  comparison: (id: number, signal: AbortSignal): Promise<RoundComparison> =>
    dataOf(api.GET("/api/v1/files/{fileId}/rounds/comparison", { params: ofFile(id), signal })),
  findingHistory: (findingId: number, signal: AbortSignal): Promise<FindingHistory> =>
    dataOf(api.GET("/api/v1/findings/{findingId}/history", { params: ofFinding(findingId), signal })),
  /** @param id `budget/execution-rate` */
  rule: (id: string, signal: AbortSignal) => {
    const [family = "", name = ""] = id.split("/");
    return dataOf(api.GET("/api/v1/rules/{family}/{name}", { params: { path: { family, name } }, signal }));
  },
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
