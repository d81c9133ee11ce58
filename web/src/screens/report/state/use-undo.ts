import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { reportQueries } from "../data/queries.ts";
import { reportApi } from "../data/report-api.ts";
import type { FindingRow } from "../data/rows.ts";
import { withDecisions } from "../logic/decide-lines.ts";
import type { Undoable } from "../logic/undo-stack.ts";
import { useAnnouncer } from "./announcer.ts";
import { undoStore } from "./undo-store.ts";
import { isWorthKeeping, useRefusal } from "./use-refusal.ts";
import { useTexts } from "./use-texts.ts";

/** Takes back what this reader did last, on whichever report that was, and goes back to it where it is this one. */
export function useUndo(fileId: number, focus: (findingId: number) => void): () => Promise<void> {
  const client = useQueryClient();
  const announcer = useAnnouncer();
  const refuse = useRefusal();
  const texts = useTexts();
  const renew = (action: Undoable) =>
    client.invalidateQueries({ queryKey: action.kind === "alike" ? ["report"] : ["report", action.fileId] });
  return async () => {
    const action = undoStore.pop();
    if (action === null) return announcer.say(texts("nothingToUndo"));
    try {
      await takeBack(client, action);
      const [first] = action.kind === "decision" && action.fileId === fileId ? action.findings : [];
      if (first !== undefined) focus(first.id);
      announcer.say(texts(action.fileId === fileId ? "didUndo" : "didUndoElsewhere"));
    } catch (error) {
      refuse(error);
      // Where nobody answers nothing was taken back: the next press tries again.
      if (isWorthKeeping(error)) return undoStore.push(action);
    }
    await renew(action);
  };
}

async function takeBack(client: QueryClient, action: Undoable): Promise<void> {
  if (action.kind === "alike") await reportApi.undoAlike(action.alikeId);
  else if (action.kind === "correction") await reportApi.undoCorrection(action.fileId, action.correctionId);
  else if (action.kind === "decision") {
    const findings = action.findings.map(({ id, version }) => ({ findingId: id, version }));
    const { decisions } = await reportApi.undoDecisions(findings);
    // At once: the next key decides on what stands now, not on what stood before.
    client.setQueryData(reportQueries.findings(action.fileId).queryKey, (lines: readonly FindingRow[] = []) =>
      withDecisions(lines, new Map(decisions.map((one) => [one.findingId, one])), null, decisions[0]?.decidedAt ?? ""),
    );
  } else {
    const { version, scores } = await reportApi.review(action.fileId);
    const gone = Object.fromEntries(Object.keys(scores).map((key) => [key, null]));
    await reportApi.setReview(action.fileId, {
      ...action.before,
      scores: { ...gone, ...action.before.scores },
      version,
    });
  }
}
