import type { Page } from "playwright-core";

/**
 * Runs an expression in the page and brings its value, as JSON has it.
 *
 * @param code JavaScript in words: this project's types know no browser.
 */
export function inPage<T>(page: Page, code: string): Promise<T> {
  return page.evaluate<T>(code);
}
