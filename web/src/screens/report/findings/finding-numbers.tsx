import type { Finding } from "../logic/result-types.ts";
import { useTexts } from "../state/use-texts.ts";

/** What the form says, what it should say, and how that is worked out. */
export function FindingNumbers({ finding }: { readonly finding: Finding }) {
  const texts = useTexts();
  const { reported, expected, calculation } = finding;
  const facts = [
    [finding.evaluation === null ? "inText" : "reported", expected === null ? null : reported],
    ["expected", expected],
    ["calculation", calculation],
  ] as const;
  const shown = facts.filter(([, text]) => text !== null && text !== "");
  if (shown.length === 0) return null;
  return (
    <dl className="report-numbers">
      {shown.map(([name, text]) => (
        <div className={`report-number-${name === "inText" ? "reported" : name}`} key={name}>
          <dt>{texts(name)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
