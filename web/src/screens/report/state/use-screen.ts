import { useCallback, useEffect, useRef, useState } from "react";
import { useSearchParams } from "react-router";
import type { FindingRow } from "../data/rows.ts";
import { locatable } from "../logic/finding-parts.ts";
import type { FindingIndex } from "../logic/findings-by-value.ts";
import { readScreenState, type ScreenState, writeScreenState } from "../logic/screen-address.ts";
import type { View } from "../data/rows.ts";
import type { Highlight } from "./highlight.ts";
import type { Panel, Screen } from "./screen-context.ts";

interface ScreenOptions {
  readonly lines: readonly FindingRow[];
  readonly found: FindingIndex<FindingRow>;
  readonly view: View | undefined;
  readonly highlight: Highlight;
}

/**
 * What the screen shows. What matters is in the address too, so that a reload shows the same; the address follows, since keys come faster
 * than the router moves.
 */
export function useScreenState({ lines, found, view, highlight }: ScreenOptions): Screen {
  const [query, setQuery] = useSearchParams();
  const [state, setState] = useState(() => readScreenState(query));
  const [folded, fold] = useState(false);
  const [panel, openPanel] = useState<Panel | null>(null);
  const [editing, edit] = useState<string | null>(null);
  const [ruleShown, showRule] = useState<string | null>(null);
  const change = useCallback((part: Partial<ScreenState>) => setState((before) => ({ ...before, ...part })), []);
  useEffect(() => {
    setQuery((before) => writeScreenState(before, state), { replace: true });
    // The address follows the screen; `setQuery` is another function after each step.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [state]);
  const focused = useFocused(lines, state.finding);
  useEffect(() => {
    const parts = focused === null ? [] : (found.parts.get(focused) ?? []);
    highlight.setFocus(parts.map(({ pointer, at, role }) => ({ pointer, at, role })));
  }, [focused, found, highlight]);
  /** Shown once for each finding in focus, when the original is there. */
  const shown = useRef<string | null>(null);
  const kind = view === undefined || view.kind === "none" ? null : view.kind;
  useEffect(() => {
    if (focused === null || kind === null || shown.current === focused.finding.id) return;
    shown.current = focused.finding.id;
    const [first] = locatable(found.parts.get(focused) ?? [], kind);
    if (first?.at != null) highlight.goTo(first.at);
  }, [focused, found, kind, highlight]);
  return {
    state,
    change,
    focused,
    folded,
    fold,
    focus: (line, { locate = true } = {}) => {
      openPanel(null);
      fold(false);
      if (line !== null) shown.current = locate ? null : line.finding.id;
      const tab = state.tab === "form" ? "form" : "findings";
      const evaluation = line?.finding.evaluation ?? state.evaluation;
      change({ finding: line?.finding.id ?? null, tab, evaluation });
    },
    panel,
    openPanel,
    editing,
    edit,
    ruleShown,
    showRule,
  };
}

/**
 * The finding in focus: the one of the address; at first the one that waits; after a new check the same one with other values, or
 * the one that has taken its place.
 */
function useFocused(lines: readonly FindingRow[], wanted: string | null): FindingRow | null {
  const [last, setLast] = useState<{ readonly key: string; readonly at: number; readonly id: string } | null>(null);
  const exact = lines.find(({ finding }) => finding.id === wanted);
  const same =
    last === null
      ? undefined
      : (lines.find(({ finding }) => finding.id === last.id) ?? lines.find(({ finding }) => finding.key === last.key));
  const place = last === null ? undefined : lines[Math.min(last.at, lines.length - 1)];
  const focused = exact ?? same ?? place ?? lines.find(({ state }) => state === "open") ?? lines[0] ?? null;
  if (focused !== null && (last === null || last.id !== focused.finding.id))
    setLast({ key: focused.finding.key, id: focused.finding.id, at: lines.indexOf(focused) });
  return focused;
}
