import { type KeyboardEvent, useRef } from "react";
import { FindingList } from "../findings/finding-list.tsx";
import { FormTab } from "../form/form-tab.tsx";
import type { Tab } from "../logic/screen-address.ts";
import type { RoundRow } from "../data/rows.ts";
import { RoundsTab } from "../rounds/rounds-tab.tsx";
import { useReport } from "../state/report-context.ts";
import { useNotRunSeen } from "../state/not-run-seen.ts";
import { useScreen } from "../state/screen-context.ts";
import { useTexts } from "../state/use-texts.ts";
import { ChecksTab } from "./checks-tab.tsx";
import { FindingStrip } from "./finding-strip.tsx";
import { HistoryTab } from "./history-tab.tsx";
import { TextTab } from "./text-tab.tsx";
import { visibleTabs } from "./visible-tabs.ts";

/** The right half: findings, form, text, what did not run, history. */
export function ReportTabs({ rounds }: { readonly rounds: readonly RoundRow[] }) {
  const { lines, result, answer } = useReport();
  const { state, change } = useScreen();
  const texts = useTexts();
  const list = useRef<HTMLDivElement>(null);
  const seen = useNotRunSeen(answer?.resultId ?? null);
  const tabs = visibleTabs(rounds.length > 0);
  const tab = tabs.includes(state.tab) ? state.tab : "findings";
  const notRun = result?.checks.notRunList.length ?? 0;
  const unread = !seen && (notRun > 0 || result?.status === "failed");
  const open = lines.filter((line) => line.state === "open").length;
  const badge: Partial<Record<Tab, string>> = {
    findings: open > 0 ? `${open}` : lines.length > 0 ? `✓ ${lines.length}` : "0",
    checks: result?.status === "failed" ? "!" : `${notRun}`,
  };
  const press = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = (tabs.indexOf(tab) + by + tabs.length) % tabs.length;
    change({ tab: tabs[next] ?? "findings" });
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <section aria-label={texts("tabs")} className="report-right">
      <div aria-label={texts("tabs")} className="report-tabs" onKeyDown={press} ref={list} role="tablist">
        {tabs.map((name) => (
          <button
            aria-controls="report-panel"
            aria-selected={name === tab}
            className={`report-tab${name === tab ? " report-tab-current" : ""}`}
            id={`report-tab-${name}`}
            key={name}
            onClick={() => change({ tab: name })}
            role="tab"
            tabIndex={name === tab ? 0 : -1}
            type="button"
          >
            {texts(name)}
            {badge[name] !== undefined && (
              <span className={`report-badge${name === "checks" && unread ? " report-badge-unread" : ""}`}>
                {badge[name]}
              </span>
            )}
          </button>
        ))}
      </div>
      {tab !== "findings" && <FindingStrip />}
      <div
        aria-labelledby={`report-tab-${tab}`}
        className="report-panel-body"
        id="report-panel"
        key={tab}
        role="tabpanel"
        tabIndex={0}
      >
        {tab === "findings" && <FindingList />}
        {tab === "form" && <FormTab />}
        {tab === "text" && <TextTab />}
        {tab === "checks" && <ChecksTab />}
        {tab === "history" && <HistoryTab />}
        {tab === "rounds" && <RoundsTab />}
      </div>
    </section>
  );
}
