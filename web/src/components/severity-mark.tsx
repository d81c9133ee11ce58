import type { ReactNode } from "react";
import { useSay } from "../i18n/language.tsx";
import { type Severity, SEVERITY_WORD } from "./standing.ts";
import "./severity-mark.css";

interface SeverityMarkProps {
  readonly severity: Severity;
  /** Our reading may be at fault: then this is shown instead of the weight. */
  readonly reading?: boolean;
  /** The word is for screen readers alone. */
  readonly small?: boolean;
}

/**
 * How much a finding weighs, the same wherever one is shown: a red disc, a brown triangle, a blue square; a violet dashed diamond where
 * we may have misread. Shape, sign and word say it too, so that the colour need not be seen.
 */
export function SeverityMark({ severity, reading = false, small = false }: SeverityMarkProps) {
  const say = useSay();
  const kind = reading ? "reading" : severity;
  const word = reading
    ? `${say(SEVERITY_WORD.reading)} · ${say(SEVERITY_WORD[severity])}`
    : say(SEVERITY_WORD[severity]);
  return (
    <span className={`severity-mark severity-${kind}`}>
      <svg aria-hidden="true" height="16" viewBox="0 0 16 16" width="16">
        {SHAPES[kind]}
      </svg>
      <span className={small ? "visually-hidden" : undefined}>{word}</span>
    </span>
  );
}

const SHAPES: Readonly<Record<Severity | "reading", ReactNode>> = {
  error: (
    <>
      <circle cx="8" cy="8" fill="currentColor" r="7" />
      <path d="M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6" stroke="#fff" strokeLinecap="round" strokeWidth="1.8" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.2l7 13.2H1z" fill="currentColor" />
      <path d="M8 6v4M8 12v.4" stroke="#fff" strokeLinecap="round" strokeWidth="1.7" />
    </>
  ),
  notice: (
    <>
      <rect fill="none" height="12" rx="2" stroke="currentColor" strokeWidth="1.8" width="12" x="2" y="2" />
      <path d="M8 7.4V11M8 4.9v.3" stroke="currentColor" strokeLinecap="round" strokeWidth="1.7" />
    </>
  ),
  reading: (
    <>
      <path d="M8 1l7 7-7 7-7-7z" fill="none" stroke="currentColor" strokeDasharray="2.4 1.6" strokeWidth="1.6" />
      <path
        d="M6.4 6.6c0-2 3.2-2 3.2-.1 0 1.2-1.6 1.2-1.6 2.4M8 10.9v.2"
        fill="none"
        stroke="currentColor"
        strokeLinecap="round"
        strokeWidth="1.4"
      />
    </>
  ),
};
