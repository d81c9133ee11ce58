import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildFaultyReport, buildGoodReport } from "../build/good-report.ts";
import { buildZip } from "../build/zip.ts";
import { browserMissing, openBrowser, type OfficePage, openPage } from "./support/browser.ts";
import { dropPaths } from "./support/drop-paths.ts";
import { chooseFiles, newBatch, PATIENCE, shownCounts, untilChecked, uploadFile } from "./support/reviewer.ts";
import { serve, type ServeProcess } from "./support/serve-process.ts";
import { openStoreView, type StoreView } from "./support/store-view.ts";

const missing = browserMissing();
if (missing !== null) console.warn(`skipped: ${missing}`);

const MOST_MEGABYTES = 1;

/** What becomes of files between the disk of an office PC and the list of a batch. */
describe.skipIf(missing !== null)("an upload on the page", { timeout: 2 * PATIENCE }, () => {
  const folder = mkdtempSync(join(tmpdir(), "fuhe-drop-"));
  let server: ServeProcess;
  let browser: Browser;
  let office: OfficePage;
  let page: Page;
  let store: StoreView;
  let batch = 0;

  const tabs = (): Promise<string[]> =>
    page
      .getByRole("radiogroup", { name: "按状态筛选" })
      .getByRole("radio")
      .evaluateAll((inputs) =>
        inputs.map((input) => String((input as { parentElement?: { innerText: string } }).parentElement?.innerText)),
      );
  const many = (count: number, make = buildGoodReport) =>
    Array.from({ length: count }, (_, n) => uploadFile(`${make.name}-${n}.docx`, make(`项目${n}`)));
  const countsOf = async (id: number) =>
    (await store.client.get(`/batches/${id}`)).as<{ counts: Record<string, number>; paused: boolean; state: string }>();
  const more = async (item: string): Promise<void> => {
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: item }).click();
  };

  beforeAll(async () => {
    [server, browser] = await Promise.all([serve({ FUHE_MAX_FILE_MB: String(MOST_MEGABYTES) }), openBrowser()]);
    office = await openPage(browser, server.url);
    ({ page } = office);
    store = await openStoreView(server.url);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("takes a folder and a zip that are dropped on it, with their paths", async () => {
    const sent = join(folder, "市直单位");
    mkdirSync(join(sent, "教育局/二级"), { recursive: true });
    writeFileSync(join(sent, "教育局/甲.docx"), buildGoodReport("甲"));
    writeFileSync(join(sent, "教育局/二级/乙.docx"), buildFaultyReport("乙"));
    writeFileSync(join(sent, "Thumbs.db"), "x");
    const zip = join(folder, "民政局.zip");
    writeFileSync(zip, buildZip([{ name: "民政局/丙.docx", data: buildGoodReport("丙") }]));
    batch = await newBatch(page, "拖放");
    await dropPaths(page, ".drop-zone", [sent, zip]);
    await untilChecked(page, 3);
    expect((await store.files(batch)).map(({ path, standing }) => [path, standing])).toEqual([
      ["市直单位/教育局/二级/乙.docx", "flagged"],
      ["市直单位/教育局/甲.docx", "clean"],
      ["民政局.zip/民政局/丙.docx", "clean"],
    ]);
  });

  it("refuses a file that is too large before it is sent, in the words of the server", async () => {
    const large = uploadFile("扫描.pdf", Buffer.alloc((MOST_MEGABYTES + 0.5) * 1024 * 1024, "%PDF-1.7 "));
    const requests: string[] = [];
    page.on("request", (request) => void requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await chooseFiles(page, [large]);
    const row = page.getByRole("row").filter({ hasText: "扫描.pdf" });
    await row.getByText("未接收", { exact: true }).waitFor();
    const said = await row.locator(".row-reason").innerText();
    expect(requests.filter((one) => /^POST .*\/files$/.test(one))).toEqual([]);
    const form = new FormData();
    form.append("file", new Blob([large.buffer]), large.name);
    const { receipts } = (await store.client.post(`/batches/${batch}/files`, form)).as<{
      receipts: { outcome: string; message: { zh: string }; hint: { zh: string } }[];
    }>();
    expect(receipts.map(({ outcome }) => outcome)).toEqual(["refused"]);
    expect(said.split("\n")).toEqual([receipts[0]?.message.zh, receipts[0]?.hint.zh]);
  });

  it("sends an archive that is larger than a file may be: its files are measured one by one", async () => {
    const zip = buildZip([
      { name: "丁.docx", data: buildGoodReport("丁") },
      { name: "大.pdf", data: Buffer.alloc((MOST_MEGABYTES + 0.5) * 1024 * 1024, "%PDF-1.7 "), store: true },
    ]);
    expect(zip.length).toBeGreaterThan(MOST_MEGABYTES * 1024 * 1024);
    await chooseFiles(page, [uploadFile("大包.zip", zip)]);
    await page
      .getByRole("row")
      .filter({ hasText: "大.pdf" })
      .getByText("未接收", { exact: true })
      .waitFor({ timeout: PATIENCE });
    await untilChecked(page, 6);
  });

  it("counts what was refused as a part of its own: bar and tabs add up, also after a reload", async () => {
    for (const again of [false, true]) {
      if (again) await page.reload();
      await untilChecked(page, 6);
      const { parts, total } = await shownCounts(page);
      expect(parts).toEqual({ 无问题: 3, 有问题: 1, 未接收: 2 });
      expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(total);
      expect(await tabs()).toEqual(["全部 6", "需要处理 2", "有问题 1", "无问题 3"]);
      expect(await page.getByRole("table").getAttribute("aria-rowcount")).toBe("7");
    }
    const row = page.getByRole("row").filter({ hasText: "扫描.pdf" });
    await row.getByText("超过 1 MB").waitFor();
    await row.getByRole("button", { name: /移出列表/ }).click();
    await untilChecked(page, 5);
  });

  it("lists more files than a page of them, and asks for those in sight alone", async () => {
    batch = await newBatch(page, "很多");
    const files = many(260);
    const form = new FormData();
    for (const { name, buffer } of files) form.append("file", new Blob([buffer]), name);
    await store.client.post("/system/pause");
    expect((await store.client.post(`/batches/${batch}/files`, form)).status).toBe(200);
    await page.reload();
    await page.getByText("全部 260", { exact: true }).waitFor({ timeout: PATIENCE });
    const rows = page.getByRole("table").getByRole("row");
    expect(await rows.count()).toBeLessThan(60);
    await page.locator(".upload-scroller").press("End");
    await page.getByText("buildGoodReport-99.docx").waitFor();
    expect(await page.getByText("buildGoodReport-0.docx").count()).toBe(0);
  });

  it("pauses a batch: nothing is checked until it goes on", async () => {
    await page.goto(`${server.url}batches/${batch}`);
    await more("暂停核对");
    await page.getByText("已暂停", { exact: true }).waitFor();
    await store.client.post("/system/resume");
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await countsOf(batch)).toMatchObject({ paused: true, counts: { waiting: 260, clean: 0, running: 0 } });
    await page.reload();
    await page.getByText("已暂停", { exact: true }).waitFor();
    await more("继续核对");
    await page.getByText("正在核对", { exact: true }).waitFor();
    await expect.poll(async () => (await countsOf(batch)).counts["clean"], { timeout: PATIENCE }).toBeGreaterThan(0);
  });

  it("cancels what is not checked, after asking; results stay", async () => {
    // However fast the check is, some are left.
    await store.client.post("/system/pause");
    await more("取消未核对的");
    await page.getByRole("button", { name: "不取消" }).click();
    expect((await countsOf(batch)).state).not.toBe("cancelled");
    await more("取消未核对的");
    await page.getByRole("button", { name: "取消这些文件" }).click();
    await expect
      .poll(async () => (await countsOf(batch)).counts["cancelled"], { timeout: PATIENCE })
      .toBeGreaterThan(0);
    await expect.poll(async () => (await countsOf(batch)).counts["running"], { timeout: PATIENCE }).toBe(0);
    const { counts } = await countsOf(batch);
    expect(counts["waiting"]).toBe(0);
    expect((counts["clean"] ?? 0) + (counts["cancelled"] ?? 0)).toBe(260);
    await page.reload();
    await page.locator(".counts-bar").waitFor();
    expect((await shownCounts(page)).parts).toEqual({ 无问题: counts["clean"], 已取消: counts["cancelled"] });
    await store.client.post("/system/resume");
  });

  it("never complained", () => {
    expect(office.complaints).toEqual([]);
  });
});
