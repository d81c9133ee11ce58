import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, dataOf, request } from "./client.ts";
import type { Batch } from "./types.ts";

const PAGE = 50;

/** Batches, newest first, page by page. */
export const batchesQuery = infiniteQueryOptions({
  queryKey: ["batches"],
  queryFn: ({ pageParam, signal }) =>
    dataOf(api.GET("/api/v1/batches", { params: { query: { before: pageParam, limit: PAGE } }, signal })),
  initialPageParam: undefined as number | undefined,
  getNextPageParam: ({ batches }) => (batches.length < PAGE ? undefined : batches.at(-1)?.id),
});

export const batchQuery = (batchId: number) =>
  queryOptions({
    queryKey: ["batch", batchId],
    queryFn: ({ signal }) => dataOf(api.GET("/api/v1/batches/{batchId}", { params: { path: { batchId } }, signal })),
  });

export const overviewQuery = (batchId: number) =>
  queryOptions({
    queryKey: ["batch", batchId, "overview"],
    queryFn: ({ signal }) =>
      dataOf(api.GET("/api/v1/batches/{batchId}/overview", { params: { path: { batchId } }, signal })),
  });

export interface NewBatch {
  readonly name: string;
  readonly year: number | null;
  readonly pack?: string;
  readonly priority?: number;
}

export function createBatch(batch: NewBatch): Promise<Batch> {
  return dataOf(api.POST("/api/v1/batches", { body: batch }));
}

export function changeBatch(batchId: number, change: Partial<NewBatch> & { readonly version: number }): Promise<Batch> {
  return dataOf(api.PATCH("/api/v1/batches/{batchId}", { params: { path: { batchId } }, body: change }));
}

export type BatchStep = "seal" | "pause" | "resume" | "cancel";

export function stepBatch(batchId: number, step: BatchStep): Promise<Batch> {
  return dataOf(api.POST(`/api/v1/batches/{batchId}/${step}`, { params: { path: { batchId } } }));
}

/** @param fileIds These of the reports that nobody has; null: all of them. */
export function assignEvenly(batchId: number, userIds: number[], fileIds: readonly number[] | null = null) {
  const body = { userIds, ...(fileIds === null ? {} : { fileIds: [...fileIds] }) };
  return dataOf(api.POST("/api/v1/batches/{batchId}/assign", { params: { path: { batchId } }, body }));
}

/** Checks again what failed, or these files. */
export function replay(selection: {
  readonly batchId?: number;
  readonly fileIds?: readonly number[];
  readonly states?: "failed"[];
}) {
  const { fileIds, ...others } = selection;
  const body = { ...others, ...(fileIds === undefined ? {} : { fileIds: [...fileIds] }) };
  return dataOf(api.POST("/api/v1/replays", { body }));
}

/** Sets who has to send, from a list file (CSV or XLSX). */
export async function sendExpectedUnits(batchId: number, file: File): Promise<{ readonly units: number }> {
  const form = new FormData();
  form.append("file", file, file.name);
  return (await request("PUT", `/batches/${batchId}/expected-units`, { form })).json();
}
