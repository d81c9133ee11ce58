import { type RawBuilder, sql } from "kysely";
import type { Db } from "./database.ts";
import { fileConditions, type FileFilter, FILTERED_FILES } from "./file-filter.ts";
import { allOf, filterCondition } from "./finding-filter.ts";

/** SQL condition on `files`: the reports that a list with this filter shows. */
export function reportCondition(filter: FileFilter): RawBuilder<unknown> {
  return sql`files.id in (${reportIds(filter)})`;
}

/**
 * SQL condition on `findings`: rules, severities, states and causes choose findings themselves, the other conditions the reports that they are
 * of or speak of.
 */
export async function findingCondition(db: Db, filter: FileFilter): Promise<RawBuilder<unknown>> {
  const { batchIds, visibility, rules, severities, states, causes, ...ofReports } = filter;
  const chosen = await filterCondition(db, {
    visibility,
    ...(batchIds && { batchIds }),
    ...(rules && { rule: rules }),
    ...(severities && { severity: severities }),
    ...(states && { state: states }),
    ...(causes && { cause: causes }),
  });
  // What speaks of no report at all, such as a unit that is missing, is left in as long as nothing is asked of reports.
  if (Object.values(ofReports).every((value) => value === undefined)) return chosen;
  const ids = reportIds({ ...ofReports, ...(batchIds && { batchIds }), visibility });
  return allOf([
    chosen,
    sql`(findings.file_id in (${ids}) or findings.id in (select finding_id from finding_files where file_id in (${ids})))`,
  ]);
}

function reportIds(filter: FileFilter): RawBuilder<unknown> {
  return sql`select files.id from ${FILTERED_FILES} where ${allOf(fileConditions(filter))}`;
}
