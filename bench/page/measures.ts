import type { Browser, Page } from "playwright-core";
import { openPage } from "../../test/e2e/support/browser.ts";
import { inPage } from "../../test/e2e/support/in-page.ts";

/** First contentful paint and rows in sight after a navigation, each time in a browser that has nothing kept; milliseconds. */
export async function paints(
  browser: Browser,
  url: string,
  rounds: number,
): Promise<{ contentful: number[]; rows: number[] }> {
  const contentful: number[] = [];
  const rows: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { page, close } = await openPage(browser, url);
    await page.locator(".list-row .standing").first().waitFor();
    rows.push(await inPage<number>(page, "performance.now()"));
    contentful.push(await inPage<number>(page, 'performance.getEntriesByName("first-contentful-paint")[0].startTime'));
    await close();
  }
  return { contentful, rows };
}

const SCROLL = `(async () => {
  const list = document.querySelector(".list-grid");
  const blocked = [];
  new PerformanceObserver((seen) => blocked.push(...seen.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
  const frames = [];
  let last = performance.now();
  for (let step = 0; step < 120; step++) {
    list.scrollTop += step % 20 === 19 ? list.scrollHeight / 6 : 150;
    await new Promise((next) => requestAnimationFrame(next));
    frames.push(performance.now() - last);
    last = performance.now();
  }
  return { frames, blocked };
})()`;

/** Scrolls the list by 150 pixels a frame and by a sixth of it at times: the time of each frame, and of tasks over 50 ms; milliseconds. */
export function scrolling(page: Page): Promise<{ frames: number[]; blocked: number[] }> {
  return inPage(page, SCROLL);
}

const LISTEN = `(() => {
  // Each report has a screen element of its own.
  const old = document.querySelector(".report-screen");
  window.seenFindings = new Promise((done) => {
    addEventListener("keydown", () => {
      const start = performance.now();
      const look = () => {
        const now = document.querySelector(".report-screen");
        const there = now !== old && now !== null && now.querySelector(".report-card, .report-empty") !== null;
        requestAnimationFrame(there ? () => done(performance.now() - start) : look);
      };
      look();
    }, { once: true, capture: true });
  });
})()`;

/** Time from a key press to the findings of the report that it opens, as the page's own clock has it; milliseconds. */
async function untilFindings(page: Page, key: string): Promise<number> {
  await inPage(page, LISTEN);
  await page.keyboard.press(key);
  return inPage<number>(page, "window.seenFindings");
}

/** Looking at a line of the list before opening it: what it points at is fetched ahead meanwhile. */
const LOOK_MILLISECONDS = 400;
/** As long as a reader looks at a report at least: the next one is fetched ahead meanwhile. */
const READ_MILLISECONDS = 1_000;

/** Reports opened from the list by Enter, at once and after a look at the line, and then one after another by `n`. */
export async function openings(
  page: Page,
  list: string,
  rounds: number,
): Promise<{ atOnce: number[]; looked: number[]; next: number[] }> {
  const fromList = async (look: number): Promise<number[]> => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await page.goto(list);
      await page.locator(".list-row .standing").first().waitFor();
      await page.getByRole("grid", { name: "报告" }).focus();
      for (let down = 0; down < round % 5; down++) await page.keyboard.press("ArrowDown");
      await page.waitForTimeout(look);
      times.push(await untilFindings(page, "Enter"));
    }
    return times;
  };
  const atOnce = await fromList(0);
  const looked = await fromList(LOOK_MILLISECONDS);
  const next: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await page.waitForTimeout(READ_MILLISECONDS);
    next.push(await untilFindings(page, "n"));
  }
  return { atOnce, looked, next };
}
