import type { Batch } from "./batch.ts";
import type { BatchDigest, TextDigest } from "./digest.ts";
import { fileStem } from "./file-stem.ts";
import { projectForm, sameUnit, unitForm } from "./names.ts";

/** One place where a shared text stands. */
export interface TextPlace {
  readonly report: BatchDigest;
  readonly text: TextDigest;
  /** Normalised. */
  readonly unit: string;
  readonly project: string;
  readonly year: number | null;
  /** As written. */
  readonly unitName: string;
}

/** A text, or several of one cell, that stands word for word in files of several units or years. */
export interface SharedText {
  readonly places: readonly TextPlace[];
  /** Names of the different units, as written. */
  readonly units: readonly string[];
  /** Different years, ascending. */
  readonly years: readonly number[];
  /** The longest of the texts that these places share. */
  readonly longest: TextDigest;
}

const MANY_UNITS = 50;

/** Texts that stand in files of different units, or of different years of one unit. Sentences of one text that the same places share are one. */
export function sharedTexts(batch: Batch): SharedText[] {
  const counts = new Map<string, number>();
  for (const report of batch.files)
    for (const hash of new Set(report.texts.map((text) => text.hash))) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const byHash = new Map<string, TextPlace[]>();
  for (const report of batch.files)
    for (const text of report.texts) {
      const place = (counts.get(text.hash) ?? 0) > 1 ? placeOf(report, text) : null;
      if (place === null) continue;
      const places = byHash.get(text.hash);
      if (places) places.push(place);
      else byHash.set(text.hash, [place]);
    }
  const bySet = new Map<string, SharedText>();
  for (const places of byHash.values()) {
    const found = sharedBy(places);
    if (found === null) continue;
    const key = places.map(({ report, text }) => `${report.path}\n${text.subject}`).join("\n\n");
    const known = bySet.get(key);
    if (known === undefined || known.longest.length < found.longest.length) bySet.set(key, found);
  }
  return [...bySet.values()];
}

/** Null where nobody can say whose text it is. */
function placeOf(report: BatchDigest, text: TextDigest): TextPlace | null {
  const evaluation =
    text.evaluation === null
      ? report.evaluations.find((one) => unitForm(one.unit) !== "")
      : report.evaluations[text.evaluation];
  const unit = unitForm(evaluation?.unit ?? "");
  if (!evaluation || unit === "") return null;
  return {
    report,
    text,
    unit,
    project: projectForm(evaluation.project, evaluation.year),
    year: evaluation.year,
    unitName: evaluation.unit,
  };
}

function sharedBy(places: readonly TextPlace[]): SharedText | null {
  const [first] = places;
  if (!first) return null;
  const units = new Map<string, string>();
  const years = new Set<number>();
  for (const { unit, unitName, year } of onePerReport(places)) {
    if (year !== null) years.add(year);
    // A unit with and without its area in front is one unit; among many units it makes no difference.
    const known =
      units.has(unit) || (units.size <= MANY_UNITS && [...units.keys()].some((other) => sameUnit(other, unit)));
    if (!known) units.set(unit, unitName);
  }
  if (units.size < 2 && years.size < 2) return null;
  return { places, units: [...units.values()], years: [...years].toSorted((a, b) => a - b), longest: first.text };
}

/** The DOCX and the PDF of one name are one report, even where they disagree on unit or year. */
function onePerReport(places: readonly TextPlace[]): TextPlace[] {
  const seen = new Map<string, string>();
  return places.filter(({ report }) => {
    const { folder, stem } = fileStem(report.path);
    const path = seen.get(`${folder}\n${stem}`);
    if (path === undefined) seen.set(`${folder}\n${stem}`, report.path);
    return path === undefined || path === report.path;
  });
}
