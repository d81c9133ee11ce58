import { SeverityMark } from "../../../components/severity-mark.tsx";
import { DecideBar } from "../findings/decide-bar.tsx";
import { VerdictTag } from "../findings/verdict-tag.tsx";
import { useReport } from "../state/report-context.ts";
import { useScreen } from "../state/screen-context.ts";

/** The finding in focus, above the form: its cells are lit there, and it can be decided without going back. */
export function FindingStrip() {
  const { language, mayDecide } = useReport();
  const screen = useScreen();
  const { focused } = screen;
  if (focused === null || screen.state.tab !== "form") return null;
  return (
    <div className="report-strip">
      <button className="report-strip-words" onClick={() => screen.change({ tab: "findings" })} type="button">
        <SeverityMark reading={focused.finding.cause === "reading"} severity={focused.finding.severity} small />
        <span className="report-strip-message">{focused.finding.message[language]}</span>
        <VerdictTag line={focused} />
      </button>
      {mayDecide && <DecideBar line={focused} />}
    </div>
  );
}
