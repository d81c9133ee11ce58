import type { UnitProposal } from "../../api/types.ts";

/** proposed: to be confirmed · unclear: units come into question · nothing: neither. */
export const GROUPS = ["proposed", "unclear", "nothing"] as const;
export type Group = (typeof GROUPS)[number];

export function grouped(proposals: readonly UnitProposal[]): Readonly<Record<Group, readonly UnitProposal[]>> {
  const of = (group: Group): UnitProposal[] => proposals.filter((one) => groupOf(one) === group);
  return { proposed: of("proposed"), unclear: of("unclear"), nothing: of("nothing") };
}

function groupOf({ unitId, doubt }: UnitProposal): Group {
  if (unitId !== null) return "proposed";
  return doubt === "nothing" ? "nothing" : "unclear";
}

/** Reports by the units that they are to get, for one request each. @param unitOf Null: it gets none. */
export function byUnit(
  fileIds: Iterable<number>,
  unitOf: (fileId: number) => number | null,
): [unitId: number, fileIds: number[]][] {
  const groups = new Map<number, number[]>();
  for (const id of fileIds) {
    const unit = unitOf(id);
    if (unit !== null) groups.set(unit, [...(groups.get(unit) ?? []), id]);
  }
  return [...groups];
}
