import type { Page } from "playwright-core";

/** What everybody chooses in place of a one-time password. */
export const PASSWORD = "correct-horse-7";

/** Fills in the login and sends it. */
export async function logIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel("账号").fill(login);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录" }).click();
}

/** Chooses a password after the first login; the page is at its list of batches then. */
export async function setPassword(page: Page, now: string): Promise<void> {
  await page.getByLabel("当前密码").fill(now);
  await page.getByLabel("新密码（至少 10 个字符）").fill(PASSWORD);
  await page.getByLabel("再输入一次新密码").fill(PASSWORD);
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByRole("link", { name: "批次", exact: true }).waitFor();
}
