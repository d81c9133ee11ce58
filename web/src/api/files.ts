import { queryOptions } from "@tanstack/react-query";
import { api, dataOf } from "./client.ts";
import type { FileQuery } from "./types.ts";

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

export function assignFiles(fileIds: number[], userId: number | null): Promise<unknown> {
  return dataOf(api.PUT("/api/v1/files/assignee", { body: { fileIds, userId } }));
}
