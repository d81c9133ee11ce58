import { CloseSquareFilled, InfoCircleOutlined, WarningFilled } from "@ant-design/icons";
import type { ReactNode } from "react";
import { useSay } from "../i18n/language.tsx";
import { SEVERITIES, type Severity, SEVERITY_WORDS } from "./standing.ts";
import "./standing.css";

/** A square, a triangle and a ring: told apart by shape as well as by colour. */
export const SEVERITY_ICONS: Readonly<Record<Severity, ReactNode>> = {
  error: <CloseSquareFilled />,
  warning: <WarningFilled />,
  notice: <InfoCircleOutlined />,
};

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
        <span key={severity} className={`severity-count severity-${severity}`} title={say(SEVERITY_WORDS[severity])}>
          <span aria-hidden="true">{SEVERITY_ICONS[severity]}</span>{" "}
          <span className="visually-hidden">{say(SEVERITY_WORDS[severity])}</span>
          {counts[severity]}
        </span>
      ))}
    </span>
  );
}
