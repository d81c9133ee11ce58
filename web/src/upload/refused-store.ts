import { newItem, type SendingItem } from "./sending-item.ts";

/** Refusals of one batch that are kept over a reload. */
const MOST = 1_000;

const keyOf = (batchId: number): string => `fuhe.upload.refused.${batchId}`;

/** Keeps what was refused while the tab is open: the server has no file of it that could be listed. */
export function keepRefused(batchId: number, items: Iterable<SendingItem>): void {
  const refused = [...items]
    .filter(({ state }) => state === "refused")
    .slice(0, MOST)
    .map(({ path, bytes, message, hint }) => ({ path, bytes, message, hint }));
  try {
    if (refused.length === 0) sessionStorage.removeItem(keyOf(batchId));
    else sessionStorage.setItem(keyOf(batchId), JSON.stringify(refused));
  } catch {
    // No room in the browser's store: they stay on the screen until a reload.
  }
}

/** What was refused before a reload. */
export function keptRefused(batchId: number): SendingItem[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(batchId)) ?? "[]") as readonly Pick<
      SendingItem,
      "path" | "bytes" | "message" | "hint"
    >[];
    return kept.map((one) => ({ ...newItem(one.path, null), ...one, state: "refused", sent: 1 }));
  } catch {
    return [];
  }
}
