import type { Locator, Page } from "playwright-core";
import { eventually } from "../../queue/eventually.ts";

/** How long a check of some files may take on a busy machine. */
export const PATIENCE = 60_000;

type Given = Parameters<Locator["setInputFiles"]>[0];

/** Opens a batch by the dialog of the list; the page is at its upload then. @returns Its id. */
export async function newBatch(page: Page, name: string): Promise<number> {
  await page.getByRole("link", { name: "批次", exact: true }).click();
  await page.getByRole("button", { name: "新建批次" }).first().click();
  await page.getByLabel("批次名称").fill(name);
  await page.getByLabel("评价年度").fill("2022");
  await page.getByRole("button", { name: "创建并上传" }).click();
  await page.waitForURL(/\/batches\/\d+\/upload$/);
  return Number(/\d+/.exec(new URL(page.url()).pathname)?.[0]);
}

/** A file as it is chosen. */
export interface UploadFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The browser's guess of a file's type counts for nothing. */
export function uploadFile(name: string, buffer: Buffer): UploadFile {
  return { name, mimeType: "application/octet-stream", buffer };
}

/** Chooses files as by the button. */
export async function chooseFiles(page: Page, files: Given, folder = false): Promise<void> {
  await page
    .getByLabel(folder ? "选择文件夹" : "选择文件", { exact: true })
    .and(page.locator("input"))
    .setInputFiles(files);
}

async function countsLabel(page: Page): Promise<string> {
  return (await page.locator(".counts-bar").first().getAttribute("aria-label")) ?? "";
}

/** The bar over the list: each part by its word, and the total. */
export async function shownCounts(page: Page): Promise<{ parts: Record<string, number>; total: number }> {
  const label = await countsLabel(page);
  const [sum = "", total = "0"] = label.split(" = ");
  const parts = sum.split(" + ").map((part) => {
    const [word = "", count = "0"] = part.split(" ");
    return [word, Number(count)] as const;
  });
  return { parts: Object.fromEntries(parts), total: Number(total) };
}

/** Waits until so many files are there and none is waited for. */
export async function untilChecked(page: Page, total: number): Promise<void> {
  await eventually(
    `${total} files are checked`,
    async () => {
      const label = await countsLabel(page);
      return label.endsWith(` = ${total}`) && !/发送中|等待|正在读取/.test(label);
    },
    PATIENCE,
  );
}

/** Waits until the bar shows so many files, and these parts among them. */
export async function untilCounted(page: Page, parts: Readonly<Record<string, number>>, total: number): Promise<void> {
  await eventually(
    `${JSON.stringify(parts)} of ${total} files`,
    async () => {
      const shown = await shownCounts(page);
      return shown.total === total && Object.entries(parts).every(([word, count]) => shown.parts[word] === count);
    },
    PATIENCE,
  );
}

/** Waits until nothing on the screen says that it is on its way. */
export async function untilStill(page: Page): Promise<void> {
  await page.locator("main").waitFor();
  const busy = page.locator(".loading, .ant-spin-spinning, .ant-skeleton-active, .boot");
  await eventually("the screen is still", async () => (await busy.count()) === 0, PATIENCE);
}

/** Uploads and waits for the check. @returns The id of the batch. */
export async function uploadBatch(page: Page, name: string, files: Given, total: number): Promise<number> {
  const batch = await newBatch(page, name);
  await chooseFiles(page, files);
  await untilChecked(page, total);
  return batch;
}

/** The finding in focus. */
export function focusedCard(page: Page): Locator {
  return page.locator('[data-finding-card][aria-current="true"]');
}

/** Waits until a report is there with its findings. */
export async function untilReport(page: Page): Promise<void> {
  await page.locator(".report-screen .report-tab, .report-screen [role=tab]").first().waitFor({ timeout: PATIENCE });
  await page.locator(".report-card, .report-empty").first().waitFor({ timeout: PATIENCE });
}

/** Opens a report of a batch by its address. @param url The server's, with a slash behind. */
export async function openReport(page: Page, url: string, batch: number, file: number): Promise<void> {
  await page.goto(`${url}files/${file}?batch=${batch}`);
  await untilReport(page);
}
