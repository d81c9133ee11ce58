import { useEffect, useSyncExternalStore } from "react";
import { Sending } from "./sending.ts";
import type { SendingItem } from "./sending-item.ts";

const byBatch = new Map<number, Sending>();
const listeners = new Set<() => void>();
let total = { done: 0, total: 0, busy: false };

/** The sending of a batch. It goes on while the reader looks at other screens. */
export function sendingOf(batchId: number): Sending {
  const before = byBatch.get(batchId);
  if (before !== undefined) return before;
  const sending = new Sending(batchId);
  sending.items.subscribe(sum);
  byBatch.set(batchId, sending);
  return sending;
}

function sum(): void {
  const tallies = [...byBatch.values()].map((sending) => sending.items.tally());
  const all = tallies.reduce((one, { total, settled }) => ({ total: one.total + total, done: one.done + settled }), {
    total: 0,
    done: 0,
  });
  total = { ...all, busy: all.done < all.total };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is being sent for a batch. */
export function useSendingItems(batchId: number): readonly SendingItem[] {
  const { items } = sendingOf(batchId);
  return useSyncExternalStore(items.subscribe, items.list);
}

/** What is being sent at all; the browser asks before it leaves meanwhile. */
export function useSendingTotal(): { readonly done: number; readonly total: number; readonly busy: boolean } {
  const now = useSyncExternalStore(subscribe, () => total);
  useEffect(() => {
    if (!now.busy) return;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
      // What browsers of this age look at.
      event.returnValue = "";
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [now.busy]);
  return now;
}
