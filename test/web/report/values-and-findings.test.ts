import { describe, expect, it } from "vitest";
import { pageBoxes } from "../../../web/src/screens/report/logic/address.ts";
import { correctable, findingParts, locatable } from "../../../web/src/screens/report/logic/finding-parts.ts";
import { indexFindings, marksAt } from "../../../web/src/screens/report/logic/findings-by-value.ts";
import { placeWords } from "../../../web/src/screens/report/logic/place-words.ts";
import { pointerTo, segmentsOf } from "../../../web/src/screens/report/logic/pointer.ts";
import type { Finding } from "../../../web/src/screens/report/logic/result-types.ts";
import { indexValues, valuesAt } from "../../../web/src/screens/report/logic/value-index.ts";
import { evaluation, indicator, result } from "./sample-evaluation.ts";

const whole = result(evaluation([indicator("满意度", 10), indicator("及时率", 11)]));
const index = indexValues(whole);

function finding(facts: Partial<Finding>): Finding {
  const texts = { reported: null, expected: null, calculation: null, message: { zh: "", en: "" } };
  return {
    key: "k",
    id: "i",
    rule: "a/b",
    severity: "error",
    cause: "report",
    evaluation: 0,
    subject: "",
    also: [],
    at: [],
    ...texts,
    ...facts,
  };
}

describe("values of a record", () => {
  it("are found by the point of the page that they stand on", () => {
    expect(valuesAt(index, 1, 750, 105).map(({ pointer }) => pointer)).toEqual(["/evaluations/0/indicators/0/score"]);
    expect(valuesAt(index, 2, 750, 105)).toEqual([]);
    expect(valuesAt(index, 1, 5, 5)).toEqual([]);
  });
  it("are found by their cell of the form", () => {
    expect(index.byAddress.get("c1:11:3")?.map(({ text }) => text)).toEqual(["及时率"]);
    expect(index.byAddress.get("p2")?.map(({ text }) => text)).toEqual(["24.5万元"]);
  });
  it("are named in the form's own words", () => {
    const words = (pointer: string) => placeWords(pointer, whole, index, "zh").join(" › ");
    expect(words("/evaluations/0/indicators/0/score")).toBe("产出指标 › 数量指标 › 满意度 › 得分");
    expect(words("/evaluations/0/funds/rows/0/budget")).toBe("年度资金总额 › 全年预算数");
    expect(words("/evaluations/0/analysis/自评结果分析~1产出情况及分析")).toBe("自评结果分析 › 产出情况及分析");
    expect(words("/evaluations/0/indicators/1")).toBe("产出指标 › 数量指标 › 及时率");
    expect(words("/evaluations/0/funds/rows/0/initialBudget")).toBe("年度资金总额 › 年初预算数");
    expect(words("/evaluations/0")).toBe("项目支出绩效自评表");
    expect(words("/evaluations/0/funds")).toBe("项目资金");
    expect(words("/evaluations/0/total")).toBe("总分");
  });
  it("the text can be shown but not corrected", () => {
    expect(index.byPointer.get("/narrative/claims/0")?.correctable).toBe(false);
    expect(index.byPointer.get("/evaluations/0/total/score")?.correctable).toBe(true);
  });
});

describe("pointers", () => {
  it("keep slashes and tildes of labels", () => {
    expect(pointerTo("analysis", "a/b~c")).toBe("/analysis/a~1b~0c");
    expect(segmentsOf("/analysis/a~1b~0c")).toEqual(["analysis", "a/b~c"]);
  });
});

describe("cells of a finding", () => {
  it("come with the subject first, each with its value", () => {
    const parts = findingParts(
      finding({ subject: "/evaluations/0/indicators/0/score", also: ["/evaluations/0/indicators/0/target"] }),
      index,
      "x",
    );
    expect(parts.map(({ role, value }) => `${role} ${value?.text}`)).toEqual(["subject 8", "also 95%"]);
    expect(correctable(parts).map(({ text }) => text)).toEqual(["8", "95%"]);
  });
  it("a place without a value gets the address that the finding brings", () => {
    const at = { table: 1, row: 12, col: 1, rowSpan: 1, colSpan: 1 };
    const parts = findingParts(finding({ subject: "/evaluations/0/indicators", at: [at] }), index, "x");
    expect(parts).toEqual([{ pointer: "/evaluations/0/indicators", role: "subject", value: null, at }]);
    expect(locatable(parts, "html")).toHaveLength(1);
    expect(locatable(parts, "pages")).toHaveLength(0);
  });
  it("a finding across files shows its own cell of this file", () => {
    const files = [
      { path: "a.pdf", sha256: "aa", subject: "/evaluations/0/projectName" },
      { path: "b.pdf", sha256: "bb", subject: "/evaluations/0/total/score" },
    ];
    const parts = findingParts(finding({ subject: "/evaluations/0/projectName", files }), index, "bb");
    expect(parts.map(({ value }) => value?.text)).toEqual(["26"]);
  });
  it("a cell over a page break has a box on each page", () => {
    const parts = [
      { page: 1, box: [0, 700, 100, 780] as const },
      { page: 2, box: [0, 60, 100, 90] as const },
    ];
    expect(
      pageBoxes({ table: 1, row: 1, col: 1, page: 1, box: [0, 700, 100, 780], parts }).map(({ page }) => page),
    ).toEqual([1, 2]);
  });
  it("are found back from the value and from the page", () => {
    const line = {
      finding: finding({ subject: "/evaluations/0/indicators/0/score", also: ["/evaluations/0/indicators/0/target"] }),
    };
    const found = indexFindings([line], index, "x");
    expect(found.byPointer.get("/evaluations/0/indicators/0/target")).toEqual([line]);
    expect(found.byAddress.get("c1:10:7")).toEqual([line]);
    expect(marksAt(found, 1, 750, 105)).toEqual([line]);
    expect(marksAt(found, 1, 450, 105)).toEqual([]);
  });
});
