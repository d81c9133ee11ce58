import type { BatchFinding, Finding } from "../model/finding.ts";
import type { Result } from "../model/result.ts";
import { findingId, findingKey } from "../rule-engine/finding-key.ts";
import { fillMessage } from "../rule-engine/message.ts";
import type { MessageValue } from "../rule-engine/message.ts";
import type { Pack } from "../rule-engine/pack.ts";
import { parametersOf } from "../rule-engine/run-rules.ts";
import { Batch } from "./batch.ts";
import type { BatchDigest } from "./digest.ts";
import { digestOf } from "./digest-of.ts";
import type { BatchReport, BatchRule } from "./rule.ts";
import { BATCH_RULES } from "./rules/index.ts";

export interface BatchOptions {
  /** Units that should have sent something, as the list writes them; without a list batch/missing-unit does not run. */
  readonly expectedUnits?: readonly string[] | undefined;
  /** Default: all of them. */
  readonly rules?: readonly BatchRule[];
}

/**
 * Checks across files. Takes results one by one, keeps a small digest of each, and gives the findings at the end. The same
 * files and pack give the same findings in the same order, in whatever order they came.
 */
export class BatchChecker {
  readonly #pack: Pack;
  readonly #options: BatchOptions;
  readonly #digests: BatchDigest[] = [];

  constructor(pack: Pack, options: BatchOptions = {}) {
    this.#pack = pack;
    this.#options = options;
  }

  /** @param as.background Last year's results and the like: held against, not checked themselves. */
  add(result: Result, as: { readonly background?: boolean } = {}): void {
    this.addDigest(digestOf(result, this.#pack), as);
  }

  /** A digest that was made by `digestOf` with the same pack. */
  addDigest(digest: BatchDigest, as: { readonly background?: boolean } = {}): void {
    this.#digests.push(as.background === true ? { ...digest, background: true } : digest);
  }

  finish(): BatchFinding[] {
    const batch = new Batch(this.#digests);
    const rules = (this.#options.rules ?? BATCH_RULES).filter((rule) => this.#pack.rules[rule.id]?.enabled !== false);
    return rules.flatMap((rule) => {
      const findings: BatchFinding[] = [];
      const used = new Map<string, number>();
      rule.check({
        batch,
        parameters: parametersOf(rule, this.#pack),
        expectedUnits: this.#options.expectedUnits ?? null,
        report: (message, details) => {
          const known = details.files.length > 0 && details.files.every(({ report }) => report.background === true);
          if (known) return;
          const key = findingKey(rule.id, details.about[0] ?? "", details.about.slice(1));
          const before = used.get(key) ?? 0;
          used.set(key, before + 1);
          const own = before === 0 ? key : `${key}|${before + 1}`;
          findings.push(findingOf(rule, this.#pack, own, message, details as BatchReport<Finding["message"]>));
        },
      });
      return findings.toSorted(compareByFiles);
    });
  }
}

/** @throws {Error} where the message id is unknown: a fault of the rule. */
function findingOf(
  rule: BatchRule,
  pack: Pack,
  key: string,
  message: string,
  details: BatchReport<Finding["message"]>,
): BatchFinding {
  const template = rule.messages[message];
  if (!template) throw new Error(`${rule.id} has no message ${message}`);
  const { reported = null, expected = null, calculation = null, cause = "report" } = details;
  const values = (details as { values?: Record<string, MessageValue> }).values ?? {};
  return {
    key,
    id: findingId(key, [...details.evidence, reported, expected]),
    rule: rule.id,
    severity: pack.rules[rule.id]?.severity ?? details.severity ?? rule.severity,
    cause,
    evaluation: null,
    subject: details.files[0]?.subject ?? "",
    also: [],
    reported,
    expected,
    calculation,
    message: fillMessage(template, {
      reported: reported ?? "—",
      expected: expected ?? "—",
      calculation: calculation ?? "—",
      ...values,
    }),
    at: [],
    files: details.files.map(({ report, subject }) => ({ path: report.path, sha256: report.sha256, subject })),
  };
}

// Code units, not a locale: the same order on every machine.
function compareByFiles(a: BatchFinding, b: BatchFinding): number {
  const [x, y] = [a, b].map((finding) =>
    [...finding.files.map((file) => `${file.path}\n${file.subject}`), finding.key].join("\n"),
  );
  return (x ?? "") < (y ?? "") ? -1 : (x ?? "") > (y ?? "") ? 1 : 0;
}
