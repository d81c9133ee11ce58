import { z } from "zod";
import { toolVersion } from "../../pipeline/tool-version.ts";
import type { ExportCounts } from "../../store/export-counts.ts";
import type { DatasetRequest } from "./request.ts";
import type { TableStream } from "./table-stream.ts";
import { DatasetTable } from "./table.ts";
import { DatasetFormat } from "./request.ts";

const Count = z.int().nonnegative();
const Counts = z.record(z.string(), Count);

/** What a dataset says of itself. Written last: a file that was cut off has none. */
export const Manifest = z.object({
  dataset: z.literal("fuhe"),
  /** Rises where a field is renamed or taken away. */
  version: z.literal(1),
  program: z.string(),
  exportedAt: z.iso.datetime(),
  format: DatasetFormat,
  lang: z.enum(["zh", "en"]),
  filter: z.record(z.string(), z.unknown()),
  /** True where the reader is limited to departments or units. */
  limited: z.boolean(),
  provenance: z.boolean(),
  decisions: z.enum(["history", "current"]),
  packs: z.array(
    z.object({ id: z.string(), version: z.string(), sha256: z.string(), tool: z.string(), results: Count }),
  ),
  /** Files of the filter, also such as have no evaluation: they failed, or were not checked yet. */
  files: z.object({ total: Count, byStanding: Counts }),
  evaluations: Count,
  findings: z.object({ total: Count, bySeverity: Counts, byState: Counts }),
  /** Rows that were written, by table. */
  rows: z.partialRecord(DatasetTable, Count),
  /** What the format could not hold as it is. */
  shortened: z.object({ texts: Count, decimals: Count }).optional(),
});
export type Manifest = z.infer<typeof Manifest>;

/** Values that a format could not hold: texts cut, decimals left out. */
export interface Shortened {
  texts: number;
  decimals: number;
}

/**
 * The manifest of an export whose rows have been written.
 *
 * @throws {Error} where the rows do not reconcile with the counts of the store.
 */
export function manifestOf(
  request: DatasetRequest,
  counts: ExportCounts,
  streams: readonly TableStream[],
  shortened?: Shortened,
): Manifest {
  const findings = counts.findings.reduce((sum, { count }) => sum + count, 0);
  const rows = Object.fromEntries(streams.map(({ shape, count }) => [shape.name, count()]));
  reconcile("evaluations", rows["evaluations"], counts.evaluations);
  reconcile("findings", rows["findings"], findings);
  return {
    dataset: "fuhe",
    version: 1,
    program: `fuhe ${toolVersion()}`,
    exportedAt: request.now.toISOString(),
    format: request.format,
    lang: request.lang,
    filter: filterOf(request),
    limited: request.visibility !== null,
    provenance: request.provenance,
    decisions: request.decisions,
    packs: [...counts.packs],
    files: {
      total: counts.files.reduce((sum, { count }) => sum + count, 0),
      byStanding: Object.fromEntries(counts.files.map(({ standing, count }) => [standing, count])),
    },
    evaluations: counts.evaluations,
    findings: {
      total: findings,
      bySeverity: sums(counts, "severity", ["error", "warning", "notice"]),
      byState: sums(counts, "state", ["open", "confirmed", "dismissed"]),
    },
    rows,
    ...(shortened && { shortened: { ...shortened } }),
  };
}

/** By name: whoever made the request, and in whatever order, the same filter is the same text. */
function filterOf({ filter }: DatasetRequest): Manifest["filter"] {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function sums({ findings }: ExportCounts, by: "severity" | "state", names: readonly string[]): Record<string, number> {
  const of = (name: string): number => findings.reduce((sum, row) => sum + (row[by] === name ? row.count : 0), 0);
  return Object.fromEntries(names.map((name) => [name, of(name)]));
}

function reconcile(table: DatasetTable, written: number | undefined, stored: number): void {
  if (written !== undefined && written !== stored)
    throw new Error(`the export of ${table} does not reconcile: ${written} rows written, ${stored} in the store`);
}
