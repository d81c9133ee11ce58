import type { Finding } from "../logic/result-types.ts";
import { useTexts } from "../state/use-texts.ts";

/** Shape, sign and word of a finding's weight: a disc, a triangle, a square; a dashed diamond where our reading may be at fault. */
export function SeverityMark({
  finding,
  small = false,
}: {
  readonly finding: Pick<Finding, "severity" | "cause">;
  readonly small?: boolean;
}) {
  const texts = useTexts();
  const reading = finding.cause === "reading";
  const kind = reading ? "reading" : finding.severity;
  return (
    <span className={`report-severity report-severity-${kind}`}>
      <svg aria-hidden="true" height="16" viewBox="0 0 16 16" width="16">
        {SHAPES[kind]}
      </svg>
      <span className={small ? "report-hidden" : undefined}>
        {reading ? `${texts("reading")} · ${texts(finding.severity)}` : texts(finding.severity)}
      </span>
    </span>
  );
}

const SHAPES = {
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
} as const;
