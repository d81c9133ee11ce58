import { SeverityMark } from "../../../components/severity-mark.tsx";
import type { CorrectionRow, FindingRow } from "../data/rows.ts";
import { useReport } from "../state/report-context.ts";
import { useScreen } from "../state/screen-context.ts";
import { useTexts } from "../state/use-texts.ts";

interface ValueSignsProps {
  readonly pointer: string;
  readonly correction: CorrectionRow | undefined;
  readonly lines: readonly FindingRow[];
}

/** What a value carries: its old text where it was corrected, and a sign for each finding of which it is the subject. */
export function ValueSigns({ pointer, correction, lines }: ValueSignsProps) {
  const { found, language } = useReport();
  const screen = useScreen();
  const texts = useTexts();
  const subjects = lines.filter(
    (line) => line.state !== "dismissed" && found.parts.get(line)?.[0]?.pointer === pointer,
  );
  return (
    <>
      {correction !== undefined && (
        <span className="report-old">
          <del title={texts("correctedFrom", { old: correction.oldText })}>
            {correction.oldText === "" ? texts("blank") : correction.oldText}
          </del>
        </span>
      )}
      {subjects.map((line) => (
        <button
          aria-label={line.finding.message[language]}
          className="report-sign"
          key={line.id}
          onClick={(event) => {
            event.stopPropagation();
            screen.focus(line);
            screen.change({ tab: "findings", finding: line.finding.id });
          }}
          tabIndex={-1}
          title={line.finding.message[language]}
          type="button"
        >
          <SeverityMark reading={line.finding.cause === "reading"} severity={line.finding.severity} small />
        </button>
      ))}
    </>
  );
}
