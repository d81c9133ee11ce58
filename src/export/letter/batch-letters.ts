import { addresseeOf } from "./addressee.ts";
import { letterContent } from "./letter-content.ts";
import type { LetterFrame, ReturnedReport } from "./letter-input.ts";
import type { LetterModel } from "./letter-model.ts";
import { oneLine, shortened } from "./plain-text.ts";

/** A report and the unit that the letter goes to; null where it is not known. */
export interface ReportOfUnit extends ReturnedReport {
  readonly unit: string | null;
}

/** The letter of one unit of a batch. */
export interface UnitLetter<Report extends ReportOfUnit = ReportOfUnit> {
  readonly unit: string | null;
  /** What the letter speaks of. */
  readonly reports: readonly Report[];
  readonly model: LetterModel;
}

/**
 * One letter per unit of a batch, in the order in which the units first come; units without a confirmed finding get none.
 * Reports of unknown units are each a letter of their own: nobody may read of another unit's findings.
 *
 * @throws {LetterError} `not-confirmed`.
 */
export function batchLetters<Report extends ReportOfUnit>(
  frame: LetterFrame,
  reports: readonly Report[],
): UnitLetter<Report>[] {
  const units = new Map<string, Report[]>();
  for (const report of reports) {
    if (report.findings.length === 0) continue;
    const key = letterKey(report);
    units.set(key, [...(units.get(key) ?? []), report]);
  }
  return [...units.values()].map((own) => {
    const unit = addresseeOf(own[0]?.unit ?? null, own);
    return { unit, reports: own, model: letterContent({ ...frame, unit, reports: own }) };
  });
}

/** Reports with the same key are in one letter. */
export function letterKey({ unit, path }: Pick<ReportOfUnit, "unit" | "path">): string {
  const name = oneLine(unit ?? "");
  return name === "" ? `?${path}` : `=${name}`;
}

/** 007_整改通知_区审批局.docx: a letter among others. @param index From 0. */
export function memberName(unit: string | null, index: number, letters: number): string {
  const width = Math.max(2, String(letters).length);
  return `${String(index + 1).padStart(width, "0")}_${letterFileName(unit)}`;
}

/** Characters of a unit's name in a file name: Windows counts the whole path. */
const MOST_NAME = 60;

/** 整改通知_区审批局.docx: a name that no system takes for a path, a device or a hidden file. */
export function letterFileName(unit: string | null): string {
  const name = oneLine(unit ?? "")
    .replace(/[\\/:*?"<>|%$`~]/gu, "_")
    .replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, "")
    .replace(/\.{2,}/gu, "_")
    .replace(/_{2,}/gu, "_")
    .replace(/^[\s._]+|[\s._]+$/gu, "");
  return `整改通知_${shortened(name, MOST_NAME).replace(/…$/u, "") || "有关单位"}.docx`;
}
