import { describe, expect, it } from "vitest";
import type { Evaluation } from "../../src/model/evaluation.ts";
import { recognise } from "../../src/recognise/recognise.ts";
import { sketchDocument, type Part } from "./sketch-document.ts";

const read = (...parts: readonly Part[]): readonly Evaluation[] =>
  recognise(sketchDocument(...parts), { lexicon: {} }).evaluations;

function only(...parts: readonly Part[]): Evaluation {
  const [evaluation, ...more] = read(...parts);
  expect(more).toEqual([]);
  if (!evaluation) throw new Error("no evaluation was recognised");
  return evaluation;
}

describe("headers", () => {
  it("reads a two-row header with operator and unit of their own (unit 元)", () => {
    const form = only("（2022年度）", {
      table: `
        3×项目名称 | 8×道路养护
        3×主管部门 | 3×交通局 | 2×实施单位 | 3×公路段
        项目资金（元） | 2× | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 3×得分
        ^ | 2×年度资金总额 | 200000 | 200,000 | 160000 | 10 | 80% | 3×8
        绩效指标 | 一级指标 | 二级指标 | 三级指标 | 3×年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
        ^ | ^ | ^ | ^ | 指标性质 | 指标值 | 度量单位 | ^ | ^ | ^ | ^
        ^ | 产出指标 | 数量指标 | 养护里程 | ≧ | 12 | 公里 | 12.5 | 90 | 88 | 雨季停工
        7×总分 | | 100 | 96 | 优`,
    });
    expect(form.funds.unit).toBe("元");
    expect(form.funds.rows[0]).toMatchObject({ source: "total", budget: { value: 200000 }, rate: { value: 80 } });
    expect(form.indicators).toHaveLength(1);
    expect(form.indicators[0]).toMatchObject({
      level1: "产出指标",
      name: { text: "养护里程" },
      target: { text: "12", value: { kind: "quantity", op: ">=", number: 12, unit: "公里" } },
      actual: { value: { number: 12.5, unit: "公里" } },
      unit: "公里",
      deviation: { text: "雨季停工" },
    });
    expect(form.total).toMatchObject({ weight: { value: 100 }, score: { value: 96 }, grade: { value: "优" } });
  });

  it("finds the weight before the target, and the score behind it", () => {
    const form = only("绩效目标自评表", {
      table: `
        2×项目名称 | 7×危房改造
        绩效指标 | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | 未完成原因及拟采取的改进措施
        ^ | 产出指标（50分） | 数量指标 | ★改造户数 | 50 | 30户 | 30户 | 50 |
        ^ | ^ | ^ | 其中：一般户 | | 10户 | 10户 | |
        ^ | 效益指标 | 社会效益 | 安全感 | 40 | 提升 | 提升 | 40 |`,
    });
    expect(form.indicators.map((row) => [row.weight?.text, row.target?.text, row.score?.text])).toEqual([
      ["50", "30户", "50"],
      ["", "10户", ""],
      ["40", "提升", "40"],
    ]);
    expect(form.indicators[1]?.childOf).toBe(0);
    expect(form.groups).toMatchObject([{ level1: "产出指标", declaredWeight: 50 }]);
  });

  it("tells the levels' own weights from the indicator's (一级|分值|二级|分值|三级|分值)", () => {
    const form = only("2021年度部门整体支出绩效自评表", {
      table: `
        2×部门名称 | 7×街道办事处
        一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 评价标准 | 指标说明 | 得分
        投入 | 20 | 预算配置 | 20 | 在职人员控制率 | 10 | 控制率≤100%得满分 | 编制数 | 10
        ^ | ^ | ^ | ^ | 三公经费变动率 | 10 | 变动率≤0得满分 | 预算数 | 9
        产出 | 80 | 履职 | 80 | 重点工作完成率 | 80 | 每低1%扣1分 | 年度任务 | 78
        8×总分 | 97`,
    });
    expect(form.kind).toBe("department");
    expect(form.indicators.map((row) => [row.level1, row.name.text, row.weight?.value, row.score?.value])).toEqual([
      ["投入", "在职人员控制率", 10, 10],
      ["投入", "三公经费变动率", 10, 9],
      ["产出", "重点工作完成率", 80, 78],
    ]);
    expect(form.groups).toMatchObject([
      { level1: "投入", declaredWeight: 20 },
      { level1: "产出", declaredWeight: 80 },
    ]);
    expect(form.indicators[0]?.scoringRule?.text).toBe("控制率≤100%得满分");
    expect(form.indicators[0]?.more).toMatchObject({ 指标说明: { text: "编制数" } });
    expect(form.total.score?.value).toBe(97);
  });

  it("takes a last column of numbers without a header for the score", () => {
    const form = only("区域绩效目标自评表", {
      table: `
        2×专项名称 | 4×义务教育补助
        一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成指标值 |
        产出指标 | 数量指标 | 补助学生 | 3000人 | 3120人 | 30
        效益指标 | 社会效益 | 巩固率 | ≥95% | 97% | 30`,
    });
    expect(form.kind).toBe("transfer");
    expect(form.indicators.map((row) => row.score?.value)).toEqual([30, 30]);
  });
});

