/**
 * The neighbour in a list, without going round its ends. Nothing in focus yet: the first, or the last going up.
 *
 * @param by 1 forwards, -1 backwards.
 */
export function step<T>(items: readonly T[], current: T | null, by: 1 | -1): T | null {
  const at = current === null ? -1 : items.indexOf(current);
  if (at < 0) return (by > 0 ? items[0] : items[items.length - 1]) ?? null;
  return items[at + by] ?? items[at] ?? null;
}

/** After a decision: the next one that still waits, else an earlier one that does, else where one is. */
export function nextWaiting<T>(items: readonly T[], current: T, waits: (item: T) => boolean): T {
  const at = items.indexOf(current);
  return items.slice(at + 1).find(waits) ?? items.slice(0, Math.max(0, at)).find(waits) ?? current;
}
