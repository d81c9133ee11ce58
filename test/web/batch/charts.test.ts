import { describe, expect, it } from "vitest";
import { binName, rateRange, scoreRange } from "../../../web/src/screens/batch/chart-range.ts";
import { fundBars, ruleBars, unitBars } from "../../../web/src/screens/batch/charts/chart-model.ts";
import { percentOf } from "../../../web/src/screens/batch/percent-of.ts";

const within = ({ from, to }: { from: number | null; to: number | null }, value: number): boolean =>
  (from === null || value >= from) && (to === null || value < to);

describe("what a bar of a distribution stands for", () => {
  it("puts a score of 100 into 90 to 100, and only what is above into the bar beyond", () => {
    expect(within(scoreRange({ from: 90, to: 100, count: 1 }), 100)).toBe(true);
    expect(within(scoreRange({ from: 80, to: 90, count: 1 }), 90)).toBe(false);
    expect(within(scoreRange({ from: 100, to: null, count: 1 }), 100)).toBe(false);
    expect(within(scoreRange({ from: 100, to: null, count: 1 }), 100.5)).toBe(true);
    expect(within(scoreRange({ from: 0, to: 10, count: 1 }), -2)).toBe(true);
  });

  it("keeps an execution rate of exactly 100 by itself", () => {
    const exactly = rateRange({ from: 100, to: 100, count: 1 });
    expect([99.99, 100, 100.01].map((rate) => within(exactly, rate))).toEqual([false, true, false]);
    expect(within(rateRange({ from: 90, to: 100, count: 1 }), 100)).toBe(false);
    expect(within(rateRange({ from: 100, to: null, count: 1 }), 100.01)).toBe(true);
  });

  it("names them", () => {
    expect(binName({ from: 90, to: 100, count: 0 })).toBe("90–100");
    expect(binName({ from: 100, to: 100, count: 0 })).toBe("100");
    expect(binName({ from: 100, to: null, count: 0 })).toBe(">100");
  });
});

describe("bars", () => {
  const rule = (id: string, severity: "error" | "notice", open: number, confirmed: number) => ({
    rule: id,
    severity,
    open,
    confirmed,
    dismissed: 9,
    summary: { zh: `规则 ${id}`, en: id },
  });

  it("add a rule's severities up, put the most first and leave out what was dismissed alone", () => {
    const rules = [
      rule("a", "error", 1, 1),
      rule("b", "error", 5, 0),
      rule("a", "notice", 4, 0),
      rule("c", "error", 0, 0),
    ];
    expect(ruleBars({ rules }, ({ zh }) => zh)).toEqual([
      { name: "规则 a", values: [5, 1], narrow: { rule: ["a"] } },
      { name: "规则 b", values: [5, 0], narrow: { rule: ["b"] } },
    ]);
  });

  it("lead nowhere for reports that name no unit", () => {
    const units = [{ unit: null, department: "市教育局", errors: 2, warnings: 1, notices: 0 }];
    expect(unitBars({ units }, "（未写明）")).toEqual([
      { name: "（未写明）市教育局", values: [2, 1, 0], narrow: null },
    ]);
  });

  it("split a department's budget into what has findings and what has not, in 万元", () => {
    const money = {
      records: 3,
      flaggedRecords: 1,
      budgetYuan: "1865000.50",
      executedYuan: "0",
      flaggedBudgetYuan: "865000",
    };
    expect(fundBars({ departments: [{ department: "市住建局", ...money }] }, "")).toEqual([
      { name: "市住建局", values: [86.5, 100], narrow: { department: ["市住建局"] } },
    ]);
  });
});

describe("a share", () => {
  it("is never shown as nothing or all where it is neither", () => {
    expect(percentOf(0, 300)).toBe("0");
    expect(percentOf(1, 3000)).toBe("<0.1");
    expect(percentOf(2999, 3000)).toBe(">99.9");
    expect(percentOf(1, 3)).toBe("33.3");
    expect(percentOf(5, 0)).toBe("0");
  });
});
