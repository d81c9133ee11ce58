/**
 * Writes docs/dataset.md from the columns of the dataset's tables.
 *
 *   tsx scripts/generate-data-dictionary.ts
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataDictionaryPage } from "./data-dictionary-page.ts";

writeFileSync(join(import.meta.dirname, "..", "docs", "dataset.md"), dataDictionaryPage());
