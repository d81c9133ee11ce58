import type { TextCell } from "../model/cell.ts";
import { tablesOf, type Document } from "../model/document.ts";
import type { Evaluation } from "../model/evaluation.ts";
import { squeeze } from "../model/text.ts";
import { loadLexicon, type Lexicon, type LexiconAdditions } from "../lexicon/lexicon.ts";
import { assemble } from "./assemble.ts";
import { FormReader } from "./form-reader.ts";
import { documentDoubts } from "./document-doubts.ts";
import { bandsInTable } from "./grade-bands.ts";
import { viewGrid } from "./grid-view.ts";
import { readNarrative } from "./narrative/read-narrative.ts";
import type { Recognised } from "../model/recognised.ts";
import { fundHeader } from "./read-funds.ts";
import { indicatorHeader } from "./indicator-columns.ts";
import { segmentsOf, type Segment } from "./segments.ts";
import { surroundings, tablePlaces, yearOf, type Surroundings } from "./title-lines.ts";

/** What recognition needs of a pack. */
export interface RecognitionPack {
  readonly lexicon: LexiconAdditions;
}

/** Segments of one form, mostly one; more where a form goes on in a further table. */
interface FormParts {
  readonly segments: Segment[];
  readonly around: Surroundings;
}

const lexicons = new WeakMap<object, Lexicon>();

/**
 * Finds the self-evaluation tables of a document by their header words and reads each into a record; reads the text around
 * them into sections and claims. Pure: the same document and pack give the same records.
 */
export function recognise(document: Document, pack: RecognitionPack): Recognised {
  const lexicon = lexiconOf(pack);
  const views = tablesOf(document).map(viewGrid);
  const bands = views.map(bandsInTable).find((found) => found !== null) ?? null;
  const forms: FormParts[] = [];
  const places = tablePlaces(document);
  for (const view of views) {
    const around = surroundings(document, places.get(view.grid.table) ?? 0);
    for (const [index, segment] of segmentsOf(view, lexicon).entries()) {
      const { headed, funds, indicators } = segment.facts;
      const last = forms.at(-1);
      if (last && !headed && goesOn(last, segment, around)) last.segments.push(segment);
      else if (funds || indicators)
        forms.push({ segments: [segment], around: index === 0 ? around : { above: [], below: around.below } });
    }
  }
  const evaluations: Evaluation[] = [];
  const keys = new Map<string, number>();
  for (const form of forms) {
    const evaluation = readForm(form, lexicon, bands);
    if (evaluation) evaluations.push({ ...evaluation, key: keyOf(evaluation, keys) });
  }
  return { evaluations, narrative: readNarrative(document, evaluations), doubts: documentDoubts(document) };
}

function lexiconOf(pack: RecognitionPack): Lexicon {
  let lexicon = lexicons.get(pack);
  if (!lexicon) lexicons.set(pack, (lexicon = loadLexicon(pack.lexicon)));
  return lexicon;
}

/**
 * A table without a name of its own, with no title between, that brings what the form before it lacks, or more indicators,
 * with the header repeated or without one: the form goes on there.
 */
function goesOn(form: FormParts, segment: Segment, around: Surroundings): boolean {
  const has = (fact: "funds" | "indicators"): boolean => form.segments.some((part) => part.facts[fact]);
  const brings = segment.facts.indicators
    ? !segment.facts.funds || !has("indicators")
    : segment.facts.funds && !has("funds");
  const headless =
    !segment.facts.indicators && !segment.facts.funds && has("indicators") && segment.view.rows.length > 0;
  return (
    (brings || headless) &&
    around.above.length === 0 &&
    form.segments.some((part) => part.facts.headed || part.facts.funds)
  );
}

function readForm(form: FormParts, lexicon: Lexicon, bands: Evaluation["form"]["gradeBands"]): Evaluation | null {
  const [first] = form.segments;
  if (!first) return null;
  const lines = form.around.above.map((paragraph) => paragraph.text);
  const year = yearOf([...lines, ...titleRows(first, lexicon)]) ?? yearField(first, lexicon);
  const reader = new FormReader(lexicon, year);
  for (const segment of form.segments) reader.read(segment);
  return assemble(reader, { above: form.around.above, below: form.around.below, year, bands, lexicon });
}

/** Rows of the head that say one thing only: a title, a year, a unit, alone in the row. */
function titleRows(segment: Segment, lexicon: Lexicon): string[] {
  const lines: string[] = [];
  for (const row of segment.view.rows.slice(segment.firstRow - 1, segment.lastRow)) {
    if (fundHeader(segment.view, row.row, lexicon) || indicatorHeader(segment.view, row.row, lexicon)) break;
    const filled = row.own.filter((cell) => cell.text !== "");
    const [only] = filled;
    if (only && filled.length === 1 && only.key.length <= 60) lines.push(...only.source.text.split("\n"), only.text);
  }
  return lines;
}

/** A year in a labelled cell of the head (评价年度 | 2022). */
function yearField(segment: Segment, lexicon: Lexicon): number | null {
  for (const row of segment.view.rows.slice(segment.firstRow - 1, segment.firstRow + 5))
    for (const [index, cell] of row.own.entries()) {
      if (cell.key.length > 8 || lexicon.roleOf("fields", cell.text) !== "year") continue;
      const match = /^((?:19|20)\d{2})(?:年度?)?$/.exec(row.own[index + 1]?.key ?? "");
      if (match) return Number(match[1]);
    }
  return null;
}

/** Identity across resubmissions: unit, project and year, with an ordinal among equals. */
function keyOf(evaluation: Evaluation, seen: Map<string, number>): string {
  const part = (cell: TextCell | null): string => squeeze(cell?.text ?? "").toLowerCase();
  const unit = part(evaluation.implementingUnit) || part(evaluation.supervisingDepartment);
  const key = [unit, part(evaluation.projectName) || evaluation.kind, evaluation.year ?? ""].join("|");
  const ordinal = (seen.get(key) ?? 0) + 1;
  seen.set(key, ordinal);
  return ordinal === 1 ? key : `${key}#${ordinal}`;
}
