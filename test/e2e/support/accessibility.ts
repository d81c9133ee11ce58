import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { inPage } from "./in-page.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
  }[];
}

/** What axe-core finds serious or critical on the screen, one line each: rule, element, why. */
export async function seriousFaults(page: Page): Promise<string[]> {
  if (!(await inPage<boolean>(page, "'axe' in window"))) await inPage(page, AXE);
  const { violations } = await inPage<AxeResults>(page, "axe.run({ resultTypes: ['violations'] })");
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary = "" }) =>
          `${id}: ${target.join(" ")}: ${failureSummary.split("\n")[1]?.trim() ?? ""}`,
      ),
    );
}
