import type { FindingRow } from "../data/rows.ts";
import { useActions } from "./actions-context.ts";
import { useScreen } from "./screen-context.ts";
import { draftName, drafts } from "./use-draft-text.ts";

/** Lets a finding go for a reason, and closes the panel that asked for it. */
export function useDismiss(): (line: FindingRow, reason: string) => void {
  const screen = useScreen();
  const { decide } = useActions();
  return (line, reason) => {
    drafts.drop(draftName.reason(line.id));
    screen.openPanel(null);
    decide([line], { verdict: "dismissed", reason, comment: line.decision?.comment ?? null });
  };
}
