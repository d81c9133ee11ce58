/** A stream of numbers in [0, 1) that is the same for the same name: fixtures must not change between runs. */
export function stream(name: string): () => number {
  let state = 2166136261;
  for (const c of name) state = Math.imul(state ^ (c.codePointAt(0) ?? 0), 16777619) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from `low` up to and including `high`. */
export function between(next: () => number, low: number, high: number): number {
  return low + Math.floor(next() * (high - low + 1));
}
