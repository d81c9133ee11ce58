import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { letterContent } from "../../../src/export/letter/letter-content.ts";
import { findingWords } from "../../../src/export/letter/finding-words.ts";
import { renderLetter } from "../../../src/export/letter/render-letter.ts";
import { FRAME, finding, named, report } from "./sketch-report.ts";
import { paragraphsOf, partOf, rowsOf } from "./read-back.ts";

const one = () => letterContent({ ...FRAME, unit: "区审批局", reports: [report()] });
const HOSTILE = `<b>甲</b>&amp;]]><w:p/>=1+1|cmd'"${"\u0000\u0008\u001b\u202e\ufffe\ud800"}`;
const SHOWN = `<b>甲</b>&amp;]]><w:p/>=1+1|cmd'"`;

describe("the letter as DOCX", () => {
  it("reads as the unit would read it", async () => {
    const lines = paragraphsOf(await renderLetter(one()));
    expect(lines.slice(0, 4)).toEqual([
      "〔2023〕　号",
      "关于退回2022年度项目支出绩效自评材料",
      "予以整改的通知",
      "区审批局：",
    ]);
    expect(lines[5]).toBe("一、复核发现的问题");
    expect(lines[6]).toBe(
      "1．预算执行率计算有误。年度资金总额·执行率（第2页表1第7行）。执行率填报100%，按执行数和预算数应为86.2%（37.24÷43.2=86.20%）。请按全年执行数÷全年预算数重新计算并更正，同步核对执行得分和总分。",
    );
    expect(lines.slice(8)).toEqual([
      "二、整改要求",
      expect.stringMatching(/^（一）逐项核对整改。/),
      expect.stringMatching(/^（二）保持数据一致。/),
      expect.stringMatching(/^（三）按期重新报送。请于2023年4月30日前/),
      "特此通知。",
      "某某区财政局",
      "2023年4月10日",
      "（联系人：李红；联系电话：0553-1234567）",
    ]);
  });

  it("numbers projects and their findings where there are several", async () => {
    const model = letterContent({ ...FRAME, unit: "甲", reports: [named("路灯"), named("绿化", "b.docx")] });
    const lines = paragraphsOf(await renderLetter(model));
    expect(lines.filter((line) => /^（[一二]）(?:路灯|绿化)/u.test(line))).toEqual(["（一）路灯", "（二）绿化"]);
    expect(lines.filter((line) => /^[12]．/u.test(line))).toHaveLength(4);
  });

  it("lists findings in an annex with reported and right values", async () => {
    const docx = await renderLetter({ ...one(), listForm: "table" });
    expect(paragraphsOf(docx)).toContain("附件：复核发现问题清单");
    const rows = rowsOf(docx);
    expect(rows[0]).toEqual(["序号", "栏目及位置", "填报内容", "核对结果", "问题说明及整改要求"]);
    expect(rows[1]?.slice(0, 4)).toEqual(["1", "年度资金总额·执行率\n（第2页表1第7行）", "100%", "86.2%"]);
  });

  it("is made from the changed words", async () => {
    const model = {
      ...one(),
      title: "关于补正材料的函",
      closing: "请予支持。\n此函。",
      letterhead: "某某区财政局文件",
      contact: "",
    };
    const docx = await renderLetter(model);
    const lines = paragraphsOf(docx);
    expect(lines).toContain("关于补正材料的函");
    expect(lines).toContain("此函。");
    expect(lines[0]).toBe("某某区财政局文件");
    expect(lines.at(-1)).toBe("2023年4月10日");
    expect((await mammoth.extractRawText({ buffer: Buffer.from(docx) })).value).toContain("请予支持。");
  });

  it("is the same bytes for the same model, with no clock in it", async () => {
    const first = await renderLetter(one());
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(Buffer.from(await renderLetter(one())).equals(Buffer.from(first))).toBe(true);
    expect(partOf(first, "docProps/core.xml")).not.toMatch(/\d{4}-\d\d-\d\dT/);
  });

  it("has the margins and fonts of the standard", async () => {
    const xml = partOf(await renderLetter(one()), "word/document.xml");
    expect(xml).toMatch(/<w:pgMar[^>]*w:top="2098"/);
    expect(xml).toMatch(/<w:pgMar[^>]*w:left="1587"/);
    expect(xml).toContain('w:eastAsia="仿宋_GB2312"');
    expect(xml).toContain('w:eastAsia="方正小标宋简体"');
    expect(xml).toContain('w:lineRule="exact"');
  });

  it("shows markup, formulas and control characters as text", async () => {
    const rate = finding({
      reported: HOSTILE,
      expected: HOSTILE,
      message: { zh: HOSTILE, en: "" },
      calculation: HOSTILE,
    });
    const reports = [named(HOSTILE, `x/${"<i>"}.docx`, [rate]), named("乙", "b.docx")];
    const model = letterContent({ ...FRAME, unit: HOSTILE, issuer: HOSTILE, batchName: HOSTILE, reports });
    for (const listForm of ["text", "table"] as const) {
      // What was edited on the page is no safer than what was read.
      const docx = await renderLetter({ ...model, listForm, closing: HOSTILE });
      const lines = paragraphsOf(docx);
      expect(lines).toContain(`${SHOWN}：`);
      expect(lines).toContain(SHOWN);
      expect((await mammoth.extractRawText({ buffer: Buffer.from(docx) })).value).toContain(SHOWN);
    }
  });

  it("takes very long texts", async () => {
    const long = "长".repeat(50_000);
    const model = letterContent({
      ...FRAME,
      unit: long,
      reports: [named(long, "a.docx", [finding({ reported: long })])],
    });
    expect(model.addressee).toHaveLength(120);
    expect(model.projects[0]?.findings[0]?.reported).toHaveLength(120);
    expect(paragraphsOf(await renderLetter({ ...model, closing: "a".repeat(20_000) }))).toContain("a".repeat(20_000));
  });
});

describe("a finding as a sentence", () => {
  const base = { id: "", problem: "总分不符", item: "总分·得分", location: "", action: "请更正。" };
  it("names the values where the explanation does not", () => {
    const words = findingWords({
      ...base,
      reported: "99.5分",
      expected: "各项得分合计98分",
      explanation: "两数不等。",
    });
    expect(words.text).toBe("总分·得分。填报99.5分，各项得分合计98分。两数不等。请更正。");
  });

  it("does not say twice what is quoted in other marks", () => {
    const values = { reported: "“互联网+”平台", expected: "自评表为“互联网+”服务" };
    const explanation = "正文称项目为“‘互联网+’平台”，自评表为“‘互联网+’服务”。";
    expect(findingWords({ ...base, ...values, explanation }).text).toBe(`总分·得分。${explanation}请更正。`);
  });

  it("does not take a part of a figure for the figure", () => {
    const words = findingWords({ ...base, reported: "9分", expected: "98分", explanation: "得分填报99，应为198。" });
    expect(words.text).toBe("总分·得分。填报9分，应为98分。得分填报99，应为198。请更正。");
  });
});
