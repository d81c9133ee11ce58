import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildDocx, paragraph, table } from "../build/zip.ts";
import { buildFaultyReport } from "../build/good-report.ts";
import { openClient, type TestClient } from "../http/test-client.ts";
import { seriousFaults } from "./support/accessibility.ts";
import { browserMissing, openBrowser, type OfficePage, openPage } from "./support/browser.ts";
import { logIn, PASSWORD, setPassword } from "./support/people.ts";
import { PATIENCE, untilReport, untilStill, uploadBatch, uploadFile } from "./support/reviewer.ts";
import { serve, type ServeProcess } from "./support/serve-process.ts";

const missing = browserMissing();
if (missing !== null) console.warn(`skipped: ${missing}`);

/** No self-evaluation: its name alone says whose it is. */
const LETTER = buildDocx(paragraph("说明") + table([["内容", "无"]]));
/** All name 区政务中心 in their table but the last. */
const REPORTS = [
  uploadFile("甲.docx", buildFaultyReport("甲项目")),
  uploadFile("乙.docx", buildFaultyReport("乙项目")),
  uploadFile("丙.docx", buildFaultyReport("丙项目")),
  uploadFile("区公安局-说明.docx", LETTER),
];
const UNITS = "单位编码,单位名称,主管部门\n101001,区政务中心,区审批局\n102001,区公安局,政法口\n";

