import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Variables } from "../../src/config/variables.ts";
import { composeFile } from "./compose-file.ts";

const root = join(import.meta.dirname, "../..");
const PAGES = ["installation.md", "operations.md", "scaling.md"];
const textOf = (page: string): string => readFileSync(join(root, "docs", page), "utf8");

describe.each(PAGES)("docs/%s", (page) => {
  it("names settings, commands and files that exist", () => {
    const text = textOf(page);
    const settings = [...text.matchAll(/\b(?:FUHE_[A-Z_0-9]+|DATABASE_URL|REDIS_URL)\b/g)].map(([name]) => name);
    expect(settings.filter((name) => !(name in Variables.shape))).toEqual([]);
    const commands = [...text.matchAll(/(?:`|\/opt\/fuhe\/|FUHE_DATA=\S+ )fuhe ([a-z]+)/g)].map(
      (match) => match[1] ?? "",
    );
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((name) => !existsSync(join(root, "src/cli/commands", `${name}.ts`)))).toEqual([]);
    const files = [...text.matchAll(/\b(?:scripts|test|src|bench)\/[\w./-]+\.(?:ts|sh)\b/g)].map(([path]) => path);
    expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

it("docs/installation.md saves every image of docker-compose.yml", () => {
  const saved = /docker save (.*?) \|/.exec(textOf("installation.md"))?.[1]?.split(" ") ?? [];
  const images = Object.values(composeFile().services).map(({ image }) => image);
  expect(new Set(saved)).toEqual(new Set(images));
});
