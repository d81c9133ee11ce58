/**
 * Builds the sample report again: `npx tsx scripts/make-sample.ts`.
 *
 * Writes fixtures/sample/report.docx, then prints it to fixtures/sample/report.pdf with LibreOffice. The DOCX is the same bytes
 * every time; the PDF depends on LibreOffice and its fonts, so the committed one is the fixture.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { sampleDocx } from "./make-sample-docx.ts";

const folder = resolve(import.meta.dirname, "../fixtures/sample");
const docx = join(folder, "report.docx");

mkdirSync(folder, { recursive: true });
writeFileSync(docx, sampleDocx());
console.error(`wrote ${docx}`);
printPdf();

function printPdf(): void {
  const profile = mkdtempSync(join(tmpdir(), "sample-"));
  const args = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    "--headless",
    "--convert-to",
    "pdf",
    "--outdir",
    folder,
    docx,
  ];
  const run = spawnSync("soffice", args, { encoding: "utf8", timeout: 120_000 });
  rmSync(profile, { recursive: true, force: true });
  if (run.error !== undefined) {
    console.error("LibreOffice (soffice) is not installed here: report.pdf was left as it is");
    process.exitCode = 1;
  } else if (run.status !== 0) {
    console.error(`LibreOffice could not print the report: ${run.stderr}`);
    process.exitCode = 1;
  } else {
    console.error(`printed ${join(folder, "report.pdf")}`);
  }
}
