import { Button } from "antd";
import { useEffect, useRef } from "react";
import type { FindingRow } from "../data/rows.ts";
import { useReport } from "../state/report-context.ts";
import { type Panel, useScreen } from "../state/screen-context.ts";
import { useTexts } from "../state/use-texts.ts";
import { AlikePanel } from "./alike-panel.tsx";
import { CommentPanel } from "./comment-panel.tsx";
import { DecideBar } from "./decide-bar.tsx";
import { DecisionLine } from "./decision-line.tsx";
import { EarlierDecisions } from "./earlier-decisions.tsx";
import { DismissPanel } from "./dismiss-panel.tsx";
import { FindingCells } from "./finding-cells.tsx";
import { FindingFiles } from "./finding-files.tsx";
import { FindingNumbers } from "./finding-numbers.tsx";
import { MisreadPanel } from "./misread-panel.tsx";

/** What a finding rests on, and what is decided about it. */
export function FindingDetail({ line }: { readonly line: FindingRow }) {
  const { mayDecide } = useReport();
  const screen = useScreen();
  const texts = useTexts();
  const panel = usePanelInSight(screen.panel);
  const { finding } = line;
  return (
    <div className="report-detail" onClick={(event) => event.stopPropagation()}>
      {finding.cause === "reading" && <p className="report-reading-hint">{texts("readingHint")}</p>}
      <FindingCells line={line} />
      <FindingNumbers finding={finding} />
      {finding.files !== undefined && <FindingFiles files={finding.files} />}
      <DecisionLine line={line} />
      <EarlierDecisions line={line} />
      <div className="report-detail-foot">
        {mayDecide && <DecideBar line={line} />}
        <Button
          aria-keyshortcuts="r"
          className="report-rule-link"
          onClick={() => screen.showRule(finding.rule)}
          size="small"
          type="link"
        >
          {texts("rulePage")} <code>{finding.rule}</code> ›
        </Button>
      </div>
      <div className="report-panel-place" ref={panel}>
        {mayDecide && screen.panel === "dismiss" && <DismissPanel line={line} />}
        {mayDecide && screen.panel === "comment" && <CommentPanel line={line} />}
        {mayDecide && screen.panel === "misread" && <MisreadPanel line={line} />}
        {mayDecide && screen.panel === "alike" && <AlikePanel line={line} />}
      </div>
    </div>
  );
}

/** Scrolls to the panel as it grows: what is in it comes later, and the card may be longer than the screen. */
function usePanelInSight(shown: Panel | null) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (shown === null || element === null) return;
    const grown = new ResizeObserver(() => element.scrollIntoView({ block: "nearest" }));
    grown.observe(element);
    return () => grown.disconnect();
  }, [shown]);
  return place;
}
