import { useState } from "react";

const KEY = "fuhe.report.zoom";
/** Times the width that fits. */
const STEPS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5, 3];

/** How large the original is drawn: 1 fits the width. */
export interface Zoom {
  readonly factor: number;
  readonly larger: () => void;
  readonly smaller: () => void;
  readonly fit: () => void;
}

/** Kept for the next report and the next day. */
export function useZoom(): Zoom {
  const [factor, setFactor] = useState(() => {
    const kept = Number(localStorage.getItem(KEY));
    return STEPS.includes(kept) ? kept : 1;
  });
  const set = (next: number | undefined) => {
    if (next === undefined) return;
    localStorage.setItem(KEY, String(next));
    setFactor(next);
  };
  return {
    factor,
    larger: () => set(STEPS.find((step) => step > factor)),
    smaller: () => set(STEPS.filter((step) => step < factor).pop()),
    fit: () => set(1),
  };
}
