import type { Cell, Evaluation, Indicator, Result } from "../../../web/src/screens/report/logic/result-types.ts";

/** A cell of table 1 on page 1 of a PDF; its box is `col × 100, row × 10`, 100 wide and 10 high. */
export function cell(text: string, row: number, col: number, value: unknown = text === "" ? null : text): Cell {
  const box = [col * 100, row * 10, col * 100 + 100, row * 10 + 10] as const;
  return { text, value, at: { table: 1, row, col, rowSpan: 1, colSpan: 1, page: 1, box } };
}

export function indicator(name: string, row: number, facts: Partial<Indicator> = {}): Indicator {
  return {
    level1: "产出指标",
    level2: "数量指标",
    ordinal: null,
    name: cell(name, row, 3),
    target: cell("95%", row, 4),
    actual: cell("95%", row, 5),
    unit: null,
    weight: cell("10", row, 6, 10),
    score: cell("8", row, 7, 8),
    completion: null,
    scoringRule: null,
    deviation: cell("", row, 8),
    more: {},
    childOf: null,
    ...facts,
  };
}

export function evaluation(indicators: readonly Indicator[]): Evaluation {
  const fund = { reason: null, initialBudget: null, rate: cell("100%", 2, 6, 100), partOf: null };
  return {
    key: "k",
    kind: "project",
    title: "项目支出绩效自评表",
    year: 2022,
    projectName: cell("运维费", 1, 2),
    supervisingDepartment: null,
    implementingUnit: cell("审批局", 1, 4),
    extra: {},
    funds: {
      unit: "万元",
      rows: [
        {
          ...fund,
          source: "total",
          label: "年度资金总额",
          budget: cell("24.5", 2, 3, 24.5),
          executed: cell("24.5", 2, 4, 24.5),
          weight: cell("10", 2, 5, 10),
          score: cell("10", 2, 7, 10),
        },
        {
          ...fund,
          source: "fiscal",
          label: "其中：财政拨款",
          budget: cell("", 3, 3),
          executed: cell("", 3, 4),
          weight: cell("—", 3, 5, null),
          score: cell("—", 3, 7, null),
          partOf: 0,
        },
      ],
    },
    goals: { expected: null, actual: null },
    indicators,
    groups: [],
    total: { weight: cell("30", 20, 6, 30), score: cell("26", 20, 7, 26), grade: null },
    analysis: { "自评结果分析/产出情况及分析": cell("及时", 21, 2) },
    form: { executionWeight: null, notes: [], reasons: [] },
  };
}

export function result(one: Evaluation): Pick<Result, "evaluations" | "narrative"> {
  return {
    evaluations: [one],
    narrative: {
      title: null,
      sections: [
        { heading: "一、概况", level: 1, text: "共24.5万元。", at: { paragraph: 1, page: 1, box: [0, 500, 300, 520] } },
      ],
      claims: [
        {
          kind: "amount",
          text: "24.5万元",
          about: "budget",
          sentence: "共24.5万元。",
          section: 0,
          at: { paragraph: 2, page: 1, box: [0, 520, 300, 540] },
        },
      ],
    },
  };
}
