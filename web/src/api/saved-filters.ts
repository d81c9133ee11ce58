import { queryOptions } from "@tanstack/react-query";
import { requestJson } from "./client.ts";

export interface SavedFilter {
  readonly id: number;
  readonly name: string;
  /** As in the address, without the batch. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly shared: boolean;
  readonly mine: boolean;
}

export const savedFiltersQuery = queryOptions({
  queryKey: ["filters"],
  queryFn: ({ signal }) => requestJson<{ readonly filters: readonly SavedFilter[] }>("GET", "/filters", { signal }),
  staleTime: 60_000,
  retry: false,
});

export function saveFilter(filter: Pick<SavedFilter, "name" | "query" | "shared">): Promise<SavedFilter> {
  return requestJson("POST", "/filters", { json: filter });
}

export function removeFilter(filterId: number): Promise<void> {
  return requestJson("DELETE", `/filters/${filterId}`);
}
