import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, dataOf } from "../../../api/client.ts";
import { facetsQuery, rulesQuery } from "../../../api/findings.ts";
import type { Answer } from "../../../api/types.ts";
import { useFailure } from "../../../components/use-failure.ts";

type Line = Answer<"/api/v1/findings">["findings"][number];

/** What is shown of a finding across files. */
export interface FindingLine extends Pick<Line, "id" | "state" | "decision"> {
  readonly finding: Pick<Line["finding"], "rule" | "severity" | "message"> & {
    readonly files?: readonly { readonly path: string }[];
  };
}
export type Verdict = FindingLine["state"];

const PAGE = 100;

/** Findings across the files of a batch, page by page, and how to decide them. @param rule Null: of all rules. */
export function useAcross(batchId: number, rule: string | null) {
  const client = useQueryClient();
  const failure = useFailure();
  const catalogue = useQuery(rulesQuery);
  const counted = useQuery(facetsQuery(batchId));
  const rules = catalogue.data?.rules.filter(({ scope }) => scope === "batch") ?? [];
  const asked = rule === null ? rules.map(({ id }) => id) : [rule];
  const found = useInfiniteQuery({
    queryKey: ["batch", batchId, "across", rule],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET("/api/v1/findings", {
          params: { query: { batch: [batchId], rule: asked, sort: "severity", limit: PAGE, after: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    enabled: rules.length > 0,
  });
  const decide = useMutation({
    mutationFn: ({ line, verdict, reason }: { line: FindingLine; verdict: Verdict; reason: string | null }) =>
      dataOf(
        api.POST("/api/v1/decisions", {
          body: {
            decisions: [{ findingId: line.id, verdict, reason, comment: null, version: line.decision?.version ?? 0 }],
          },
        }),
      ),
    onError: failure,
    onSettled: () => client.invalidateQueries({ queryKey: ["batch", batchId] }),
  });
  const many = new Map(counted.data?.facets.rule.map(({ value, count }) => [value, count]));
  return {
    /** Rules that were broken, with how many findings each has in all. */
    rules: rules.map((one) => ({ ...one, count: many.get(one.id) ?? 0 })).filter(({ count }) => count > 0),
    findings: (found.data?.pages.flatMap(({ findings }) => findings) ?? null) as readonly FindingLine[] | null,
    error: found.error ?? catalogue.error ?? counted.error,
    /** Null: all are there. */
    more: found.hasNextPage ? () => void found.fetchNextPage() : null,
    loading: found.isFetchingNextPage,
    decide: (line: FindingLine, verdict: Verdict, reason: string | null = null) =>
      decide.mutate({ line, verdict, reason }),
  };
}
