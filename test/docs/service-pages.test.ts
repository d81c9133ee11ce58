import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { accessPage } from "../../scripts/access-page.ts";
import { apiErrorsPage } from "../../scripts/api-errors-page.ts";
import { ROUTES } from "../../src/http/routes/index.ts";
import { BINDINGS, keyLabel } from "../../web/src/screens/report/logic/keys.ts";
import { DISMISS_REASONS } from "../../web/src/screens/report/logic/dismiss-reasons.ts";

const ROOT = join(import.meta.dirname, "../..");
const page = (name: string): string => readFileSync(join(ROOT, "docs", name), "utf8");

it("docs/access.md is what `npm run docs` writes: every route with its rule", () => {
  expect(page("access.md")).toBe(accessPage(ROUTES));
  for (const { method, url } of ROUTES) expect(page("access.md")).toContain(`\`${method} ${url}\``);
});

describe("docs/api-errors.md", () => {
  it("is what `npm run docs` writes", () => expect(page("api-errors.md")).toBe(apiErrorsPage()));

  it("has every code that the sources name", () => {
    const codes = sources("src/http", "src/auth").flatMap((text) =>
      [...text.matchAll(/\bcode: "([a-z][a-z-]+)"|unfitPassword\([^,]+, "([a-z-]+)"/g)].map(
        ([, code, unfit]) => code ?? unfit ?? "",
      ),
    );
    expect(codes.length).toBeGreaterThan(15);
    const documented = page("api-errors.md");
    expect([...new Set(codes)].filter((code) => !documented.includes(`| \`${code}\` |`))).toEqual([]);
  });
});

it("docs/api.md names addresses that exist", () => {
  const shapes = ROUTES.map(({ url }) => new RegExp(`^${url.replaceAll(/:[A-Za-z]+/g, "[a-z0-9]+")}$`));
  const addresses = [
    ...page("api.md").matchAll(/\$FUHE(\/[a-z0-9/]+)/g),
    ...page("api.md").matchAll(/`(?:GET|POST|PUT|PATCH|DELETE) (\/[a-z0-9/]+)`/g),
  ].map((match) => match[1] ?? "");
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((address) => !shapes.some((shape) => shape.test(address)))).toEqual([]);
});

describe("docs/reviewing.md", () => {
  const guide = page("reviewing.md");

  it("has every key of the report's screen", () => {
    const rows = guide.split("\n").filter((line) => /^\| `/.test(line));
    const missing = BINDINGS.flatMap(({ bindings }) => bindings).flatMap(({ keys, words }) =>
      rows.some(
        (row) =>
          keys.every((key) => row.includes(`\`${keyLabel(key).zh}\``)) &&
          row.includes(words.zh) &&
          row.includes(words.en),
      )
        ? []
        : [words.zh],
    );
    expect(missing).toEqual([]);
  });

  it("has the usual reasons in the order of their digits", () => {
    const list = DISMISS_REASONS.map(({ zh }, index) => `\`${index + 1}\` ${zh}`).join(" · ");
    expect(guide).toContain(list);
  });
});

function sources(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(join(ROOT, folder, name), "utf8")),
  );
}
