import type { BatchFinding, Finding } from "../../model/finding.ts";
import type { Evaluation } from "../../model/evaluation.ts";
import type { Narrative } from "../../model/narrative.ts";

/** A finding with the reviewer's decision; a letter takes confirmed ones alone. */
export interface DecidedFinding {
  readonly finding: Finding | BatchFinding;
  /** Anything but `confirmed` is refused. */
  readonly state: string;
}

/** One report that goes back. */
export interface ReturnedReport {
  /** As received: 2022/区审批局.docx. */
  readonly path: string;
  readonly evaluations: readonly Evaluation[];
  readonly narrative: Narrative;
  readonly findings: readonly DecidedFinding[];
}

/** What every letter of a batch shares. */
export interface LetterFrame {
  /** 落款单位: 某某区财政局. */
  readonly issuer: string;
  readonly batchName: string | null;
  /** The evaluated year; null where the reports do not say. */
  readonly year: number | null;
  /** Day of the letter, `2023-04-10`. */
  readonly date: string;
  /** Last day for the answer, `2023-04-30`. */
  readonly deadline: string;
  /** 文号; a blank to be filled in by hand where absent. */
  readonly documentNumber?: string;
  readonly letterhead?: string;
  readonly contact?: { readonly name: string; readonly phone: string };
}

/** A letter to one unit about one report or several. */
export interface LetterInput extends LetterFrame {
  /** 主送单位; null where nobody knows whom the report came from. */
  readonly unit: string | null;
  readonly reports: readonly ReturnedReport[];
}
