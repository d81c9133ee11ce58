import type { KeyboardEvent } from "react";
import { useReport } from "../state/report-context.ts";
import { useScreen } from "../state/screen-context.ts";

const WAYS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Arrow keys go from value to value as they stand on the screen; Enter corrects the one in focus. */
export function useFormKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  const screen = useScreen();
  const { mayDecide, values } = useReport();
  return (event) => {
    const from = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-value]") : null;
    if (from === null || event.target !== from || event.ctrlKey || event.metaKey || event.altKey) return;
    const pointer = from.dataset["value"] ?? "";
    if (event.key === "Enter" && mayDecide && values.byPointer.get(pointer)?.correctable === true) {
      event.preventDefault();
      event.stopPropagation();
      screen.edit(pointer);
      return;
    }
    const way = WAYS[event.key];
    if (way === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = neighbour(from, [...event.currentTarget.querySelectorAll<HTMLElement>("[data-value]")], way);
    if (next === null) return;
    screen.change({ value: next.dataset["value"] ?? null });
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  };
}

/** The nearest cell in that direction; a cell in the same row or column before a nearer one aside of it. */
function neighbour(
  from: HTMLElement,
  cells: readonly HTMLElement[],
  [dx, dy]: readonly [number, number],
): HTMLElement | null {
  const here = from.getBoundingClientRect();
  let best: HTMLElement | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const cell of cells) {
    const there = cell.getBoundingClientRect();
    const ahead =
      dx !== 0
        ? dx > 0
          ? there.left - here.right
          : here.left - there.right
        : dy > 0
          ? there.top - here.bottom
          : here.top - there.bottom;
    if (cell === from || ahead < -2) continue;
    const aside =
      dx !== 0
        ? Math.max(0, there.top - here.bottom + 2, here.top - there.bottom + 2)
        : Math.max(0, there.left - here.right + 2, here.left - there.right + 2);
    const offset = dx !== 0 ? Math.abs(there.top - here.top) : Math.abs(there.left - here.left);
    const far = ahead + aside * 20 + offset * 0.1;
    if (far < least) [best, least] = [cell, far];
  }
  return best;
}
