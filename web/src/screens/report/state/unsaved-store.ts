import { useEffect, useSyncExternalStore } from "react";
import { readUnsaved, type Unsaved, type UnsavedDecision, withoutUnsaved, withUnsaved } from "../logic/unsaved.ts";

const KEY = "fuhe.report.unsaved";

let list: readonly Unsaved[] = readUnsaved(sessionStorage.getItem(KEY));
const listeners = new Set<() => void>();

function set(next: readonly Unsaved[]): void {
  if (next.length === list.length && next.every((one, n) => one === list[n])) return;
  list = next;
  sessionStorage.setItem(KEY, JSON.stringify(list));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What this reader did and the server does not have, over reports and reloads, for as long as the tab of the browser is open. */
export const unsavedStore = {
  list: (): readonly Unsaved[] => list,
  add: (one: Unsaved): void => set(withUnsaved(list, one)),
  /** It has been saved, or given up. */
  remove: (one: Unsaved): void => set(withoutUnsaved(list, one)),
};

/** All that is not saved; the browser asks before the page is closed meanwhile. */
export function useUnsaved(): readonly Unsaved[] {
  const now = useSyncExternalStore(subscribe, unsavedStore.list);
  useEffect(() => {
    if (now.length === 0) return;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
      // What browsers of this age look at.
      event.returnValue = "";
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [now.length]);
  return now;
}

/** The decision on a finding that is not saved; null where there is none. */
export function useUnsavedDecision(findingId: number): UnsavedDecision | null {
  return useSyncExternalStore(subscribe, () => {
    const found = list.find(
      (one) => one.kind === "decision" && one.decisions.some((decision) => decision.findingId === findingId),
    );
    return found?.kind === "decision" ? found : null;
  });
}

/** What a value was to be set to and is not; null where there is nothing. */
export function useUnsavedText(fileId: number, pointer: string): string | null {
  return useSyncExternalStore(subscribe, () => {
    const found = list.find((one) => one.kind === "correction" && one.fileId === fileId && one.pointer === pointer);
    return found?.kind === "correction" ? found.text : null;
  });
}
