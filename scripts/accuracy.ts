/**
 * `npm run accuracy`: scores the built command against the acceptance corpus beside the project, by set and format, with
 * the misses listed. Arguments are handed on (`--set injected`, `--format docx`).
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { packageRoot } from "../src/packs/package-root.ts";

const root = packageRoot();
const scorer = resolve(root, "../shared/corpus/score.mjs");
const command = join(root, "dist/src/cli/main.js");

if (!existsSync(scorer)) {
  console.log(`accuracy: not measured, there is no corpus at ${scorer}`);
} else if (!existsSync(command)) {
  console.error("accuracy: build first (npm run build)");
  process.exitCode = 2;
} else {
  const args = [scorer, "--cmd", `"${process.execPath}" "${command}" check`, "--verbose", ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 2;
}