describe.skipIf(missing !== null)("who gets what", { timeout: 2 * PATIENCE }, () => {
  let server: ServeProcess;
  let browser: Browser;
  let boss: OfficePage;
  let clerk: OfficePage;
  let admin: TestClient;
  let batch = 0;

  const logInFirst = async (page: Page, login: string, once: string): Promise<void> => {
    await logIn(page, login, once);
    await setPassword(page, once);
  };
  const rows = (page: Page) => page.locator(".list-body .list-row");
  const atBatch = async ({ page }: OfficePage): Promise<void> => {
    await page.goto(`${server.url}batches/${batch}`);
    await untilStill(page);
  };
  const units = async (): Promise<unknown> => {
    const { files } = (await admin.get(`/files?batch=${batch}`)).json as { files: { path: string; unitId: number }[] };
    const list = (await admin.get("/units")).json as { units: { id: number; name: string }[] };
    return files.map(({ path, unitId }) => [path, list.units.find(({ id }) => id === unitId)?.name ?? null]);
  };

  beforeAll(async () => {
    [server, browser] = await Promise.all([serve({ FUHE_SINGLE_USER: "false" }), openBrowser()]);
    const [, once = ""] = /一次性密码 (\S+?)（/.exec(server.printed) ?? [];
    boss = await openPage(browser, server.url);
    await logInFirst(boss.page, "admin", once);
    admin = openClient(server.url.replace(/\/$/, ""));
    await admin.post("/session", { login: "admin", password: PASSWORD });
    const list = new FormData();
    list.append("file", new Blob([UNITS]), "单位.csv");
    expect((await admin.put("/units", list)).status).toBe(200);
    const scope = { departments: ["区审批局"], unitIds: [] };
    const made = await admin.post("/users", { login: "zhang", name: "张三", role: "reviewer", scope });
    clerk = await openPage(browser, server.url);
    await logInFirst(clerk.page, "zhang", made.as<{ oneTimePassword: string }>().oneTimePassword);
  }, 2 * PATIENCE);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("a limited reviewer sees nothing of reports that were uploaded without a unit", async () => {
    batch = await uploadBatch(boss.page, "分工", REPORTS, REPORTS.length);
    expect(await units()).toEqual([
      ["丙.docx", null],
      ["乙.docx", null],
      ["区公安局-说明.docx", null],
      ["甲.docx", null],
    ]);
    await atBatch(clerk);
    await clerk.page.getByText("这个批次还没有文件").waitFor();
    expect(await rows(clerk.page).count()).toBe(0);
  });

  it("the administrator is told of them, sees what is proposed on which ground, and confirms", async () => {
    const { page } = boss;
    await atBatch(boss);
    await page.getByText("4 份报告尚未归属单位").waitFor();
    await page.getByRole("link", { name: "按单位名单确认" }).click();
    await page.getByText("报告写的“区政务中心”").first().waitFor();
    expect(await page.getByText("报告写的“区政务中心”").count()).toBe(3);
    expect(await page.getByText("文件名里的“区公安局”").count()).toBe(1);
    expect(await page.locator("tbody .ant-checkbox-checked").count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    // A reload changes nothing, and nothing was set by looking.
    await page.reload();
    await page.getByRole("checkbox", { name: "区公安局-说明.docx" }).waitFor();
    expect(((await units()) as unknown[][]).every(([, unit]) => unit === null)).toBe(true);
    for (const { name } of REPORTS.slice(0, 3)) await page.getByRole("checkbox", { name, exact: true }).check();
    await page.getByRole("button", { name: "确认勾选的 3 份" }).click();
    await page.getByText("3 份已归属单位").waitFor();
    await page.getByText("1 份尚未归属").waitFor();
    expect(await units()).toEqual([
      ["丙.docx", "区政务中心"],
      ["乙.docx", "区政务中心"],
      ["区公安局-说明.docx", null],
      ["甲.docx", "区政务中心"],
    ]);
    const { entries } = (await admin.get("/audit?action=files.unit")).json as { entries: { actor: string }[] };
    expect(entries.map(({ actor }) => actor)).toEqual(["admin"]);
  });

  it("gives ticked reports to a reviewer, and says which not", async () => {
    const { page } = boss;
    await atBatch(boss);
    await rows(page).nth(3).waitFor();
    await rows(page).nth(0).getByRole("checkbox").click();
    await rows(page)
      .nth(2)
      .locator(".row-tick")
      .click({ modifiers: ["Shift"] });
    await page.getByText("已勾选 3 份").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "分给复核人…" }).click();
    await expect.poll(() => page.locator(":focus").getAttribute("aria-label")).toBe("复核人");
    await page.keyboard.type("张");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "分配", exact: true }).click();
    const left = page.getByRole("dialog").filter({ hasText: "有 1 份没有改" });
    await left.getByText("2 份已分给张三").waitFor();
    await left.getByText("区公安局-说明.docx").waitFor();
    await left.getByRole("button", { name: "知道了" }).click();
    await page.getByText("已勾选 1 份").waitFor();
    await expect.poll(() => rows(page).filter({ hasText: "张三" }).count()).toBe(2);
  });

  it("does all of it by keys too", async () => {
    const { page } = boss;
    await atBatch(boss);
    await rows(page).nth(3).waitFor();
    await page.getByRole("grid").focus();
    await page.keyboard.press("Control+a");
    await page.getByText("已勾选 4 份").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".ticked-bar").count()).toBe(0);
    await page.keyboard.press("End");
    await page.keyboard.press("Space");
    await page.getByText("已勾选 1 份").waitFor();
    const focused = async (): Promise<string | null> => page.locator(":focus").textContent();
    await page.keyboard.press("m");
    expect(await focused()).toBe("分给复核人…");
    for (let step = 0; step < 3; step++) await page.keyboard.press("Tab");
    expect(await focused()).toBe("设定单位…");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByRole("combobox", { name: "单位" }).waitFor();
    await page.keyboard.type("政务");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "设定", exact: true }).press("Enter");
    await page.getByText("1 份原本就是").waitFor();
    // Back in the list, at the same row.
    await page.keyboard.press("Space");
    await page.getByText("已勾选 1 份").waitFor();
  });

  it("the reviewer sees these reports, and opens one", async () => {
    const { page } = clerk;
    await atBatch(clerk);
    await expect.poll(() => rows(page).count()).toBe(3);
    await page.getByRole("checkbox", { name: "分给我的" }).click();
    await expect.poll(() => rows(page).count()).toBe(2);
    expect(await page.getByRole("button", { name: "分给复核人…" }).count()).toBe(0);
    await rows(page).first().getByRole("link").click();
    await untilReport(page);
    expect(await page.getByText("区公安局").count()).toBe(0);
  });

  it("never complained", () => {
    expect([...boss.complaints, ...clerk.complaints]).toEqual([]);
  });
});
