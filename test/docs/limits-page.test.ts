import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { limitsPage } from "../../scripts/limits-page.ts";

it("docs/limits.md is what `npm run docs` writes", () => {
  expect(readFileSync(join(import.meta.dirname, "../../docs/limits.md"), "utf8")).toBe(limitsPage());
});
