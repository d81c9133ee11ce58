import type { FindingRow } from "../data/rows.ts";
import { areOfOneRow, cellName, type FindingPart } from "../logic/finding-parts.ts";
import { placeWords } from "../logic/place-words.ts";
import { useHighlight } from "../state/highlight.ts";
import { useReport } from "../state/report-context.ts";
import { useTexts } from "../state/use-texts.ts";

/** The cells of a finding beside each other, as they stand in the form; each leads to its place on the page. */
export function FindingCells({ line }: { readonly line: FindingRow }) {
  const { found } = useReport();
  const parts = found.parts.get(line) ?? [];
  if (parts.length === 0) return null;
  const short = areOfOneRow(parts);
  return (
    <ul className="report-cells">
      {parts.map((part) => (
        <FindingCell key={part.pointer} part={part} short={short} />
      ))}
    </ul>
  );
}

/** @param short All cells are of one row: its name stands above already. */
function FindingCell({ part, short }: { readonly part: FindingPart; readonly short: boolean }) {
  const { result, values, language } = useReport();
  const highlight = useHighlight();
  const texts = useTexts();
  const { value, at, pointer, role } = part;
  const words = result === null ? [] : placeWords(pointer, result, values, language);
  const text = value === null ? null : value.text === "" ? texts("blank") : value.text;
  const light = () => highlight.setHover([{ pointer, at, role: "hover" }]);
  return (
    <li>
      <button
        aria-label={`${words.join(" ")} ${text ?? ""}: ${texts("locate")}`}
        className={`report-cell-button${role === "subject" ? " report-cell-subject" : ""}`}
        disabled={at === null}
        onBlur={() => highlight.setHover([])}
        onClick={() => (at === null ? undefined : highlight.goTo(at))}
        onFocus={light}
        onMouseEnter={light}
        onMouseLeave={() => highlight.setHover([])}
        type="button"
      >
        <span className="report-cell-label">{cellName(words, short)}</span>
        <span className={text === texts("blank") ? "report-cell-blank" : "report-cell-text"}>{text ?? "—"}</span>
      </button>
    </li>
  );
}
