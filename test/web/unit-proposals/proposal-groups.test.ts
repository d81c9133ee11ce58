import { describe, expect, it } from "vitest";
import { byUnit, grouped } from "../../../web/src/screens/unit-proposals/proposal-groups.ts";

const proposal = (fileId: number, unitId: number | null, doubt: "several" | "nothing" | null) => ({
  fileId,
  path: `${fileId}.docx`,
  units: [],
  departments: [],
  unitId,
  ground: null,
  doubt,
  candidates: [],
});

describe("proposals of units", () => {
  it("are shown by how sure they are", () => {
    const groups = grouped([proposal(1, 7, null), proposal(2, null, "several"), proposal(3, null, "nothing")]);
    expect([groups.proposed, groups.unclear, groups.nothing].map((list) => list.map(({ fileId }) => fileId))).toEqual([
      [1],
      [2],
      [3],
    ]);
  });

  it("are confirmed unit by unit; a report without a unit is left", () => {
    const units = new Map([
      [1, 7],
      [2, 8],
      [3, 7],
    ]);
    expect(byUnit([1, 2, 3, 4], (fileId) => units.get(fileId) ?? null)).toEqual([
      [7, [1, 3]],
      [8, [2]],
    ]);
  });
});
