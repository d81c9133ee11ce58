import type { Ref } from "./digest.ts";
import { fileStem } from "./file-stem.ts";

/**
 * Parts the files of one unit, project and year into reports: each cluster is one report in one or several formats (twins).
 * Twins have the same stem; or they are the only file of each format in their folder.
 */
export function twinClusters(refs: readonly Ref[]): Ref[][] {
  const byPlace = cluster(refs, (ref) => {
    const { folder, stem } = fileStem(ref.report.path);
    return `${folder}\n${stem}`;
  });
  const byStem = joinPairs(byPlace, (clusterOf) => fileStem(clusterOf.report.path).stem);
  return joinPairs(byStem, (clusterOf) => fileStem(clusterOf.report.path).folder);
}

function cluster(refs: readonly Ref[], keyOf: (ref: Ref) => string): Ref[][] {
  const groups = new Map<string, Ref[]>();
  for (const ref of refs) groups.set(keyOf(ref), [...(groups.get(keyOf(ref)) ?? []), ref]);
  // The same file twice (two tables on one project) and two files of one format in one place are not twins of each other.
  return [...groups.values()].flatMap((group) =>
    formatsOf(group).size > 1 || isPrints(group) ? [group] : group.map((ref) => [ref]),
  );
}

/** Prints of one report by several programs: 报告.lo.pdf, 报告.web.pdf. */
const isPrints = (group: readonly Ref[]): boolean => group.every((ref) => ref.report.format === "pdf");

/** Joins two clusters with the same key where there are no more than the two and they have no format in common. */
function joinPairs(clusters: readonly Ref[][], keyOf: (first: Ref) => string): Ref[][] {
  const byKey = new Map<string, Ref[][]>();
  for (const one of clusters) if (one[0]) byKey.set(keyOf(one[0]), [...(byKey.get(keyOf(one[0])) ?? []), one]);
  return [...byKey.values()].flatMap((same) => {
    const [a, b] = same;
    return a && b && same.length === 2 && [...formatsOf(a)].every((format) => !formatsOf(b).has(format))
      ? [[...a, ...b]]
      : same;
  });
}

function formatsOf(refs: readonly Ref[]): Set<string | null> {
  return new Set(refs.map((ref) => ref.report.format));
}
