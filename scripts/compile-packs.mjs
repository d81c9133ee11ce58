/** Part of `npm run build`: packs/*.yaml as JSON in dist/packs.json, so that a start need not read YAML. Each entry holds while its source has this hash. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

const root = join(import.meta.dirname, "..");
const compiled = {};
for (const name of readdirSync(join(root, "packs")).toSorted()) {
  if (!name.endsWith(".yaml")) continue;
  const source = readFileSync(join(root, "packs", name), "utf8");
  compiled[name] = {
    sha256: createHash("sha256").update(source).digest("hex"),
    content: parse(source, { schema: "core" }),
  };
}
mkdirSync(join(root, "dist"), { recursive: true });
const file = join(root, "dist/packs.json");
writeFileSync(`${file}.new`, JSON.stringify(compiled));
renameSync(`${file}.new`, file);
