import { useQueryClient } from "@tanstack/react-query";
import { ApiProblem } from "../../../api/problem.ts";
import { reportQueries } from "../data/queries.ts";
import { reportApi } from "../data/report-api.ts";
import type { AlikePreview, FindingRow } from "../data/rows.ts";
import { type Said, type Settled, withDecisions } from "../logic/decide-lines.ts";
import { useAnnouncer } from "./announcer.ts";
import { undoStore } from "./undo-store.ts";
import { useRefusal } from "./use-refusal.ts";
import { useTexts } from "./use-texts.ts";

interface DecideOptions {
  readonly fileId: number;
  readonly userId: number | null;
  readonly nameOf: (userId: number | null) => string | null;
}

/** Decisions show at once. Where the server refuses them they go back, and what somebody else decided is shown. */
export function useDecide({ fileId, userId, nameOf }: DecideOptions) {
  const client = useQueryClient();
  const announcer = useAnnouncer();
  const refuse = useRefusal();
  const texts = useTexts();
  const { queryKey } = reportQueries.findings(fileId);

  const conflict = async (lines: readonly FindingRow[]) => {
    await client.invalidateQueries({ queryKey });
    const now = client.getQueryData<readonly FindingRow[]>(queryKey) ?? [];
    const other = now.find(({ id, decision }) =>
      lines.some((line) => line.id === id && (decision?.version ?? 0) !== (line.decision?.version ?? 0)),
    );
    if (other === undefined) return announcer.say(texts("conflictPlain"), "refused");
    const name = nameOf(other.decision?.decidedBy ?? null) ?? texts("somebody");
    announcer.say(texts("conflict", { name, verdict: texts(other.state) }), "refused");
  };

  const decide = async (lines: readonly FindingRow[], said: Said, how?: "comment") => {
    await client.cancelQueries({ queryKey });
    const before = client.getQueryData<readonly FindingRow[]>(queryKey);
    /** What is said of several at once leaves the comments on each alone. */
    const of = (line: FindingRow) => ({
      ...said,
      comment: lines.length > 1 ? (line.decision?.comment ?? null) : said.comment,
      version: line.decision?.version ?? 0,
    });
    const shown = new Map(lines.map((line) => [line.id, of(line)]));
    const now = new Date().toISOString();
    client.setQueryData(queryKey, (all: readonly FindingRow[] = []) => withDecisions(all, shown, userId, now));
    announcer.say(doneText(texts, lines.length, said, how), "done", true);
    try {
      const asked = lines.map((line) => ({ ...of(line), findingId: line.id }));
      const { decisions } = await reportApi.decide(asked);
      const stored = new Map(decisions.map((one) => [one.findingId, one]));
      client.setQueryData(queryKey, (all: readonly FindingRow[] = []) => withDecisions(all, stored, userId, now));
      undoStore.push({
        kind: "decision",
        fileId,
        findings: decisions.map(({ findingId, version }) => ({ id: findingId, version })),
      });
    } catch (error) {
      client.setQueryData(queryKey, before);
      if (error instanceof ApiProblem && error.status === 409) await conflict(lines);
      else refuse(error);
    }
  };

  const decideAlike = async (line: FindingRow, said: Settled, preview: AlikePreview) => {
    try {
      const { decided, skipped, alikeId } = await reportApi.decideAlike(line.id, line.batchId, said, preview);
      undoStore.push({ kind: "alike", fileId, alikeId });
      announcer.say(texts(skipped > 0 ? "didAlikeSkipped" : "didAlike", { n: decided, skipped }), "done", true);
    } catch (error) {
      refuse(error);
    }
    await client.invalidateQueries({ queryKey: ["report"] });
  };
  return { decide, decideAlike };
}

function doneText(
  texts: ReturnType<typeof useTexts>,
  count: number,
  { verdict }: Said,
  how: "comment" | undefined,
): string {
  if (how === "comment") return texts("didComment");
  if (count > 1) return texts("didConfirmAll", { n: count });
  return texts(verdict === "confirmed" ? "didConfirm" : verdict === "dismissed" ? "didDismiss" : "didReopen");
}
