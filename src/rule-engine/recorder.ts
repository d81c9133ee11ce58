import type { Address } from "../model/address.ts";
import type { Cause, Finding, Severity } from "../model/finding.ts";
import type { Explanation } from "../model/result.ts";
import type { Recognised } from "../model/recognised.ts";
import type { NotRunReason, ReportDetails } from "./context.ts";
import { findingId, findingKey, namesOf } from "./finding-key.ts";
import { type MessageValue, fillMessage } from "./message.ts";
import { absolutePointer, resolvePointer, type Subject } from "./pointer.ts";
import type { Rule } from "./rule.ts";

interface CellLike {
  readonly text: string;
  readonly at?: Address | undefined;
  readonly doubt?: unknown;
}

/** Collects what rules say and turns reports into findings. */
export class Recorder {
  readonly findings: Finding[] = [];
  readonly outcomes: Explanation[] = [];
  readonly #recognised: Recognised;
  readonly #used = new Map<string, number>();

  constructor(recognised: Recognised) {
    this.#recognised = recognised;
  }

  outcome(
    rule: Rule,
    subject: string,
    outcome: Explanation["outcome"],
    reason: string | null = null,
    detail: string | null = null,
  ): void {
    this.outcomes.push({ rule: rule.id, subject, outcome, reason, detail });
  }

  notRun(rule: Rule, subject: string, reason: NotRunReason, detail: string): void {
    this.outcome(rule, subject, "not-run", reason, detail);
  }

  /** @throws {Error} where the subject does not resolve or the message id is unknown: a fault of the rule, contained by the engine. */
  report(
    rule: Rule,
    evaluation: number | null,
    packSeverity: Severity | undefined,
    message: string,
    details: ReportDetails<Finding["message"]>,
  ): void {
    const template = rule.messages[message];
    if (!template) throw new Error(`${rule.id} has no message ${message}`);
    const subject = absolutePointer(details.subject, evaluation);
    const also = [...new Set((details.also ?? []).map((other) => absolutePointer(other, evaluation)))].filter(
      (other) => other !== subject,
    );
    for (const place of [subject, ...also]) {
      if (resolvePointer(this.#recognised, place) === undefined)
        throw new Error(`${rule.id}: ${place} does not resolve`);
    }
    const nodes = [subject, ...also].map((place) => cellAt(this.#recognised, place));
    const reported = details.reported ?? null;
    const expected = details.expected ?? null;
    const calculation = details.calculation ?? null;
    const values = (details as { values?: Record<string, MessageValue> }).values ?? {};
    const key = this.#uniqueKey(rule, evaluation, subject);
    const cause = details.cause ?? causeOf(nodes);
    this.findings.push({
      key,
      id: findingId(key, [...nodes.map((cell) => cell?.text ?? null), reported, expected]),
      rule: rule.id,
      severity: severityOf(packSeverity ?? details.severity ?? rule.severity, cause),
      cause,
      evaluation,
      subject,
      also,
      reported,
      expected,
      calculation,
      message: fillMessage(template, {
        reported: reported ?? "—",
        expected: expected ?? "—",
        calculation: calculation ?? "—",
        ...values,
      }),
      at: addressesOf(nodes),
    });
    this.outcome(rule, subject, "failed", message);
  }

  #uniqueKey(rule: Rule, evaluation: number | null, subject: Subject): string {
    const owner = this.#recognised.evaluations[evaluation ?? 0]?.key ?? "";
    const key = findingKey(rule.id, owner, namesOf(this.#recognised, subject));
    const before = this.#used.get(key) ?? 0;
    this.#used.set(key, before + 1);
    return before === 0 ? key : `${key}|${before + 1}`;
  }
}

const isCell = (node: unknown): node is CellLike =>
  typeof node === "object" && node !== null && "text" in node && typeof node.text === "string";

/** The cell at a pointer; for a row or a group the cell that names it; for text its place. */
function cellAt(recognised: Recognised, place: string): CellLike | null {
  const node = resolvePointer(recognised, place);
  if (isCell(node)) return node;
  if (typeof node !== "object" || node === null || Array.isArray(node)) return null;
  const parts = Object.values(node as Record<string, unknown>);
  const named = parts.find((part): part is CellLike => isCell(part) && part.at !== undefined);
  const at = (node as { at?: Address }).at;
  return named ?? (at ? { text: "", at } : null);
}

function causeOf(cells: readonly (CellLike | null)[]): Cause {
  return cells.some((cell) => cell?.doubt !== undefined) ? "reading" : "report";
}

function addressesOf(cells: readonly (CellLike | null)[]): Address[] {
  const seen = new Map<string, Address>();
  for (const cell of cells) if (cell?.at) seen.set(JSON.stringify(cell.at), cell.at);
  return [...seen.values()];
}

/** What rests on a doubtful reading can't be proven of the document: it is never an error. */
function severityOf(severity: Severity, cause: Cause): Severity {
  return cause === "reading" && severity === "error" ? "warning" : severity;
}
