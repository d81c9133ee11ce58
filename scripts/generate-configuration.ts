/** Writes docs/configuration.md from the settings' schema: `npx tsx scripts/generate-configuration.ts`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.ts";
import { configurationPage } from "./configuration-page.ts";

writeFileSync(join(packageRoot(), "docs/configuration.md"), configurationPage());
