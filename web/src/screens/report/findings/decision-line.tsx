import type { FindingRow } from "../data/rows.ts";
import { useReport } from "../state/report-context.ts";
import { useTexts } from "../state/use-texts.ts";
import { shortTime } from "../short-time.ts";

/** Who decided what, when and why; the comment stands on a line of its own. */
export function DecisionLine({ line }: { readonly line: FindingRow }) {
  const { nameOf, language } = useReport();
  const texts = useTexts();
  const { decision } = line;
  if (decision === null || (decision.verdict === "open" && decision.comment === null)) return null;
  const name = nameOf(decision.decidedBy);
  return (
    <div className="report-decision">
      {decision.verdict !== "open" && (
        <div>
          <strong>{texts(decision.verdict)}</strong>
          {decision.reason !== null && `：${decision.reason}`}
          <span className="report-quiet">
            {" "}
            {[name, shortTime(decision.decidedAt, language)].filter((part) => part !== null).join(" · ")}
          </span>
        </div>
      )}
      {decision.comment !== null && (
        <div className="report-comment">
          <span className="report-quiet">{texts("comment")}</span> {decision.comment}
        </div>
      )}
    </div>
  );
}
