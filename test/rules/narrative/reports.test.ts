import { describe, expect, it } from "vitest";
import type { EvaluationSketch } from "../../../src/rule-engine/sketch.ts";
import { check, findingsOf, FORM } from "./check-text.ts";

const WATER: EvaluationSketch = {
  year: 2022,
  projectName: "农村饮水安全工程",
  unit: "万元",
  funds: [{ initialBudget: "300", budget: "300", executed: "290", rate: "96.67%" }],
  total: { weight: "100", score: "92" },
};

describe("the sample's text", () => {
  const sample = [
    "一、项目支出基本情况",
    "1、项目立项背景",
    "根据《关于进一步推进政务数据共享工作的通知》忻数政办发〔2022〕6号；“互联网+政务服务”平台技术服务合同书。",
    "2、 资金用途及目的",
    "通过“互联网+政务服务”平台升级改造服务，可以提供多种方式的运行技术支持。",
    "3、 项目资金预算和执行情况",
    "2022年度“互联网+政务服务”运行维护费项目预算资金为24.5万元，2022年12月8日已全部支付完成，预算执行率为100%。",
    "二、绩效自评工作开展情况",
    "对我单位2022年的部门整体绩效目标完成情况进行自评。我单位2022年涉及“互联网+政务服务”运行维护费1个项目，预算总金额24.5万元。",
    "3、 绩效自评结果及分析",
    "总体自评结果良好，完成情况良好。",
    "四、自评发现的问题及整改措施",
    "要及时沟通协调。",
    "5、 绩效自评结果应用建议",
    "加强资金监管。",
  ];
  const form: EvaluationSketch = {
    year: 2022,
    projectName: "“互联网+政务服务”平台运维服务费",
    funds: [{ initialBudget: "24.5", budget: "24.5", executed: "24.5", rate: "100%" }],
    total: { weight: "100", score: "98" },
  };

  it("is told of its other project name and its headings, each once", () => {
    expect(findingsOf(sample, [form])).toEqual([
      "project-name “互联网+政务服务”运行维护费 → “互联网+政务服务”平台运维服务费",
      "heading-numbering 一、二、3、四、5、 → 一、二、三、四、五、",
    ]);
  });

  it("points at the first heading that leaves the style", () => {
    const heading = check(sample, [form]).find((one) => one.rule === "narrative/heading-numbering");
    expect(heading).toMatchObject({
      subject: "/narrative/sections/5",
      severity: "notice",
      also: ["/narrative/sections/7"],
    });
  });
});

describe("several forms in a file", () => {
  it("holds a statement against the form whose project it names", () => {
    const text = [
      "乡镇污水处理站运维经费预算150万元，实际支出139.5万元，执行率93%。",
      "“农村饮水安全工程”全年预算320万元，执行率96.67%，自评得分90分。",
    ];
    expect(findingsOf(text, [FORM, WATER])).toEqual(["amount 320万元 → 300万元", "score 90分 → 92"]);
  });

  it("holds it against the form that the heading above names", () => {
    const text = [
      "一、乡镇污水处理站运维经费",
      "全年预算150万元。",
      "二、农村饮水安全工程",
      "全年预算310万元，自评得分92分。",
    ];
    expect(findingsOf(text, [FORM, WATER])).toEqual(["amount 310万元 → 300万元"]);
  });

  it("does not run where the text does not say which", () => {
    expect(findingsOf(["全年预算777万元，执行率50%，自评得分60分。"], [FORM, WATER])).toEqual([]);
  });

  it("counts the forms", () => {
    expect(findingsOf(["我单位2022年度共涉及2个项目。"], [FORM, WATER])).toEqual([]);
    expect(findingsOf(["我单位2022年度共涉及三个项目。"], [FORM, WATER])).toEqual(["project-count 三个项目 → 2"]);
  });

  it("holds each title line against its own table", () => {
    const older: EvaluationSketch = { ...WATER, year: 2021 };
    expect(findingsOf(["农村饮水安全工程2021年度绩效自评报告"], [FORM, older])).toEqual([]);
  });
});

describe("reports of more than the form's project", () => {
  it("leaves the amounts of projects that have no form here", () => {
    const text = [
      "一、项目自评情况",
      "（一）乡镇污水处理站运维经费",
      "项目全年预算数150万元，全年执行数139.5万元，执行率93%，自评得分96.3分。",
      "（二）大气污染防治专项资金",
      "项目全年预算数800万元，全年执行数760万元，执行率95%，自评得分95分，等级为良。",
      "（三）生态环境监测能力建设",
      "全年预算数320万元，自评得分98分。",
    ];
    expect(findingsOf(text)).toEqual([]);
  });

  it("leaves the unit's own budget", () => {
    const text = [
      "一、部门基本情况",
      "2022年度预算总额5600万元。预算执行率98%。",
      "二、项目资金",
      "项目预算150万元，执行率93%。",
    ];
    expect(findingsOf(text)).toEqual([]);
  });

  it("leaves what a list of goals promises", () => {
    expect(findingsOf(["二、项目绩效目标", "预算执行率100%，出水达标率95%。"])).toEqual([]);
  });
});

