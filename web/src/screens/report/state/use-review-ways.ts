import { useQuery } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { useNavigate } from "react-router";
import { reportQueries } from "../data/queries.ts";
import type { ReviewRow } from "../data/rows.ts";
import { useActions } from "./actions-context.ts";
import { useNotRunSeen } from "./not-run-seen.ts";
import { useReport } from "./report-context.ts";
import { useScreen } from "./screen-context.ts";
import { useTexts } from "./use-texts.ts";

/** Whether the own score and note are open; keys and the button share it. */
export const NotingContext = createContext<{ readonly noting: boolean; readonly note: (open: boolean) => void }>({
  noting: false,
  note: () => undefined,
});

export interface ReviewWays {
  readonly review: ReviewRow | undefined;
  /** Why the report cannot be passed yet, in words. */
  readonly blocked: string | null;
  readonly blockedBy: "result" | "errors" | "not-run" | null;
  /** Passes the report, opens a passed one again; where something is in the way, goes there. */
  readonly pass: () => void;
  /** Returns the report and opens the draft of the letter. */
  readonly giveBack: () => void;
  readonly noting: boolean;
  readonly note: (open: boolean) => void;
}

/** The ways to end a review. */
export function useReviewWays(): ReviewWays {
  const { fileId, file, answer, result, lines } = useReport();
  const screen = useScreen();
  const actions = useActions();
  const texts = useTexts();
  const navigate = useNavigate();
  const noting = useContext(NotingContext);
  const { data: review } = useQuery(reportQueries.review(fileId));
  const seen = useNotRunSeen(answer?.resultId ?? null);
  const notRun = result?.checks.notRunList.length ?? 0;
  const unread = (notRun > 0 || result?.status === "failed") && !seen && review?.unreadSeen !== true;
  const openErrors = lines.filter(
    ({ fileId: own, state, finding }) => own !== null && state === "open" && finding.severity === "error",
  );
  const blockedBy =
    result === null || answer?.stale === true ? "result" : openErrors.length > 0 ? "errors" : unread ? "not-run" : null;
  const words = {
    result: texts("passNoResult"),
    errors: texts("passErrors", { n: openErrors.length }),
    "not-run": result?.status === "failed" ? texts("notRunAtAll") : texts("passBlocked", { n: notRun }),
  };
  return {
    ...noting,
    review,
    blockedBy: review?.state === "passed" ? null : blockedBy,
    blocked: blockedBy === null || review?.state === "passed" ? null : words[blockedBy],
    pass: () => {
      if (review?.state === "passed") void actions.review({ state: "open" });
      else if (blockedBy === "errors") {
        screen.change({ tab: "findings" });
        screen.focus(openErrors[0] ?? null);
      } else if (blockedBy === "not-run") screen.change({ tab: "checks" });
      else if (blockedBy === null) void actions.review({ state: "passed", unreadSeen: true });
    },
    giveBack: () => void navigate(`/batches/${file.batchId}/letters?file=${fileId}`),
  };
}
