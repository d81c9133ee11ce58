import { DISMISS_REASONS } from "../logic/dismiss-reasons.ts";
import { reasonIndex } from "../logic/keys.ts";
import type { Zoom } from "../page/zoom.ts";
import { useReport } from "../state/report-context.ts";
import { useScreen } from "../state/screen-context.ts";
import { useDismiss } from "../state/use-dismiss.ts";
import { useReviewWays } from "../state/use-review-ways.ts";
import { useCommands } from "./use-commands.ts";
import { useKeys } from "./use-keys.ts";

interface ReportKeysProps {
  readonly zoom: Zoom;
  readonly help: () => void;
  readonly hasRounds: boolean;
  /** Something lies over the screen and takes the keys. */
  readonly covered: boolean;
}

/** The keyboard of the screen. Draws nothing. */
export function ReportKeys({ covered, ...options }: ReportKeysProps) {
  const { language } = useReport();
  const screen = useScreen();
  const dismiss = useDismiss();
  const { noting, note } = useReviewWays();
  const run = useCommands(options);
  useKeys({
    run,
    covered,
    escape: () => {
      if (noting) note(false);
      else if (screen.panel !== null) screen.openPanel(null);
      else if (screen.editing !== null) screen.edit(null);
      else return false;
      return true;
    },
    pick: (event) => {
      const line = screen.focused;
      const reason =
        screen.panel === "dismiss" ? DISMISS_REASONS[reasonIndex(event, DISMISS_REASONS.length) ?? -1] : undefined;
      if (line === null || reason === undefined) return false;
      dismiss(line, reason[language]);
      return true;
    },
  });
  return null;
}
