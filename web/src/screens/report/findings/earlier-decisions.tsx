import { useQuery } from "@tanstack/react-query";
import { reportQueries } from "../data/queries.ts";
import type { FindingRow } from "../data/rows.ts";
import { shortTime } from "../short-time.ts";
import { useReport } from "../state/report-context.ts";
import { useTexts } from "../state/use-texts.ts";

/** A finding that was decided before its values changed is open again: what was decided, and what changed. */
export function EarlierDecisions({ line }: { readonly line: FindingRow }) {
  const { language } = useReport();
  const texts = useTexts();
  const { data } = useQuery({ ...reportQueries.findingHistory(line.id), enabled: line.decision === null });
  const [last] = data?.earlier ?? [];
  if (last === undefined || last.decision.verdict === "open") return null;
  const { verdict, reason, decidedAt } = last.decision;
  return (
    <div className="report-decision report-decision-earlier">
      <div>
        ↺ {texts("decidedBefore", { verdict: texts(verdict), when: shortTime(decidedAt, language) })}
        {reason !== null && `：${reason}`}
      </div>
      <ul>
        {last.changes.map(({ label, before, after }) => (
          <li key={label.zh}>
            {label[language]}：<del>{before === "" ? texts("blank") : (before ?? "—")}</del> →{" "}
            <strong>{after === "" ? texts("blank") : (after ?? "—")}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
