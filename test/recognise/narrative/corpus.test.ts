import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { docxBackend } from "../../../src/formats/docx/backend.ts";
import { pdfBackend } from "../../../src/formats/pdf/backend.ts";
import { DEFAULT_LIMITS } from "../../../src/model/limits.ts";
import type { Narrative } from "../../../src/model/narrative.ts";
import { squeeze } from "../../../src/model/text.ts";
import { packageRoot } from "../../../src/package-root.ts";
import { recognise } from "../../../src/recognise/recognise.ts";

const folder = resolve(packageRoot(), "../shared/corpus");
const printed = existsSync(folder)
  ? ["as-found", "clean", "injected"].flatMap((set) =>
      readdirSync(join(folder, set))
        .filter((name) => name.endsWith(".lo.pdf"))
        .map((name) => join(folder, set, name)),
    )
  : [];
if (printed.length === 0) console.log("skipped: the shared corpus is not beside the project");

async function narrativeOf(path: string): Promise<Narrative> {
  const backend = path.endsWith(".docx") ? docxBackend : pdfBackend;
  return recognise(await backend.read(readFileSync(path), DEFAULT_LIMITS), { lexicon: {} }).narrative;
}

const inShort = ({ title, sections, claims }: Narrative): string[] => [
  squeeze(title ?? ""),
  ...sections.map((section) => `${section.level} ${squeeze(section.heading)}`),
  ...claims.map((claim) =>
    squeeze([claim.kind, claim.text, claim.value, claim.unit, claim.about, claim.project, claim.section].join("|")),
  ),
];

describe.skipIf(printed.length === 0)("a report and its printed form", () => {
  it.each(printed.map((path) => [path.slice(folder.length + 1), path] as const))(
    "say the same: %s",
    async (_name, path) => {
      const [docx, pdf] = await Promise.all([narrativeOf(path.replace(/\.lo\.pdf$/, ".docx")), narrativeOf(path)]);
      expect(inShort(pdf)).toEqual(inShort(docx));
    },
  );
});
