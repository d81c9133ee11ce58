import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { soundFiles } from "../../bench/sound-files.ts";
import { runMutations } from "../../scripts/mutation-run.ts";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const MINUTES = 4;

// The long version is `npm run mutate`.
it(
  "damaged files end in a result or a typed error, and never crash or hang the command",
  { timeout: MINUTES * 60_000 },
  async () => {
    const report = await runMutations({
      seeds: [...soundFiles("docx"), ...soundFiles("pdf")],
      docx: 60,
      pdf: 30,
      seed: 1,
      command: [process.execPath, "--import", import.meta.resolve("tsx"), MAIN],
      jobs: 2,
      milliseconds: (MINUTES - 1) * 60_000,
    });
    expect(report.faults).toEqual([]);
    expect(report.files).toBe(90);
  },
);
