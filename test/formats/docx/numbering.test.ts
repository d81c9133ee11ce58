import { describe, expect, it } from "vitest";
import { formatNumber } from "../../../src/formats/docx/number-format.ts";
import { grid, lines, p, paragraphs, r, read, t, tbl, tr } from "./docx-file.ts";

const level = (at: number, format: string, text: string, more = ""): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, content: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`;
const list = (id: number, of: number, more = ""): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const item = (text: string, id: number, at = 0): string =>
  p(`<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>${r(t(text))}`);

const OUTLINE =
  abstract(
    0,
    level(0, "chineseCounting", "%1、") + level(1, "decimal", "（%2）") + level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
  ) + list(1, 0);

const styled = (text: string, more = ""): string => p(`<w:pPr><w:pStyle w:val="tiao"/>${more}</w:pPr>${r(t(text))}`);

describe("automatic numbers", () => {
  it("writes them in front and gives them alone as the label", async () => {
    const document = await read({
      numbering: OUTLINE,
      body: item("概况", 1) + item("背景", 1, 1) + item("目的", 1, 1) + item("分析", 1) + item("产出", 1, 1),
    });
    expect(paragraphs(document).map((each) => [each.label, each.text])).toEqual([
      ["一、", "一、概况"],
      ["（1）", "（1）背景"],
      ["（2）", "（2）目的"],
      ["二、", "二、分析"],
      ["（1）", "（1）产出"],
    ]);
  });

  it("prints all levels in decimal where the level is legal", async () => {
    expect(
      await lines({ numbering: OUTLINE, body: item("概况", 1) + item("背景", 1, 1) + item("依据", 1, 2) }),
    ).toContain("1.1.1 依据");
  });

  it("goes on across lists of one kind, and starts again at a startOverride", async () => {
    const numbering =
      abstract(0, level(0, "decimal", "%1.")) +
      list(1, 0) +
      list(2, 0) +
      list(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
    expect(await lines({ numbering, body: item("a", 1) + item("b", 2) + item("c", 3) + item("d", 3) })).toEqual([
      "1. a",
      "2. b",
      "5. c",
      "6. d",
    ]);
  });

  it("respects levels that do not start again", async () => {
    const numbering =
      abstract(0, level(0, "decimal", "%1.") + level(1, "decimal", "(%2)", '<w:lvlRestart w:val="0"/>')) + list(1, 0);
    expect(await lines({ numbering, body: item("a", 1) + item("b", 1, 1) + item("c", 1) + item("d", 1, 1) })).toEqual([
      "1. a",
      "(1) b",
      "2. c",
      "(2) d",
    ]);
  });

  it("numbers through a paragraph style, and not where the paragraph takes it away", async () => {
    const numbering =
      abstract(0, level(0, "decimal", "第%1条", '<w:pStyle w:val="tiao"/><w:suff w:val="space"/>')) + list(1, 0);
    const styles = `<w:style w:type="paragraph" w:styleId="tiao"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    expect(
      await lines({
        numbering,
        styles,
        body: styled("甲") + styled("乙", '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled("丙"),
      }),
    ).toEqual(["第1条 甲", "乙", "第2条 丙"]);
  });

  it("follows a list that a numbering style defines", async () => {
    const numbering =
      abstract(0, '<w:numStyleLink w:val="s"/>') +
      abstract(1, `<w:styleLink w:val="s"/>${level(0, "upperLetter", "%1)")}`) +
      list(1, 0) +
      list(2, 1);
    const styles = `<w:style w:type="numbering" w:styleId="s"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`;
    expect(await lines({ numbering, styles, body: item("甲", 1) + item("乙", 1) })).toEqual(["A) 甲", "B) 乙"]);
  });

  it("puts the number of a cell in front of its text, also where the cell holds nothing else", async () => {
    const numbering = abstract(0, level(0, "decimal", "指标%1：")) + list(1, 0);
    const body = tbl(tr(`<w:tc>${item("服务项", 1)}</w:tc><w:tc>${item("", 1)}</w:tc>`));
    expect((await grid({ numbering, body })).cells.map((cell) => cell.text)).toEqual(["指标1：服务项", "指标2："]);
  });

  it("does not count deleted paragraphs, and writes no bullets", async () => {
    const numbering = OUTLINE + abstract(1, level(0, "bullet", "\uf0b7")) + list(2, 1);
    const deleted = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:del>${r("<w:delText>旧</w:delText>")}</w:del></w:p>`;
    expect(await lines({ numbering, body: item("甲", 1) + deleted + item("乙", 1) + item("点", 2) })).toEqual([
      "一、甲",
      "二、乙",
      "点",
    ]);
  });
});

describe("number formats", () => {
  it.each([
    ["chineseCounting", 10, "十"],
    ["chineseCounting", 21, "二十一"],
    ["chineseCountingThousand", 12, "十二"],
    ["chineseCountingThousand", 105, "一百零五"],
    ["chineseLegalSimplified", 15, "壹拾伍"],
    ["ideographTraditional", 3, "丙"],
    ["decimalFullWidth", 12, "１２"],
    ["decimalEnclosedCircle", 3, "③"],
    ["decimalEnclosedCircle", 21, "㉑"],
    ["upperRoman", 14, "XIV"],
    ["lowerLetter", 28, "bb"],
    ["decimalZero", 7, "07"],
    ["upperRoman", 2_000_000_000, "2000000000"],
    ["upperLetter", 2_000_000_000, "2000000000"],
    ["somethingNew", 4, "4"],
  ])("%s %i is %s", (format, value, expected) => {
    expect(formatNumber(format, value)).toBe(expected);
  });
});
