import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, dataOf } from "../../../api/client.ts";
import { rulesQuery } from "../../../api/findings.ts";
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

const MOST = 500;

/** Findings across the files of a batch, and how to decide them. */
export function useAcross(batchId: number) {
  const client = useQueryClient();
  const failure = useFailure();
  const catalogue = useQuery(rulesQuery);
  const rules = catalogue.data?.rules.filter(({ scope }) => scope === "batch") ?? [];
  const found = useQuery({
    queryKey: ["batch", batchId, "across"],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET("/api/v1/findings", {
          params: { query: { batch: [batchId], rule: rules.map(({ id }) => id), sort: "severity", limit: MOST } },
          signal,
        }),
      ),
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
  return {
    rules,
    findings: (found.data?.findings ?? null) as readonly FindingLine[] | null,
    error: found.error ?? catalogue.error,
    decide: (line: FindingLine, verdict: Verdict, reason: string | null = null) =>
      decide.mutate({ line, verdict, reason }),
  };
}
