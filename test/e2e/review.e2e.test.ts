import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mammoth from "mammoth";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildFaultyReport, buildGoodReport } from "../build/good-report.ts";
import { browserMissing, openBrowser, type OfficePage, openPage } from "./support/browser.ts";
import { inPage } from "./support/in-page.ts";
import { LATE_REPORT, MIXED, REFUSED, UNREADABLE, writeMixedReports } from "./support/mixed-reports.ts";
import {
  chooseFiles,
  focusedCard,
  newBatch,
  openReport,
  PATIENCE,
  shownCounts,
  untilChecked,
  untilCounted,
  untilReport,
  uploadFile,
} from "./support/reviewer.ts";
import { serve, type ServeProcess } from "./support/serve-process.ts";
import { openStoreView, type StoreView } from "./support/store-view.ts";

const missing = browserMissing();
if (missing !== null) console.warn(`skipped: ${missing}`);

/** A round from the folder to the dataset, as one reviewer goes through it; each step goes on where the one before ended. */
describe.skipIf(missing !== null)("a round on the page", { timeout: 2 * PATIENCE }, () => {
  const folder = mkdtempSync(join(tmpdir(), "fuhe-round-"));
  let server: ServeProcess;
  let browser: Browser;
  let office: OfficePage;
  let page: Page;
  let store: StoreView;
  let batch = 0;
  let sample = 0;
  let faulty = 0;

  /** What `1` and the like did is in the store a moment later. */
  const stateOf = async (rule: string): Promise<string | undefined> =>
    (await store.findings(sample)).find(({ finding }) => finding.rule === rule)?.state;
  const open = (file: number): Promise<void> => openReport(page, server.url, batch, file);
  const press = (keys: string): Promise<void> => page.keyboard.press(keys);

  beforeAll(async () => {
    [server, browser] = await Promise.all([serve(), openBrowser()]);
    office = await openPage(browser, server.url);
    ({ page } = office);
    store = await openStoreView(server.url);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("takes a folder of mixed files, and shows without a reload how the check goes on", async () => {
    batch = await newBatch(page, "2022年度市直单位自评");
    await inPage(page, "window.sinceUpload = true");
    // While the queue stands still, what is in between stays to be seen.
    await store.client.post("/system/pause");
    await chooseFiles(page, writeMixedReports(folder), true);
    await untilCounted(page, { 等待: MIXED.stored - 1 }, MIXED.listed - 1);
    await store.client.post("/system/resume");
    await untilChecked(page, MIXED.listed - 1);
    await store.client.post("/system/pause");
    await chooseFiles(page, LATE_REPORT);
    await untilCounted(page, { 等待: 1 }, MIXED.listed);
    await store.client.post("/system/resume");
    await untilChecked(page, MIXED.listed);
    expect(await inPage(page, "window.sinceUpload")).toBe(true);
    for (const [name, words] of Object.entries(REFUSED))
      await page.getByRole("row").filter({ hasText: name }).filter({ hasText: words }).waitFor();
    const failed = (await store.files(batch)).filter(({ standing }) => standing === "failed");
    expect(Object.fromEntries(failed.map(({ path, errorCode }) => [path.replace(/^[^/]+\//, ""), errorCode]))).toEqual(
      UNREADABLE,
    );
  });

  it("still lists every file after a reload, with its reason and what to do", async () => {
    await page.reload();
    await untilChecked(page, MIXED.listed);
    await page.getByText("需要处理", { exact: false }).first().click();
    const row = page.getByRole("row").filter({ hasText: "加密.docx" });
    await row.getByText("请去除打开密码后“替换”").waitFor();
    expect(await row.getByRole("button", { name: /重试/ }).isVisible()).toBe(true);
  });

  it("counts every file once on the overview, and finds reports by text, filter and reload", async () => {
    await page.getByRole("button", { name: "查看批次概况" }).click();
    await page.locator(".list-row .standing").first().waitFor();
    const { parts, total } = await shownCounts(page);
    const stored = (await store.client.get(`/batches/${batch}`)).as<{ counts: Record<string, number> }>().counts;
    expect(parts).toEqual({ 无问题: stored["clean"], 有问题: stored["flagged"], 读取失败: stored["failed"] });
    expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(total).toBe(MIXED.stored);
    await page.getByLabel("查找单位、项目或文件名").fill("互联网");
    await page.getByText("2 份", { exact: true }).waitFor();
    await page.reload();
    await page.getByText("2 份", { exact: true }).waitFor();
    expect(await page.getByLabel("查找单位、项目或文件名").inputValue()).toBe("互联网");
    sample = (await store.file(batch, "自评报告.docx")).id;
    faulty = (await store.file(batch, "乙.docx")).id;
  });

  it("opens the first report of the list by the keyboard, and the next one of the same list", async () => {
    await page.getByRole("grid", { name: "报告" }).focus();
    await press("Enter");
    await page.waitForURL(`**/files/${sample}?*`);
    await untilReport(page);
    await page.getByText("1 / 2", { exact: true }).waitFor();
    await press("n");
    await page.getByText("2 / 2", { exact: true }).waitFor();
    await untilReport(page);
    await press("p");
    await page.waitForURL(`**/files/${sample}?*`);
  });

  it("goes through the findings and decides by keys alone", async () => {
    await open(sample);
    await focusedCard(page).getByText("实际完成情况与预期目标完全相同").waitFor();
    await press("j");
    await focusedCard(page).getByText("性能指标达标率").first().waitFor();
    await press("k");
    await focusedCard(page).getByText("实际完成情况与预期目标完全相同").waitFor();
    await press("1");
    await focusedCard(page).getByText("性能指标达标率").first().waitFor();
    await expect.poll(() => stateOf("text/goal-copied")).toBe("confirmed");
    await press("k");
    await focusedCard(page).locator(".report-verdict-confirmed").waitFor();
    await press("u");
    await page.getByText("已撤销", { exact: true }).waitFor();
    expect(await stateOf("text/goal-copied")).toBe("open");
    await press("1");
    await expect.poll(() => stateOf("text/goal-copied")).toBe("confirmed");
  });

  it("dismisses with a reason that a digit picks, and keeps a comment", async () => {
    await press("2");
    await page.getByText("为什么不成立").first().waitFor();
    await press("2");
    await expect.poll(() => stateOf("text/unmeasured-rate")).toBe("dismissed");
    const dismissed = (await store.findings(sample)).find(({ state }) => state === "dismissed");
    expect(dismissed?.decision?.reason).toBe("四舍五入或计量单位差异");
    await press("4");
    await page.getByRole("textbox", { name: "备注" }).waitFor();
    await page.keyboard.type("1月已电话");
    await page.reload();
    await untilReport(page);
    await press("4");
    await page.getByText("这是之前输入、尚未提交的文字").waitFor();
    const half = page.getByRole("textbox", { name: "备注" });
    expect(await half.inputValue()).toBe("1月已电话");
    await half.press("End");
    await page.keyboard.type("核实");
    await press("Enter");
    const commented = async () =>
      (await store.findings(sample)).filter(({ decision }) => decision?.comment === "1月已电话核实");
    await expect.poll(async () => (await commented()).map(({ state }) => state)).toEqual(["open"]);
  });

  it("shows the finding in focus in the original, and the same one after a reload", async () => {
    await open(sample);
    await press("j");
    const words = "“工作人员满意度”指标值 95%";
    await focusedCard(page).getByText(words).waitFor();
    await press(" ");
    const cell = page.locator('.report-docx [data-lit="subject"], .report-docx [data-lit="hover"]').first();
    await expect.poll(() => cell.innerText()).toBe("8");
    const box = await cell.boundingBox();
    expect(box !== null && box.y > 80 && box.y < 768).toBe(true);
    await page.reload();
    await untilReport(page);
    await focusedCard(page).getByText(words).waitFor();
    await press("t");
    await page.getByRole("tab", { name: "表格", selected: true }).waitFor();
    await page.reload();
    await page.getByRole("tab", { name: "表格", selected: true }).waitFor({ timeout: PATIENCE });
  });

  it("checks a corrected value at once, and keeps what had been read", async () => {
    await open(faulty);
    await focusedCard(page).getByText("总分填报 97").first().waitFor();
    await press("3");
    await page.getByRole("textbox", { name: "原件上写的是" }).waitFor();
    await page.keyboard.type("100");
    await press("Enter");
    await page.getByText("没有发现问题").waitFor({ timeout: PATIENCE });
    await page.getByText("已更正并重新核对：1 个问题消失").waitFor();
    await page.reload();
    await page.getByText("没有发现问题").waitFor({ timeout: PATIENCE });
    await page.getByRole("tab", { name: "历史" }).click();
    await page.locator(".report-history").getByText("97").waitFor();
    expect((await store.result(faulty)).evaluations[0]?.total.score?.text).toBe("100");
  });

  it("undoes a correction, and confirms the finding that has come back", async () => {
    await page.getByRole("button", { name: "撤销此更正" }).click();
    await page.getByRole("tab", { name: "问题" }).click();
    await focusedCard(page).getByText("总分填报 97").first().waitFor({ timeout: PATIENCE });
    await focusedCard(page).click();
    await press("1");
    await expect.poll(async () => (await store.findings(faulty)).map(({ state }) => state)).toEqual(["confirmed"]);
  });

  it("drafts, changes and issues the letter, and brings it as a DOCX", async () => {
    await press("b");
    await page.getByRole("button", { name: "起草通知" }).click();
    const opening = page.getByRole("textbox", { name: "开头" });
    await opening.waitFor({ timeout: PATIENCE });
    await opening.fill("请于收到本通知之日起十日内更正。");
    await page.getByText("已保存", { exact: true }).waitFor();
    await page.reload();
    await expect.poll(() => opening.inputValue(), { timeout: PATIENCE }).toBe("请于收到本通知之日起十日内更正。");
    await page.getByRole("button", { name: "发出", exact: true }).click();
    await page.getByText("已发出的通知只能延期").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "下载 DOCX" }).click(),
    ]);
    const { value } = await mammoth.extractRawText({ path: await download.path() });
    expect(value).toContain("请于收到本通知之日起十日内更正。");
    expect(value).toContain("总分填报97");
    await open(faulty);
    await page.locator(".report-review-returned").waitFor();
  });

  it("says what a second round has put right", async () => {
    const second = await newBatch(page, "整改后重报");
    await chooseFiles(page, [uploadFile("乙.docx", buildGoodReport("乙"))]);
    await untilChecked(page, 1);
    const { id } = await store.file(second, "乙.docx");
    await page.goto(`${server.url}files/${id}?batch=${second}`);
    await page.getByText("第 2 轮报送").waitFor({ timeout: PATIENCE });
    await page.getByRole("button", { name: "逐项对比" }).click();
    await page.locator(".report-outcome-fixed").getByText("已整改 1").waitFor();
    await page.reload();
    await page.locator(".report-outcome-fixed").getByText("已整改 1").waitFor({ timeout: PATIENCE });
  });

  it("exports what the store holds", async () => {
    await page.goto(`${server.url}batches/${batch}`);
    await page.getByRole("button", { name: "导出数据" }).click();
    await page.getByLabel("格式").click();
    await page.getByTitle("JSON", { exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "下载" }).click(),
    ]);
    const exported = JSON.parse(readFileSync(await download.path(), "utf8")) as {
      evaluations: { fileId: number; projectName: string | null; totalScore: string | null }[];
      findings: { fileId: number }[];
    };
    const files = (await store.files(batch)).filter(({ standing }) => standing !== "failed");
    for (const { id } of files) {
      const result = await store.result(id);
      const rows = exported.evaluations.filter(({ fileId }) => fileId === id);
      expect(rows.map(({ projectName }) => projectName)).toEqual(
        result.evaluations.map((one) => one.projectName?.text ?? null),
      );
      expect(exported.findings.filter(({ fileId }) => fileId === id)).toHaveLength(result.findings.length);
    }
    expect(exported.evaluations).toHaveLength(new Set(exported.evaluations.map((row) => JSON.stringify(row))).size);
  });

  it("never complained, and asked nobody but this machine", () => {
    expect(office.complaints).toEqual([]);
  });

  it("is not confused by a faulty report that comes twice", async () => {
    const bytes = buildFaultyReport("乙");
    await page.goto(`${server.url}batches/${batch}/upload`);
    await chooseFiles(page, [uploadFile("乙-副本.docx", bytes)]);
    await untilChecked(page, MIXED.listed + 1);
    await page.goto(`${server.url}batches/${batch}?text=${encodeURIComponent("乙-副本")}`);
    await page.getByRole("row").filter({ hasText: "乙-副本.docx" }).getByText("重复").waitFor();
  });
});
