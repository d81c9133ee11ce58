import { queryOptions } from "@tanstack/react-query";
import { api, dataOf, request, requestJson } from "./client.ts";
import type { Letter, LetterFrame, Return, UnitLetter } from "./types.ts";

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

export async function lettersZip(letters: readonly Letter[]): Promise<Blob> {
  return (await request("POST", "/letters/zip", { json: { letters } })).blob();
}

/** The letters of a batch that were kept: drafts and what went out. */
export const returnsQuery = (batchId: number) =>
  queryOptions({
    queryKey: ["batch", batchId, "returns"],
    queryFn: ({ signal }) =>
      dataOf(api.GET("/api/v1/returns", { params: { query: { batch: batchId, limit: 500 } }, signal })),
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

export function createReturn(batchId: number, content: ReturnContent): Promise<Return> {
  return dataOf(api.POST("/api/v1/batches/{batchId}/returns", { params: { path: { batchId } }, body: content }));
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
