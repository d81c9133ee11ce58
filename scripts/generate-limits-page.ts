/**
 * Writes docs/limits.md from the table of failures and the default limits.
 *
 *   tsx scripts/generate-limits-page.ts
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { limitsPage } from "./limits-page.ts";

writeFileSync(join(import.meta.dirname, "..", "docs", "limits.md"), limitsPage());
