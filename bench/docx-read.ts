/**
 * How fast a DOCX is read: `npx tsx bench/docx-read.ts [rounds]`.
 *
 * Prints the warm milliseconds per report of the record's reader, beside mammoth to HTML to cheerio, over the corpus where it is
 * beside the project, else over the sample report.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { load } from "cheerio";
import mammoth from "mammoth";
import { docxBackend } from "../src/formats/docx/backend.ts";
import { DEFAULT_LIMITS } from "../src/model/limits.ts";

const root = resolve(import.meta.dirname, "..");
const corpus = resolve(root, "../shared/corpus");
const rounds = Number(process.argv[2] ?? 10);

function reports(): Buffer[] {
  if (!existsSync(corpus)) return [readFileSync(join(root, "fixtures/sample/report.docx"))];
  const names = readdirSync(corpus, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".docx"));
  return names.map((name) => readFileSync(join(corpus, name)));
}

async function perReport(
  files: readonly Buffer[],
  times: number,
  read: (bytes: Buffer) => Promise<unknown>,
): Promise<number> {
  for (const bytes of files) await read(bytes);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < times; round++) {
    const start = performance.now();
    for (const bytes of files) await read(bytes);
    best = Math.min(best, (performance.now() - start) / files.length);
  }
  return best;
}

const files = reports();
const own = await perReport(files, rounds, (bytes) => docxBackend.read(bytes, DEFAULT_LIMITS));
const converted = await perReport(
  files,
  Math.max(1, Math.round(rounds / 5)),
  async (buffer) => load((await mammoth.convertToHtml({ buffer })).value)("td").length,
);
console.log(`${files.length} reports, best of ${rounds} rounds, ms per report`);
console.log(`record's reader           ${own.toFixed(2)}`);
console.log(`mammoth, HTML, cheerio    ${converted.toFixed(2)}`);
