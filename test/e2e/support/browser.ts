import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";

/** Where Debian's package puts it. */
const EXECUTABLE = "/usr/bin/chromium";

/** Why there is no browser; null where there is one. */
export function browserMissing(): string | null {
  return existsSync(EXECUTABLE) ? null : "Debian's package chromium is not installed";
}

export function openBrowser(): Promise<Browser> {
  const root = process.getuid?.() === 0;
  return chromium.launch({ executablePath: EXECUTABLE, args: ["--lang=zh-CN", ...(root ? ["--no-sandbox"] : [])] });
}

/** A page of an office PC, and what its console complained of. */
export interface OfficePage {
  readonly page: Page;
  /** Errors, and whatever the content policy refused. Must stay empty. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** A page with cookies and settings of its own, as another person's. No request may leave this machine. */
export async function openPage(
  browser: Browser,
  url: string,
  viewport = { width: 1366, height: 768 },
): Promise<OfficePage> {
  const context = await browser.newContext({ viewport, locale: "zh-CN", acceptDownloads: true });
  const complaints: string[] = [];
  const page = await context.newPage();
  const { host } = new URL(url);
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" || /content security policy/i.test(message.text()))
      complaints.push(`${message.text()} ${message.location().url}`.trim());
  });
  page.on("request", (request) => {
    const to = new URL(request.url());
    if (!["data:", "blob:"].includes(to.protocol) && to.host !== host) complaints.push(`request to ${to.host}`);
  });
  await page.goto(url);
  return { page, complaints, close: () => context.close() };
}
