import { SeverityMark } from "./severity-mark.tsx";
import { useSay } from "../i18n/language.tsx";
import { SEVERITIES, type Severity, SEVERITY_WORD } from "./standing.ts";
import "./standing.css";

interface SeverityCountsProps {
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
}

/** Findings by severity, those of none left out. */
export function SeverityCounts({ errors, warnings, notices }: SeverityCountsProps) {
  const say = useSay();
  const counts: Readonly<Record<Severity, number>> = { error: errors, warning: warnings, notice: notices };
  const shown = SEVERITIES.filter((severity) => counts[severity] > 0);
  return (
    <span className="severity-counts">
      {shown.map((severity) => (
        <span key={severity} className={`severity-count severity-${severity}`} title={say(SEVERITY_WORD[severity])}>
          <SeverityMark severity={severity} small /> {counts[severity]}
        </span>
      ))}
    </span>
  );
}
