import { setImmediate as breathe } from "node:timers/promises";
import type { Finding, LocalText, Severity } from "../model/finding.ts";
import type { Result } from "../model/result.ts";
import type { Pack } from "../rule-engine/pack.ts";
import { runRules } from "../rule-engine/run-rules.ts";
import { RULES } from "../rules/index.ts";
import { getBatch } from "../store/batches.ts";
import { standingCounts } from "../store/files.ts";
import { batchResults } from "../store/results.ts";
import { PROGRAM } from "./actor.ts";
import { ServiceError } from "./service-error.ts";
import type { Services } from "./services.ts";
import { uploadPack } from "./upload-pack.ts";

/** A pack in use by its id, or one that is not uploaded yet. */
export type PackSource = { readonly id: string } | { readonly yaml: string };

/** A finding in short. */
export interface ImpactFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: LocalText;
}

/** What the pack would change in one report. */
export interface FileImpact {
  readonly fileId: number;
  readonly path: string;
  readonly added: readonly ImpactFinding[];
  readonly gone: readonly ImpactFinding[];
  /** The same finding with other values or another severity. */
  readonly changed: readonly { readonly before: ImpactFinding; readonly after: ImpactFinding }[];
}

export interface PackImpact {
  readonly pack: { readonly id: string; readonly version: string; readonly sha256: string };
  /** Results that were held against the pack, of so many files. */
  readonly checked: number;
  readonly total: number;
  /** False: the time or the number was over; what is counted is right as far as it goes. */
  readonly complete: boolean;
  readonly changedFiles: number;
  /** The first of them, in the order of their paths. */
  readonly files: readonly FileImpact[];
  /** By rule, the most changed first. */
  readonly rules: readonly {
    readonly rule: string;
    readonly added: number;
    readonly gone: number;
    readonly changed: number;
  }[];
  /** The pack knows other header words than the batch's: a report read anew may give other values, which this does not show. */
  readonly readsOtherwise: boolean;
}

export interface PackImpactOptions {
  /** Results that are held against it at most. */
  readonly limit?: number;
  /** Files that are listed at most; all are counted. */
  readonly listed?: number;
  readonly seconds?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: { readonly checked: number; readonly total: number }) => void;
}

const DEFAULTS = { limit: 20_000, listed: 200, seconds: 60 };
/** Results between two breaths: others of this process get their turn. */
const AT_ONCE = 10;

/**
 * What a pack would change in the stored results of a batch: the rules run on their records again, nothing is read anew and nothing is
 * written. Corrections are in the records. For administrators: it looks at every report of the batch.
 *
 * @throws {ServiceError} not-found: no such batch · invalid: the pack is wrong. @throws {PackError} no such pack.
 */
export async function packImpact(
  services: Services,
  source: PackSource,
  batchId: number,
  options: PackImpactOptions = {},
): Promise<PackImpact> {
  const { limit, listed, seconds } = { ...DEFAULTS, ...options };
  const batch = await getBatch(services.db, batchId);
  if (batch === null) throw new ServiceError("not-found", { zh: "没有这个批次", en: "there is no such batch" });
  const pack =
    "id" in source ? await services.packs.load(source.id) : await uploadPack(services, PROGRAM, source.yaml, true);
  const total = (await standingCounts(services.db, [batchId])).get(batchId)?.total ?? 0;
  const end = performance.now() + seconds * 1000;
  const rules = new Map<string, { added: number; gone: number; changed: number }>();
  const files: FileImpact[] = [];
  let [checked, changedFiles, complete] = [0, 0, true];
  for await (const { fileId, path, result } of batchResults(services.db, batchId)) {
    if (checked >= limit || performance.now() > end || options.signal?.aborted === true) {
      complete = false;
      break;
    }
    const impact = impactOn(result, pack);
    checked += 1;
    if (impact !== null) {
      changedFiles += 1;
      tally(rules, impact);
      if (files.length < listed) files.push({ fileId, path, ...impact });
    }
    if (checked % AT_ONCE === 0) {
      options.onProgress?.({ checked, total });
      await breathe();
    }
  }
  const { id, version, sha256 } = pack;
  const current = await services.packs.load(batch.pack).catch(() => null);
  return {
    pack: { id, version, sha256 },
    checked,
    total,
    complete,
    changedFiles,
    files,
    rules: [...rules]
      .map(([rule, counts]) => ({ rule, ...counts }))
      .toSorted((a, b) => b.added + b.gone + b.changed - (a.added + a.gone + a.changed) || (a.rule < b.rule ? -1 : 1)),
    readsOtherwise: current === null || JSON.stringify(current.lexicon) !== JSON.stringify(pack.lexicon),
  };
}

/** Null where nothing would change. */
function impactOn(result: Result, pack: Pack): Omit<FileImpact, "fileId" | "path"> | null {
  if (result.status === "failed") return null;
  const { evaluations, narrative, doubts } = result;
  const waiting = new Map<string, Finding[]>();
  for (const finding of runRules({ evaluations, narrative, doubts }, pack, RULES).findings)
    waiting.set(finding.key, [...(waiting.get(finding.key) ?? []), finding]);
  const gone: ImpactFinding[] = [];
  const changed: { before: ImpactFinding; after: ImpactFinding }[] = [];
  for (const before of result.findings) {
    const after = waiting.get(before.key)?.shift();
    if (after === undefined) gone.push(inShort(before));
    else if (after.id !== before.id || after.severity !== before.severity)
      changed.push({ before: inShort(before), after: inShort(after) });
  }
  const added = [...waiting.values()].flat().map(inShort);
  return added.length + gone.length + changed.length === 0 ? null : { added, gone, changed };
}

function inShort({ rule, severity, message }: Finding): ImpactFinding {
  return { rule, severity, message };
}

function tally(
  rules: Map<string, { added: number; gone: number; changed: number }>,
  { added, gone, changed }: Omit<FileImpact, "fileId" | "path">,
): void {
  const of = (rule: string) => {
    const counts = rules.get(rule) ?? { added: 0, gone: 0, changed: 0 };
    rules.set(rule, counts);
    return counts;
  };
  for (const { rule } of added) of(rule).added += 1;
  for (const { rule } of gone) of(rule).gone += 1;
  for (const { after } of changed) of(after.rule).changed += 1;
}
