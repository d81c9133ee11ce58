import { SeverityMark } from "../../../components/severity-mark.tsx";
import { useReport } from "../state/report-context.ts";
import type { PointedAt } from "./use-pointing.ts";

const MOST = 4;

/** Names the value under the mouse and what is found about it. */
export function PageTip({ pointed }: { readonly pointed: PointedAt | null }) {
  const { language } = useReport();
  if (pointed === null) return null;
  const { values, lines, left, top } = pointed;
  const [value] = values;
  return (
    <div className="report-tip" role="tooltip" style={{ left, top }}>
      {value !== undefined && (
        <div className="report-tip-value">{[...value.path.slice(-1), value.field[language]].join(" · ")}</div>
      )}
      {lines.slice(0, MOST).map((line) => (
        <div className="report-tip-finding" key={line.id}>
          <SeverityMark reading={line.finding.cause === "reading"} severity={line.finding.severity} small />
          <span>{line.finding.message[language]}</span>
        </div>
      ))}
      {lines.length > MOST && <div>+{lines.length - MOST}</div>}
    </div>
  );
}
