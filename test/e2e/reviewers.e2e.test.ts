import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openClient, type TestClient } from "../http/test-client.ts";
import { browserMissing, openBrowser, type OfficePage, openPage } from "./support/browser.ts";
import { logIn, PASSWORD, setPassword } from "./support/people.ts";
import { focusedCard, PATIENCE, untilReport, uploadBatch, uploadFile } from "./support/reviewer.ts";
import { serve, type ServeProcess } from "./support/serve-process.ts";
import { type StoreView, storeView } from "./support/store-view.ts";

const missing = browserMissing();
if (missing !== null) console.warn(`skipped: ${missing}`);

const SAMPLE = uploadFile(
  "自评报告.docx",
  readFileSync(resolve(import.meta.dirname, "../../fixtures/sample/report.docx")),
);

/** People with logins at the same service, each in a browser of their own. */
describe.skipIf(missing !== null)("several people at once", { timeout: 2 * PATIENCE }, () => {
  let server: ServeProcess;
  let browser: Browser;
  let first: OfficePage;
  let second: OfficePage;
  let admin: TestClient;
  let store: StoreView;
  let report = "";
  let file = 0;

  const newReviewer = async (login: string, name: string): Promise<OfficePage> => {
    const answer = await admin.post("/users", { login, name, role: "reviewer", scope: null });
    expect(answer.status, answer.text).toBe(201);
    const made = answer.as<{ oneTimePassword: string }>();
    const office = await openPage(browser, server.url);
    await logIn(office.page, login, made.oneTimePassword);
    await setPassword(office.page, made.oneTimePassword);
    return office;
  };

  beforeAll(async () => {
    [server, browser] = await Promise.all([serve({ FUHE_SINGLE_USER: "false" }), openBrowser()]);
  }, 2 * PATIENCE);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("lets the administrator in by the one-time password that the start prints, once", async () => {
    const [, once = ""] = /一次性密码 (\S+?)（/.exec(server.printed) ?? [];
    const office = await openPage(browser, server.url);
    await logIn(office.page, "admin", "wrong-password");
    await office.page.locator(".ant-alert-error").waitFor();
    await logIn(office.page, "admin", once);
    await setPassword(office.page, once);
    expect(office.complaints.filter((line) => !/status of 401/.test(line))).toEqual([]);
    await office.close();
    admin = openClient(server.url.replace(/\/$/, ""));
    expect((await admin.post("/session", { login: "admin", password: once })).status).toBe(401);
    expect((await admin.post("/session", { login: "admin", password: PASSWORD })).status).toBe(200);
    store = storeView(admin);
  });

  it("marks a report that somebody else has open", async () => {
    [first, second] = [await newReviewer("zhang", "张三"), await newReviewer("li", "李四")];
    const batch = await uploadBatch(first.page, "多人复核", [SAMPLE], 1);
    file = (await store.file(batch, SAMPLE.name)).id;
    report = `${server.url}files/${file}?batch=${batch}`;
    await first.page.goto(report);
    await untilReport(first.page);
    await second.page.goto(report);
    await second.page.getByText("张三 正在查看").waitFor({ timeout: PATIENCE });
  });

  it("refuses the later of two decisions, and shows what the first one was", async () => {
    await untilReport(second.page);
    for (const { page } of [first, second])
      await focusedCard(page).getByText("实际完成情况与预期目标完全相同").waitFor();
    await first.page.keyboard.press("1");
    await expect
      .poll(async () => (await store.findings(file)).filter(({ state }) => state === "confirmed").length)
      .toBe(1);
    await second.page.keyboard.press("2");
    await second.page.getByText("为什么不成立").first().waitFor();
    await second.page.keyboard.press("1");
    await second.page.getByText("张三刚刚已标为“已确认”，您的操作没有保存").waitFor();
    const [line] = await store.findings(file);
    expect(line).toMatchObject({ state: "confirmed", decision: { version: 1 } });
    await second.page.locator(".report-card .report-verdict-confirmed").waitFor();
    await second.page.reload();
    await second.page.locator(".report-card .report-verdict-confirmed").waitFor({ timeout: PATIENCE });
  });

  it("shows nothing of the administration to reviewers", async () => {
    expect(await first.page.getByRole("link", { name: "管理", exact: true }).count()).toBe(0);
    await first.page.goto(`${server.url}admin/users`);
    await first.page.locator("main").waitFor();
    await expect.poll(() => first.page.getByText("zhang").count()).toBe(0);
  });

  it("goes on after the service was killed and started again, and loses nothing", async () => {
    await first.page.goto(report);
    await untilReport(first.page);
    await server.kill();
    await first.page.keyboard.press("1");
    await first.page.getByText(/服务没有应答/).waitFor({ timeout: PATIENCE });
    await server.start();
    await expect
      .poll(
        async () => {
          await first.page.keyboard.press("1");
          return (await store.findings(file)).filter(({ state }) => state === "confirmed").length;
        },
        { timeout: PATIENCE, interval: 1_000 },
      )
      .toBeGreaterThan(1);
    await first.page.reload();
    await first.page.locator(".report-card .report-verdict-confirmed").nth(1).waitFor({ timeout: PATIENCE });
  });

  it("asks for the login again where the session has ended, and goes on at the same place", async () => {
    await first.page.context().clearCookies();
    await first.page.reload();
    await logIn(first.page, "zhang", PASSWORD);
    await untilReport(first.page);
    expect(first.page.url()).toContain(`/files/${file}`);
  });

  it("never complained but of what these tests refuse", () => {
    const expected =
      /status of (401|403|409)|ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|ERR_INCOMPLETE/;
    const complaints = [...first.complaints, ...second.complaints];
    expect(complaints.filter((line) => !expected.test(line))).toEqual([]);
  });
});
