import { z } from "zod";
import { Cause, Severity } from "../../model/finding.ts";
import { FileFormat } from "../../model/result.ts";
import type { FileFilter as StoredFilter, Range } from "../../store/file-filter.ts";
import type { Visibility } from "../../store/visibility.ts";
import { defined } from "../defined.ts";
import { flag, id, list, searchTextShape, year } from "../query-shapes.ts";
import { Verdict } from "./decision.ts";
import { ReviewState, Standing } from "./file.ts";

/** What reports are narrowed down by, in lists and exports alike; conditions that are given must all hold, of a repeated one any. */
export const FileFilter = z.object({
  batch: list(id),
  file: list(id),
  standing: list(Standing),
  unit: list(z.string().max(500)),
  department: list(z.string().max(500)),
  year: list(year),
  assignedTo: id.optional(),
  assigned: flag.optional().describe("true: somebody has it; false: nobody"),
  listedUnit: flag.optional().describe("true: it belongs to a unit of the administrator's list; false: to none"),
  reviewState: list(ReviewState),
  reviewedBy: id.optional(),
  reviewOutdated: flag.optional(),
  format: list(FileFormat),
  severity: list(Severity).describe("has a finding of one of these"),
  rule: list(z.string().max(100)).describe(
    "has a finding of one of these that was not dismissed, or of the state asked for",
  ),
  state: list(Verdict).describe("has a finding in one of these states"),
  cause: list(Cause),
  duplicates: flag.optional().describe("true: the same bytes came before in the batch; false: the first ones alone"),
  projectKey: z.string().max(2_000).optional(),
  scoreFrom: z.coerce.number().optional().describe("points, inclusive"),
  scoreTo: z.coerce.number().optional().describe("points, exclusive"),
  rateFrom: z.coerce.number().optional().describe("percentage points, inclusive"),
  rateTo: z.coerce.number().optional().describe("percentage points, exclusive"),
  text: searchTextShape.optional(),
});

/** The filter as the store takes it. */
export function fileFilter(filter: z.infer<typeof FileFilter>, visibility: Visibility | null): StoredFilter {
  const { assignedTo, assigned, listedUnit, reviewedBy, reviewOutdated, duplicates, projectKey, text } = filter;
  return {
    visibility,
    ...defined({ assignedTo, assigned, listedUnit, reviewedBy, reviewOutdated, duplicates, projectKey, text }),
    ...defined({
      batchIds: filter.batch,
      fileIds: filter.file,
      standings: filter.standing,
      units: filter.unit,
      departments: filter.department,
      years: filter.year,
      reviewStates: filter.reviewState,
      formats: filter.format,
      severities: filter.severity,
      rules: filter.rule,
      states: filter.state,
      causes: filter.cause,
      scores: range(filter.scoreFrom, filter.scoreTo),
      rates: range(filter.rateFrom, filter.rateTo),
    }),
  };
}

function range(from: number | undefined, to: number | undefined): Range | undefined {
  if (from === undefined && to === undefined) return undefined;
  return { from: from === undefined ? null : String(from), to: to === undefined ? null : String(to) };
}
