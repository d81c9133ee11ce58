import { describe, expect, it } from "vitest";
import type { ResultWriter } from "../../src/cli/output/result-writer.ts";
import { csvWriter } from "../../src/cli/output/csv-writer.ts";
import { jsonWriter, jsonlWriter } from "../../src/cli/output/json-writer.ts";
import { recordsCsvWriter } from "../../src/cli/output/records-csv-writer.ts";
import { recordsTableWriter } from "../../src/cli/output/records-table-writer.ts";
import { sarifWriter } from "../../src/cli/output/sarif-writer.ts";
import { tableWriter } from "../../src/cli/output/table-writer.ts";
import { painter } from "../../src/cli/table/colours.ts";
import { displayWidth } from "../../src/cli/table/display-width.ts";
import { Tally } from "../../src/cli/tally.ts";
import { Result } from "../../src/model/result.ts";
import { clean, failed, faulty } from "./sample-result.ts";

function write(writer: ResultWriter, results: readonly Result[]): string {
  const tally = new Tally();
  let text = writer.begin();
  for (const result of results) {
    tally.add(result);
    text += writer.result(result);
  }
  return text + writer.end(tally.summary, results.length > 1 ? [] : null);
}

const lines = (text: string): string[] => text.split("\r\n").filter((line) => line !== "");
const plain = { language: "zh", paint: painter(false), columns: Infinity } as const;

describe("json and jsonl", () => {
  it("is one object with files, summary and batch", () => {
    const all = JSON.parse(write(jsonWriter(), [faulty(), clean()])) as Record<string, unknown>;
    expect(Object.keys(all)).toEqual(["files", "summary", "batch"]);
    expect(all["batch"]).toEqual({ findings: [] });
    expect(all["summary"]).toEqual({
      files: 2,
      clean: 1,
      errors: 1,
      warnings: 0,
      notFullyChecked: 0,
      partial: 0,
      failed: 0,
      findings: { error: 1, warning: 1, notice: 1 },
      checks: { passed: 125, failed: 3, notApplicable: 28, notRun: 1 },
    });
    expect((all["files"] as unknown[]).map((file) => Result.parse(file).file.path)).toEqual([
      "2022/区审批局.docx",
      "a.docx",
    ]);
  });

  it("has no batch for one file", () => {
    expect(Object.keys(JSON.parse(write(jsonWriter(), [clean()])) as object)).toEqual(["files", "summary"]);
    expect(write(jsonlWriter(), [clean()]).trim().split("\n")).toHaveLength(1);
  });

  it("ends jsonl of several files with the batch line", () => {
    expect(write(jsonlWriter(), [clean(), faulty()]).trim().split("\n").at(-1)).toBe('{"batch":{"findings":[]}}');
  });

  it("puts the keys of a result in the contract's order", () => {
    expect(Object.keys(failed())).toEqual([
      "file",
      "status",
      "error",
      "evaluations",
      "narrative",
      "findings",
      "checks",
      "doubts",
      "provenance",
    ]);
  });
});

describe("the table", () => {
  it("shows a file as a clerk reads it", () => {
    expect(write(tableWriter(plain, false), [faulty()])).toBe(
      [
        "✗ 2022/区审批局.docx  1 处错误，1 处提醒，1 处提示，1 项检查未执行",
        "  自评表 1：运维服务费（2022 年）",
        "    错误  年度资金总额 › 执行率  第2页 表1 第7行第9列",
        "        执行率填报 100%，按执行数和预算数应为 86.2%",
        "        填报：100%",
        "        应为：86.2%",
        "        计算：37.24 ÷ 43.2 = 86.20%",
        "        规则：budget/execution-rate",
        "    提醒  满意度指标 › 服务对象满意度指标 › 工作人员满意度 › 得分  第2页 表1 第22行第8列",
        "        已达到目标值，得分低于分值，且未说明原因（可能是读取有误，请核对原件）",
        "        填报：8",
        "        应为：10",
        "        规则：score/unexplained-deduction",
        "    提示  正文 › 3、存在问题  第5段",
        "        标题编号不连续",
        "        填报：3、",
        "        规则：narrative/heading-numbering",
        "  未执行的检查",
        "    · total/score-sum  总分 › 得分  单元格的内容读不懂（十）",
        "",
        "共 1 个文件：无问题 0，有错误 1，有提醒 0，检查不全 0，部分读取 0，未能检查 0",
        "错误 1 处，提醒 1 处，提示 1 处；检查 79 项：通过 61，未通过 3，不适用 14，未执行 1",
        "",
      ].join("\n"),
    );
  });

  it("says of a clean file that it is clean, and of a failed one why and what to do", () => {
    expect(write(tableWriter(plain, false), [clean(), failed()])).toBe(
      [
        "✓ a.docx  无问题",
        "✗ 旧表.doc",
        "  未能检查：暂不能读取这种文件：这是 Word 97-2003 文档",
        "  → 请另存为 .docx 或导出为 PDF 后再报送。",
        "",
        "共 2 个文件：无问题 1，有错误 0，有提醒 0，检查不全 0，部分读取 0，未能检查 1",
        "错误 0 处，提醒 0 处，提示 0 处；检查 78 项：通过 64，未通过 0，不适用 14，未执行 0",
        "",
      ].join("\n"),
    );
  });

  it("speaks English too", () => {
    const text = write(tableWriter({ ...plain, language: "en" }, false), [faulty()]);
    expect(text).toContain("✗ 2022/区审批局.docx  1 error, 1 warning, 1 notice, 1 check not run");
    expect(text).toContain("error  年度资金总额 › execution rate  page 2, table 1 row 7 col 9");
    expect(text).toContain("1 file: 0 without problems, 1 with errors");
  });

  it("keeps every line but a file's own within the terminal's columns, closing marks aside", () => {
    const long = faulty();
    long.findings = long.findings.map((finding) => ({
      ...finding,
      message: { zh: "执行率填报与金额不符，".repeat(20), en: "" },
    }));
    for (const line of write(tableWriter({ ...plain, columns: 60 }, false), [long])
      .split("\n")
      .filter((one) => !one.startsWith("✗"))) {
      expect(displayWidth(line)).toBeLessThanOrEqual(62);
    }
  });

  it("lists every check with --explain", () => {
    const result = clean();
    result.checks.explained = [
      {
        rule: "total/score-sum",
        subject: "/evaluations/0/total/score",
        outcome: "not-applicable",
        reason: "no-total",
        detail: null,
      },
    ];
    expect(write(tableWriter(plain, true), [result])).toContain(
      "  检查明细\n    不适用  total/score-sum  总分 › 得分  no-total\n",
    );
  });

  it("does not let a document steer the terminal", () => {
    const result = clean("a\u001b[2Jb\u202egpj.docx");
    expect(write(tableWriter(plain, false), [result])).toContain("✓ a[2Jbgpj.docx  无问题");
  });

  it("colours only where asked", () => {
    expect(write(tableWriter({ ...plain, paint: painter(true) }, false), [clean()])).toContain("\u001b[32m✓\u001b[0m");
    expect(write(tableWriter(plain, false), [faulty()])).not.toContain("\u001b");
  });
});

