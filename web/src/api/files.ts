import { queryOptions } from "@tanstack/react-query";
import { api, dataOf } from "./client.ts";
import type { Assigned, FileQuery } from "./types.ts";

/** Rows that are asked for at once. */
export const FILES_PAGE = 100;

/** One page of the list of reports. @param page From 0. */
export const filesPageQuery = (filter: FileQuery, page: number) =>
  queryOptions({
    queryKey: ["files", filter, page],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET("/api/v1/files", {
          params: { query: { ...filter, offset: page * FILES_PAGE, limit: FILES_PAGE } },
          signal,
        }),
      ),
  });

/** Numbers of all reports of a list, in its order; the server gives 10,000 at most. */
export async function listedIds(filter: FileQuery): Promise<readonly number[]> {
  return (await dataOf(api.GET("/api/v1/files/ids", { params: { query: filter } }))).ids;
}

/** @param userId Null: takes the reports away from whoever has them. */
export function assignFiles(fileIds: readonly number[], userId: number | null): Promise<Assigned> {
  return dataOf(api.PUT("/api/v1/files/assignee", { body: { fileIds: [...fileIds], userId } }));
}

/** @param replace False: a report that has got another unit meanwhile keeps it. */
export function assignUnit(fileIds: readonly number[], unitId: number | null, replace = true): Promise<Assigned> {
  return dataOf(api.PUT("/api/v1/files/unit", { body: { fileIds: [...fileIds], unitId, replace } }));
}

/** How many reports of a batch belong to no unit of the administrator's list. */
export const unitlessQuery = (batchId: number) =>
  queryOptions({
    queryKey: ["batch", batchId, "unitless"],
    queryFn: async ({ signal }) => {
      const query = { batch: [batchId], listedUnit: "false" as const, limit: 1 };
      return (await dataOf(api.GET("/api/v1/files", { params: { query }, signal }))).total;
    },
  });

/** Reports of a batch that belong to no unit, with what fuhe proposes. Administrators alone. */
export const unitProposalsQuery = (batchId: number) =>
  queryOptions({
    queryKey: ["batch", batchId, "unit-proposals"],
    queryFn: ({ signal }) =>
      dataOf(api.GET("/api/v1/batches/{batchId}/unit-proposals", { params: { path: { batchId } }, signal })),
  });
