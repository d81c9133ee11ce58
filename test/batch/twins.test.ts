import { describe, expect, it } from "vitest";
import type { EvaluationSketch } from "../../src/rule-engine/sketch.ts";
import { loadPack } from "../../src/packs/load-pack.ts";
import { checkFiles, inShort } from "./sketch-result.ts";

const sound: EvaluationSketch = {
  year: 2022,
  projectName: "禁毒经费",
  implementingUnit: "禁毒支队",
  funds: [{ budget: "24.5", executed: "24.5", weight: "10", rate: "100%", score: "10" }],
  expected: "支持公安机关开展禁毒业务工作，补助必须的办案、业务、装备等开支，有效打击毒品犯罪38起",
  indicators: [
    { group: "产出指标/数量指标", name: "毛发检测", target: "≥2500份", actual: "2520份", weight: "50", score: "50" },
    { group: "效益指标/社会效益", name: "群众安全感", target: "≥95%", actual: "96%", weight: "40", score: "40" },
  ],
  total: { weight: "100", score: "100", grade: "优" },
};
const changed = (funds: Partial<NonNullable<EvaluationSketch["funds"]>[number]>): EvaluationSketch => ({
  ...sound,
  funds: [{ ...sound.funds?.[0], ...funds }],
});
const all = (...files: [path: string, evaluation: EvaluationSketch, doubtful?: boolean][]) =>
  checkFiles(null, {
    files: files.map(([path, evaluation, doubtful]) => ({ path, evaluation, doubtful: doubtful === true })),
  });

describe("twins", () => {
  it("are silent where they agree, in one folder or under one name", () => {
    expect(all(["报告.docx", sound], ["报告.pdf", changed({ executed: "24.50" })])).toEqual([]);
    expect(all(["区/自评表.docx", sound], ["区/打印稿.pdf", sound])).toEqual([]);
    expect(all(["word/禁毒.docx", sound], ["pdf/禁毒.pdf", sound])).toEqual([]);
    expect(all(["a.docx", sound], ["a.lo.pdf", sound], ["a.web.pdf", sound])).toEqual([]);
  });

  it("are reported field by field", () => {
    const [finding, ...more] = all(["报告.docx", sound], ["报告.pdf", changed({ executed: "24.6" })]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: "batch/twin-mismatch",
      severity: "error",
      cause: "report",
      reported: "24.5 / 24.6",
      message: {
        zh: "年度资金总额 全年执行数：DOCX 写“24.5”，PDF 写“24.6”",
        en: "年度资金总额: executed: the DOCX says “24.5”, the PDF says “24.6”",
      },
      files: [
        { path: "报告.docx", subject: "/evaluations/0/funds/rows/0/executed" },
        { path: "报告.pdf", subject: "/evaluations/0/funds/rows/0/executed" },
      ],
    });
  });

  it("are only a notice where the reading is in doubt, a cell is blank, or words alone differ", () => {
    const rest = (list: ReturnType<typeof all>) => list.map(({ severity, cause }) => `${severity} ${cause}`);
    expect(rest(all(["a.docx", sound], ["a.pdf", changed({ executed: "24.6" }), true]))).toEqual(["notice reading"]);
    expect(rest(all(["a.docx", sound], ["a.pdf", changed({ executed: "" })]))).toEqual(["notice reading"]);
    expect(
      rest(all(["a.docx", sound], ["a.pdf", { ...sound, expected: sound.expected?.replace("有效", "依法") ?? "" }])),
    ).toEqual(["notice reading"]);
    expect(
      rest(all(["a.docx", sound], ["a.pdf", { ...sound, expected: sound.expected?.replace("38", "48") ?? "" }])),
    ).toEqual(["error report"]);
  });

  it("may differ in the project's name or the year itself", () => {
    const findings = all(["a.docx", sound], ["a.pdf", { ...sound, year: 2023 }]);
    expect(findings.map(({ severity, message }) => `${severity} ${message.zh}`)).toEqual([
      "error 年度：DOCX 写“2022”，PDF 写“2023”",
    ]);
  });

  it("do not take another project's PDF in the same folder for a twin", () => {
    expect(all(["a.docx", sound], ["b.pdf", { ...sound, projectName: "办案经费", total: { score: "90" } }])).toEqual(
      [],
    );
  });

  it("say it once where two versions differ all over", () => {
    const other: EvaluationSketch = {
      ...sound,
      funds: [{ budget: "1", executed: "2", weight: "3", rate: "4%", score: "5" }],
      indicators: [
        { name: "毛发检测", target: "≥1份", actual: "3份", weight: "4", score: "3" },
        { name: "群众安全感", target: "≥1%", actual: "2%", weight: "3", score: "2" },
      ],
    };
    const findings = all(["a.docx", sound], ["a.pdf", other]);
    expect(inShort(findings)).toEqual(["notice batch/twin-mismatch a.docx a.pdf"]);
    expect(findings[0]?.message.zh).toContain("有 13 处不同");
  });

  it("do not make an error of a row that only one of them shows", () => {
    const findings = all(["a.docx", sound], ["a.pdf", { ...sound, indicators: sound.indicators?.slice(0, 1) ?? [] }]);
    expect(findings.map(({ severity, cause, message }) => `${severity} ${cause} ${message.zh}`)).toEqual([
      "notice reading DOCX 与 PDF 的行数不一致：群众安全感 只在其中一个文件里读到",
    ]);
  });
});

