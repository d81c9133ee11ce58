import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { packageRoot } from "../../src/package-root.ts";

export interface PageFile {
  /** Below web/src, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Source files of the page whose names end so; not the generated types. */
export function pageFiles(ending: RegExp): PageFile[] {
  const root = join(packageRoot(), "web/src");
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name) && entry.name !== "schema.ts")
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return { path: relative(root, file).replaceAll("\\", "/"), text: readFileSync(file, "utf8") };
    });
}
