import { queryOptions } from "@tanstack/react-query";
import { api, dataOf } from "./client.ts";

/** What the findings of a batch can be narrowed down by, counted. */
export const facetsQuery = (batchId: number) =>
  queryOptions({
    queryKey: ["batch", batchId, "facets"],
    queryFn: ({ signal }) =>
      dataOf(api.GET("/api/v1/findings/facets", { params: { query: { batch: batchId } }, signal })),
    staleTime: 20_000,
  });

/** The catalogue of rules. */
export const rulesQuery = queryOptions({
  queryKey: ["rules"],
  queryFn: ({ signal }) => dataOf(api.GET("/api/v1/rules", { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});
