import type { Address } from "../logic/result-types.ts";
import { useHighlight, useLight } from "../state/highlight.ts";
import { useReport } from "../state/report-context.ts";
import { useScreen } from "../state/screen-context.ts";

interface ClaimMarkProps {
  readonly pointer: string;
  readonly text: string;
  readonly at: Address;
}

/** A statement of the text: lit with its line on the page; leads to its finding, or to its place. */
export function ClaimMark({ pointer, text, at }: ClaimMarkProps) {
  const { found, language } = useReport();
  const screen = useScreen();
  const highlight = useHighlight();
  const light = useLight(pointer);
  const lines = found.byPointer.get(pointer) ?? [];
  const [line] = lines;
  const over = () => highlight.setHover([{ pointer, at, role: "hover" }]);
  return (
    <button
      className={`report-claim${line === undefined ? "" : " report-claim-found"}${light === null ? "" : ` report-td-lit-${light}`}`}
      onBlur={() => highlight.setHover([])}
      onClick={() => (line === undefined ? highlight.goTo(at) : screen.focus(line))}
      onFocus={over}
      onMouseEnter={over}
      onMouseLeave={() => highlight.setHover([])}
      title={line?.finding.message[language]}
      type="button"
    >
      {text}
    </button>
  );
}
