import type { Batch } from "./batch.ts";
import type { Comparison } from "./compare-cells.ts";
import { compareCells, likeness } from "./compare-cells.ts";
import type { Ref } from "./digest.ts";
import { fileStem } from "./file-stem.ts";

/** One evaluation in two formats. */
export interface TwinPair {
  /** The DOCX, where one of the two is. */
  readonly left: Ref;
  readonly right: Ref;
  readonly comparison: Comparison;
}

/** Twins that do not even agree on unit, project and year must agree on most of the rest. */
const LEAST_LIKENESS = 0.6;
const LEAST_CELLS = 10;

/** All twins of a batch: by unit, project and year; and files of one stem in one folder whose tables are otherwise alike. */
export function twinPairs(batch: Batch): TwinPair[] {
  const byProject = batch.projects.flatMap(({ reports }) => reports.flatMap((refs) => against(refs)));
  const paired = new Set(
    byProject.flatMap(({ left, right }) => [
      `${keyOf(left)}\n${right.report.path}`,
      `${keyOf(right)}\n${left.report.path}`,
    ]),
  );
  const free = (ref: Ref, other: Ref): boolean => !paired.has(`${keyOf(ref)}\n${other.report.path}`);
  const byStem = sameStem(batch.refs).flatMap((refs) => {
    const [first] = refs.toSorted(docxFirst);
    if (!first) return [];
    return refs
      .filter(
        (ref) =>
          ref.report.format !== first.report.format &&
          ref.report.evaluations.length === first.report.evaluations.length,
      )
      .flatMap((right) =>
        refs
          .filter(
            (left) =>
              left.report === first.report && left.index === right.index && free(left, right) && free(right, left),
          )
          .map((left) => pair(left, right)),
      )
      .filter(({ comparison }) => comparison.compared >= LEAST_CELLS && likeness(comparison) >= LEAST_LIKENESS);
  });
  return [...byProject, ...byStem];
}

function against(refs: readonly Ref[]): TwinPair[] {
  const [first, ...rest] = refs.toSorted(docxFirst);
  return first
    ? rest.filter((other) => other.report.format !== first.report.format).map((other) => pair(first, other))
    : [];
}

const pair = (left: Ref, right: Ref): TwinPair => ({
  left,
  right,
  comparison: compareCells(left.evaluation.cells, right.evaluation.cells),
});

function sameStem(refs: readonly Ref[]): Ref[][] {
  const groups = new Map<string, Ref[]>();
  for (const ref of refs) {
    const { folder, stem } = fileStem(ref.report.path);
    const key = `${folder}\n${stem}`;
    const group = groups.get(key);
    if (group) group.push(ref);
    else groups.set(key, [ref]);
  }
  return [...groups.values()].filter((group) => new Set(group.map((ref) => ref.report.format)).size > 1);
}

const docxFirst = (a: Ref, b: Ref): number => Number(b.report.format === "docx") - Number(a.report.format === "docx");

const keyOf = (ref: Ref): string => `${ref.report.path}\n${ref.index}`;
