import { describe, expect, it } from "vitest";
import { numberedLine, splitHeading } from "../../../src/recognise/narrative/headings.ts";
import { readNarrative } from "../../../src/recognise/narrative/read-narrative.ts";
import { splitSentences } from "../../../src/recognise/narrative/sentences.ts";
import { documentOf } from "../../rules/narrative/check-text.ts";

describe("numbers of headings", () => {
  it.each([
    ["一、项目概况", "chinese", 1],
    ["（二）资金", "chinese-bracket", 2],
    ["(三)管理", "chinese-bracket", 3],
    ["3、问题", "decimal", 3],
    ["4．建议", "decimal", 4],
    ["5.建议", "decimal", 5],
    ["（6）建议", "decimal-bracket", 6],
    ["⑦健全制度", "circled", 7],
    ["第八部分附件", "part", 8],
    ["十一、其他", "chinese", 11],
    ["2.1组织管理", "dotted", 1],
  ])("%s", (line, style, value) => {
    expect(numberedLine(line)).toMatchObject({ style, value });
  });

  it.each([
    "一是加强培训；二是健全制度。",
    "2.1万元已支付",
    "99.29分，等级为优。",
    "2022年度预算",
    "24.5万元",
    "十分重视",
  ])("%s has none", (line) => {
    expect(numberedLine(line)).toBeNull();
  });

  it("splits a heading from the text that runs on", () => {
    const line = "1．项目背景。为落实上级部署，实施项目。";
    const numbered = numberedLine(line);
    expect(numbered && splitHeading(line, numbered)).toMatchObject({
      heading: "1．项目背景",
      text: "为落实上级部署，实施项目。",
      titleLike: true,
    });
  });
});

describe("sections", () => {
  const outline = (...paragraphs: string[]): string[] =>
    readNarrative(documentOf(paragraphs), []).sections.map((section) => `${section.level} ${section.heading}`);

  it("have levels by the styles in use", () => {
    expect(outline("一、概况", "（一）背景", "1.资金", "（1）到位", "（二）目标", "二、结论")).toEqual([
      "1 一、概况",
      "2 （一）背景",
      "3 1.资金",
      "4 （1）到位",
      "2 （二）目标",
      "1 二、结论",
    ]);
  });

  it("keep their level where a heading changes its style", () => {
    expect(outline("一、概况", "1、背景", "2、资金", "二、工作", "3、结果", "四、问题")).toEqual([
      "1 一、概况",
      "2 1、背景",
      "2 2、资金",
      "1 二、工作",
      "1 3、结果",
      "1 四、问题",
    ]);
  });

  it("are not made of lists of statements, notes, annexes and titles", () => {
    const text = [
      "一、产出",
      "1.完成道路硬化3公里，长度达标；",
      "2.安装路灯20盏。",
      "附件1",
      "项目支出绩效自评表",
      "注：1.产出指标50分。",
      "2.效益指标30分。",
    ];
    expect(outline(...text)).toEqual(["1 一、产出"]);
  });

  it("hold their text", () => {
    const { sections } = readNarrative(documentOf(["一、概况", "第一段。", "第二段。", "1．背景。正文。"]), []);
    expect(sections.map((section) => section.text)).toEqual(["第一段。\n第二段。", "正文。"]);
  });
});

describe("sentences", () => {
  it("end at their marks, not inside brackets and quotations", () => {
    expect(
      splitSentences("预算24.5万元（60万元；40万元）。“甲；乙”项目；丙。").map((one) => [one.text, one.goesOn]),
    ).toEqual([
      ["预算24.5万元（60万元；40万元）。", false],
      ["“甲；乙”项目；", false],
      ["丙。", true],
    ]);
  });
});
