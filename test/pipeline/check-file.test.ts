import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../src/model/limits.ts";
import { Result } from "../../src/model/result.ts";
import type { FileFacts } from "../../src/model/result.ts";
import { loadPack } from "../../src/packs/load-pack.ts";
import { partialError } from "../../src/pipeline/build-result.ts";
import { checkFile, extractFile } from "../../src/pipeline/check-file.ts";
import { buildFaultyReport, buildGoodReport } from "../build/good-report.ts";
import { buildDocx, paragraph } from "../build/zip.ts";

const pack = loadPack();

describe("bytes to result", () => {
  it("finds nothing wrong with a sound report", async () => {
    const result = await checkFile(buildGoodReport(), "甲/自评表.pdf", pack);
    expect(result.file).toMatchObject({
      path: "甲/自评表.pdf",
      name: "自评表.pdf",
      format: "docx",
      pages: null,
      ocr: false,
    });
    expect(result.file.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect([result.status, result.error, result.findings]).toEqual(["ok", null, []]);
    expect(result.evaluations[0]?.total.score).toMatchObject({ text: "100", value: 100 });
    expect(result.provenance).toMatchObject({
      tool: expect.stringMatching(/^fuhe \d/) as string,
      pack: { id: "mof-2020" },
    });
  });

  it("reports a total that its parts contradict, at a subject that resolves", async () => {
    const result = await checkFile(buildFaultyReport(), "a.docx", pack);
    expect(result.findings.map(({ rule, severity, subject }) => [rule, severity, subject])).toEqual([
      ["total/score-sum", "error", "/evaluations/0/total/score"],
    ]);
    expect(result.checks.failed).toBe(1);
  });

  it("gives the same bytes for the same bytes", async () => {
    const [once, again] = [
      await checkFile(buildFaultyReport(), "a.docx", pack),
      await checkFile(buildFaultyReport(), "a.docx", pack),
    ];
    expect(JSON.stringify(again) === JSON.stringify(once)).toBe(true);
    expect(Result.safeParse(once).success).toBe(true);
  });

  it("extracts the same records and runs no check", async () => {
    const [checked, extracted] = [
      await checkFile(buildFaultyReport(), "a.docx", pack),
      await extractFile(buildFaultyReport(), "a.docx", pack),
    ];
    expect(extracted.evaluations).toEqual(checked.evaluations);
    expect([extracted.findings, extracted.checks.passed]).toEqual([[], 0]);
  });

  it("explains every outcome where asked, and only then", async () => {
    const { checks } = await checkFile(buildGoodReport(), "a.docx", pack, { explain: true });
    expect(checks.explained).toHaveLength(checks.passed + checks.failed + checks.notApplicable + checks.notRun);
    expect((await checkFile(buildGoodReport(), "a.docx", pack)).checks.explained).toBeUndefined();
  });

  it("keeps the text of a file without a self-evaluation", async () => {
    const result = await checkFile(
      buildDocx(paragraph("一、基本情况") + paragraph("本单位预算24.5万元。")),
      "a.docx",
      pack,
    );
    expect([result.status, result.error?.code]).toEqual(["failed", "no-evaluation-found"]);
    expect(result.narrative.sections[0]?.heading).toBe("一、基本情况");
  });

  it("tells what the file is before it reads it", async () => {
    const seen: FileFacts[] = [];
    await checkFile(Buffer.from("%PDF-1.4 nothing"), "a.docx", pack, { onFacts: (facts) => seen.push(facts) });
    expect(seen).toMatchObject([{ path: "a.docx", format: "pdf", bytes: 16 }]);
  });

  it("names the limit that a file hits, and never passes it", async () => {
    const result = await checkFile(buildGoodReport(), "a.docx", pack, {
      limits: { ...DEFAULT_LIMITS, cellsPerTable: 10 },
    });
    expect(result.status).not.toBe("ok");
    expect(result.error?.code).toBe("limit-exceeded");
    expect(result.error?.message).toContain("10");
  });
});

describe("the error of a partial result", () => {
  it("says what is missing, also where the code has no place for it", () => {
    expect(partialError("limit-exceeded", { zh: "第 1001 页起未读", en: "from page 1001" }).message).toBe(
      "文件超出读取限制：第 1001 页起未读",
    );
    expect(partialError("no-text", { zh: "第 3 页", en: "page 3" })).toMatchObject({
      message: "文件是扫描件或图片，没有可读取的文字：第 3 页",
      en: { message: "the file is a scan: it holds no text: page 3" },
    });
  });
});
