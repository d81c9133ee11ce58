/**
 * `npm run accuracy`: scores the built command against the acceptance corpus beside the project and against the
 * project's own layouts, by set and format, with the misses listed. Arguments are handed on (`--set injected`, `--format docx`).
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { packageRoot } from "../src/package-root.ts";

const root = packageRoot();
const scorer = resolve(root, "../shared/corpus/score.mjs");
const command = join(root, "dist/src/cli/main.js");

if (!existsSync(scorer)) {
  console.log(`accuracy: not measured, there is no corpus at ${scorer}`);
} else if (!existsSync(command)) {
  console.error("accuracy: build first (npm run build)");
  process.exitCode = 2;
} else {
  const score = (title: string, ...args: string[]): void => {
    console.log(`\n# ${title}`);
    const all = [
      scorer,
      "--cmd",
      `"${process.execPath}" "${command}" check`,
      "--verbose",
      ...args,
      ...process.argv.slice(2),
    ];
    process.exitCode = spawnSync(process.execPath, all, { stdio: "inherit" }).status ?? 2;
  };
  score("the corpus");
  score("the project's own layouts", "--dir", join(root, "fixtures/layouts"));
}
