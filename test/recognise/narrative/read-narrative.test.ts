import { describe, expect, it } from "vitest";
import type { Block, Document } from "../../../src/model/document.ts";
import type { Claim } from "../../../src/model/narrative.ts";
import { readNarrative } from "../../../src/recognise/narrative/read-narrative.ts";
import { documentOf, FORM, formOf } from "../../rules/narrative/check-text.ts";

const forms = [formOf(FORM)];
const short = (claims: readonly Claim[]): string[] =>
  claims.filter((claim) => claim.about !== null).map((claim) => `${claim.about} ${claim.text}`);

/** A page of lines as a PDF gives them: [left, right, text]. */
function page(...lines: readonly (readonly [number, number, string])[]): Document {
  const blocks = lines.map(([left, right, text], i): Block => ({
    kind: "paragraph",
    text,
    label: null,
    outline: null,
    at: { paragraph: i + 1, page: 1, box: [left, 100 + i * 20, right, 114 + i * 20] },
  }));
  return { format: "pdf", pages: 1, ocr: false, blocks, doubts: [], cutShort: null };
}

describe("claims", () => {
  it("say of what, with the project that the sentence names and the section", () => {
    const { claims } = readNarrative(
      documentOf(["一、资金情况", "2022年度乡镇污水处理站运维经费预算150万元，实际支出139.5万元，预算执行率93%。"]),
      forms,
    );
    expect(claims.filter((claim) => claim.kind === "amount")).toEqual([
      expect.objectContaining({
        text: "150万元",
        value: 150,
        unit: "万元",
        about: "budget",
        project: "乡镇污水处理站运维经费",
        section: 0,
        at: { paragraph: 2 },
      }),
      expect.objectContaining({ text: "139.5万元", value: 139.5, unit: "万元", about: "executed" }),
    ]);
    expect(claims.find((claim) => claim.kind === "rate")).toMatchObject({
      value: 93,
      unit: "%",
      about: "executionRate",
    });
  });

  it("are listed without a role where the text does not say", () => {
    const { claims } = readNarrative(documentOf(["其中管网维护60万元，设备更新79.5万元。"]), forms);
    expect(claims.map((claim) => [claim.text, claim.about])).toEqual([
      ["60万元", null],
      ["79.5万元", null],
    ]);
  });

  it("keep the text as written where it is full-width", () => {
    const { claims } = readNarrative(documentOf(["全年执行数为１３９．５万元。"]), forms);
    expect(claims[0]).toMatchObject({ text: "１３９．５万元", value: 139.5, about: "executed" });
  });
});

describe("titles", () => {
  it("give the report's title and its year", () => {
    const narrative = readNarrative(documentOf(["区生态环境局2021年度项目支出绩效自评报告", "一、概况"]), forms);
    expect(narrative.title).toBe("区生态环境局2021年度项目支出绩效自评报告");
    expect(short(narrative.claims)).toEqual(["evaluatedYear 2021年度"]);
  });

  it("are put together from two centred lines", () => {
    const narrative = readNarrative(
      documentOf(["2022年度乡镇污水处理站运维经费", "项目支出绩效自评报告", "一、概况"]),
      forms,
    );
    expect(narrative.title).toBe("2022年度乡镇污水处理站运维经费项目支出绩效自评报告");
  });

  it("are none where only a table has one", () => {
    const narrative = readNarrative(documentOf(["附件1", "项目支出绩效自评表", "（2022年度）"]), forms);
    expect(narrative.title).toBeNull();
    expect(short(narrative.claims)).toEqual(["evaluatedYear 2022年度"]);
  });

  it("do not take a fund's or a project's year for the evaluated one", () => {
    const form = [formOf({ ...FORM, projectName: "2019年新型农业经营主体扶持项目" })];
    const years = (title: string): string[] =>
      short(readNarrative(documentOf([title]), form).claims).filter((one) => one.startsWith("evaluatedYear"));
    expect(years("2019年新型农业经营主体扶持项目绩效自评报告")).toEqual([]);
    expect(years("关于2022年度“2019年新型农业经营主体扶持项目”的绩效自评报告")).toEqual(["evaluatedYear 2022年度"]);
    expect(years("2022年第二批中央水污染防治资金绩效自评报告")).toEqual([]);
  });
});

describe("lines that a page has broken", () => {
  it("are joined, also before a number that did not fit, and across spaces", () => {
    const document = page(
      [94, 199, "一、资金情况"],
      [
        70,
        519,
        "项目年初预算 120 万元，全年预算数为 150 万元，截至 2022 年 12 月 31 日，全年执行数为 139.5 万元，预算执行率为",
      ],
      [70, 300, "93%。其中用于维护 139.5 万元。"],
      [94, 420, "经自评，项目自评得分为"],
      [70, 211, "96.3分，等级为优。"],
    );
    expect(short(readNarrative(document, forms).claims)).toEqual([
      "initialBudget 120万元",
      "budget 150万元",
      "executed 139.5万元",
      "executionRate 93%",
      "totalScore 96.3分",
      "grade 优",
    ]);
  });

  it("are joined inside a quotation, in titles too", () => {
    const document = page(
      [71, 525, "关于2022年度“乡镇污水处理站运维"],
      [136, 460, "经费”的绩效自评报告"],
      [94, 171, "一、概况"],
    );
    expect(readNarrative(document, forms).title).toBe("关于2022年度“乡镇污水处理站运维经费”的绩效自评报告");
  });

  it("are left apart where the author ended them", () => {
    const document = page(
      [94, 200, "资金情况"],
      [94, 519, "项目预算150万元。"],
      [94, 199, "二、结论"],
      [94, 519, "自评得分96.3分。"],
    );
    expect(short(readNarrative(document, forms).claims)).toEqual(["budget 150万元", "totalScore 96.3分"]);
  });
});