describe("funds", () => {
  it("reads sources that stand across: 中央 | 省、地 | 本级 | 其他 | 合计", () => {
    const form = only("项目支出绩效自评表", {
      table: `
        项目名称 | 6×饮水安全
        中央（万元） | 省、地（万元） | 本级（万元） | 其他（万元） | 合计（万元） | 执行数（万元） | 执行率
        100 | 50 | 20 | 0 | 170 | 153 | 90%
        一级指标 | 二级指标 | 指标名称(三级指标) | 年初指标值 | 年终完成值 | 自评分 | 复核分
        产出 | 数量 | 管网 | 5公里 | 5公里 | 85 | 84`,
    });
    expect(form.funds.unit).toBe("万元");
    expect(form.funds.rows.map((row) => [row.source, row.budget?.value, row.executed?.value ?? null])).toEqual([
      ["total", 170, 153],
      ["central", 100, null],
      ["province", 50, null],
      ["county", 20, null],
      ["other", 0, null],
    ]);
    expect(form.indicators[0]?.more).toMatchObject({ 复核分: { text: "84" } });
  });

  it("reads a rate without % as a fraction only where the amounts agree", () => {
    const rate = (budget: string, executed: string, written: string) =>
      only("自评表", {
        table: `
          2×项目名称 | 6×甲
          项目资金（万元） | | 预算数(A) | 执行数(B) | 执行率(B/A) | 分值 | 得分 |
          ^ | 资金总额 | ${budget} | ${executed} | ${written} | 10 | 10 |
          一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 说明
          产出 | 数量 | 乙 | 1 | 1 | 90 | 90 | `,
      }).funds.rows[0]?.rate?.value;
    expect(rate("650", "94", "0.1")).toBe(10);
    expect(rate("100", "100", "1")).toBe(100);
    expect(rate("100", "1", "1")).toBe(1);
    expect(rate("2352.06", "1864.48", "79.27")).toBe(79.27);
  });
});

