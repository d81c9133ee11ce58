import { describe, expect, it } from "vitest";
import { csvField } from "../../../src/export/dataset/csv-format.ts";

describe("a CSV field", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["＝1+1", "'＝1+1"],
    ["+86 10 1234", "'+86 10 1234"],
    ["-2+3", "'-2+3"],
    ["@SUM(A1)", "'@SUM(A1)"],
    [" =1", "' =1"],
    ["\t=1", "'\t=1"],
    ["\rx", `"'\rx"`],
    ["=a,b", `"'=a,b"`],
    [`="a"`, `"'=""a"""`],
  ])("of the text %j does nothing in a spreadsheet", (text, field) => expect(csvField("text", text)).toBe(field));

  it.each(["-", "—", "-5", "+3.5", "-1,234.50", "-12%", "a=b", "<script>", "≥95%"])(
    "of the text %j is left as it is",
    (text) => expect(csvField("text", text).replace(/^"(.*)"$/, "$1")).toBe(text),
  );

  it("of a number is the number, also below zero", () => {
    expect(csvField("number", -5.25)).toBe("-5.25");
    expect(csvField("decimal", "-245000")).toBe("-245000");
    expect(csvField("integer", 0)).toBe("0");
  });

  it("tells blank from absent", () => {
    expect(csvField("text", "")).toBe('""');
    expect(csvField("text", null)).toBe("");
  });

  it("joins lists, and has places in short", () => {
    expect(csvField("list", ["budget", "score"])).toBe("budget;score");
    expect(csvField("list", [])).toBe('""');
    expect(csvField("place", { table: 1, row: 12, col: 7, rowSpan: 1, colSpan: 1, page: 2 })).toBe("T1R12C7P2");
    expect(csvField("places", [{ paragraph: 5 }, { table: 2, row: 1, col: 1, rowSpan: 1, colSpan: 1 }])).toBe(
      "N5;T2R1C1",
    );
    expect(csvField("json", { 项目负责人: "张三" })).toBe('"{""项目负责人"":""张三""}"');
  });
});
