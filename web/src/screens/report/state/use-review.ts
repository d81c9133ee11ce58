import { useQueryClient } from "@tanstack/react-query";
import { reportQueries } from "../data/queries.ts";
import { reportApi } from "../data/report-api.ts";
import type { ReviewChange, ReviewRow } from "../data/rows.ts";
import type { UnsavedReview } from "../logic/unsaved.ts";
import { useAnnouncer } from "./announcer.ts";
import { undoStore } from "./undo-store.ts";
import { unsavedStore } from "./unsaved-store.ts";
import { isWorthKeeping, useRefusal } from "./use-refusal.ts";
import { useTexts } from "./use-texts.ts";

/** What is said of the report as a whole. */
export function useReview(fileId: number) {
  const client = useQueryClient();
  const announcer = useAnnouncer();
  const refuse = useRefusal();
  const texts = useTexts();

  /** @returns Whether it is saved. */
  const sendReview = async (work: UnsavedReview): Promise<boolean> => {
    const { change, version } = work;
    const { queryKey } = reportQueries.review(work.fileId);
    const before = client.getQueryData<ReviewRow>(queryKey);
    if (before !== undefined) {
      const scores = Object.entries({ ...before.scores, ...change.scores }).flatMap(([key, score]) =>
        score === null ? [] : [[key, score]],
      );
      client.setQueryData<ReviewRow>(queryKey, { ...before, ...change, scores: Object.fromEntries(scores) });
    }
    try {
      const after = await reportApi.setReview(work.fileId, { ...change, version });
      client.setQueryData(queryKey, after);
      unsavedStore.remove(work);
      if (before !== undefined) {
        const { state, note, scores } = before;
        undoStore.push({ kind: "review", fileId: work.fileId, before: { state, note, scores } });
      }
      announcer.say(texts(change.state === undefined ? "didSave" : DONE[change.state]), "done", true);
      return true;
    } catch (error) {
      client.setQueryData(queryKey, before);
      if (!isWorthKeeping(error)) await client.invalidateQueries({ queryKey });
      return refuse(error, work);
    }
  };

  const review = async (change: ReviewChange): Promise<boolean> => {
    const before = client.getQueryData<ReviewRow>(reportQueries.review(fileId).queryKey);
    return before !== undefined && sendReview({ kind: "review", fileId, change, version: before.version });
  };
  return { review, sendReview };
}

const DONE = { passed: "didPass", returned: "didReturn", open: "didReopen" } as const;
