import type { BodyElement } from "./body-element.ts";

/** `mc:AlternateContent`: the same content in several forms, of which the first that gives something is read. */
export const ALTERNATIVE_ELEMENTS: readonly (readonly [string, BodyElement])[] = [
  [
    "mc:AlternateContent",
    {
      open: (state) => void state.alternatives.push({ keptBefore: state.kept, taken: false }),
      close: (state) => void state.alternatives.pop(),
    },
  ],
  [
    "mc:Choice",
    {
      open: (state) => (state.alternatives.at(-1)?.taken === true ? "skip" : undefined),
      close(state) {
        const alternative = state.alternatives.at(-1);
        if (alternative !== undefined && state.kept > alternative.keptBefore) alternative.taken = true;
      },
    },
  ],
  ["mc:Fallback", { open: (state) => (state.alternatives.at(-1)?.taken === true ? "skip" : undefined) }],
];
