import { describe, expect, it } from "vitest";
import { findingsOf, outcomesOf } from "../check-sketch.ts";

const RULE = "explain/deviation-missing";
const row = (target: string, actual: string, deviation?: string, more = {}) => ({
  indicators: [{ target, actual, ...(deviation === undefined ? {} : { deviation }), ...more }],
});

describe(RULE, () => {
  it("asks for a reason where a target is missed, scored or not", () => {
    expect(findingsOf(RULE, row("100%", "90%", ""))).toEqual(["warning /indicators/0/deviation "]);
    expect(findingsOf(RULE, row("100%", "90%", "0"))).toEqual(["warning /indicators/0/deviation 0"]);
    expect(findingsOf(RULE, row("100%", "90%", "外出务工"))).toEqual([]);
    expect(findingsOf(RULE, row("100%", "100%", ""))).toEqual([]);
    expect(findingsOf(RULE, row("≤30", "31", ""))).toHaveLength(1);
    expect(findingsOf(RULE, row("≤2022-06-30", "2022-07-01", ""))).toHaveLength(1);
  });

  it("accepts one reason for the whole table", () => {
    expect(findingsOf(RULE, { ...row("15", "6"), reasons: { table: "支撑材料不足" } })).toEqual([]);
    expect(findingsOf(RULE, { ...row("15", "6"), reasons: { table: "" } })).toEqual(["warning /indicators/0"]);
  });

  it("does not apply where the form takes no reasons, nor to 其中 rows", () => {
    expect(outcomesOf(RULE, row("15", "6"))).toEqual(["not-applicable form-has-no-place-for-reasons"]);
    expect(
      outcomesOf(RULE, {
        indicators: [
          { target: "3", actual: "3", deviation: "" },
          { target: "3", actual: "2", deviation: "", childOf: 0 },
        ],
      }),
    ).toEqual(["passed"]);
  });
});
