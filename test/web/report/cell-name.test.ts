import { describe, expect, it } from "vitest";
import { areOfOneRow, cellName, type FindingPart } from "../../../web/src/screens/report/logic/finding-parts.ts";

describe("the name of a finding's cell", () => {
  const part = (row: string): FindingPart => ({
    pointer: row,
    role: "also",
    value: {
      pointer: row,
      evaluation: 0,
      path: ["产出指标", row],
      field: { zh: "得分", en: "Score" },
      text: "10",
      at: null,
      doubt: null,
      correctable: true,
    },
    at: null,
  });

  it("says the row where the cells are of several rows", () => {
    const words = ["产出指标", "培训人次", "得分"];
    expect(cellName(words, areOfOneRow([part("培训人次"), part("培训人次")]))).toBe("得分");
    expect(cellName(words, areOfOneRow([part("培训人次"), part("合格率")]))).toBe("培训人次 · 得分");
  });
});
