import type { FindingRow } from "../data/rows.ts";
import { correctable } from "../logic/finding-parts.ts";
import { useActions } from "../state/actions-context.ts";
import { useReport } from "../state/report-context.ts";
import { type Panel, useScreen } from "../state/screen-context.ts";
import { useTexts } from "../state/use-texts.ts";
import { KeyButton } from "./key-button.tsx";

/** The decisions on one finding, each with its key. */
export function DecideBar({ line }: { readonly line: FindingRow }) {
  const { found } = useReport();
  const screen = useScreen();
  const { decide } = useActions();
  const texts = useTexts();
  const toggle = (panel: Panel) => {
    screen.change({ tab: "findings" });
    screen.openPanel(screen.panel === panel ? null : panel);
  };
  const comment = line.decision?.comment ?? null;
  const readable = correctable(found.parts.get(line) ?? []).length > 0;
  return (
    <div aria-label={texts("findings")} className="report-decide" role="group">
      <KeyButton
        active={line.state === "confirmed"}
        hotkey="1"
        onPress={() => decide([line], { verdict: "confirmed", reason: null, comment })}
        primary={line.state === "open" && line.finding.cause === "report"}
      >
        {texts("confirm")}
      </KeyButton>
      <KeyButton
        active={line.state === "dismissed"}
        expanded={screen.panel === "dismiss"}
        hotkey="2"
        onPress={() => toggle("dismiss")}
      >
        {texts("dismiss")}
      </KeyButton>
      {readable && (
        <KeyButton
          expanded={screen.panel === "misread"}
          hotkey="3"
          onPress={() => toggle("misread")}
          primary={line.state === "open" && line.finding.cause === "reading"}
        >
          {texts("misread")}
        </KeyButton>
      )}
      <KeyButton expanded={screen.panel === "comment"} hotkey="4" onPress={() => toggle("comment")}>
        {texts("comment")}
      </KeyButton>
      <KeyButton expanded={screen.panel === "alike"} hotkey="a" onPress={() => toggle("alike")}>
        {texts("alike")}
      </KeyButton>
    </div>
  );
}
