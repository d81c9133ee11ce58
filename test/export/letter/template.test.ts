import { describe, expect, it } from "vitest";
import { letterContent } from "../../../src/export/letter/letter-content.ts";
import { checkTemplate } from "../../../src/export/letter/template/check-template.ts";
import { renderWithTemplate } from "../../../src/export/letter/template/render-with-template.ts";
import { renderTemplateSample } from "../../../src/export/letter/template/template-sample.ts";
import { TEMPLATE_FIELDS } from "../../../src/export/letter/template/template-fields.ts";
import { TemplateError } from "../../../src/export/letter/template/template-problem.ts";
import { paragraphsOf, partOf, rowsOf } from "./read-back.ts";
import { FRAME, finding, named, report } from "./sketch-report.ts";
import { paragraph, table, template } from "./word-template.ts";

const model = letterContent({ ...FRAME, unit: "区审批局", reports: [report()] });
const fill = (body: string, letter = model) => renderWithTemplate(template(body), letter);

describe("an office's own template", () => {
  it("fills fields that are spread over runs and keeps the rest as it is", () => {
    const body = `${paragraph("致", "{", "{主送", "单位}", "}：")}${paragraph("{{ 标题 }}")}${paragraph("问题{{问题数}}处，{{整改期限}}前")}${paragraph("{{问题清单}}")}`;
    const docx = fill(body);
    expect(paragraphsOf(docx).slice(0, 4)).toEqual([
      "致区审批局：",
      "关于退回2022年度项目支出绩效自评材料\n予以整改的通知",
      "问题2处，2023年4月30日前",
      expect.stringMatching(/^1．预算执行率计算有误。/),
    ]);
    expect(partOf(docx, "word/document.xml")).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">致</w:t>');
    expect(partOf(docx, "_rels/.rels")).toBe(partOf(template(body), "_rels/.rels"));
  });

  it("makes a paragraph of each line, with the looks of the field's own", () => {
    const docx = fill(`${paragraph("{{整改要求}}")}${paragraph("{{问题清单}}")}`);
    const lines = paragraphsOf(docx);
    expect(lines).toHaveLength(5);
    expect(lines[2]).toMatch(/^（三）按期重新报送。/);
    expect(partOf(docx, "word/document.xml").match(/<w:b\/>/g)).toHaveLength(5);
  });

  it("repeats the row of a table for each finding", () => {
    const docx = fill(
      table(
        ["序号", "指标", "填报", "应为", "说明"],
        ["{{问题.序号}}", "{{问题.指标}}", "{{问题.填报}}", "{{问题.应为}}", "{{问题.说明}}"],
        ["共{{问题数}}处", "", "", "", ""],
      ),
    );
    expect(rowsOf(docx)).toEqual([
      ["序号", "指标", "填报", "应为", "说明"],
      ["1", "年度资金总额·执行率", "100%", "86.2%", "执行率填报100%，按执行数和预算数应为86.2%（37.24÷43.2=86.20%）。"],
      [
        "2",
        "满意度指标—服务对象满意度指标—工作人员满意度·得分",
        "8分",
        "请核实",
        "已达到目标值，得分低于分值，且未说明原因。",
      ],
      ["共2处", "", "", "", ""],
    ]);
  });

  it("repeats a paragraph outside a table, numbered through all projects", () => {
    const two = letterContent({ ...FRAME, unit: "甲", reports: [named("路灯"), named("绿化", "b.docx")] });
    const docx = fill(paragraph("{{问题.序号}}. {{问题.项目}}：{{问题.名称}}"), two);
    expect(paragraphsOf(docx)).toEqual([
      "1. 路灯：预算执行率计算有误",
      "2. 路灯：已完成指标扣分未说明原因",
      "3. 绿化：预算执行率计算有误",
      "4. 绿化：已完成指标扣分未说明原因",
    ]);
  });

  it("fills headers and footers", () => {
    const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const header = { name: "word/header1.xml", data: `<w:hdr ${W}>${paragraph("{{发文机关}}", "{{文号}}")}</w:hdr>` };
    const docx = renderWithTemplate(template(paragraph("{{问题清单}}"), [header]), model);
    expect(partOf(docx, "word/header1.xml")).toContain("〔2023〕　号");
  });

  it("reads any prefix of the namespace and full-width braces", () => {
    const body = paragraph("｛｛问题清单｝｝").replaceAll("w:", "x:");
    const data = `<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body>${body}</x:body></x:document>`;
    const docx = renderWithTemplate(template("", [{ name: "word/document.xml", data }]), model);
    expect(paragraphsOf(docx)[0]).toMatch(/^1．预算执行率计算有误/);
  });

  it("writes hostile words as text and never fills a field twice", () => {
    const words = "</w:t></w:r>{{标题}}&lt;\u0001<script>";
    const hostile = letterContent({
      ...FRAME,
      unit: words,
      reports: [named(words, "a.docx", [finding({ reported: words })])],
    });
    const docx = fill(`${paragraph("{{主送单位}}")}${table(["{{问题.填报}}", "{{问题.项目}}"])}`, hostile);
    const shown = "</w:t></w:r>{{标题}}&lt;<script>";
    expect(paragraphsOf(docx)).toEqual([shown]);
    expect(rowsOf(docx)).toEqual([[shown, shown]]);
  });

  it("gives the same bytes for the same letter", () => {
    const body = paragraph("{{问题清单}}");
    expect(Buffer.from(fill(body)).equals(Buffer.from(fill(body)))).toBe(true);
  });
});

describe("checking a template", () => {
  it("lists its fields and what a letter usually has besides", () => {
    expect(checkTemplate(template(paragraph("{{标题}}", "{{问题清单}}", "{{整改要求}}")))).toEqual({
      ok: true,
      fields: ["标题", "问题清单", "整改要求"],
      missing: ["主送单位", "正文", "落款单位", "落款日期"],
      problems: [],
    });
  });

  it("names a field that does not exist", () => {
    const unknown = template(`${paragraph("{{问题清单}}")}${paragraph("{{收文", "单位}}")}`);
    expect(checkTemplate(unknown).problems).toMatchObject([{ code: "unknown-field", subject: "收文单位" }]);
    expect(() => renderWithTemplate(unknown, model)).toThrow(TemplateError);
    expect(() => renderWithTemplate(unknown, model)).toThrow(/收文单位/);
  });

  it("finds braces without a partner and a letter without findings", () => {
    const { ok, problems } = checkTemplate(template(`${paragraph("{{标题}}")}${paragraph("{{正文")}`));
    expect(ok).toBe(false);
    expect(problems.map(({ code }) => code)).toEqual(["unclosed-field", "no-findings"]);
  });

  it("accepts the sample, which can be filled", async () => {
    const sample = await renderTemplateSample();
    const { ok, fields, missing } = checkTemplate(sample);
    expect([ok, missing]).toEqual([true, []]);
    expect(fields.every((field) => TEMPLATE_FIELDS.includes(field))).toBe(true);
    const docx = renderWithTemplate(sample, model);
    expect(paragraphsOf(docx)).toContain("区审批局：");
    expect(rowsOf(docx).map(([number]) => number)).toEqual(["序号", "1", "2"]);
  });
});
