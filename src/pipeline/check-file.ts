import { FuheError } from "../errors.ts";
import type { Kind } from "../formats/detect.ts";
import { loadBackend } from "../formats/registry.ts";
import type { Document } from "../model/document.ts";
import { DEFAULT_LIMITS } from "../model/limits.ts";
import type { Limits } from "../model/limits.ts";
import type { FileFacts, Result } from "../model/result.ts";
import { recognise } from "../recognise/recognise.ts";
import type { Recognised } from "../model/recognised.ts";
import type { Pack } from "../rule-engine/pack.ts";
import { runRules } from "../rule-engine/run-rules.ts";
import { RULES } from "../rules/index.ts";
import { NO_CHECKS, failedResult, partialError, provenance } from "./build-result.ts";
import { factsOf } from "./file-facts.ts";

export interface CheckOptions {
  readonly limits?: Limits;
  /** Put every outcome of every rule into `checks.explained`. */
  readonly explain?: boolean;
  /** Called before the reading starts, with what is known by then. */
  readonly onFacts?: (facts: FileFacts) => void;
}

type Checked = Pick<Result, "findings" | "checks">;

/**
 * Bytes to result: what is it, read it, recognise the records, run the rules. A pure function of its arguments: no
 * clock, no network; the same bytes under the same path give the same result, byte for byte.
 *
 * @param path As shown in the result; what the file is comes from its bytes.
 */
export function checkFile(bytes: Uint8Array, path: string, pack: Pack, options: CheckOptions = {}): Promise<Result> {
  return examine(bytes, path, pack, options, (recognised) =>
    runRules(recognised, pack, RULES, { explain: options.explain === true }),
  );
}

/** The records alone: as `checkFile`, with no rule run. */
export function extractFile(bytes: Uint8Array, path: string, pack: Pack, options: CheckOptions = {}): Promise<Result> {
  return examine(bytes, path, pack, options, () => ({ findings: [], checks: NO_CHECKS }));
}

async function examine(
  bytes: Uint8Array,
  path: string,
  pack: Pack,
  options: CheckOptions,
  check: (recognised: Recognised) => Checked,
): Promise<Result> {
  const { facts, kind } = factsOf(bytes, path);
  options.onFacts?.(facts);
  try {
    const document = await readDocument(bytes, kind, options.limits ?? DEFAULT_LIMITS);
    const file = { ...facts, pages: document.pages, ocr: document.ocr };
    const recognised = recognise(document, pack);
    if (recognised.evaluations.length > 0) return assemble(file, document, recognised, check(recognised), pack);
    const { cutShort } = document;
    const failure =
      cutShort === null
        ? { code: "no-evaluation-found" as const }
        : { code: cutShort.code, detail: { zh: cutShort.zh, en: cutShort.en } };
    return failedResult(file, failure, pack, { narrative: recognised.narrative, doubts: [...recognised.doubts] });
  } catch (error) {
    if (error instanceof FuheError) return failedResult(facts, error, pack);
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return failedResult(facts, { code: "internal", detail: { zh: reason, en: reason } }, pack);
  }
}

async function readDocument(bytes: Uint8Array, kind: Kind, limits: Limits): Promise<Document> {
  if (kind.refusal !== null) throw new FuheError(kind.refusal.code, { zh: kind.refusal.zh, en: kind.refusal.en });
  const backend = kind.format === null ? null : await loadBackend(kind.format);
  if (backend === null) throw new FuheError("unsupported-format", { zh: kind.id, en: kind.id });
  return backend.read(bytes, limits);
}

function assemble(file: FileFacts, document: Document, recognised: Recognised, checked: Checked, pack: Pack): Result {
  const { cutShort } = document;
  return {
    file,
    status: cutShort === null ? "ok" : "partial",
    error: cutShort === null ? null : partialError(cutShort.code, { zh: cutShort.zh, en: cutShort.en }),
    evaluations: [...recognised.evaluations],
    narrative: recognised.narrative,
    findings: checked.findings,
    checks: checked.checks,
    doubts: [...recognised.doubts],
    provenance: provenance(pack),
  };
}
