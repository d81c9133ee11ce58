import { useSyncExternalStore } from "react";

/** A decision is shown at once; one that takes longer than this is marked until the server has it. */
const LONG = 300;

const saving = new Set<number>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** Marks findings whose decision is on its way for long. @returns Ends it. */
export function noteSaving(findingIds: readonly number[]): () => void {
  const timer = setTimeout(() => {
    for (const id of findingIds) saving.add(id);
    tell();
  }, LONG);
  return () => {
    clearTimeout(timer);
    for (const id of findingIds) saving.delete(id);
    tell();
  };
}

/** Whether a finding's decision has been on its way for long. */
export function useSaving(findingId: number): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => saving.has(findingId),
  );
}
