import { createHash } from "node:crypto";
import { BatchChecker } from "../../src/batch/batch-checker.ts";
import type { BatchExample, FileSketch } from "../../src/batch/rule.ts";
import { BATCH_RULES } from "../../src/batch/rules/index.ts";
import type { BatchFinding } from "../../src/model/finding.ts";
import type { FileFacts, Result } from "../../src/model/result.ts";
import { loadPack } from "../../src/packs/load-pack.ts";
import type { Pack } from "../../src/rule-engine/pack.ts";
import { sketchRecognised } from "../../src/rule-engine/sketch.ts";

const byDefault = loadPack();

/** The result that a file in miniature stands for. */
export function sketchResult(sketch: FileSketch): Result {
  const { path, bytes, doubtful } = sketch;
  const { evaluations, narrative } = sketchRecognised(sketch);
  const format = (/\.(docx|pdf)$/.exec(path)?.[1] ?? "docx") as FileFacts["format"];
  const sha256 = createHash("sha256")
    .update(bytes ?? path)
    .digest("hex");
  return {
    file: { path, name: path.slice(path.lastIndexOf("/") + 1), sha256, bytes: 1, format, pages: null, ocr: false },
    status: "ok",
    error: null,
    evaluations: evaluations.map((evaluation) => ({ ...evaluation, funds: { ...evaluation.funds, unitStated: true } })),
    narrative,
    findings: [],
    checks: { passed: 0, failed: 0, notApplicable: 0, notRun: 0, notRunList: [] },
    doubts:
      doubtful === true
        ? [{ code: "no-ruling-lines", page: 1, message: { zh: "没有框线", en: "no ruling lines" } }]
        : [],
    provenance: { tool: "fuhe", pack: { id: "p", version: "1", sha256: "" } },
  };
}

/** Runs one rule, or all of them, over files in miniature. */
export function checkFiles(
  id: string | null,
  { files, expectedUnits }: Omit<BatchExample, "what">,
  pack: Pack = byDefault,
): BatchFinding[] {
  const rules = BATCH_RULES.filter((rule) => id === null || rule.id === id);
  const checker = new BatchChecker(pack, { expectedUnits, rules });
  for (const file of files) checker.add(sketchResult(file));
  return checker.finish();
}

/** Findings in short: "warning batch/duplicate-file a.docx b.docx". */
export function inShort(findings: readonly BatchFinding[]): string[] {
  return findings.map(({ severity, rule, files }) => [severity, rule, ...files.map((file) => file.path)].join(" "));
}
