/** A statement that differs from what it is held against. */
export interface Mismatch {
  readonly subject: string;
  /** What is compared with what: one row of the form, one kind of statement. */
  readonly topic: string;
  /** The value stated: equal ones are one fault. */
  readonly value: string;
}

/** Mismatches to report, equal ones together, and those to leave. */
export interface Settled<T extends Mismatch> {
  readonly faults: readonly (readonly [T, ...T[]])[];
  readonly left: readonly T[];
}

/**
 * Decides which mismatches are faults. Where the text gives the form's own value elsewhere, or several values that differ
 * from it, the others may be those of parts, of other dates or of other projects: they are left.
 *
 * @param agreed Topics of which the text gives the form's value.
 */
export function settle<T extends Mismatch>(mismatches: readonly T[], agreed: ReadonlySet<string>): Settled<T> {
  const byTopic = new Map<string, Map<string, [T, ...T[]]>>();
  for (const one of mismatches) {
    const values = byTopic.get(one.topic) ?? new Map<string, [T, ...T[]]>();
    byTopic.set(one.topic, values);
    const equal = values.get(one.value);
    if (equal) equal.push(one);
    else values.set(one.value, [one]);
  }
  const faults: [T, ...T[]][] = [];
  const left: T[] = [];
  for (const [topic, values] of byTopic) {
    const groups = [...values.values()];
    if (agreed.has(topic) || groups.length > 1) left.push(...groups.flat());
    else faults.push(...groups);
  }
  return { faults, left };
}
