import { Button } from "antd";
import { useActions } from "../state/actions-context.ts";
import { useReport } from "../state/report-context.ts";
import { useTexts } from "../state/use-texts.ts";

/** Confirms every finding that is still open. Can be undone at once, so it does not ask. */
export function ConfirmAllButton() {
  const { lines, mayDecide } = useReport();
  const { decide } = useActions();
  const texts = useTexts();
  const open = lines.filter(({ state }) => state === "open");
  if (!mayDecide || open.length === 0) return null;
  return (
    <Button
      aria-keyshortcuts="Shift+A"
      onClick={() => decide(open, { verdict: "confirmed", reason: null, comment: null })}
      size="small"
    >
      {texts("confirmAll", { n: open.length })}
    </Button>
  );
}
