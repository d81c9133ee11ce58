import { useMemo, useState } from "react";
import { usePrefetch } from "./data/use-prefetch.ts";
import { useNeighbours } from "./data/use-neighbours.ts";
import { RuleDrawer } from "./findings/rule-drawer.tsx";
import { ReportHead } from "./head/report-head.tsx";
import { FileTrouble } from "./head/file-trouble.tsx";
import { UnsavedBar } from "./head/unsaved-bar.tsx";
import { KeyHelp } from "./keys/key-help.tsx";
import { ReportKeys } from "./keys/report-keys.tsx";
import { OriginalPane } from "./page/original-pane.tsx";
import { Split } from "./page/split.tsx";
import { useZoom } from "./page/zoom.ts";
import { AnnouncementLine } from "./state/announcement-line.tsx";
import { ActionsContext } from "./state/actions-context.ts";
import { Highlight, HighlightContext } from "./state/highlight.ts";
import { type Report, ReportContext } from "./state/report-context.ts";
import { ScreenContext } from "./state/screen-context.ts";
import { useReportActions } from "./state/use-report-actions.ts";
import { NotingContext } from "./state/use-review-ways.ts";
import { useScreenState } from "./state/use-screen.ts";
import { ReportTabs } from "./tabs/report-tabs.tsx";
import { useEarlierRounds } from "./rounds/use-rounds.ts";

/** The screen of a report that is there. */
export function ReportFrame({ report }: { readonly report: Report }) {
  const [highlight] = useState(() => new Highlight());
  const screen = useScreenState({ ...report, highlight });
  const actions = useReportActions(report, screen);
  const zoom = useZoom();
  const rounds = useEarlierRounds(report.fileId);
  const [help, setHelp] = useState(false);
  const [noting, note] = useState(false);
  const noteState = useMemo(() => ({ noting, note }), [noting]);
  const { neighbours } = useNeighbours(report.fileId);
  usePrefetch(neighbours?.next ?? null);
  return (
    <ReportContext value={report}>
      <HighlightContext value={highlight}>
        <ScreenContext value={screen}>
          <ActionsContext value={actions}>
            <NotingContext value={noteState}>
              <div className="report-screen">
                <ReportKeys
                  covered={help || screen.ruleShown !== null}
                  hasRounds={rounds.length > 0}
                  help={() => setHelp(true)}
                  zoom={zoom}
                />
                <ReportHead onHelp={() => setHelp(true)} />
                <FileTrouble rounds={rounds} />
                <UnsavedBar />
                <Split left={<OriginalPane zoom={zoom} />} right={<ReportTabs rounds={rounds} />} />
                <AnnouncementLine />
                <RuleDrawer />
                <KeyHelp onClose={() => setHelp(false)} open={help} />
              </div>
            </NotingContext>
          </ActionsContext>
        </ScreenContext>
      </HighlightContext>
    </ReportContext>
  );
}
