const KEY = "fuhe.report.split";
const LEAST = 0.25;
const MOST = 0.75;

/** The left half's part of the width, as this reader last set it. */
export function readSplit(): number {
  const kept = Number(localStorage.getItem(KEY));
  return kept >= LEAST && kept <= MOST ? kept : 0.5;
}

/** @returns What was kept: within sensible bounds. */
export function keepSplit(part: number): number {
  const bounded = Math.min(MOST, Math.max(LEAST, part));
  localStorage.setItem(KEY, String(bounded));
  return bounded;
}
