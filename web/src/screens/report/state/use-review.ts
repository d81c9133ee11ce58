import { useQueryClient } from "@tanstack/react-query";
import { reportQueries } from "../data/queries.ts";
import { reportApi } from "../data/report-api.ts";
import type { ReviewChange, ReviewRow } from "../data/rows.ts";
import { useAnnouncer } from "./announcer.ts";
import { undoStore } from "./undo-store.ts";
import { useRefusal } from "./use-refusal.ts";
import { useTexts } from "./use-texts.ts";

/** What is said of the report as a whole. */
export function useReview(fileId: number) {
  const client = useQueryClient();
  const announcer = useAnnouncer();
  const refuse = useRefusal();
  const texts = useTexts();
  const { queryKey } = reportQueries.review(fileId);
  /** @returns False where it was refused. */
  return async (change: ReviewChange): Promise<boolean> => {
    const before = client.getQueryData<ReviewRow>(queryKey);
    if (before === undefined) return false;
    const scores = Object.entries({ ...before.scores, ...change.scores }).flatMap(([key, score]) =>
      score === null ? [] : [[key, score]],
    );
    client.setQueryData<ReviewRow>(queryKey, { ...before, ...change, scores: Object.fromEntries(scores) });
    try {
      const after = await reportApi.setReview(fileId, { ...change, version: before.version });
      client.setQueryData(queryKey, after);
      const { state, note } = before;
      undoStore.push({ kind: "review", fileId, before: { state, note, scores: before.scores } });
      announcer.say(
        texts(
          change.state === "passed"
            ? "didPass"
            : change.state === "returned"
              ? "didReturn"
              : change.state === "open"
                ? "didReopen"
                : "didSave",
        ),
        "done",
        true,
      );
      return true;
    } catch (error) {
      client.setQueryData(queryKey, before);
      await client.invalidateQueries({ queryKey });
      refuse(error);
      return false;
    }
  };
}
