import { describe, expect, it } from "vitest";
import { displayWidth, harmless, wrap } from "../../src/cli/table/display-width.ts";

describe("text on a terminal", () => {
  it.each([
    ["abc", 3],
    ["执行率", 6],
    ["（100%）", 8],
    ["é\u0301", 1],
    ["⽬", 2],
    ["𠮷", 2],
  ])("%s takes its columns", (text, columns) => expect(displayWidth(text)).toBe(columns));

  it("breaks Chinese anywhere but before a closing mark", () => {
    expect(wrap("已达到目标值，得分低于分值", 12)).toEqual(["已达到目标值，", "得分低于分值"]);
    expect(wrap("已达到目标得分", 8)).toEqual(["已达到目", "标得分"]);
  });

  it("keeps Latin words and numbers whole where they fit", () => {
    expect(wrap("rate is 86.20% of budget", 12)).toEqual(["rate is", "86.20% of", "budget"]);
    expect(wrap("abcdefghijklmnop", 5)).toEqual(["abcde", "fghij", "klmno", "p"]);
  });

  it("takes escape sequences and direction marks out", () =>
    expect(harmless("a\u001b[31mb\r\nc\u202ed\u0007")).toBe("a[31mb cd"));
});
