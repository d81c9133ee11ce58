import { Button, Input } from "antd";
import { useEffect, useRef } from "react";
import type { FindingRow } from "../data/rows.ts";
import { DISMISS_REASONS } from "../logic/dismiss-reasons.ts";
import { useReport } from "../state/report-context.ts";
import { useDismiss } from "../state/use-dismiss.ts";
import { draftName, useDraftText } from "../state/use-draft-text.ts";
import { useTexts } from "../state/use-texts.ts";
import { savesText } from "./saves-text.ts";

/** Lets a finding go: a digit picks a usual reason, or one writes another. */
export function DismissPanel({ line }: { readonly line: FindingRow }) {
  const { language } = useReport();
  const letGo = useDismiss();
  const texts = useTexts();
  const other = useDraftText(draftName.reason(line.id), "");
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  const dismiss = (reason: string) => {
    if (reason.trim() !== "") letGo(line, reason.trim());
  };
  return (
    <div aria-label={texts("whyDismiss")} className="report-panel" role="group">
      <div className="report-panel-title">{texts("whyDismiss")}</div>
      <div className="report-reasons">
        {DISMISS_REASONS.map((reason, at) => (
          <Button
            key={reason.en}
            onClick={() => dismiss(reason[language])}
            ref={at === 0 ? first : undefined}
            size="small"
          >
            <kbd className="report-key">{at + 1}</kbd>
            {reason[language]}
          </Button>
        ))}
      </div>
      <Input
        aria-label={texts("otherReason")}
        maxLength={500}
        onChange={(event) => other.type(event.target.value)}
        onKeyDown={(event) => (savesText(event.nativeEvent) ? dismiss(other.text) : undefined)}
        placeholder={texts("otherReason")}
        size="small"
        value={other.text}
      />
      {other.restored && <p className="report-quiet">{texts("draftHere")}</p>}
    </div>
  );
}
