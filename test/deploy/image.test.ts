import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Variables } from "../../src/config/variables.ts";
import { readSettings } from "../../src/config/read-settings.ts";

const root = join(import.meta.dirname, "../..");
const lines = readFileSync(join(root, "Dockerfile"), "utf8").replaceAll("\\\n", "").split("\n");
const ignored = readFileSync(join(root, ".dockerignore"), "utf8").split("\n");
const facts = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  bin: { fuhe: string };
  scripts: Record<string, string>;
};

const of = (word: string): string[] =>
  lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));

/** Sources of COPY lines that come from this folder, not from an earlier stage. */
const copied = of("COPY")
  .filter((line) => !line.startsWith("--from"))
  .flatMap((line) => line.split(" ").slice(0, -1));

describe("Dockerfile", () => {
  it("copies what is there, and what .dockerignore lets through", () => {
    expect(copied).toContain("packs");
    const named = copied.filter((path) => path !== ".");
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(named.filter((path) => !ignored.includes(`!${path}`))).toEqual([]);
  });

  it("sends to the build only what is there, no data and no secrets", () => {
    expect(ignored[0]).toBe("*");
    const sent = ignored.filter((line) => line.startsWith("!")).map((line) => line.slice(1));
    for (const path of [
      "src",
      "workers",
      "web",
      "scripts",
      "tsconfig.json",
      "tsconfig.build.json",
      "package-lock.json",
    ])
      expect(sent).toContain(path);
    for (const path of [".env", "data", "node_modules", "test"]) expect(sent).not.toContain(path);
  });

  it("installs from the lock file, and runs without development packages and not as root", () => {
    expect(
      of("RUN")
        .filter((line) => line.includes("npm"))
        .map((line) => line.split(" --no-audit")[0]),
    ).toEqual(["npm ci", "npm run build", "npm ci --omit=dev"]);
    expect(facts.scripts).toHaveProperty("build");
    expect(of("USER")).toEqual(["node"]);
  });

  it("starts the program that package.json names, with settings that it takes", () => {
    expect(of("ENTRYPOINT").map((line) => JSON.parse(line) as unknown)).toEqual([["node", facts.bin.fuhe]]);
    expect(of("CMD").at(-1)).toBe(JSON.stringify(["serve"]));
    const env = Object.fromEntries((of("ENV")[0] ?? "").split(" ").map((pair) => pair.split("=") as [string, string]));
    const { NODE_ENV, ...own } = env;
    expect(NODE_ENV).toBe("production");
    expect(Object.keys(own).filter((name) => !(name in Variables.shape))).toEqual([]);
    const { http, data } = readSettings(own);
    expect({ http, data }).toMatchObject({ http: { host: "0.0.0.0", port: 8360 }, data: "/data" });
    expect(of("EXPOSE")).toEqual(["8360"]);
    expect(lines.join("\n")).toContain(`http://127.0.0.1:8360/healthz`);
  });
});
