import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { READMES } from "../../scripts/readme-sample.ts";

const ROOT = resolve(import.meta.dirname, "../..");
/** Written by its own generator, and linked from its index. */
const RULES = join("docs", "rules");

const PAGES = [
  ...readdirSync(ROOT).filter((name) => name.endsWith(".md")),
  ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];

/** What a page says outside code. */
function prose(page: string): string {
  return readFileSync(join(ROOT, page), "utf8")
    .replaceAll(/^```[\s\S]*?^```/gm, "")
    .replaceAll(/<!--[\s\S]*?-->/g, "")
    .replaceAll(/`[^`\n]*`/g, (code) => code.replaceAll(/[[\]()]/g, " "));
}

interface Link {
  /** Relative to the project; empty: on the page itself. */
  readonly file: string;
  readonly anchor: string;
  readonly written: string;
}

function linksOf(page: string): Link[] {
  return [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] ?? "")
    .filter((written) => !/^[a-z]+:/.test(written))
    .map((written) => {
      const [path = "", anchor = ""] = written.split("#");
      const file = path === "" ? page : relative(ROOT, resolve(ROOT, dirname(page), decodeURIComponent(path)));
      return { file, anchor, written };
    });
}

/** Headings as links name them: lower case, without punctuation, hyphens for spaces. */
function anchorsOf(page: string): string[] {
  return [...readFileSync(join(ROOT, page), "utf8").matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? "")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

describe("the pages", () => {
  it("are found at all", () => expect(PAGES.length).toBeGreaterThan(20));

  it("link to what is there", () => {
    const broken = PAGES.flatMap((page) =>
      linksOf(page)
        .filter(
          ({ file, anchor }) =>
            !existsSync(join(ROOT, file)) ||
            (anchor !== "" && file.endsWith(".md") && !anchorsOf(file).includes(decodeURIComponent(anchor))),
        )
        .map(({ written }) => `${page}: ${written}`),
    );
    expect(broken).toEqual([]);
  });

  it.each(READMES)("are all reached from %s", (readme) => {
    const reached = new Set<string>([readme]);
    // A set goes on with what is added while it is walked.
    for (const page of reached)
      if (page.endsWith(".md") && existsSync(join(ROOT, page)))
        for (const { file } of linksOf(page)) if (!READMES.some((other) => other === file)) reached.add(file);
    const missed = PAGES.filter((page) => !reached.has(page) && !READMES.some((name) => name === page));
    expect(missed.filter((page) => !page.startsWith(RULES) || page.endsWith("README.md"))).toEqual([]);
  });

  it("show pictures that are there", () => {
    const missing = PAGES.flatMap((page) =>
      [...prose(page).matchAll(/<img[^>]+src="([^"]+)"/g)]
        .map((match) => match[1] ?? "")
        .filter((picture) => !existsSync(resolve(ROOT, dirname(page), picture)))
        .map((picture) => `${page}: ${picture}`),
    );
    expect(missing).toEqual([]);
  });
});

it("the two READMEs link to the same pages and show the same commands", () => {
  const [english = "", chinese = ""] = READMES;
  const pages = (name: string): string[] =>
    linksOf(name)
      .map(({ file }) => file)
      .filter((file) => !READMES.some((readme) => readme === file))
      .toSorted();
  const commands = (name: string): string[] =>
    [...readFileSync(join(ROOT, name), "utf8").matchAll(/^```sh\n([\s\S]*?)^```/gm)]
      .flatMap((match) => (match[1] ?? "").split("\n"))
      .map((line) => line.replace(/\s+#.*$/, ""));
  expect(new Set(pages(chinese))).toEqual(new Set(pages(english)));
  expect(commands(chinese)).toEqual(commands(english));
});

it("the READMEs name commands of the program that exist", () => {
  const commands = new Set(readdirSync(join(ROOT, "src/cli/commands")).map((name) => name.replace(/\.ts$/, "")));
  for (const name of READMES) {
    const named = [...readFileSync(join(ROOT, name), "utf8").matchAll(/npx fuhe ([a-z]+)/g)].map(
      (match) => match[1] ?? "",
    );
    expect(named).toContain("serve");
    expect(named.filter((command) => !commands.has(command))).toEqual([]);
  }
});
