import { useSyncExternalStore } from "react";

const KEY = "fuhe.report.not-run-seen";
const MOST = 500;
const listeners = new Set<() => void>();
let seen: ReadonlySet<number> = new Set(kept());

/** Notes that the list of what did not run has been looked at, for this result. A later result has to be looked at again. */
export function markNotRunSeen(resultId: number): void {
  if (seen.has(resultId)) return;
  seen = new Set([...seen, resultId].slice(-MOST));
  sessionStorage.setItem(KEY, JSON.stringify([...seen]));
  for (const listener of listeners) listener();
}

export function useNotRunSeen(resultId: number | null): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => resultId !== null && seen.has(resultId),
  );
}

function kept(): number[] {
  try {
    const list: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    return Array.isArray(list) ? list.filter((id): id is number => typeof id === "number") : [];
  } catch {
    return [];
  }
}
