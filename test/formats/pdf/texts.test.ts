import { describe, expect, it } from "vitest";
import { readPages, rowsOf, tablesOfPages } from "./read-pdf.ts";
import { DrawnPage } from "./drawn-pdf.ts";
import { cleanCharacter } from "../../../src/formats/pdf/chars.ts";

async function cellText(draw: (page: DrawnPage) => void): Promise<string | undefined> {
  const page = new DrawnPage().lattice([50, 60, 400], [600, 700]);
  draw(page);
  return rowsOf((await tablesOfPages(page))[0])[0]?.[1];
}

describe("characters", () => {
  it("turns radicals into ideographs and leaves full-width signs alone", () => {
    expect([..."⽬⺠⻋（％"].map((c) => cleanCharacter(c.codePointAt(0)!)).join("")).toBe("目民车（％");
  });

  it("shows what signs of symbol fonts show", () => {
    expect([0xf0fe, 0xf0a8, 0xf0fc, 0xf0b3].map(cleanCharacter)).toEqual(["☑", "□", "√", "≥"]);
    expect(cleanCharacter(0xe123)).toBeNull();
  });
});

describe("text of a cell", () => {
  it("keeps blanks between Western words only", async () => {
    expect(await cellText((page) => page.text(70, 650, "Word").text(95, 650, "2016").text(120, 650, "版"))).toBe(
      "Word 2016版",
    );
  });

  it("puts no blanks between letter-spaced digits", async () => {
    expect(await cellText((page) => [..."207.4538"].forEach((c, i) => page.text(70 + 11 * i, 650, c)))).toBe(
      "207.4538",
    );
  });

  it("puts a raised sign into its line, and a piece that was drawn later", async () => {
    expect(await cellText((page) => page.text(100, 650, "平方米").text(70, 650, "1290.3").text(130, 654, "2", 6))).toBe(
      "1290.3平方米2",
    );
  });

  it("takes invisible text over a picture for the text of a scan", async () => {
    const page = new DrawnPage().scan().text(70, 650, "得分98", 10, "1 0 0 1", 3);
    expect(await readPages([page])).toMatchObject({ ocr: true, blocks: [{ text: "得分98" }] });
  });
});
