import { describe, expect, it } from "vitest";
import { letterContent } from "../../../src/export/letter/letter-content.ts";
import { LetterError } from "../../../src/export/letter/letter-error.ts";
import { LetterModel, withDeadline } from "../../../src/export/letter/letter-model.ts";
import { RULES } from "../../../src/rules/index.ts";
import { BATCH_RULES } from "../../../src/batch/rules/index.ts";
import { PROBLEM_TEXTS, problemText } from "../../../src/export/letter/problem-texts.ts";
import { FRAME, finding, named, report } from "./sketch-report.ts";

const letter = (...reports: Parameters<typeof report>[] | never[]) =>
  letterContent({
    ...FRAME,
    unit: "区审批局",
    reports: reports.length === 0 ? [report()] : reports.map((one) => report(...one)),
  });

describe("the letter of one report", () => {
  it("names unit, year, project, count and deadline", () => {
    const model = letter();
    expect(model.title).toBe("关于退回2022年度项目支出绩效自评材料\n予以整改的通知");
    expect(model.addressee).toBe("区审批局");
    expect(model.opening).toBe(
      "你单位报送的2022年度“运维服务费”项目支出绩效自评材料收悉。经我局复核（批次：2022年度自评复核），发现2处问题需要更正或说明。现将有关材料退回，请按本通知要求认真整改。",
    );
    expect(model.requirements[2]).toContain("请于2023年4月30日前");
    expect([model.signatory, model.date]).toEqual(["某某区财政局", "2023年4月10日"]);
    expect(model.documentNumber).toBe("〔2023〕　号");
    expect(model.contact).toBe("联系人：李红；联系电话：0553-1234567");
  });

  it("puts findings in the form's own row names, with values, place and calculation", () => {
    const [rate, score] = letter().projects[0]?.findings ?? [];
    expect(rate).toEqual({
      id: "f1",
      problem: "预算执行率计算有误",
      item: "年度资金总额·执行率",
      location: "第2页表1第7行",
      reported: "100%",
      expected: "86.2%",
      explanation: "执行率填报100%，按执行数和预算数应为86.2%（37.24÷43.2=86.20%）。",
      action: "请按全年执行数÷全年预算数重新计算并更正，同步核对执行得分和总分。",
    });
    expect(score?.item).toBe("满意度指标—服务对象满意度指标—工作人员满意度·得分");
    expect(score?.reported).toBe("8分");
    expect(score?.location).toBe("第2页表1第22行");
  });

  it("accuses nobody where the right value is not known", () => {
    const model = letter([
      "a.docx",
      [finding({ expected: null }), finding({ rule: "score/overshoot", expected: "10" })],
    ]);
    expect(model.projects[0]?.findings.map(({ expected }) => expected)).toEqual(["请核实", "请核实"]);
  });

  it("says whose the other value is where either may be wrong", () => {
    const total = finding({
      rule: "total/score-sum",
      subject: "/evaluations/0/total/score",
      reported: "99.5",
      expected: "98",
    });
    const [found] = letter(["a.docx", [total]]).projects[0]?.findings ?? [];
    expect([found?.reported, found?.expected]).toEqual(["99.5分", "各项得分合计98分"]);
  });

  it("gives amounts the form's unit and says that a blank is blank", () => {
    const amount = finding({
      rule: "budget/overspent",
      subject: "/evaluations/0/funds/rows/0/executed",
      reported: "50",
      expected: "≤ 43.2",
    });
    const blank = finding({ rule: "complete/indicator-blank", reported: "", expected: null });
    const found = letter(["a.docx", [amount, blank]]).projects[0]?.findings ?? [];
    expect(found.map(({ reported, expected }) => [reported, expected])).toEqual([
      ["50万元", "全年预算数43.2万元"],
      ["未填写", "请核实"],
    ]);
  });

  it("keeps words about our own reading and about other units out", () => {
    const zh = "总分填报 99，读到的各项得分合计 89（89）；分值也相应不足 100，可能有一行未读出，请核对原件";
    const doubted = finding({ rule: "total/score-sum", cause: "reading", calculation: null, message: { zh, en: "" } });
    const copied = finding({
      rule: "batch/copied-text",
      calculation: null,
      message: { zh: "2 个单位的目标逐字相同（区水利局）", en: "" },
    });
    const found = letter(["a.docx", [doubted, copied]]).projects[0]?.findings ?? [];
    expect(found.map(({ explanation }) => explanation)).toEqual([
      "总分填报99，各项得分合计89。",
      "该处文字与其他单位或以前年度的自评材料逐字相同。",
    ]);
  });

  it("prints quotation marks within others as official texts do", () => {
    const zh = "正文称项目为「“互联网+”平台」，自评表为「“互联网+” 服务」";
    const [found] =
      letter(["a.docx", [finding({ calculation: null, message: { zh, en: "" } })]]).projects[0]?.findings ?? [];
    expect(found?.explanation).toBe("正文称项目为“‘互联网+’平台”，自评表为“‘互联网+’ 服务”。");
  });

  it("refuses a finding that nobody confirmed, whoever is to blame for it", () => {
    const open = { ...report(), findings: [{ finding: finding({ cause: "reading" }), state: "open" }] };
    expect(() => letterContent({ ...FRAME, unit: "甲", reports: [open] })).toThrow(LetterError);
    expect(() => letterContent({ ...FRAME, unit: "甲", reports: [open] })).toThrow(/not confirmed/);
  });

  it("refuses a letter about nothing and a day that is none", () => {
    expect(() => letterContent({ ...FRAME, unit: "甲", reports: [report("a.docx", [])] })).toThrow(/nothing to return/);
    expect(() => letterContent({ ...FRAME, deadline: "2023-04-31", unit: "甲", reports: [report()] })).toThrow(
      RangeError,
    );
  });
});

describe("the letter of one unit", () => {
  it("groups findings by project and counts them", () => {
    const model = letterContent({
      ...FRAME,
      unit: "区审批局",
      reports: [named("甲项目", "1/甲.docx"), named("乙", "1/乙.docx")],
    });
    expect(model.projects.map(({ heading, source, findings }) => [heading, source, findings.length])).toEqual([
      ["甲项目", "甲.docx", 2],
      ["乙", "乙.docx", 2],
    ]);
    expect(model.opening).toContain("发现2份自评表共4处问题需要更正或说明");
    expect(model.listForm).toBe("text");
  });

  it("puts a long list in an annex", () => {
    const many = Array.from({ length: 7 }, () => finding());
    expect(letter(["a.docx", many]).listForm).toBe("table");
  });
});

describe("the model", () => {
  it("goes through JSON and its schema unchanged", () => {
    const model = letter();
    expect(LetterModel.parse(JSON.parse(JSON.stringify(model)))).toEqual(model);
  });

  it("takes another deadline into its texts", () => {
    const model = withDeadline(letter(), "2023年5月15日");
    expect(model.deadline).toBe("2023年5月15日");
    expect(model.requirements[2]).toContain("请于2023年5月15日前");
    expect(JSON.stringify(model)).not.toContain("4月30日");
  });
});

describe("what letters say of rules", () => {
  it("has words for every rule but missing units, which have nothing to send back", () => {
    const ids = [...RULES, ...BATCH_RULES].map(({ id }) => id).filter((id) => id !== "batch/missing-unit");
    expect(Object.keys(PROBLEM_TEXTS).sort()).toEqual(ids.sort());
  });

  it("has general words for a rule of tomorrow", () => {
    expect(problemText("future/rule").name).toBe("填报内容需要核实");
    expect(problemText("constructor").name).toBe("填报内容需要核实");
  });
});
