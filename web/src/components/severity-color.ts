import type { Severity } from "./standing.ts";

/** The colour of a severity as the style sheet has it, for what is drawn on a canvas. */
export function severityColor(severity: Severity): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${severity}`).trim();
}
