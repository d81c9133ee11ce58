import { queryOptions } from "@tanstack/react-query";
import { ApiProblem } from "../../../api/problem.ts";
import { pagePicture, reportApi } from "./report-api.ts";
import type { ResultAnswer } from "./rows.ts";

const MINUTE = 60_000;
const POLL = 2_000;

/** What a report needs, each part under a key of its own. All of it is asked for at once. */
export const reportQueries = {
  file: (id: number) =>
    queryOptions({
      queryKey: ["report", id, "file"],
      queryFn: ({ signal }) => reportApi.file(id, signal),
      staleTime: 5_000,
      refetchInterval: ({ state }) =>
        state.data?.standing === "waiting" || state.data?.standing === "running" ? POLL : false,
    }),
  /** Null: the file has no result yet, or failed before it had one. */
  result: (id: number) =>
    queryOptions({
      queryKey: ["report", id, "result"],
      queryFn: ({ signal }): Promise<ResultAnswer | null> =>
        reportApi.result(id, signal).catch((error: unknown) => {
          if (error instanceof ApiProblem && error.status === 404) return null;
          throw error;
        }),
      staleTime: 5_000,
      refetchInterval: ({ state }) => (state.data?.stale === true ? POLL : false),
    }),
  findings: (id: number) =>
    queryOptions({
      queryKey: ["report", id, "findings"],
      queryFn: ({ signal }) => reportApi.findings(id, signal),
      staleTime: 5_000,
    }),
  /** The original does not change; a replaced file has another id or another result, which asks anew. */
  view: (id: number) =>
    queryOptions({
      queryKey: ["report", id, "view"],
      queryFn: ({ signal }) => reportApi.view(id, signal),
      staleTime: 10 * MINUTE,
    }),
  neighbours: (id: number, filter: Readonly<Record<string, string | string[]>>) =>
    queryOptions({
      queryKey: ["report", id, "neighbours", filter],
      queryFn: ({ signal }) => reportApi.neighbours(id, filter, signal),
      staleTime: MINUTE,
      retry: false,
    }),
  review: (id: number) =>
    queryOptions({
      queryKey: ["report", id, "review"],
      queryFn: ({ signal }) => reportApi.review(id, signal),
      staleTime: 5_000,
      retry: false,
    }),
  history: (id: number) =>
    queryOptions({
      queryKey: ["report", id, "history"],
      queryFn: ({ signal }) => reportApi.history(id, signal),
      retry: false,
    }),
  corrections: (id: number) =>
    queryOptions({
      queryKey: ["report", id, "corrections"],
      queryFn: ({ signal }) => reportApi.corrections(id, signal),
      retry: false,
    }),
  rounds: (id: number) =>
    queryOptions({
      queryKey: ["report", id, "rounds"],
      queryFn: ({ signal }) => reportApi.rounds(id, signal),
      staleTime: MINUTE,
      retry: false,
    }),
  comparison: (id: number) =>
    queryOptions({
      queryKey: ["report", id, "comparison"],
      queryFn: ({ signal }) => reportApi.comparison(id, signal),
      retry: false,
    }),
  findingHistory: (findingId: number) =>
    queryOptions({
      queryKey: ["report", "finding-history", findingId],
      queryFn: ({ signal }) => reportApi.findingHistory(findingId, signal),
      staleTime: MINUTE,
      retry: false,
    }),
  alike: (findingId: number, batchId: number) =>
    queryOptions({
      queryKey: ["report", "alike", findingId],
      queryFn: ({ signal }) => reportApi.alike(findingId, batchId, signal),
      staleTime: 0,
      retry: false,
    }),
  reviewers: () =>
    queryOptions({
      queryKey: ["reviewers"],
      queryFn: ({ signal }) => reportApi.reviewers(signal),
      staleTime: 5 * MINUTE,
      retry: false,
    }),
  rule: (id: string) =>
    queryOptions({
      queryKey: ["rules", id],
      queryFn: ({ signal }) => reportApi.rule(id, signal),
      staleTime: Number.POSITIVE_INFINITY,
    }),
};

/** Puts the first page's picture into the browser's store. */
export function fetchPicture(fileId: number, width: number): void {
  new Image().src = pagePicture(fileId, 1, width);
}