describe("what belongs together", () => {
  const head = (name: string): string => `
        2×项目名称 | 6×${name}
        2×主管部门 | 3×甲局 | 2×实施单位 | 乙所
        预算执行情况（10分） | 年度预算数（万元） | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分
        ^ | 总额 | 30.00 | 30.00 | 30.00 | 100.00% | 10 | 10
        绩效指标（90分） | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 权重 | 得分
        ^ | 产出指标 | 数量指标 | 培训 | ≥3期 | 3期 | 90 | 90
        6×合计 | 100 | 100`;

  it("splits forms that touch in one table", () => {
    const forms = read("（2023年度）", { table: head("甲项目") + head("乙项目") });
    expect(forms.map((form) => form.projectName?.text)).toEqual(["甲项目", "乙项目"]);
    expect(forms.map((form) => form.indicators.length)).toEqual([1, 1]);
    expect(forms[1]?.funds.rows[0]?.budget?.at).toMatchObject({ row: 11 });
  });

  it("joins a form whose indicators go on in a further table without a header", () => {
    const form = only(
      "（2023年度）",
      { table: head("甲项目").replace(/\n\s*6×合计.*/, "") },
      { table: "绩效指标（90分） | 效益指标 | 社会效益 | 就业 | ≥8人 | 9人 | 0 | 0\n6×合计 | 100 | 100" },
    );
    expect(form.indicators.map((row) => row.name.text)).toEqual(["培训", "就业"]);
    expect(form.total.score?.value).toBe(100);
  });

  it("says that a further part could not be read, where its columns do not fit", () => {
    const form = only(
      "（2023年度）",
      { table: head("甲项目").replace(/\n\s*6×合计.*/, "") },
      {
        table:
          "效益指标 | 社会效益 | 就业 | 8人 | 9 | 10 | 10 | 5 | 5 | 2\n效益指标 | 经济效益 | 收入 | 8元 | 9 | 10 | 10 | 5 | 5 | 2",
      },
    );
    expect(form.form.unreadTables).toEqual([2]);
  });

  it("counts a merged score once, in its first row", () => {
    const form = only("自评表", {
      table: `
        项目名称 | 6×甲
        一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
        产出 | 数量 | 甲 | 1 | 1 | 30 | 28
        ^ | ^ | 乙 | 2 | 2 | ^ | ^`,
    });
    expect(form.indicators[0]?.score).toMatchObject({ text: "28", value: 28 });
    expect(form.indicators[1]?.score).toMatchObject({ text: "", value: null, mergedInto: 0 });
    expect(form.indicators[1]?.level2).toBe("数量");
  });

  it("drops template rows and keeps a nameless row that is scored", () => {
    const form = only("自评表", {
      table: `
        项目名称 | 6×甲
        一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
        产出 | 数量 | 指标1：甲 | 1 | 1 | 30 | 28
        ^ | ^ | 指标2： | | | |
        ^ | ^ | …… | | | |
        ^ | 质量 | / | / | / | / | /
        ^ | 时效 | 指标1： | 12月 | 11月 | 10 | 10`,
    });
    expect(form.indicators.map((row) => [row.ordinal, row.name.text])).toEqual([
      [1, "甲"],
      [1, ""],
    ]);
  });

  it("keeps the analysis block by its own labels, without the block's heading", () => {
    const form = only("自评表", {
      table: `
        2×项目名称 | 6×甲
        绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
        ^ | 产出 | 数量 | 甲 | 1 | 1 | 100 | 100
        6×总分 | 100 | 100
        项目绩效分析 | 自评结果分析 | 2×产出情况及分析 | 4×已完成
        ^ | ^ | 2×效益情况及分析 | 4×良好
        ^ | 3×主要经验做法 | 4×无`,
    });
    expect(Object.fromEntries(Object.entries(form.analysis).map(([label, cell]) => [label, cell.text]))).toEqual({
      "自评结果分析/产出情况及分析": "已完成",
      "自评结果分析/效益情况及分析": "良好",
      主要经验做法: "无",
    });
  });

  it("finds a reason that is given once for the whole table", () => {
    const form = only("自评表", {
      table: `
        2×项目名称 | 5×甲
        预算执行情况（万元）（20分） | | 预算数（A） | 执行数（B） | 执行率（B/A） | 2×得分（20分*执行率）
        ^ | 年度财政资金总额 | 650 | 94 | 0.1 | 2×2.9
        年度绩效目标1（80分） | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分
        ^ | 产出 | 数量 | 甲（个） | 15 | 6 | 8.0
        6×总分 | 71.7
        2×偏差大或目标未完成原因分析 | 5×台账不健全`,
    });
    expect(form.form.reasons).toMatchObject([{ scope: "table", cell: { text: "台账不健全" } }]);
    expect(form.form.executionWeight?.value).toBe(20);
    expect(form.form.indicatorWeight?.value).toBe(80);
    expect(form.form.has.weight).toBe(false);
    expect(form.indicators[0]).toMatchObject({ weight: null, unit: "个", deviation: null });
    expect(form.total).toMatchObject({ weight: null, score: { value: 71.7 } });
  });
});

describe("what is no self-evaluation", () => {
  it.each([
    ["grade bands", "等级 | 得分区间 | 评分说明\n优 | 90（含）-100分 | 好\n良 | 80-90分 | 较好\n差 | 60分以下 | 差"],
    [
      "a list of projects",
      "序号 | 项目名称 | 预算数 | 执行数 | 执行率\n1 | 甲 | 10 | 10 | 100%\n2 | 乙 | 20 | 10 | 50%",
    ],
    ["contacts", "单位 | 联系人 | 职务 | 联系电话\n财务科 | 略 | 科长 | 略"],
    [
      "goals set before the year",
      "项目名称 | 3×甲\n一级指标 | 二级指标 | 三级指标 | 年度指标值\n产出 | 数量 | 甲 | 3个\n产出 | 质量 | 乙 | 合格",
    ],
  ])("%s", (_name, table) => expect(read("附件", { table })).toEqual([]));
});
