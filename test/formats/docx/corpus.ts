import { existsSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";

const folder = resolve(import.meta.dirname, "../../../../shared/corpus");

/** The DOCX files of the shared corpus as [name, path]; none where it is not beside the project. */
export function corpusFiles(): [name: string, path: string][] {
  if (!existsSync(folder)) {
    console.log("skipped: the shared corpus is not beside the project");
    return [];
  }
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".docx"));
  return names.toSorted().map((name) => [relative(".", name), join(folder, name)]);
}
