import { useMemo, useState } from "react";
import { nextWaiting } from "../logic/step.ts";
import type { Actions } from "./actions-context.ts";
import type { Report } from "./report-context.ts";
import type { Screen } from "./screen-context.ts";
import { useCorrect } from "./use-correct.ts";
import { useDecide } from "./use-decide.ts";
import { useReview } from "./use-review.ts";
import { useUndo } from "./use-undo.ts";

/** All that is done to the report that is open. After a decision the next finding that waits comes into focus. */
export function useReportActions(report: Report, screen: Screen): Actions {
  const { fileId, lines } = report;
  const [busy, setBusy] = useState(false);
  const { decide, decideAlike } = useDecide(report);
  const { correct, takeBack } = useCorrect(fileId);
  const review = useReview(fileId);
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
    };
  }, [busy, decide, decideAlike, correct, takeBack, review, undo, lines, screen]);
}
