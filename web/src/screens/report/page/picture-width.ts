import { readSplit } from "./split-width.ts";

/** Room left of and right of a page, and the scroll bar, in CSS pixels. */
export const PAGE_MARGIN = 34;

/** Pixels of a page that fits the left half, on this screen. */
export function pictureWidth(): number {
  return (window.innerWidth * readSplit() - PAGE_MARGIN) * window.devicePixelRatio;
}
