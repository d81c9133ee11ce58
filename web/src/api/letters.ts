import { queryOptions } from "@tanstack/react-query";
import { api, API_ROOT, dataOf, queryText, request, requestJson } from "./client.ts";
import type { Letter, LetterFrame, Return, ReturnLine, UnitLetter } from "./types.ts";

export const letterFrameQuery = queryOptions({
  queryKey: ["letter-frame"],
  queryFn: ({ signal }) => dataOf(api.GET("/api/v1/letter-frame", { signal })),
});

export function saveLetterFrame(frame: LetterFrame): Promise<LetterFrame> {
  return dataOf(api.PUT("/api/v1/letter-frame", { body: frame }));
}

export interface DraftRequest {
  readonly batchId: number;
  readonly unit?: string;
  readonly fileIds?: number[];
  /** Days as 2023-04-10. */
  readonly date: string;
  readonly deadline: string;
  readonly documentNumber?: string;
}

export async function draftLetters(draft: DraftRequest): Promise<readonly UnitLetter[]> {
  return (await dataOf(api.POST("/api/v1/letters/draft", { body: draft }))).letters;
}

export async function letterDocument(letter: Letter): Promise<Blob> {
  return (await request("POST", "/letters/docx", { json: { letter } })).blob();
}

/** What was drafted and kept, what was in a letter already, and the first new letter. */
export interface DraftedLetters {
  readonly drafted: number;
  readonly left: number;
  readonly first: number | null;
}

export function draftBatchLetters({ batchId, ...body }: DraftRequest): Promise<DraftedLetters> {
  return dataOf(api.POST("/api/v1/batches/{batchId}/letters", { params: { path: { batchId } }, body }));
}

/** Address of a zip of letters: those of a state, of overdue ones, or these alone. */
export function lettersAddress(
  batchId: number,
  selection: {
    readonly state?: readonly ReturnLine["state"][];
    readonly overdue?: "true";
    readonly letter?: readonly number[];
  },
): string {
  return `${API_ROOT}/batches/${batchId}/letters${queryText(selection)}`;
}

/** How many letters a batch has. */
export const letterCountQuery = (batchId: number) =>
  queryOptions({
    queryKey: ["batch", batchId, "returns", "count"],
    queryFn: async ({ signal }) => (await returnsPage(batchId, 0, 1, signal)).total,
  });

/** As many as the server gives at once. */
const PAGE = 500;

function returnsPage(batchId: number, offset: number, limit: number, signal: AbortSignal) {
  return dataOf(api.GET("/api/v1/returns", { params: { query: { batch: batchId, offset, limit } }, signal }));
}

/** The letters of a batch that were kept: drafts and what went out. */
export const returnsQuery = (batchId: number) =>
  queryOptions({
    queryKey: ["batch", batchId, "returns"],
    queryFn: async ({ signal }) => {
      const first = await returnsPage(batchId, 0, PAGE, signal);
      const returns = [...first.returns];
      for (let offset = PAGE; offset < first.total; offset += PAGE)
        returns.push(...(await returnsPage(batchId, offset, PAGE, signal)).returns);
      return { returns, total: first.total };
    },
  });

export function readReturn(returnId: number): Promise<Return> {
  return dataOf(api.GET("/api/v1/returns/{returnId}", { params: { path: { returnId } } }));
}

export interface ReturnContent {
  readonly unitName: string;
  readonly unitId: number | null;
  readonly number: string | null;
  readonly dueOn: string | null;
  readonly letter: Letter;
  readonly fileIds: number[];
}

export function changeReturn(returnId: number, version: number, change: Partial<ReturnContent>): Promise<Return> {
  return dataOf(
    api.PATCH("/api/v1/returns/{returnId}", { params: { path: { returnId } }, body: { version, ...change } }),
  );
}

export function stepReturn(returnId: number, step: "issue" | "withdraw" | "answer", version: number): Promise<Return> {
  return requestJson("POST", `/returns/${returnId}/${step}`, { json: { version } });
}

export function removeReturn(returnId: number, version: number): Promise<void> {
  return requestJson("DELETE", `/returns/${returnId}`, { query: { version } });
}