describe("forms of other shapes", () => {
  it("compares across units", () => {
    const yuan: EvaluationSketch = {
      ...FORM,
      unit: "元",
      funds: [{ initialBudget: "1,200,000.00", budget: "1500000", executed: "1395000.00", rate: "0.93" }],
    };
    expect(findingsOf(["全年预算数为150万元，全年执行数139.5万元，执行率93%。"], [yuan])).toEqual([]);
    expect(findingsOf(["全年预算数为151万元。"], [yuan])).toEqual(["amount 151万元 → 1500000元"]);
  });

  it("leaves an amount that differs by a slip of the unit to the unit's own rule", () => {
    expect(findingsOf(["全年预算数为150元。"])).toEqual([]);
  });

  it("takes 预算 for either budget column, and 年初预算 for its own alone", () => {
    expect(findingsOf(["2022年度项目预算120万元。"])).toEqual([]);
    expect(findingsOf(["项目年初预算150万元。"])).toEqual(["amount 150万元 → 120万元"]);
  });

  it("accepts the amount of any source where the text may mean it", () => {
    const sources: EvaluationSketch = {
      ...FORM,
      funds: [
        { budget: "150", executed: "139.5" },
        { source: "fiscal", budget: "140", executed: "130" },
      ],
    };
    expect(findingsOf(["2022年度项目预算140万元，实际支出130万元。"], [sources])).toEqual([]);
  });

  it("reports a rate once where form and text repeat one wrong rate: that is the form's own rule", () => {
    const wrong: EvaluationSketch = { ...FORM, funds: [{ budget: "30", executed: "30", rate: "92.5%" }] };
    expect(findingsOf(["项目预算30万元，实际支出30万元，预算执行率92.5%。"], [wrong])).toEqual([]);
  });

  it("holds a rate against the text's own amounts where the form has none", () => {
    const bare: EvaluationSketch = { ...FORM, funds: [] };
    expect(findingsOf(["项目预算100万元，实际支出80万元，预算执行率90%。"], [bare])).toEqual([
      "execution-rate 90% → 80.00%",
    ]);
  });
});

describe("one fault, one finding", () => {
  it("reports a wrong year that runs through the text once, and not its dates", () => {
    const text = [
      "关于2021年度“乡镇污水处理站运维经费”的绩效自评报告",
      "对2021年度项目绩效目标完成情况进行自评。",
      "最后一笔款项于2021年12月8日支付。",
    ];
    expect(findingsOf(text)).toEqual(["year 2021年度 → 2022"]);
  });

  it("reports a wrong sum told as a list and as an expression once", () => {
    const text = ["其中一期支付30万元、二期支付15万元，两期合计45.6万元（30万元+15万元=45.6万元）。"];
    expect(findingsOf(text)).toEqual(["own-arithmetic 45.6万元 → 45万元"]);
  });

  it("reports an amount that is wrong in two places once", () => {
    expect(findingsOf(["全年执行数为154.15万元。", "项目实际支出154.15万元。"])).toEqual([
      "amount 154.15万元 → 139.5万元",
    ]);
  });
});

describe("goals", () => {
  it("notes a deadline in the year before", () => {
    const [finding, ...more] = check(["正文"], [{ ...FORM, expected: "在2021年12月31日前完成93座污水处理站维护" }]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: "narrative/year",
      severity: "notice",
      subject: "/evaluations/0/goals/expected",
      reported: "2021年",
      expected: "2022",
    });
  });

  it("says nothing of goals that also speak of the year, look ahead, or cite", () => {
    const goals = [
      "2022年完成2021年12月31日前移交的站点维护",
      "到2025年底前全区污水处理率达到95%",
      "根据2021年区委1号文件要求完成站点维护",
      "2020-2022年三年行动",
    ];
    for (const expected of goals) expect(check(["正文"], [{ ...FORM, expected }])).toEqual([]);
  });

  it("recomputes sums written in goals", () => {
    const form: EvaluationSketch = { ...FORM, actual: "分三次支付30万+30万+29.99万，共计89.97万元" };
    expect(findingsOf(["正文"], [form])).toEqual(["own-arithmetic 89.97万元 → 89.99万元"]);
  });
});
