import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { afterAll, describe, expect, it } from "vitest";
import { compiledYaml } from "../../src/lexicon/compiled-yaml.ts";
import { loadPack } from "../../src/packs/load-pack.ts";
import { shippedPackIds } from "../../src/packs/pack-file.ts";

const root = join(import.meta.dirname, "../..");
execFileSync(process.execPath, [join(root, "scripts/compile-packs.mjs")]);

const folder = mkdtempSync(join(tmpdir(), "fuhe-packs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("packs as JSON", () => {
  it.each([...shippedPackIds(), "lexicon"])("%s: holds what the YAML says", (id) => {
    const path = join(root, "packs", `${id}.yaml`);
    const source = readFileSync(path, "utf8");
    expect(compiledYaml(path, source)).toEqual(parse(source, { schema: "core" }));
  });

  it("count only for the very text that they were made from, and for the shipped files alone", () => {
    const path = join(root, "packs/mof-2020.yaml");
    const source = readFileSync(path, "utf8");
    expect(compiledYaml(path, `${source}\n`)).toBeUndefined();
    expect(compiledYaml(join(folder, "mof-2020.yaml"), source)).toBeUndefined();
  });

  it("give the same pack as reading its YAML", () => {
    const copy = join(folder, "copy.yaml");
    writeFileSync(copy, readFileSync(join(root, "packs/mof-2020.yaml")));
    expect(loadPack(copy).sha256).toBe(loadPack("mof-2020").sha256);
  });
});
