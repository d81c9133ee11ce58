import { AS_FOUND } from "./injections/as-found.ts";
import { FIRST } from "./injections/first-layouts.ts";
import type { Injection } from "./injections/injection.ts";
import { LATER } from "./injections/later-layouts.ts";
import type { Plan } from "./plan.ts";

const INJECTIONS: readonly Injection[] = [...FIRST, ...LATER, ...AS_FOUND];

/** The faulty documents: `v-NN-BASE`, or `f-BASE-WORD` for faults as units make them. */
export function injectedFrom(clean: readonly Plan[]): Plan[] {
  return INJECTIONS.map((injection, i): Plan => {
    const base = clean.find((p) => p.name === `c-${injection.base}`);
    if (!base) throw new Error(`no document c-${injection.base}`);
    const { report, keep: _keep, untagged: _untagged, ...rest } = base;
    return {
      ...rest,
      name: injection.set
        ? `f-${injection.base}-${injection.word ?? "found"}`
        : `v-${String(i + 1).padStart(2, "0")}-${injection.base}`,
      set: injection.set ?? "injected",
      dress: injection.dress,
      look: injection.look,
      faults: injection.faults,
      ...(injection.report && report ? { report } : {}),
      ...(injection.untagged ? { untagged: true } : {}),
      ...(injection.keep ? { keep: true } : {}),
    };
  });
}
