import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import ExcelJS from "exceljs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unzipped } from "../export/dataset/filled-service.ts";
import { readCsv } from "../export/dataset/read-csv.ts";
import { seriousFaults } from "./support/accessibility.ts";
import { browserMissing, openBrowser, type OfficePage, openPage } from "./support/browser.ts";
import { FORMULA, hostileReports, MARKUP, SCRIPT } from "./support/hostile-names.ts";
import { inPage } from "./support/in-page.ts";
import { PATIENCE, untilReport, untilStill, uploadBatch, uploadFile } from "./support/reviewer.ts";
import { serve, type ServeProcess } from "./support/serve-process.ts";
import { openStoreView, type StoreView } from "./support/store-view.ts";

const missing = browserMissing();
if (missing !== null) console.warn(`skipped: ${missing}`);

const SAMPLE = resolve(import.meta.dirname, "../../fixtures/sample");

/** Every screen with names in it that try to be markup, scripts and formulas; then every screen for those who do not see or point well. */
describe.skipIf(missing !== null)("every screen", { timeout: 2 * PATIENCE }, () => {
  let server: ServeProcess;
  let browser: Browser;
  let office: OfficePage;
  let page: Page;
  let store: StoreView;
  let batch = 0;
  let marked = 0;
  const dialogs: string[] = [];

  const go = async (path: string): Promise<void> => {
    await page.goto(`${server.url}${path}`);
    await page.locator("main").waitFor();
  };
  /** Nothing of what was sent became an element, in the page or in the reading view of the original. */
  const injected = (): Promise<number> =>
    inPage(
      page,
      `[document, ...[...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? [])]
        .flatMap((root) => [...root.querySelectorAll('img[src="x"], img[onerror], script:not([src])')]).length`,
    );

  beforeAll(async () => {
    [server, browser] = await Promise.all([serve(), openBrowser()]);
    office = await openPage(browser, server.url);
    ({ page } = office);
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    store = await openStoreView(server.url);
    const files = [
      ...hostileReports(),
      ...["report.docx", "report.pdf"].map((name) => uploadFile(name, readFileSync(resolve(SAMPLE, name)))),
    ];
    batch = await uploadBatch(page, MARKUP, files, files.length);
    marked = (await store.file(batch, `${MARKUP}.docx`)).id;
    const lines = (await Promise.all((await store.files(batch)).map(({ id }) => store.findings(id)))).flat();
    // The same finding in the DOCX and in the PDF is decided once.
    const once = new Map(lines.map((line) => [line.finding.id, line.id]));
    const decision = { verdict: "confirmed", reason: null, comment: SCRIPT, version: 0 };
    const decisions = [...once.values()].map((findingId) => ({ ...decision, findingId }));
    expect((await store.client.post("/decisions", { decisions })).status).toBe(200);
  }, 3 * PATIENCE);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("shows names as text in the upload, the list, the charts and the missing units", async () => {
    await page.getByText(`${MARKUP}.docx`).first().waitFor();
    for (const view of ["", "?view=charts", "?view=units"]) {
      await go(`batches/${batch}${view}`);
      await page.getByRole("heading", { name: MARKUP }).waitFor();
      if (view === "") await page.getByText(SCRIPT).first().waitFor();
      if (view === "") await page.getByText(FORMULA, { exact: true }).first().waitFor();
      expect(await injected()).toBe(0);
    }
    await go("");
    await page.getByText(MARKUP).first().waitFor();
    expect(await injected()).toBe(0);
  });

  it("shows them as text on each tab of the report and in the original", async () => {
    await go(`files/${marked}?batch=${batch}`);
    await untilReport(page);
    await page.locator(".report-docx").getByText(SCRIPT).first().waitFor();
    for (const tab of ["问题", "表格", "正文", "未执行检查", "历史"]) {
      await page.getByRole("tab", { name: tab }).click();
      await page.getByRole("tab", { name: tab, selected: true }).waitFor();
      expect(await injected()).toBe(0);
    }
    await page.locator(".report-history").getByText(SCRIPT).first().waitFor();
  });

  it("shows them as text in the letter and its preview", async () => {
    await go(`batches/${batch}/letters`);
    await page.getByRole("button", { name: "起草通知" }).click();
    await page.getByRole("textbox", { name: "开头" }).waitFor({ timeout: PATIENCE });
    const values = '[...document.querySelectorAll(".letter-paper textarea")].map(({ value }) => value)';
    const texts = await inPage<string[]>(page, values);
    expect(texts.join("\n")).toContain("总分");
    expect(await injected()).toBe(0);
  });

  it("exports them as text: nothing that a spreadsheet would run", async () => {
    const xlsx = await store.client.get(`/exports/xlsx?batch=${batch}`);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(xlsx.bytes.buffer as ArrayBuffer);
    const values: unknown[] = [];
    book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(({ value }) => values.push(value))));
    expect(values.filter((value) => typeof value === "object" && value !== null && "formula" in value)).toEqual([]);
    expect(values.some((value) => String(value).includes("cmd|"))).toBe(true);
    const csv = await store.client.get(`/exports/csv?batch=${batch}&table=evaluations`);
    const tables = [...unzipped(Buffer.from(csv.bytes))].filter(([name]) => name.endsWith(".csv"));
    expect(tables.length).toBeGreaterThan(0);
    for (const [, bytes] of tables) {
      const cells = readCsv(bytes)
        .flat()
        .filter((cell) => cell !== null);
      expect(cells.filter((cell) => /^[=@]/.test(cell))).toEqual([]);
      expect(cells.some((cell) => cell.includes("cmd|"))).toBe(true);
    }
  });

  it("never ran any of it, and the console has no complaint", () => {
    expect(dialogs).toEqual([]);
    expect(office.complaints).toEqual([]);
  });

  for (const [language, width, height] of [
    ["zh", 1366, 768],
    ["en", 1366, 768],
    ["zh", 1920, 1080],
    ["en", 1920, 1080],
  ] as const)
    it(`has no serious fault for axe in ${language} at ${width} × ${height}`, { timeout: 3 * PATIENCE }, async () => {
      await page.setViewportSize({ width, height });
      await go("");
      const other = page.getByRole("button", { name: language === "en" ? "Switch to English" : "切换为中文" });
      if ((await other.count()) > 0) await other.click();
      const report = (await store.file(batch, "report.docx")).id;
      const pdf = (await store.file(batch, "report.pdf")).id;
      const screens = [
        "",
        `batches/${batch}`,
        `batches/${batch}?view=charts`,
        `batches/${batch}?view=units`,
        `batches/${batch}/upload`,
        `batches/${batch}/letters`,
        `files/${report}?batch=${batch}`,
        `files/${pdf}?batch=${batch}`,
      ];
      // What a wide screen lays out in another way is above.
      const narrow = [
        ...["form", "text", "checks", "history"].map((tab) => `files/${report}?batch=${batch}&tab=${tab}`),
        ...["", "/packs", "/units", "/letters", "/audit", "/system"].map((part) => `admin${part}`),
      ];
      const faults: string[] = [];
      for (const path of width > 1366 ? screens : [...screens, ...narrow]) {
        await go(path);
        await untilStill(page);
        faults.push(...(await seriousFaults(page)).map((fault) => `/${path}: ${fault}`));
      }
      expect(faults).toEqual([]);
    });
});
