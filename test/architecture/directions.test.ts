import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");

/** What a room may import beside itself. `errors` is src/errors.ts. A room that is not named may not exist. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  "package-root": [],
  model: ["errors"],
  lexicon: ["model", "package-root"],
  archive: ["model", "errors"],
  formats: ["model", "errors", "archive"],
  recognise: ["model", "errors", "lexicon"],
  "rule-engine": ["model", "errors"],
  rules: ["model", "errors", "rule-engine"],
  batch: ["model", "errors", "rule-engine"],
  packs: ["model", "errors", "lexicon", "package-root", "rule-engine", "rules", "batch"],
  pipeline: ["model", "errors", "package-root", "formats", "recognise", "packs", "rules", "rule-engine"],
  intake: ["model", "errors", "archive", "formats"],
  pool: ["model", "errors", "pipeline", "intake", "rule-engine"],
  telemetry: [],
  config: ["model", "errors"],
  store: ["model", "errors", "config", "package-root"],
  blobs: ["model", "errors", "config"],
  queue: ["model", "errors", "config"],
  service: [
    "telemetry",
    "model",
    "errors",
    "config",
    "store",
    "blobs",
    "queue",
    "pipeline",
    "pool",
    "intake",
    "batch",
    "packs",
    "rules",
    "rule-engine",
    "recognise",
    "formats",
  ],
  operations: ["model", "errors", "config", "store", "blobs", "queue", "packs", "package-root"],
  export: [
    "model",
    "errors",
    "archive",
    "formats",
    "rule-engine",
    "package-root",
    "pipeline",
    "config",
    "store",
    "service",
  ],
  watch: ["model", "errors", "config", "store", "intake", "service"],
  auth: ["model", "errors", "config", "store", "service"],
  http: [
    "telemetry",
    "batch",
    "model",
    "errors",
    "package-root",
    "config",
    "store",
    "service",
    "auth",
    "export",
    "intake",
    "packs",
    "rules",
    "rule-engine",
    "pipeline",
  ],
  cli: [
    "workers",
    "model",
    "errors",
    "package-root",
    "batch",
    "packs",
    "rules",
    "rule-engine",
    "pipeline",
    "intake",
    "pool",
    "formats",
    "config",
    "store",
    "blobs",
    "queue",
    "service",
    "operations",
    "export",
    "auth",
  ],
  workers: [
    "http",
    "auth",
    "watch",
    "model",
    "errors",
    "packs",
    "rule-engine",
    "pipeline",
    "intake",
    "pool",
    "formats",
    "config",
    "store",
    "blobs",
    "queue",
    "service",
  ],
};

/** Each heavy package has one owner. */
const OWNERS: Readonly<Record<string, string | readonly string[]>> = {
  "@hyzyla/pdfium": "src/formats/pdf",
  "pdfjs-dist": "src/formats/pdf",
  "pdf-parse": "src/formats/pdf",
  mammoth: "src/formats/docx",
  cheerio: "src/formats/docx",
  saxes: "src/formats/docx",
  yaml: ["src/packs", "src/lexicon", "src/rules"],
  bullmq: "src/queue",
  ioredis: "src/queue",
  pg: ["src/store", "src/queue", "src/operations"],
  kysely: ["src/store", "src/operations"],
  commander: "src/cli",
  "cli-progress": "src/cli",
  "csv-stringify": ["src/cli", "src/export"],
  fastify: "src/http",
  "@fastify": "src/http",
  "prom-client": "src/http",
  "@node-rs/argon2": "src/auth",
  exceljs: ["src/export", "src/intake"],
  docx: "src/export",
};

interface Import {
  readonly file: string;
  readonly target: string;
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
  return targets.map((target) => ({ file, target }));
}

/** "src/formats/docx/x.ts" is in formats; workers/ is a room of its own. */
function roomOf(file: string): string {
  const [top, second = ""] = file.split(sep);
  return top === "src" ? second.replace(/\.ts$/, "") : (top ?? "");
}

const imports = [...sources("src"), ...sources("workers")].flatMap(importsOf);

describe("import directions", () => {
  it("reads the sources at all", () => expect(imports.length).toBeGreaterThan(200));

  it("lets each room import only the rooms below it", () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith("."))
      .map(({ file, target }) => ({
        file,
        from: roomOf(file),
        to: roomOf(relative(ROOT, join(dirname(join(ROOT, file)), target))),
      }))
      .filter(({ from, to }) => from !== to && !MAY_IMPORT[from]?.includes(to))
      .map(({ file, to }) => `${file} imports ${to}`);
    expect(wrong).toEqual([]);
  });

  it("lets no format import another", () => {
    const format = (file: string): string | undefined => /^src[\\/]formats[\\/](docx|pdf)[\\/]/.exec(file)?.[1];
    const wrong = imports.filter(({ file, target }) => {
      const to = format(relative(ROOT, join(dirname(join(ROOT, file)), target)));
      return target.startsWith(".") && format(file) !== undefined && to !== undefined && to !== format(file);
    });
    expect(wrong).toEqual([]);
  });

  it("gives each heavy package one owner", () => {
    const wrong = imports.flatMap(({ file, target }) => {
      const name = Object.keys(OWNERS).find((owned) => target === owned || target.startsWith(`${owned}/`));
      const owners = name ? [OWNERS[name] ?? []].flat() : [];
      const owned = owners.some((owner) => file.split(sep).join("/").startsWith(`${owner}/`));
      return name && !owned ? [`${file} imports ${target}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it("keeps the reading view out of checking", () => {
    const wrong = imports.filter(
      ({ file, target }) => /reading-view/.test(target) && !/^src[\\/](?:cli|pipeline[\\/]view)/.test(file),
    );
    expect(wrong).toEqual([]);
  });
});
