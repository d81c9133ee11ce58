/**
 * `npx tsx bench/page.ts [--reports 5000]`, after `npm run build`: a batch of so many reports in a store of its own, the page in Debian's Chromium before it.
 * Prints the first contentful paint of the list, the time from a key press to the findings of a report, how evenly the list scrolls, and what the first
 * screen weighs. Aims: paint under 1.5 s, report under 500 ms, under 1 MB gzip.
 */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { readSettings } from "../src/config/read-settings.ts";
import { packageRoot } from "../src/package-root.ts";
import { openStore } from "../src/store/open-store.ts";
import { openBrowser, openPage } from "../test/e2e/support/browser.ts";
import { inPage } from "../test/e2e/support/in-page.ts";
import { serve } from "../test/e2e/support/serve-process.ts";
import { fillBatch } from "./page/fill-batch.ts";
import { uploadFixtures } from "./page/upload-fixtures.ts";
import { openings, paints, scrolling } from "./page/measures.ts";

const { values } = parseArgs({
  options: { reports: { type: "string", default: "5000" }, rounds: { type: "string", default: "7" } },
});
const REPORTS = Number(values.reports);
const ROUNDS = Number(values.rounds);
const KB = 1024;

/** Bytes over the wire, compressed, of every script and style that a screen asked for. */
async function weightOf(page: Page): Promise<{ files: number; gzip: number }> {
  const resources = 'performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname)';
  const names = await inPage<string[]>(page, resources);
  const folder = join(packageRoot(), "dist/web");
  const known = new Set(readdirSync(join(folder, "assets")).map((name) => `/assets/${name}`));
  const sizes = [...new Set(names)]
    .filter((name) => known.has(name))
    .map((name) => gzipSync(readFileSync(join(folder, name))).length);
  return { files: sizes.length, gzip: sizes.reduce((sum, size) => sum + size, 0) };
}

function line(name: string, value: string): void {
  console.log(`${name.padEnd(62)}${value}`);
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const spread = (times: readonly number[]): string =>
  `${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)})`;

const folder = mkdtempSync(join(tmpdir(), "fuhe-page-"));
// The database's user has to pass through where this runs as root.
chmodSync(folder, 0o711);
const data = join(folder, "data");
const store = await openStore(readSettings({ FUHE_DATA: data }), { mode: "own" });
const batch = await fillBatch(store, REPORTS).finally(() => store.close());
const server = await serve({ FUHE_DATA: data, FUHE_JOBS: "1" });
await uploadFixtures(server.url, batch);
const browser = await openBrowser();
try {
  line(
    `${REPORTS} reports; ${cpus().length} cores; load`,
    loadavg()
      .map((load) => load.toFixed(1))
      .join(" "),
  );
  const cold = await openPage(browser, server.url);
  await cold.page.getByRole("heading").first().waitFor();
  const { files, gzip } = await weightOf(cold.page);
  line("first screen, scripts and styles, gzip", `${(gzip / KB).toFixed(0)} KB in ${files} files`);
  await cold.close();
  const list = `${server.url}batches/${batch}`;
  const { contentful, rows } = await paints(browser, list, ROUNDS);
  line("list: first contentful paint, nothing kept by the browser", spread(contentful));
  line("list: rows of the reports in sight", spread(rows));
  const { page, close } = await openPage(browser, list);
  await page.locator(".list-row .standing").first().waitFor();
  const { frames, blocked } = await scrolling(page);
  line("list scrolled: median, longest frame", `${median(frames).toFixed(1)} ms, ${Math.max(...frames).toFixed(0)} ms`);
  line(
    "list scrolled: long tasks (over 50 ms)",
    `${blocked.length}: ${blocked.map((time) => time.toFixed(0)).join(" ")} ms`,
  );
  const { atOnce, looked, next } = await openings(page, list, ROUNDS);
  line("report: Enter in a list just opened to findings in sight", spread(atOnce));
  line("report: the same after a look at the line", spread(looked));
  line("report: n to the findings of the next one", spread(next));
  await close();
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
