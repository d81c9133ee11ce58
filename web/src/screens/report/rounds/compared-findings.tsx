import { SeverityMark } from "../../../components/severity-mark.tsx";
import type { Finding } from "../logic/result-types.ts";
import { useReport } from "../state/report-context.ts";
import { useScreen } from "../state/screen-context.ts";

interface ComparedFindingsProps {
  readonly title: string;
  /** `now`: what it says in this round. */
  readonly findings: readonly { readonly finding: Finding; readonly now: Finding | null }[];
}

/** Findings of one outcome; those that still stand lead to their card. */
export function ComparedFindings({ title, findings }: ComparedFindingsProps) {
  const { language, lines } = useReport();
  const screen = useScreen();
  if (findings.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <span className="report-badge">{findings.length}</span>
      </h2>
      <ul className="report-rows">
        {findings.map(({ finding, now }) => {
          const line = now === null ? undefined : lines.find((one) => one.finding.id === now.id);
          return (
            <li key={finding.id}>
              <SeverityMark reading={finding.cause === "reading"} severity={finding.severity} small />{" "}
              {line === undefined ? (
                finding.message[language]
              ) : (
                <button className="report-claim" onClick={() => screen.focus(line)} type="button">
                  {finding.message[language]}
                </button>
              )}
              {now !== null && now.id !== finding.id && (
                <div className="report-round-now">→ {now.message[language]}</div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