describe("csv", () => {
  it("has a line for each finding and for each file without one", () => {
    const written = write(csvWriter("zh"), [faulty(), clean(), failed()]);
    expect(written.startsWith("\ufefffile,sha256,format,status,error,project,rule,severity")).toBe(true);
    expect(lines(written)).toHaveLength(1 + 3 + 1 + 1);
    expect(lines(written)[1]).toBe(
      "2022/区审批局.docx,cd,docx,ok,,运维服务费,budget/execution-rate,error,report,年度资金总额 › 执行率,第2页 表1 第7行第9列,执行率填报 100%，按执行数和预算数应为 86.2%,100%,86.2%,37.24 ÷ 43.2 = 86.20%,/evaluations/0/funds/rows/0/rate,f1",
    );
    expect(lines(written)[5]).toContain("failed,unsupported-format: 暂不能读取这种文件");
  });

  it("makes a cell that begins like a formula text", () => {
    expect(write(csvWriter("zh"), [clean("=cmd|'/c calc'!A1.docx")])).toContain(
      "\"'=cmd|'/c calc'!A1.docx\"".replaceAll('"', ""),
    );
  });

  it("gives the records as a flat table", () => {
    const written = lines(write(recordsCsvWriter(), [clean(), failed()]));
    expect(written).toHaveLength(1 + 3 + 1);
    expect(written[1]).toBe(
      "a.docx,ok,1,2022,运维服务费,区审批局,区审批局,funds,,,年度资金总额,万元,43.2,43.2,37.24,100%,,,10,10,",
    );
    expect(written[2]).toBe(
      "a.docx,ok,1,2022,运维服务费,区审批局,区审批局,indicator,满意度指标,服务对象满意度指标,工作人员满意度,%,,,,,≥95%,95%,10,8,",
    );
  });
});

describe("the records table", () => {
  it("sets columns under each other by their width on the terminal", () => {
    const written = write(recordsTableWriter(plain), [clean()]).split("\n");
    expect(written[4]).toBe("    项目资金（万元）  年初预算数  全年预算数  全年执行数  执行率  分值  得分");
    expect(written[5]).toBe("    年度资金总额      43.2        43.2        37.24       100%    10    10");
  });
});

describe("sarif", () => {
  const rule = {
    id: "budget/execution-rate",
    severity: "error",
    summary: { zh: "执行率", en: "rate" },
    source: { zh: "表", en: "form" },
  } as const;
  const log = JSON.parse(write(sarifWriter("zh", "0.1.0", [rule]), [faulty(), failed("目录/旧表.doc")])) as {
    version: string;
    runs: Record<string, unknown>[];
  };

  it("has the findings as results with level, place and fingerprint", () => {
    expect(log.version).toBe("2.1.0");
    const results = log.runs[0]?.["results"] as Record<string, unknown>[];
    expect(results.map((result) => result["level"])).toEqual(["error", "warning", "note"]);
    expect(results[0]).toMatchObject({
      ruleId: "budget/execution-rate",
      partialFingerprints: { "fuhe/v1": "f1" },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: "2022/%E5%8C%BA%E5%AE%A1%E6%89%B9%E5%B1%80.docx" } },
          logicalLocations: [{ fullyQualifiedName: "/evaluations/0/funds/rows/0/rate" }],
        },
      ],
    });
  });

  it("names the rules and reports the files that could not be read", () => {
    expect(log.runs[0]).toMatchObject({
      tool: {
        driver: {
          name: "fuhe",
          version: "0.1.0",
          rules: [{ id: "budget/execution-rate", defaultConfiguration: { level: "error" } }],
        },
      },
      invocations: [
        {
          executionSuccessful: false,
          toolExecutionNotifications: [{ level: "error", descriptor: { id: "unsupported-format" } }],
        },
      ],
    });
  });
});
