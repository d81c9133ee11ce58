import { z } from "zod";
import { Cause, Severity } from "../../model/finding.ts";
import type { FindingFilter as StoredFilter } from "../../store/finding-filter.ts";
import type { Visibility } from "../../store/visibility.ts";
import { defined } from "../defined.ts";
import { id, list, searchTextShape, year } from "../query-shapes.ts";
import { Verdict } from "./decision.ts";

/** What findings are narrowed down by; conditions that are given must all hold, of a repeated one any. */
export const FindingFilter = z.object({
  batch: list(id),
  file: list(id),
  rule: list(z.string().max(100)),
  severity: list(Severity),
  unit: list(z.string().max(500)),
  department: list(z.string().max(500)),
  year: list(year),
  state: list(Verdict),
  cause: list(Cause),
  text: searchTextShape.optional(),
  assignedTo: id.optional(),
});

export function findingFilter(
  { batch, file, ...rest }: z.infer<typeof FindingFilter>,
  visibility: Visibility | null,
): StoredFilter {
  return { ...defined({ ...rest, batchIds: batch, fileIds: file }), visibility };
}
