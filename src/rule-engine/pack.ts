import { z } from "zod";
import { LocalText, Severity } from "../model/finding.ts";
import { GradeBand } from "../model/evaluation.ts";

const words = z.array(z.string().min(1));
const isoDate = z.iso.date();

/** How the execution row is scored: proportional (rate × weight, capped) or by bands of the rate. */
export const ExecutionFormula = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("proportional") }),
  z.strictObject({
    kind: z.literal("bands"),
    /** From the highest rate down; `from` in percentage points, `share` of the row's weight. */
    bands: z.array(z.strictObject({ from: z.number().min(0), share: z.number().min(0).max(1) })).min(1),
  }),
]);
export type ExecutionFormula = z.infer<typeof ExecutionFormula>;

/**
 * How an indicator that misses its target is scored, A target, B actual, w weight.
 * ratio B÷A·w · pass-mark (B÷A − m)÷(1 − m)·w with m the mark · inverse-ratio A÷B·w · linear (1 − (B − A)÷A)·w · bands of B÷A.
 */
export const QuantityFormula = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ratio") }),
  z.strictObject({ kind: z.literal("inverse-ratio") }),
  z.strictObject({ kind: z.literal("linear") }),
  z.strictObject({ kind: z.literal("zero") }),
  z.strictObject({ kind: z.literal("pass-mark"), mark: z.number().min(0).max(99) }),
  z.strictObject({
    kind: z.literal("bands"),
    bands: z.array(z.strictObject({ from: z.number().min(0), share: z.number().min(0).max(1) })).min(1),
  }),
]);
export type QuantityFormula = z.infer<typeof QuantityFormula>;

/** A level-1 group, known by words in its heading. */
export const GroupId = z.enum(["output", "benefit", "satisfaction", "cost"]);
export type GroupId = z.infer<typeof GroupId>;

/** Points by group of one permitted allocation; a group that is not named has no indicators. */
export const Allocation = z.partialRecord(GroupId, z.number().min(0).max(100));
export type Allocation = z.infer<typeof Allocation>;

/** A kind of name and value that does not belong under a level. */
export const Misfiling = z.strictObject({
  /** Stable word for messages and tests. */
  id: z.string(),
  /** Words of the level-1 or level-2 heading under which the indicator stands. */
  under: words,
  /** The indicator's name ends with one of these (brackets aside) … */
  nameEnds: words.optional(),
  /** … or holds one of these. */
  nameHolds: words.optional(),
  /** Names that are at home here all the same. */
  except: words.optional(),
  /** Unit that target or actual must have too, so that name and value both belong elsewhere. */
  valueUnits: words.optional(),
  /** Where it belongs. */
  belongs: LocalText,
});
export type Misfiling = z.infer<typeof Misfiling>;

/** What one pack says about one rule. */
export const RuleSetting = z.strictObject({
  enabled: z.boolean().optional(),
  severity: Severity.optional(),
  parameters: z.record(z.string(), z.number()).optional(),
});
export type RuleSetting = z.infer<typeof RuleSetting>;

/** The content of a pack: what differs between places and years. All of it is data; a pack can't change what a rule means. */
export const PackContent = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  version: z.string().min(1),
  name: LocalText,
  /** Where the figures come from, in words. */
  source: LocalText,
  /** Evaluated years' first and last day for which the pack holds; null: open. */
  effective: z.strictObject({ from: isoDate.nullable(), to: isoDate.nullable() }),
  allocation: z.strictObject({
    /** Points of the execution row. */
    execution: z.number().min(0).max(100),
    /** Permitted points by level 1; empty: the place leaves them free. */
    permitted: z.array(Allocation),
    /** Words by which a level-1 heading is known. */
    groups: z.record(GroupId, words),
  }),
  execution: z.array(ExecutionFormula).min(1),
  quantity: z.strictObject({
    forward: z.array(QuantityFormula).min(1),
    reverse: z.array(QuantityFormula).min(1),
    equal: z.array(QuantityFormula).min(1),
  }),
  /** From the best grade down; points. `words` are other spellings of the grade. */
  grades: z.array(GradeBand.extend({ words: words.optional() })).min(2),
  words: z.strictObject({
    /** Reasons that say nothing. */
    noReason: words,
    /** Labels of texts under the table that give the reason for a deviation. */
    reasonLabels: words,
    /** Instruction text of templates, as regular expressions over the text without white space. */
    placeholders: words,
    /** Ends of names that promise a number. */
    promised: words,
    /** Names that end so but promise none. */
    notPromised: words,
    /** Actual goals that say nothing. */
    emptyTalk: words,
    /** Names of indicators for which less is better, where the operator does not say so. */
    reverse: words,
    /** Rates that may exceed 100 %. */
    openRates: words,
    misfiled: z.array(Misfiling),
    /** Common formulae that any two units may write alike, as regular expressions; for the checks across files. */
    formulae: words.optional(),
  }),
  /** By rule id. */
  rules: z.record(z.string(), RuleSetting),
  /** Additions to the header lexicon: record role → header words. */
  lexicon: z.record(z.string(), words),
});
export type PackContent = z.infer<typeof PackContent>;

/** Another shipped pack, as far as a message may name it. */
export interface PackPeer {
  readonly id: string;
  readonly name: LocalText;
  readonly execution: readonly ExecutionFormula[];
}

/** A pack as loaded. */
export interface Pack extends PackContent {
  /** SHA-256 of the canonical content, hex. */
  readonly sha256: string;
  /** The other shipped packs. */
  readonly peers: readonly PackPeer[];
}
