/** Pictures of every screen into docs/screens, from a round of the project's own fixtures: `npm run build && npx tsx scripts/screenshots.ts`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { packageRoot } from "../src/package-root.ts";
import { sampleRound, type SampleRound } from "./screenshots/sample-round.ts";
import { serveSample } from "./screenshots/serve-sample.ts";
import { smallPng } from "./screenshots/small-png.ts";

const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const OFFICE_PC = { width: 1366, height: 768 };
const SETTLED_MILLISECONDS = 1_200;
/** Of one picture: a repository keeps every version. */
const MOST_BYTES = 200_000;

interface Picture {
  readonly name: string;
  path(round: SampleRound): string;
  /** Chinese where it is not said. */
  readonly language?: "en";
  readonly before?: (page: Page) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  { name: "batches", path: () => "" },
  { name: "upload", path: ({ batchId }) => `batches/${batchId}/upload` },
  { name: "overview", path: ({ batchId }) => `batches/${batchId}` },
  { name: "charts", path: ({ batchId }) => `batches/${batchId}?view=charts` },
  { name: "units", path: ({ batchId }) => `batches/${batchId}?view=units` },
  { name: "report", path: ({ batchId, fileId }) => `files/${fileId}?batch=${batchId}` },
  { name: "report-english", path: ({ batchId, fileId }) => `files/${fileId}?batch=${batchId}`, language: "en" },
  { name: "report-form", path: ({ batchId, fileId }) => `files/${fileId}?batch=${batchId}&tab=form` },
  { name: "admin-packs", path: () => "admin/packs" },
  { name: "admin-audit", path: () => "admin/audit" },
  { name: "letters", path: ({ batchId }) => `batches/${batchId}/letters`, before: draftLetters },
  { name: "admin-system", path: () => "admin/system" },
];

async function inLanguage(page: Page, language: "zh" | "en"): Promise<void> {
  const other = page.getByRole("button", { name: language === "en" ? "Switch to English" : "切换为中文" });
  await page.locator(".shell-head").waitFor();
  if ((await other.count()) > 0) await other.click();
}

async function draftLetters(page: Page): Promise<void> {
  await page.locator(".letters-begin button[type=submit]").click();
  await page.locator(".letter-paper").waitFor({ timeout: 30_000 });
}

const folder = join(packageRoot(), "docs/screens");
mkdirSync(folder, { recursive: true });
const server = await serveSample();
try {
  const round = await sampleRound(server.url);
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ["--lang=zh-CN", ...sandbox],
  });
  const page = await browser.newPage({ viewport: OFFICE_PC, locale: "zh-CN" });
  for (const { name, path, before, language = "zh" } of PICTURES) {
    await page.goto(`${server.url}${path(round)}`);
    await inLanguage(page, language);
    await before?.(page);
    await page.mouse.move(0, 0);
    await page.waitForTimeout(SETTLED_MILLISECONDS);
    await page.locator(".ant-skeleton, .ant-spin-spinning, .ant-message-notice").first().waitFor({ state: "detached" });
    const small = smallPng(await page.screenshot());
    if (small.length > MOST_BYTES) throw new Error(`${name}.png has ${small.length} bytes`);
    writeFileSync(join(folder, `${name}.png`), small);
    console.log(`docs/screens/${name}.png`);
  }
  await browser.close();
} finally {
  await server.stop();
}
