import { CheckCircleTwoTone } from "@ant-design/icons";
import { Button } from "antd";
import { useReport } from "../state/report-context.ts";
import { useScreen } from "../state/screen-context.ts";
import { useTexts } from "../state/use-texts.ts";
import { ConfirmAllButton } from "./confirm-all-button.tsx";
import { FindingCard } from "./finding-card.tsx";

/** All findings of the report, in the order of the document. */
export function FindingList() {
  const { lines, result } = useReport();
  const screen = useScreen();
  const texts = useTexts();
  const open = lines.filter(({ state }) => state === "open").length;
  if (result === null) return null;
  if (lines.length === 0) {
    const { passed, notRun } = result.checks;
    if (result.status === "failed")
      return (
        <div className="report-empty" role="status">
          <h2>{texts("notChecked")}</h2>
          <p>{texts("notRunAtAll")}</p>
        </div>
      );
    return (
      <div className="report-empty" role="status">
        {notRun === 0 && result.status === "ok" && (
          <CheckCircleTwoTone className="report-empty-sign" twoToneColor="#1a7f37" />
        )}
        <h2>{texts("noFindings")}</h2>
        <p>{notRun === 0 ? texts("noFindingsHint", { passed }) : texts("noFindingsNotRun", { n: notRun })}</p>
        {notRun > 0 && <Button onClick={() => screen.change({ tab: "checks" })}>{texts("seeNotRun")}</Button>}
      </div>
    );
  }
  return (
    <>
      <div className="report-list-head">
        <span>
          {open === 0 ? <strong>{texts("allDecided")}</strong> : texts("openCount", { total: lines.length, open })}
        </span>
        {open === 0 ? <span className="report-quiet">{texts("allDecidedHint")}</span> : <ConfirmAllButton />}
      </div>
      <ol aria-label={texts("findings")} className="report-list">
        {lines.map((line, at) => (
          <FindingCard first={screen.focused === null && at === 0} key={line.id} line={line} />
        ))}
      </ol>
    </>
  );
}
