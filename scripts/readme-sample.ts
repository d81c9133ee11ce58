/**
 * What `npm run sample` prints, and the READMEs with it between their markers.
 *
 *   tsx scripts/readme-sample.ts    writes both READMEs; build first
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.ts";

export const READMES = ["README.md", "README.zh-CN.md"] as const;
const BETWEEN = /(<!-- sample:start -->\n)[\s\S]*(<!-- sample:end -->)/;

/** Standard output of the compiled command on the sample report, as in a pipe. */
export function sampleOutput(): string {
  const main = join(packageRoot(), "dist/src/cli/main.js");
  const run = spawnSync(process.execPath, [main, "check", "fixtures/sample/report.docx"], {
    cwd: packageRoot(),
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  if (run.error) throw run.error;
  return run.stdout;
}

/** The README with `output` between its markers. */
export function withSample(readme: string, output: string): string {
  return readme.replace(
    BETWEEN,
    (_all, start: string, end: string) => `${start}\n\`\`\`text\n${output.trimEnd()}\n\`\`\`\n\n${end}`,
  );
}

if (process.argv[1]?.endsWith("readme-sample.ts")) {
  const output = sampleOutput();
  for (const name of READMES) {
    const file = join(packageRoot(), name);
    writeFileSync(file, withSample(readFileSync(file, "utf8"), output));
  }
}
