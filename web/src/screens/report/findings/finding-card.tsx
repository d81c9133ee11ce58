import { useEffect, useRef } from "react";
import { SeverityMark } from "../../../components/severity-mark.tsx";
import type { FindingRow } from "../data/rows.ts";
import { placeWords } from "../logic/place-words.ts";
import { useHighlight } from "../state/highlight.ts";
import { useReport } from "../state/report-context.ts";
import { useScreen } from "../state/screen-context.ts";
import { useTexts } from "../state/use-texts.ts";
import { FindingDetail } from "./finding-detail.tsx";
import { VerdictTag } from "./verdict-tag.tsx";

interface FindingCardProps {
  readonly line: FindingRow;
  /** It takes the tab key's stop while no finding is in focus. */
  readonly first: boolean;
}

/** One finding: what is wrong in one line; in focus also the cells, the numbers and the decision. */
export function FindingCard({ line, first }: FindingCardProps) {
  const report = useReport();
  const screen = useScreen();
  const highlight = useHighlight();
  const texts = useTexts();
  const card = useRef<HTMLLIElement>(null);
  const { finding } = line;
  const focused = screen.focused === line;
  const unfolded = focused && !screen.folded;
  useEffect(() => {
    if (!focused || card.current === null) return;
    card.current.scrollIntoView({ block: "nearest" });
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.matches("[data-finding-card]"))
      card.current.focus({ preventScroll: true });
  }, [focused, unfolded, screen.panel]);
  const hover = () => {
    const parts = report.found.parts.get(line) ?? [];
    highlight.setHover(
      focused ? [] : parts.slice(0, 1).map(({ pointer, at }) => ({ pointer, at, role: "hover" as const })),
    );
  };
  const words = placeWords(
    finding.files === undefined ? finding.subject : (report.found.parts.get(line)?.[0]?.pointer ?? finding.subject),
    report.result ?? NOTHING,
    report.values,
    report.language,
  );
  return (
    <li
      aria-current={focused ? "true" : undefined}
      className={cardClass(line, focused)}
      data-finding-card=""
      id={`finding-${line.id}`}
      onClick={() => (focused ? undefined : screen.focus(line))}
      onMouseEnter={hover}
      onMouseLeave={() => highlight.setHover([])}
      ref={card}
      tabIndex={focused || first ? 0 : -1}
    >
      <div className="report-card-top">
        <SeverityMark reading={finding.cause === "reading"} severity={finding.severity} />
        <span className="report-card-place">{words.join(" › ")}</span>
        {finding.files !== undefined && <span className="report-across">⇄ {texts("across")}</span>}
        <VerdictTag line={line} />
      </div>
      <div className="report-card-message">{finding.message[report.language]}</div>
      {unfolded && <FindingDetail line={line} />}
    </li>
  );
}

const NOTHING = { evaluations: [], narrative: { title: null, sections: [], claims: [] } };

function cardClass({ finding, state }: FindingRow, focused: boolean): string {
  const kind = finding.cause === "reading" ? "reading" : finding.severity;
  return `report-card report-card-${kind}${focused ? " report-card-focused" : ""}${state === "open" ? "" : " report-card-decided"}`;
}
