import { readdirSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.ts";

/** The project's own sound reports of one format, in order of path: the seeds of measurements and of damaged files. */
export function soundFiles(extension: "docx" | "pdf"): string[] {
  const fixtures = join(packageRoot(), "fixtures");
  return readdirSync(fixtures, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(`.${extension}`))
    .toSorted()
    .map((name) => join(fixtures, name));
}
