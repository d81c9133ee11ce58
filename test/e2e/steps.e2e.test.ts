import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser, Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Result } from "../../src/model/result.ts";
import { buildFaultyReport, buildGoodReport } from "../build/good-report.ts";
import { unzipped } from "../export/dataset/filled-service.ts";
import { browserMissing, openBrowser, type OfficePage, openPage } from "./support/browser.ts";
import { expectedFindings } from "./support/exported-rows.ts";
import { FIELDS, FORMULA, hostileReports, MARKUP, SCRIPT } from "./support/hostile-names.ts";
import { inPage } from "./support/in-page.ts";
import { focusedCard, openReport, PATIENCE, untilReport, uploadBatch, uploadFile } from "./support/reviewer.ts";
import { serve, type ServeProcess } from "./support/serve-process.ts";
import { openStoreView, type StoreView } from "./support/store-view.ts";

const missing = browserMissing();
if (missing !== null) console.warn(`skipped: ${missing}`);

const NAME = "逐步";
const OPENING = "请于收到本通知之日起十日内更正。";

/** Each step of a review, with a reload right after it; what comes out at the end. Each step goes on where the one before ended. */
describe.skipIf(missing !== null)("each step of a review", { timeout: 2 * PATIENCE }, () => {
  let server: ServeProcess;
  let browser: Browser;
  let office: OfficePage;
  let page: Page;
  let store: StoreView;
  let batch = 0;
  let sample = 0;
  let faulty = 0;
  let good = 0;
  let asked = 0;
  let leave = true;

  const open = (id: number): Promise<void> => openReport(page, server.url, batch, id);
  const reload = async (): Promise<void> => {
    await page.reload();
    await untilReport(page);
  };
  const press = (keys: string): Promise<void> => page.keyboard.press(keys);
  const said = (words: string | RegExp) => page.locator(".report-announcer").getByText(words).waitFor();
  const download = async (name: string, role: "button" | "link"): Promise<Buffer> => {
    const [saved]: [Download, void] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole(role, { name }).click(),
    ]);
    return readFileSync(await saved.path());
  };

  beforeAll(async () => {
    [server, browser] = await Promise.all([serve(), openBrowser()]);
    office = await openPage(browser, server.url);
    ({ page } = office);
    page.on("dialog", (dialog) => {
      asked += 1;
      void (leave ? dialog.accept() : dialog.dismiss());
    });
    store = await openStoreView(server.url);
    const files = [
      ...hostileReports(),
      uploadFile("字段.docx", buildFaultyReport(FIELDS)),
      uploadFile("自评报告.docx", readFileSync(resolve(import.meta.dirname, "../../fixtures/sample/report.docx"))),
      uploadFile("乙.docx", buildFaultyReport("乙")),
      uploadFile("甲.docx", buildGoodReport("甲")),
    ];
    batch = await uploadBatch(page, NAME, files, files.length);
    sample = (await store.file(batch, "自评报告.docx")).id;
    faulty = (await store.file(batch, "乙.docx")).id;
    good = (await store.file(batch, "甲.docx")).id;
  }, 2 * PATIENCE);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("keeps a decision, and the way to take it back", async () => {
    await open(sample);
    await focusedCard(page).getByText("实际完成情况与预期目标完全相同").waitFor();
    await press("1");
    await said("已确认");
    await reload();
    await page.locator("[data-finding-card]").first().locator(".report-verdict-confirmed").waitFor();
    await press("u");
    await said("已撤销");
    await reload();
    expect(await page.locator(".report-verdict-confirmed").count()).toBe(0);
    await page.locator("[data-finding-card]").first().click();
    await press("1");
    await said("已确认");
  });

  it("keeps a reason and a comment", async () => {
    await reload();
    await focusedCard(page).getByText("性能指标达标率").first().waitFor();
    await press("2");
    await page.getByText("为什么不成立").first().waitFor();
    await page.getByRole("textbox", { name: /其他理由/ }).fill("见补充说明");
    await press("Enter");
    await said("已标为不成立");
    await reload();
    await page.locator(".report-card", { hasText: "性能指标达标率" }).first().click();
    await focusedCard(page).getByText("见补充说明").waitFor();
    await press("4");
    await page.getByRole("textbox", { name: "备注" }).fill("电话核实");
    await press("Enter");
    await said("备注已保存");
    await reload();
    await focusedCard(page).getByText("电话核实").waitFor();
    await focusedCard(page).getByText("见补充说明").waitFor();
  });

  it("keeps a correction, what had been read, and what came of it", async () => {
    await open(faulty);
    await focusedCard(page).getByText("总分填报 97").first().waitFor();
    await press("3");
    await page.getByRole("textbox", { name: "原件上写的是" }).fill("100");
    await press("Enter");
    await said(/已更正并重新核对/);
    await reload();
    await page.getByText("没有发现问题").waitFor();
    await page.getByRole("tab", { name: "表格" }).click();
    await page.locator(".report-old").getByText("97").waitFor();
    await press("u");
    await said("已撤销");
    await page.getByRole("tab", { name: "问题" }).click();
    await reload();
    await focusedCard(page).getByText("总分填报 97").first().waitFor({ timeout: PATIENCE });
    await focusedCard(page).click();
    await press("1");
    await said("已确认");
  });

  it("keeps the own score, the note, and that a report was passed", async () => {
    await open(good);
    await press("m");
    await page.getByLabel("复核分").fill("92.5");
    await page.getByRole("textbox", { name: /意见/ }).fill("材料齐全");
    await page.locator(".report-note").getByRole("button", { name: "保存" }).click();
    await said("已保存");
    await reload();
    await page.getByRole("button", { name: /复核分 92.5/ }).waitFor();
    await press("y");
    await said("已通过");
    await reload();
    await page.locator(".report-review-passed").waitFor();
    await page.getByRole("button", { name: /复核分 92.5 ✎/ }).click();
    await expect.poll(() => page.getByRole("textbox", { name: /意见/ }).inputValue()).toBe("材料齐全");
  });

  it("asks before a letter is left in the middle of a word, and keeps every word that was saved", async () => {
    const lines = (await Promise.all((await store.files(batch)).map(({ id }) => store.findings(id)))).flat();
    const decisions = lines
      .filter(({ state, finding }) => state === "open" && finding.severity === "error")
      .map(({ id, decision }) => ({
        findingId: id,
        verdict: "confirmed",
        reason: null,
        comment: null,
        version: decision?.version ?? 0,
      }));
    expect((await store.client.post("/decisions", { decisions })).status).toBe(200);
    await page.goto(`${server.url}batches/${batch}/letters`);
    await page.getByRole("button", { name: "起草通知" }).click();
    const opening = page.getByRole("textbox", { name: "开头" });
    await opening.waitFor({ timeout: PATIENCE });
    await opening.fill("");
    await opening.click();
    leave = false;
    await page.keyboard.type(OPENING);
    const before = asked;
    await inPage(page, "void setTimeout(() => location.reload())");
    await expect.poll(() => asked).toBe(before + 1);
    expect(await opening.inputValue()).toBe(OPENING);
    await page.getByText("已保存", { exact: true }).waitFor();
    leave = true;
    await page.reload();
    await expect.poll(() => opening.inputValue(), { timeout: PATIENCE }).toBe(OPENING);
    expect(asked).toBe(before + 1);
  });

  it("writes names into the letter as text: no field, no link, no markup comes of them", async () => {
    const parts = unzipped(await download("下载 DOCX", "button"));
    const xml = parts.get("word/document.xml")?.toString("utf8") ?? "";
    const text = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, run]) => run).join("");
    const escaped = (name: string): string =>
      name
        .replace(/&/g, "&amp;")
        .replace(/</g, "&lt;")
        .replace(/>/g, "&gt;")
        .replace(/"/g, "&quot;")
        .replace(/'/g, "&apos;");
    const plain = text.replace(/&quot;/g, '"').replace(/&apos;/g, "'");
    for (const name of [MARKUP, SCRIPT, FORMULA, FIELDS])
      expect(plain).toContain(
        escaped(name)
          .replace(/&quot;/g, '"')
          .replace(/&apos;/g, "'"),
      );
    for (const [name, bytes] of parts) {
      const part = bytes.toString("utf8");
      expect(part, name).not.toMatch(/<script|<img|<w:hyperlink|<w:object|<w:fldSimple|DDEAUTO|macro/i);
      const codes = [...part.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, code]) => code?.trim());
      expect(
        codes.filter((code) => code !== "PAGE" && code !== "NUMPAGES"),
        name,
      ).toEqual([]);
      if (name.endsWith(".rels")) expect(part, name).not.toContain('TargetMode="External"');
    }
  });

  it("exports every record and every finding as the store holds them", async () => {
    await page.goto(`${server.url}batches/${batch}`);
    await page.getByRole("button", { name: "导出数据" }).click();
    await page.getByLabel("格式").click();
    await page.getByTitle("JSON", { exact: true }).click();
    await page.getByRole("checkbox", { name: "附每张自评表的完整记录" }).check();
    await page.getByRole("checkbox", { name: "附每个数值在原文中的位置" }).check();
    const exported = JSON.parse((await download("下载", "link")).toString("utf8")) as {
      evaluations: { fileId: number; path: string; evaluation: number; record: unknown }[];
      findings: { findingId: number }[];
    };
    const results = new Map<number, Result>();
    const records: unknown[] = [];
    for (const { id, path } of await store.files(batch)) {
      const result = await store.result(id);
      results.set(id, result);
      for (const [evaluation, record] of result.evaluations.entries())
        records.push({ fileId: id, path, evaluation, record });
    }
    const rows = exported.evaluations.map(({ fileId, path, evaluation, record }) => ({
      fileId,
      path,
      evaluation,
      record,
    }));
    expect(rows).toHaveLength(7);
    expect(rows).toEqual(records);
    const findings = exported.findings.toSorted((a, b) => a.findingId - b.findingId);
    expect(findings.length).toBeGreaterThan(7);
    expect(findings).toEqual(await expectedFindings(store.client, { id: batch, name: NAME }, results));
  });

  it("lists findings across files page by page, with how many there are in all", async () => {
    const missing = Array.from({ length: 120 }, (_, n) => `第${n + 1}中学`);
    const form = new FormData();
    form.append("file", new Blob([`名称\n${missing.join("\n")}\n`]), "应报单位.csv");
    expect((await store.client.put(`/batches/${batch}/expected-units`, form)).status).toBe(200);
    await store.client.post(`/batches/${batch}/seal`);
    const across = async () =>
      (await store.client.get(`/findings?batch=${batch}&rule=batch/missing-unit&limit=500`)).as<{
        findings: unknown[];
      }>();
    await expect.poll(async () => (await across()).findings.length, { timeout: PATIENCE }).toBe(120);
    await page.goto(`${server.url}batches/${batch}?view=across&rule=batch/missing-unit`);
    await page.getByRole("radio", { name: /^应报单位.*120$/ }).waitFor({ state: "attached", timeout: PATIENCE });
    const lines = page.locator(".across-finding");
    await expect.poll(() => lines.count()).toBe(100);
    await page.getByRole("button", { name: "显示更多（还有 20 个）" }).click();
    await expect.poll(() => lines.count()).toBe(120);
    await page.getByText("第120中学").waitFor();
    expect(await page.getByRole("button", { name: /显示更多/ }).count()).toBe(0);
  });

  it("never complained", () => {
    expect(office.complaints).toEqual([]);
  });
});
