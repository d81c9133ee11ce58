/**
 * Speed and memory of the PDF reader against the bare text extraction of PDFium on the same files.
 *
 *   npx tsx bench/pdf-read.ts [FOLDER] [DOCUMENTS]
 *
 * FOLDER holds PDFs (default: the sample corpus beside the project); DOCUMENTS is the length of the leak run (default 1,000).
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pdfBackend } from "../src/formats/pdf/backend.ts";
import { pdfium } from "../src/formats/pdf/pdfium-module.ts";
import { DEFAULT_LIMITS } from "../src/model/limits.ts";

const folder = process.argv[2] ?? resolve(import.meta.dirname, "../../shared/corpus");
const documents = Number(process.argv[3] ?? 1000);

async function main(): Promise<void> {
  if (!existsSync(folder)) {
    console.log(`skipped: no folder ${folder}`);
    return;
  }
  const files = pdfsUnder(folder).map((path) => ({ path, bytes: readFileSync(path) }));
  for (const file of files.slice(0, 10)) await pdfBackend.read(file.bytes, DEFAULT_LIMITS);
  const kinds = new Map<string, { files: number; bare: number; read: number }>();
  for (const { path, bytes } of files) {
    const kind = /\.(lo|web)\.pdf$/.exec(path)?.[1] ?? "other";
    const sums = kinds.get(kind) ?? { files: 0, bare: 0, read: 0 };
    sums.files++;
    sums.bare += await best(() => bareText(bytes));
    sums.read += await best(() => pdfBackend.read(bytes, DEFAULT_LIMITS));
    kinds.set(kind, sums);
  }
  for (const [kind, s] of kinds) {
    console.log(
      `${kind.padEnd(6)} ${s.files} files: bare text ${(s.bare / s.files).toFixed(1)} ms, read ${(s.read / s.files).toFixed(1)} ms a file, ${(s.read / s.bare).toFixed(2)}×`,
    );
  }
  await leakRun(files.map((file) => file.bytes));
}

function pdfsUnder(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".pdf"))
    .sort()
    .map((name) => join(path, name));
}

async function best(work: () => Promise<unknown>): Promise<number> {
  let least = Infinity;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    await work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** What the library itself needs to load every page and hand out its text. */
async function bareText(bytes: Uint8Array): Promise<number> {
  const module = await pdfium();
  const data = module.wasmExports.malloc(bytes.length);
  module.HEAPU8.set(bytes, data);
  const document = module._FPDF_LoadMemDocument(data, bytes.length, 0);
  let length = 0;
  for (let i = 0; i < module._FPDF_GetPageCount(document); i++) {
    const page = module._FPDF_LoadPage(document, i);
    const text = module._FPDFText_LoadPage(page);
    const count = module._FPDFText_CountChars(text);
    let characters = "";
    for (let c = 0; c < count; c++) characters += String.fromCodePoint(module._FPDFText_GetUnicode(text, c));
    length += characters.length;
    module._FPDFText_ClosePage(text);
    module._FPDF_ClosePage(page);
  }
  module._FPDF_CloseDocument(document);
  module.wasmExports.free(data);
  return length;
}

async function leakRun(files: readonly Uint8Array[]): Promise<void> {
  const module = await pdfium();
  const heap = module.HEAPU8.byteLength;
  const resident = process.memoryUsage.rss();
  const start = performance.now();
  for (let i = 0; i < documents; i++) {
    await pdfBackend.read(files[i % files.length]!, DEFAULT_LIMITS);
    if (i % 100 === 99)
      console.log(
        `${i + 1} documents: WASM heap ${mb((await pdfium()).HEAPU8.byteLength)}, resident ${mb(process.memoryUsage.rss())}`,
      );
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${documents} documents in ${seconds.toFixed(1)} s (${(documents / seconds).toFixed(1)}/s); WASM heap at the start ${mb(heap)}, resident ${mb(resident)}`,
  );
}

function mb(bytes: number): string {
  return `${(bytes / 1048576).toFixed(0)} MiB`;
}

await main();
