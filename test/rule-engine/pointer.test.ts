import { describe, expect, it } from "vitest";
import { absolutePointer, pointer, resolvePointer } from "../../src/rule-engine/pointer.ts";

describe("pointers", () => {
  it("escape labels with slashes and resolve back", () => {
    const subject = pointer("analysis", "自评结果分析/产出~情况");
    const absolute = absolutePointer(subject, 1);
    expect(absolute).toBe("/evaluations/1/analysis/自评结果分析~1产出~0情况");
    expect(resolvePointer({ evaluations: [{}, { analysis: { "自评结果分析/产出~情况": "x" } }] }, absolute)).toBe("x");
  });

  it("resolve null, and not what is inherited", () => {
    expect(resolvePointer({ year: null }, "/year")).toBeNull();
    expect(resolvePointer({}, "/toString")).toBeUndefined();
    expect(resolvePointer([1], "/0")).toBe(1);
  });
});
