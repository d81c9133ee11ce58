import { useEffect, useState } from "react";
import type { FindingRow } from "../data/rows.ts";
import type { Value } from "../logic/value-index.ts";
import { useHighlight } from "../state/highlight.ts";
import { useReport } from "../state/report-context.ts";
import { useScreen } from "../state/screen-context.ts";

/** A place of the original that the mouse is over, in pixels of the scrolled content. */
export interface PointedAt {
  readonly values: readonly Value[];
  readonly lines: readonly FindingRow[];
  readonly left: number;
  readonly top: number;
}

/** The way from the original to the record: hovering a cell lights its value, a click goes to its finding, or to the form. */
export function usePointing() {
  const highlight = useHighlight();
  const screen = useScreen();
  const { found } = useReport();
  const [pointed, setPointed] = useState<PointedAt | null>(null);
  const linesOf = (values: readonly Value[]) => [
    ...new Set(values.flatMap(({ pointer }) => found.byPointer.get(pointer) ?? [])),
  ];
  const leave = () => {
    if (pointed !== null) setPointed(null);
    highlight.setHover([]);
  };
  useEffect(() => {
    const hide = () => setPointed(null);
    document.addEventListener("keydown", hide);
    return () => document.removeEventListener("keydown", hide);
  }, []);
  return {
    pointed,
    leave,
    linesOf,
    /** @param lines What is found at a place that no value claims. */
    over: (values: readonly Value[], lines: readonly FindingRow[], left: number, top: number) => {
      const all = values.length > 0 ? linesOf(values) : lines;
      if (values.length === 0 && all.length === 0) return leave();
      highlight.setHover(values.map(({ pointer, at }) => ({ pointer, at, role: "hover" as const })));
      if (pointed === null || pointed.left !== left || pointed.top !== top || pointed.values[0] !== values[0])
        setPointed({ values, lines: all, left, top });
    },
    press: () => {
      if (pointed === null) return;
      const { values, lines } = pointed;
      const at = screen.focused === null ? -1 : lines.indexOf(screen.focused);
      const line = lines[(at + 1) % Math.max(1, lines.length)];
      const value = values[0];
      if (line !== undefined && screen.state.tab !== "form") screen.focus(line, { locate: false });
      else if (value?.evaluation != null)
        screen.change({ tab: "form", evaluation: value.evaluation, value: value.pointer });
    },
  };
}
