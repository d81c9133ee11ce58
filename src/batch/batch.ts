import type { BatchDigest, Ref } from "./digest.ts";
import { identityOf } from "./identity.ts";
import { unitForm } from "./names.ts";
import { twinClusters } from "./twin-clusters.ts";

/** One unit's project in one year, and every report on it. */
export interface Project {
  readonly identity: string;
  /** Each cluster is one report, in one or several formats. */
  readonly reports: readonly (readonly Ref[])[];
}

/** A set of files as the rules see it: sorted by path, so that the order of arrival does not matter. */
export class Batch {
  /** Every file once: of files with the same bytes the first by path. */
  readonly files: readonly BatchDigest[];
  /** Files with the same bytes, two and more. */
  readonly copies: readonly (readonly BatchDigest[])[];
  /** Every evaluation of `files`. */
  readonly refs: readonly Ref[];
  /** By unit, project and year; evaluations without a unit are left out. */
  readonly projects: readonly Project[];
  /** All files, copies included. */
  readonly all: readonly BatchDigest[];

  constructor(digests: readonly BatchDigest[]) {
    this.all = digests.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    const bySha = new Map<string, BatchDigest[]>();
    const files: BatchDigest[] = [];
    for (const digest of this.all) {
      const same = digest.sha256 === "" ? undefined : bySha.get(digest.sha256);
      if (same) same.push(digest);
      else {
        files.push(digest);
        if (digest.sha256 !== "") bySha.set(digest.sha256, [digest]);
      }
    }
    this.files = files;
    this.copies = [...bySha.values()].filter((same) => same.length > 1);
    this.refs = files.flatMap((report) =>
      report.evaluations.map((evaluation, index): Ref => ({ report, index, evaluation })),
    );
    this.projects = projectsOf(this.refs);
  }

  /** How many units the files name. */
  unitCount(): number {
    return new Set(this.refs.flatMap(({ evaluation }) => unitForm(evaluation.unit) || [])).size;
  }
}

function projectsOf(refs: readonly Ref[]): Project[] {
  const groups = new Map<string, Ref[]>();
  for (const ref of refs) {
    if (
      unitForm(ref.evaluation.unit) === "" ||
      (ref.evaluation.project.trim() === "" && ref.evaluation.kind !== "department")
    )
      continue;
    const identity = `${identityOf(ref.evaluation)}#${ref.evaluation.ordinal}`;
    const group = groups.get(identity);
    if (group) group.push(ref);
    else groups.set(identity, [ref]);
  }
  return [...groups].map(([identity, members]) => ({
    identity: identity.replace(/#1$/, ""),
    reports: members.length > 1 ? twinClusters(members) : [members],
  }));
}
