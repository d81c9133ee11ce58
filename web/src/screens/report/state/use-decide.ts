import { useQueryClient } from "@tanstack/react-query";
import { ApiProblem } from "../../../api/problem.ts";
import { reportQueries } from "../data/queries.ts";
import { reportApi } from "../data/report-api.ts";
import type { AlikePreview, FindingRow } from "../data/rows.ts";
import { isDecided, type Said, type Settled, withDecisions } from "../logic/decide-lines.ts";
import type { UnsavedDecision } from "../logic/unsaved.ts";
import { useAnnouncer } from "./announcer.ts";
import { noteSaving } from "./saving-store.ts";
import { undoStore } from "./undo-store.ts";
import { unsavedStore } from "./unsaved-store.ts";
import { useRefusal } from "./use-refusal.ts";
import { useTexts } from "./use-texts.ts";

interface DecideOptions {
  readonly fileId: number;
  readonly userId: number | null;
  readonly nameOf: (userId: number | null) => string | null;
}

/**
 * Decisions show at once. Where the server refuses them they go back, and what somebody else decided is shown; where it cannot be
 * reached they go back too, and are kept to be tried again.
 */
export function useDecide({ fileId, userId, nameOf }: DecideOptions) {
  const client = useQueryClient();
  const announcer = useAnnouncer();
  const refuse = useRefusal();
  const texts = useTexts();
  const linesOf = (file: number) => client.getQueryData<readonly FindingRow[]>(reportQueries.findings(file).queryKey);

  /** @returns True where the store says the same already: the answer to an earlier try was lost on its way. */
  const conflict = async (work: UnsavedDecision): Promise<boolean> => {
    await client.invalidateQueries({ queryKey: reportQueries.findings(work.fileId).queryKey });
    const now = linesOf(work.fileId) ?? [];
    if (isDecided(now, work.decisions)) return true;
    const other = now.find(({ id, decision }) =>
      work.decisions.some(({ findingId, version }) => id === findingId && (decision?.version ?? 0) !== version),
    );
    if (other === undefined) announcer.say(texts("conflictPlain"), "refused");
    else {
      const name = nameOf(other.decision?.decidedBy ?? null) ?? texts("somebody");
      announcer.say(texts("conflict", { name, verdict: texts(other.state) }), "refused");
    }
    return false;
  };

  /** @returns Whether it is saved. */
  const sendDecisions = async (work: UnsavedDecision): Promise<boolean> => {
    const { decisions } = work;
    const { queryKey } = reportQueries.findings(work.fileId);
    await client.cancelQueries({ queryKey });
    const ids = decisions.map(({ findingId }) => findingId);
    const before = new Map(
      (linesOf(work.fileId) ?? []).flatMap((line) => (ids.includes(line.id) ? [[line.id, line]] : [])),
    );
    const show = (change: (lines: readonly FindingRow[]) => FindingRow[]) =>
      client.setQueryData(queryKey, (lines: readonly FindingRow[] | undefined) => lines && change(lines));
    const now = new Date().toISOString();
    const said = new Map(decisions.map((one) => [one.findingId, one]));
    show((lines) => withDecisions(lines, said, userId, now));
    const saved = noteSaving(ids);
    const done = () => {
      unsavedStore.remove(work);
      announcer.say(doneText(texts, work), "done", true);
      return true;
    };
    try {
      const stored = (await reportApi.decide(decisions)).decisions;
      const asStored = new Map(stored.map((one) => [one.findingId, one]));
      show((lines) => withDecisions(lines, asStored, userId, now));
      const findings = stored.map(({ findingId, version }) => ({ id: findingId, version }));
      undoStore.push({ kind: "decision", fileId: work.fileId, findings });
      return done();
    } catch (error) {
      show((lines) => lines.map((line) => before.get(line.id) ?? line));
      if (!(error instanceof ApiProblem && error.status === 409)) return refuse(error, work);
      if (await conflict(work)) return done();
      unsavedStore.remove(work);
      return false;
    } finally {
      saved();
    }
  };

  const decide = (lines: readonly FindingRow[], said: Said, how?: "comment") => {
    const decisions = lines.map((line) => ({
      ...said,
      // What is said of several at once leaves the comments on each alone.
      comment: lines.length > 1 ? (line.decision?.comment ?? null) : said.comment,
      findingId: line.id,
      version: line.decision?.version ?? 0,
    }));
    const about = lines[0]?.finding.message ?? { zh: "", en: "" };
    return sendDecisions({ kind: "decision", fileId, decisions, comment: how === "comment", about });
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
  return { decide, sendDecisions, decideAlike };
}

function doneText(texts: ReturnType<typeof useTexts>, { decisions, comment }: UnsavedDecision): string {
  if (comment) return texts("didComment");
  if (decisions.length > 1) return texts("didConfirmAll", { n: decisions.length });
  const verdict = decisions[0]?.verdict;
  return texts(verdict === "confirmed" ? "didConfirm" : verdict === "dismissed" ? "didDismiss" : "didReopen");
}