describe("the same project twice", () => {
  it("is reported once, with what differs and with the twins of both", () => {
    const findings = all(["报告.docx", sound], ["报告.pdf", sound], ["报告-修改.docx", changed({ executed: "24" })]);
    expect(inShort(findings)).toEqual(["warning batch/duplicate-project 报告-修改.docx 报告.docx 报告.pdf"]);
    expect(findings[0]?.message.zh).toBe(
      "禁毒支队的“禁毒经费”2022 年度报送了 2 份；报告-修改.docx 与 报告.docx：年度资金总额 全年执行数 24 / 24.5",
    );
  });

  it("is found under a code and other brackets, and says so where nothing differs", () => {
    const findings = all(
      ["a.docx", sound],
      [
        "b.docx",
        { ...sound, projectName: "51092323T000009876205-禁毒（经费）", implementingUnit: "[155]禁毒支队（本级）" },
      ],
    );
    expect(findings[0]?.message.en).toContain("sent 2 evaluations");
    expect(all(["a.docx", sound], ["b.docx", sound])[0]?.message.zh).toBe(
      "禁毒支队的“禁毒经费”2022 年度报送了 2 份，所填内容相同",
    );
  });

  it("needs a unit, and without a year nearly the same content", () => {
    const nameless = { ...sound, implementingUnit: "", supervisingDepartment: "" };
    expect(all(["a.docx", nameless], ["b.docx", nameless])).toEqual([]);
    expect(inShort(all(["a.docx", { ...sound, year: null }], ["b.docx", { ...sound, year: null }]))).toEqual([
      "warning batch/duplicate-project a.docx b.docx",
    ]);
    expect(
      all(
        ["a.docx", { ...sound, year: null }],
        [
          "b.docx",
          {
            projectName: "禁毒经费",
            implementingUnit: "禁毒支队",
            year: null,
            funds: [{ budget: "3", executed: "2" }],
          },
        ],
      ),
    ).toEqual([]);
  });
});

describe("the same bytes twice", () => {
  const files = [
    { path: "a.docx", bytes: "1", evaluation: sound },
    { path: "b/a.docx", bytes: "1", evaluation: sound },
  ];

  it("are a duplicate file and nothing else", () => {
    expect(inShort(checkFiles(null, { files }))).toEqual(["warning batch/duplicate-file a.docx b/a.docx"]);
  });

  it("can be turned off or set milder in a pack", () => {
    const pack = loadPack();
    const set = (setting: object) =>
      inShort(checkFiles(null, { files }, { ...pack, rules: { ...pack.rules, "batch/duplicate-file": setting } }));
    expect(set({ enabled: false })).toEqual([]);
    expect(set({ severity: "notice" })).toEqual(["notice batch/duplicate-file a.docx b/a.docx"]);
  });
});
