import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { READMES, sampleOutput, withSample } from "../../scripts/readme-sample.ts";

const root = join(import.meta.dirname, "../..");

describe("the READMEs", () => {
  it.each(READMES)("%s shows what `npm run sample` prints", (name) => {
    const readme = readFileSync(join(root, name), "utf8");
    expect(readme).toBe(withSample(readme, sampleOutput()));
  });

  it("name commands that exist", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    for (const name of READMES) {
      const commands = [...readFileSync(join(root, name), "utf8").matchAll(/npm run ([a-z:]+)/g)].map(
        (match) => match[1] ?? "",
      );
      expect(commands.filter((command) => !(command in scripts))).toEqual([]);
    }
  });
});
