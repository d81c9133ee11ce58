import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { Unsaved } from "../logic/unsaved.ts";
import { nextWaiting } from "../logic/step.ts";
import type { Actions } from "./actions-context.ts";
import type { Report } from "./report-context.ts";
import type { Screen } from "./screen-context.ts";
import { unsavedStore } from "./unsaved-store.ts";
import { useCorrect } from "./use-correct.ts";
import { useDecide } from "./use-decide.ts";
import { useReview } from "./use-review.ts";
import { useUndo } from "./use-undo.ts";

/** All that is done to the report that is open. After a decision the next finding that waits comes into focus. */
export function useReportActions(report: Report, screen: Screen): Actions {
  const { fileId, lines } = report;
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const { decide, sendDecisions, decideAlike } = useDecide(report);
  const { correct, sendCorrection, takeBack } = useCorrect(report);
  const { review, sendReview } = useReview(fileId);
  const undo = useUndo(fileId, (findingId) => screen.focus(lines.find(({ id }) => id === findingId) ?? screen.focused));
  return useMemo(() => {
    const busily = async <T>(work: Promise<T>): Promise<T> => {
      setBusy(true);
      try {
        return await work;
      } finally {
        setBusy(false);
      }
    };
    const send = (work: Unsaved): Promise<boolean> => {
      if (work.kind === "decision") return sendDecisions(work);
      return work.kind === "correction" ? sendCorrection(work) : sendReview(work);
    };
    return {
      busy,
      decide: (targets, said, how) => {
        void decide(targets, said, how);
        const [only] = targets;
        if (how === "comment" || targets.length !== 1 || only === undefined || screen.focused !== only) return;
        const next = nextWaiting(lines, only, ({ id, state }) => id !== only.id && state === "open");
        if (next !== only) screen.focus(next);
      },
      decideAlike: (line, said, preview) => busily(decideAlike(line, said, preview)),
      correct: (pointer, text) => busily(correct(pointer, text)),
      takeBack: (correctionId) => void busily(takeBack(correctionId)),
      review: (change) => busily(review(change)),
      undo: () => void busily(undo()),
      retryUnsaved: () =>
        void busily(
          (async () => {
            for (const work of unsavedStore.list()) {
              const saved = await send(work);
              // Where nobody answers the rest would not arrive either.
              if (!saved && unsavedStore.list().includes(work)) return;
            }
            await client.invalidateQueries({ queryKey: ["report"] });
          })(),
        ),
    };
  }, [
    busy,
    decide,
    sendDecisions,
    decideAlike,
    correct,
    sendCorrection,
    takeBack,
    review,
    sendReview,
    undo,
    lines,
    screen,
    client,
  ]);
}
