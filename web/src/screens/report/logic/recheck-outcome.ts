/** What a correction changed: findings that went, came, or still stand with other values. By finding key and fingerprint. */
export interface RecheckOutcome {
  readonly gone: number;
  readonly added: number;
  readonly changed: number;
}

interface Identified {
  readonly key: string;
  readonly id: string;
}

/** Same key and other id: it changed. */
export function recheckOutcome(before: readonly Identified[], after: readonly Identified[]): RecheckOutcome {
  const idsBefore = new Map(before.map(({ key, id }) => [key, id]));
  const idsAfter = new Map(after.map(({ key, id }) => [key, id]));
  return {
    gone: [...idsBefore.keys()].filter((key) => !idsAfter.has(key)).length,
    added: [...idsAfter.keys()].filter((key) => !idsBefore.has(key)).length,
    changed: [...idsAfter].filter(([key, id]) => idsBefore.has(key) && idsBefore.get(key) !== id).length,
  };
}
