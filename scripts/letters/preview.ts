/**
 * Letters, the template and the summary made from real checks, as DOCX, PDF and pictures to look at. LibreOffice and pdftoppm
 * must be installed.
 *
 *   npx tsx scripts/letters/preview.ts [OUT]      (default: a new folder for temporary files)
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fontAliases } from "./font-aliases.ts";
import { previewDocuments } from "./preview-documents.ts";

const out = process.argv[2] ?? mkdtempSync(join(tmpdir(), "fuhe-letters-"));
mkdirSync(out, { recursive: true });
const aliases = join(out, "fonts.conf");
writeFileSync(aliases, fontAliases());
const env = { ...process.env, FONTCONFIG_FILE: aliases };
for (const [name, content] of await previewDocuments()) {
  const docx = join(out, `${name}.docx`);
  writeFileSync(docx, content);
  const profile = `-env:UserInstallation=file://${join(out, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", out, docx], {
    env,
    stdio: "ignore",
  });
  execFileSync("pdftoppm", ["-r", "60", "-png", join(out, `${name}.pdf`), join(out, name)], { env });
}
console.log(out);
