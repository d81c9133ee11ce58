/** Writes docs/api-errors.md from the API's refusals: `npx tsx scripts/generate-api-errors-page.ts`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.ts";
import { apiErrorsPage } from "./api-errors-page.ts";

writeFileSync(join(packageRoot(), "docs/api-errors.md"), apiErrorsPage());
