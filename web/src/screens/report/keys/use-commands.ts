import { useRef } from "react";
import { useNeighbours } from "../data/use-neighbours.ts";
import { locatable } from "../logic/finding-parts.ts";
import type { Command } from "../logic/keys.ts";
import { step } from "../logic/step.ts";
import type { Zoom } from "../page/zoom.ts";
import { useActions } from "../state/actions-context.ts";
import { useHighlight } from "../state/highlight.ts";
import { useReport } from "../state/report-context.ts";
import { type Panel, useScreen } from "../state/screen-context.ts";
import { useReviewWays } from "../state/use-review-ways.ts";
import { visibleTabs } from "../tabs/visible-tabs.ts";

interface CommandOptions {
  readonly zoom: Zoom;
  readonly help: () => void;
  readonly hasRounds: boolean;
}

/** What each command does on the report that is open. False: it does not apply now. */
export function useCommands({ zoom, help, hasRounds }: CommandOptions): (command: Command) => boolean {
  const { fileId, lines, found, view, values, mayDecide } = useReport();
  const screen = useScreen();
  const actions = useActions();
  const highlight = useHighlight();
  const neighbours = useNeighbours(fileId);
  const review = useReviewWays();
  const located = useRef({ finding: -1, part: 0 });

  const locate = () => {
    const { focused } = screen;
    if (focused === null || view === undefined || view.kind === "none") return false;
    const parts = locatable(found.parts.get(focused) ?? [], view.kind);
    const again = located.current.finding === focused.id ? located.current.part + 1 : 0;
    const part = parts[again % Math.max(1, parts.length)];
    if (part?.at == null) return false;
    located.current = { finding: focused.id, part: again };
    highlight.goTo(part.at);
    highlight.setHover([{ pointer: part.pointer, at: part.at, role: "hover" }]);
    return true;
  };
  const move = (by: 1 | -1) => {
    const next = step(lines, screen.focused, by);
    if (next !== null) screen.focus(next);
    return next !== null;
  };
  const tab = (by: 1 | -1) => {
    const tabs = visibleTabs(hasRounds);
    const at = tabs.indexOf(screen.state.tab) + by + tabs.length;
    screen.change({ tab: tabs[at % tabs.length] ?? "findings" });
    return true;
  };
  const toggle = (panel: Panel) => {
    if (screen.focused === null) return false;
    screen.change({ tab: "findings" });
    screen.openPanel(screen.panel === panel ? null : panel);
    return true;
  };
  const edit = (pointer: string | null) => {
    const value = pointer === null ? undefined : values.byPointer.get(pointer);
    if (value === undefined || value.evaluation === null || !value.correctable) return false;
    screen.change({ tab: "form", evaluation: value.evaluation, value: value.pointer });
    screen.edit(value.pointer);
    if (value.at !== null) highlight.goTo(value.at);
    return true;
  };
  const nextDoubt = () => {
    const doubtful = values.values.filter(({ doubt, correctable }) => doubt !== null && correctable);
    const current = doubtful.find(({ pointer }) => pointer === (screen.editing ?? screen.state.value)) ?? null;
    const at = current === null ? 0 : (doubtful.indexOf(current) + 1) % doubtful.length;
    return edit(doubtful[at]?.pointer ?? null);
  };
  const decide = (targets: typeof lines) => {
    if (targets.length === 0) return false;
    const [only] = targets;
    const comment = targets.length === 1 ? (only?.decision?.comment ?? null) : null;
    actions.decide(targets, { verdict: "confirmed", reason: null, comment });
    return true;
  };
  const done = (run: () => void) => {
    run();
    return true;
  };

  const always: Partial<Record<Command, () => boolean>> = {
    "next-finding": () => move(1),
    "previous-finding": () => move(-1),
    "next-report": () => done(() => neighbours.open("next")),
    "previous-report": () => done(() => neighbours.open("previous")),
    "next-tab": () => tab(1),
    "previous-tab": () => tab(-1),
    locate,
    unfold: () => screen.focused !== null && screen.state.tab === "findings" && done(() => screen.fold(!screen.folded)),
    rule: () => screen.focused !== null && done(() => screen.showRule(screen.focused?.finding.rule ?? null)),
    "zoom-in": () => done(zoom.larger),
    "zoom-out": () => done(zoom.smaller),
    "fit-width": () => done(zoom.fit),
    help: () => done(help),
  };
  const reviewing: Partial<Record<Command, () => boolean>> = {
    confirm: () => decide(screen.focused === null ? [] : [screen.focused]),
    "confirm-all": () => decide(lines.filter(({ state }) => state === "open")),
    dismiss: () => toggle("dismiss"),
    misread: () => toggle("misread"),
    comment: () => toggle("comment"),
    alike: () => toggle("alike"),
    undo: () => done(actions.undo),
    edit: () => edit(screen.state.value ?? screen.focused?.finding.subject ?? null),
    "next-doubt": nextDoubt,
    pass: () => done(review.pass),
    return: () => done(review.giveBack),
    note: () => done(() => review.note(!review.noting)),
  };
  return (command) => (always[command] ?? (mayDecide ? reviewing[command] : undefined))?.() ?? false;
}
