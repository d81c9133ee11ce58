import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildFaultyReport } from "../build/good-report.ts";
import { seriousFaults } from "./support/accessibility.ts";
import { browserMissing, openBrowser, type OfficePage, openPage } from "./support/browser.ts";
import { focusedCard, openReport, PATIENCE, untilReport, uploadBatch, uploadFile } from "./support/reviewer.ts";
import { serve, type ServeProcess } from "./support/serve-process.ts";
import { openStoreView, type StoreView } from "./support/store-view.ts";

const missing = browserMissing();
if (missing !== null) console.warn(`skipped: ${missing}`);

const SAMPLE = uploadFile(
  "自评报告.docx",
  readFileSync(resolve(import.meta.dirname, "../../fixtures/sample/report.docx")),
);
const FAULTY = uploadFile("乙.docx", buildFaultyReport("乙"));
const COMMENT = "1月已电话核实";

/** A network that goes away in the middle of a review: what was not saved must never look as if it were. */
describe.skipIf(missing !== null)("a review without a network", { timeout: 2 * PATIENCE }, () => {
  let server: ServeProcess;
  let browser: Browser;
  let office: OfficePage;
  let page: Page;
  let store: StoreView;
  let batch = 0;
  let sample = 0;
  let faulty = 0;

  const offline = (away: boolean): Promise<void> => page.context().setOffline(away);
  const open = (file: number): Promise<void> => openReport(page, server.url, batch, file);
  const states = async (file: number): Promise<string[]> =>
    (await store.findings(file)).map(({ state }) => state).filter((state) => state !== "open");
  const bar = () => page.locator(".report-unsaved-bar");
  const retry = () => bar().getByRole("button", { name: "重试" }).click();

  beforeAll(async () => {
    [server, browser] = await Promise.all([serve(), openBrowser()]);
    office = await openPage(browser, server.url);
    ({ page } = office);
    page.on("dialog", (dialog) => void dialog.accept());
    store = await openStoreView(server.url);
    batch = await uploadBatch(page, "断网", [SAMPLE, FAULTY], 2);
    sample = (await store.file(batch, SAMPLE.name)).id;
    faulty = (await store.file(batch, FAULTY.name)).id;
  }, 2 * PATIENCE);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("says that a decision was not saved, and does not show it as done", async () => {
    await open(sample);
    await offline(true);
    const card = page.locator("[data-finding-card]").first();
    await page.keyboard.press("1");
    await bar().getByText("1 项操作没有保存").waitFor();
    await bar().getByText("确认 · 实际完成情况与预期目标完全相同").waitFor();
    await page
      .locator(".report-announcer")
      .getByText(/没有保存：服务没有应答/)
      .waitFor();
    await card.getByText("未保存：确认").waitFor();
    expect(await page.locator(".report-verdict-confirmed").count()).toBe(0);
    expect(await states(sample)).toEqual([]);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("keeps it where another try fails too", async () => {
    await retry();
    await page
      .locator(".report-announcer")
      .getByText(/没有保存：服务没有应答/)
      .waitFor();
    await bar().getByText("1 项操作没有保存").waitFor();
    expect(await states(sample)).toEqual([]);
  });

  it("saves it by the button once the network is back, also after a reload", async () => {
    await offline(false);
    await page.reload();
    await untilReport(page);
    await bar().getByText("1 项操作没有保存").waitFor();
    await page.locator("[data-finding-card]").first().getByText("未保存：确认").waitFor();
    await retry();
    await bar().waitFor({ state: "detached" });
    await page.locator("[data-finding-card]").first().locator(".report-verdict-confirmed").waitFor();
    expect(await states(sample)).toEqual(["confirmed"]);
  });

  it("keeps the words of a comment and of a reason", async () => {
    await open(sample);
    await focusedCard(page).waitFor();
    await offline(true);
    await page.keyboard.press("4");
    await page.getByRole("textbox", { name: "备注" }).fill(COMMENT);
    await page.keyboard.press("Enter");
    await bar().getByText(`备注 “${COMMENT}”`).waitFor();
    await focusedCard(page).getByText("未保存：备注").waitFor();
    expect(await page.getByText("备注已保存").count()).toBe(0);
    await page.keyboard.press("4");
    await expect.poll(() => page.getByRole("textbox", { name: "备注" }).inputValue()).toBe(COMMENT);
    await page.keyboard.press("Escape");
    await offline(false);
    await retry();
    await bar().waitFor({ state: "detached" });
    const comments = (await store.findings(sample)).map(({ decision }) => decision?.comment ?? null);
    expect(comments.filter((comment) => comment !== null)).toEqual([COMMENT]);
  });

  it("keeps a corrected value as it was typed, and checks it once the network is back", async () => {
    await open(faulty);
    await focusedCard(page).getByText("总分填报 97").first().waitFor();
    await offline(true);
    await page.keyboard.press("3");
    const field = page.getByRole("textbox", { name: "原件上写的是" });
    await field.fill("100");
    await page.keyboard.press("Enter");
    await bar()
      .getByText(/更正为“100”/)
      .waitFor();
    await page.getByText("这项更正没有保存，请重试。").waitFor();
    expect(await field.inputValue()).toBe("100");
    expect((await store.result(faulty)).evaluations[0]?.total.score?.text).toBe("97");
    await offline(false);
    await retry();
    await page.getByText("没有发现问题").waitFor({ timeout: PATIENCE });
    await bar().waitFor({ state: "detached" });
    expect((await store.result(faulty)).evaluations[0]?.total.score?.text).toBe("100");
  });

  it("does not undo without a network, and undoes by the next press", async () => {
    await offline(true);
    await page.keyboard.press("u");
    await page
      .locator(".report-announcer")
      .getByText(/没有保存：服务没有应答/)
      .waitFor();
    await offline(false);
    await page.keyboard.press("u");
    await focusedCard(page).getByText("总分填报 97").first().waitFor({ timeout: PATIENCE });
  });

  it("does not save over what somebody else has decided meanwhile, and says so", async () => {
    await open(faulty);
    await focusedCard(page).getByText("总分填报 97").first().waitFor();
    await offline(true);
    await page.keyboard.press("1");
    await bar().getByText("1 项操作没有保存").waitFor();
    const [line] = await store.findings(faulty);
    const decision = { findingId: line?.id, verdict: "dismissed", reason: "四舍五入", comment: null, version: 0 };
    expect((await store.client.post("/decisions", { decisions: [decision] })).status).toBe(200);
    await offline(false);
    await retry();
    await page.getByText(/您的操作没有保存/).waitFor();
    await bar().waitFor({ state: "detached" });
    await page.locator(".report-verdict-dismissed").waitFor();
    expect(await states(faulty)).toEqual(["dismissed"]);
  });

  it("complained of nothing but the network and the refusal", () => {
    expect(office.complaints.filter((line) => !/ERR_INTERNET_DISCONNECTED|status of 409/.test(line))).toEqual([]);
  });
});
