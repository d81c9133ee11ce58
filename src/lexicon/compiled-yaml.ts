import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { packageRoot } from "../package-root.ts";

const require = createRequire(import.meta.url);

/** The YAML package, loaded when it is first needed: a start on compiled packs does without. */
export function yamlPackage(): typeof import("yaml") {
  return require("yaml") as typeof import("yaml");
}

let compiled: Readonly<Record<string, { readonly sha256: string; readonly content: unknown }>> | null = null;

/**
 * What a shipped pack or the lexicon holds, from the JSON that `npm run build` makes of it (`scripts/compile-packs.mjs`).
 *
 * @param path   Of the YAML file.
 * @param source Its text.
 * @returns Undefined where there is no JSON of this very text: then the YAML is to be read.
 */
export function compiledYaml(path: string, source: string): unknown {
  if (dirname(path) !== join(packageRoot(), "packs")) return undefined;
  compiled ??= readCompiled();
  const known = compiled[basename(path)];
  return known?.sha256 === createHash("sha256").update(source).digest("hex") ? known.content : undefined;
}

function readCompiled(): NonNullable<typeof compiled> {
  try {
    return JSON.parse(readFileSync(join(packageRoot(), "dist/packs.json"), "utf8")) as NonNullable<typeof compiled>;
  } catch {
    // From the sources, before the first build.
    return {};
  }
}
