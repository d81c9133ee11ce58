/** Pictures of every screen into docs/screens, from a round of the project's own fixtures: `npm run build && npx tsx scripts/screenshots.ts`. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { packageRoot } from "../src/package-root.ts";
import { sampleRound, type SampleRound } from "./screenshots/sample-round.ts";
import { serveSample } from "./screenshots/serve-sample.ts";

const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const OFFICE_PC = { width: 1366, height: 768 };
const SETTLED_MILLISECONDS = 1_200;

interface Picture {
  readonly name: string;
  path(round: SampleRound): string;
  readonly before?: (page: Page) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  { name: "batches", path: () => "" },
  { name: "upload", path: ({ batchId }) => `batches/${batchId}/upload` },
  { name: "overview", path: ({ batchId }) => `batches/${batchId}` },
  { name: "charts", path: ({ batchId }) => `batches/${batchId}?view=charts` },
  { name: "units", path: ({ batchId }) => `batches/${batchId}?view=units` },
  { name: "report", path: ({ batchId, fileId }) => `files/${fileId}?batch=${batchId}` },
  { name: "report-form", path: ({ batchId, fileId }) => `files/${fileId}?batch=${batchId}&tab=form` },
  { name: "admin-packs", path: () => "admin/packs" },
  { name: "admin-audit", path: () => "admin/audit" },
  { name: "letters", path: ({ batchId }) => `batches/${batchId}/letters`, before: draftLetters },
  { name: "admin-system", path: () => "admin/system" },
];

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
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--lang=zh-CN", ...sandbox] });
  const page = await browser.newPage({ viewport: OFFICE_PC, locale: "zh-CN" });
  for (const { name, path, before } of PICTURES) {
    await page.goto(`${server.url}${path(round)}`);
    await before?.(page);
    await page.waitForTimeout(SETTLED_MILLISECONDS);
    await page.locator(".ant-skeleton, .ant-spin-spinning, .ant-message-notice").first().waitFor({ state: "detached" });
    await page.screenshot({ path: join(folder, `${name}.png`) });
    console.log(`docs/screens/${name}.png`);
  }
  await browser.close();
} finally {
  await server.stop();
}
