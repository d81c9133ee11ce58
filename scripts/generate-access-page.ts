/** Writes docs/access.md from the routes' access rules: `npx tsx scripts/generate-access-page.ts`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROUTES } from "../src/http/routes/index.ts";
import { packageRoot } from "../src/package-root.ts";
import { accessPage } from "./access-page.ts";

writeFileSync(join(packageRoot(), "docs/access.md"), accessPage(ROUTES));
