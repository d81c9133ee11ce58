import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { compose } from "./compose.ts";
import { DOCUMENTS } from "./documents.ts";
import { docx } from "./docx/package.ts";
import type { Dress } from "./dress.ts";
import { html } from "./html.ts";
import type { Plan } from "./plan.ts";

/**
 * Prints the documents as PDF: `NAME.lo.pdf` by LibreOffice from the DOCX, `NAME.web.pdf` by Chromium from the same rows.
 *
 *   tsx scripts/layouts/print.ts                the kept ones that are missing, into fixtures/layouts
 *   tsx scripts/layouts/print.ts --all          all documents with truth and DOCX, into .cache/layouts
 *   … --again                                   those that are there too
 */
const root = resolve(import.meta.dirname, "../..");
const source = join(root, "fixtures/layouts");
const all = process.argv.includes("--all");
const again = process.argv.includes("--again");
const target = all ? join(root, ".cache/layouts") : source;
const CHROMIUM = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--no-pdf-header-footer",
];

function run(command: string, args: readonly string[]): void {
  const done = spawnSync(command, args, { encoding: "utf8", timeout: 600_000 });
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`${command} ended with ${done.status}: ${done.stderr.slice(-400)}`);
}

function web(plan: Plan, folder: string, pdf: string): void {
  const page = join(folder, `${plan.name}.html`);
  writeFileSync(
    page,
    html(compose(plan).shapes, plan.dress, {
      look: plan.look,
      landscape: plan.form.landscape ?? false,
      bold: !plan.keep,
    }),
  );
  const untagged = plan.untagged ? ["--disable-pdf-tagging"] : [];
  run(process.env["CHROMIUM"] ?? "chromium", [
    ...CHROMIUM,
    ...untagged,
    `--user-data-dir=${join(folder, "profile")}`,
    `--print-to-pdf=${pdf}`,
    `file://${page}`,
  ]);
}

function write(plan: Plan, dress: Dress): Buffer {
  return docx(plan.name, compose(plan).shapes, dress, {
    landscape: plan.form.landscape ?? false,
    small: plan.small ?? false,
  });
}

function office(plans: readonly Plan[], folder: string): void {
  if (plans.length === 0) return;
  const out = join(folder, "office");
  const from = join(folder, "docx");
  mkdirSync(from, { recursive: true });
  // LibreOffice prints deleted text, and hidden text in content controls: both are left out of what it prints.
  for (const plan of plans)
    writeFileSync(join(from, `${plan.name}.docx`), write(plan, { ...plan.dress, tracked: false, hidden: false }));
  run(process.env["SOFFICE"] ?? "soffice", [
    "--headless",
    `-env:UserInstallation=file://${join(folder, "soffice")}`,
    "--convert-to",
    "pdf",
    "--outdir",
    out,
    ...plans.map((p) => join(from, `${p.name}.docx`)),
  ]);
  for (const plan of plans) {
    copyFileSync(join(out, `${plan.name}.pdf`), join(target, plan.set, `${plan.name}.lo.pdf`));
    rmSync(join(out, `${plan.name}.pdf`));
  }
}

function print(): void {
  const folder = mkdtempSync(join(tmpdir(), "layouts-"));
  try {
    const plans = DOCUMENTS.filter((p) => all || p.keep);
    for (const plan of plans) {
      mkdirSync(join(target, plan.set), { recursive: true });
      if (!all) continue;
      copyFileSync(join(source, plan.set, `${plan.name}.docx`), join(target, plan.set, `${plan.name}.docx`));
      const truth = JSON.parse(readFileSync(join(source, plan.set, `${plan.name}.truth.json`), "utf8")) as {
        files: { pdf: string[] };
      };
      truth.files.pdf = [`${plan.name}.lo.pdf`, `${plan.name}.web.pdf`];
      writeFileSync(join(target, plan.set, `${plan.name}.truth.json`), JSON.stringify(truth, null, 1));
    }
    const missing = (kind: string): Plan[] =>
      plans.filter((p) => again || !existsSync(join(target, p.set, `${p.name}.${kind}.pdf`)));
    office(missing("lo"), folder);
    for (const plan of missing("web")) {
      const pdf = join(folder, "page.pdf");
      web(plan, folder, pdf);
      copyFileSync(pdf, join(target, plan.set, `${plan.name}.web.pdf`));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

print();
