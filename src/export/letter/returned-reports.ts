import type { Db } from "../../store/database.ts";
import { listFiles } from "../../store/file-list.ts";
import { findingPage } from "../../store/findings.ts";
import { currentResult } from "../../store/results.ts";
import type { Visibility } from "../../store/visibility.ts";
import type { ReportOfUnit } from "./batch-letters.ts";
import type { DecidedFinding } from "./letter-input.ts";

/** Which reports of a batch go back; without files and unit every one that has a confirmed finding. */
export interface ReturnSelection {
  readonly batchId: number;
  readonly fileIds?: readonly number[];
  readonly unit?: string;
}

/** A report that goes back, with its file. */
export interface SelectedReport extends ReportOfUnit {
  readonly fileId: number;
}

/** A report with a confirmed finding, as a list shows it. */
export interface ReturnableFile {
  readonly fileId: number;
  readonly unit: string | null;
  readonly path: string;
}

const FINDINGS_AT_ONCE = 500;
const FILES_AT_ONCE = 500;

/** Reports with confirmed findings, with what a letter says of them, in the order of their paths. */
export async function returnedReports(
  db: Db,
  selection: ReturnSelection,
  visibility: Visibility | null,
): Promise<SelectedReport[]> {
  const confirmed = await confirmedFindings(db, selection, visibility);
  const reports: SelectedReport[] = [];
  for (const file of await returnableFiles(db, selection, visibility)) {
    const findings = confirmed.get(file.fileId);
    const stored = findings === undefined ? null : await currentResult(db, file.fileId);
    if (findings === undefined || stored === null) continue;
    const { evaluations, narrative } = stored.result;
    reports.push({ ...file, evaluations, narrative, findings });
  }
  return reports;
}

/** Reports with confirmed findings, in the order of their paths, without what was found. */
export async function returnableFiles(
  db: Db,
  { batchId, fileIds, unit }: ReturnSelection,
  visibility: Visibility | null,
): Promise<ReturnableFile[]> {
  const files: ReturnableFile[] = [];
  for (let offset = 0; ; offset += FILES_AT_ONCE) {
    const page = await listFiles(db, {
      batchIds: [batchId],
      states: ["confirmed"],
      visibility,
      sort: "path",
      descending: false,
      offset,
      limit: FILES_AT_ONCE,
      ...(fileIds === undefined ? {} : { fileIds }),
      ...(unit === undefined ? {} : { units: [unit] }),
    });
    files.push(...page.files.map(({ id, unit: of, path }) => ({ fileId: id, unit: of, path })));
    if (offset + FILES_AT_ONCE >= page.total) return files;
  }
}

async function confirmedFindings(
  db: Db,
  { batchId, fileIds }: ReturnSelection,
  visibility: Visibility | null,
): Promise<Map<number, DecidedFinding[]>> {
  const filter = {
    visibility,
    batchIds: [batchId],
    state: ["confirmed"],
    ...(fileIds === undefined ? {} : { fileIds }),
  } as const;
  const byFile = new Map<number, DecidedFinding[]>();
  let after: Parameters<typeof findingPage>[2]["after"] = null;
  do {
    const page = await findingPage(db, filter, { sort: "file", after, limit: FINDINGS_AT_ONCE });
    for (const { fileId, finding, state } of page.findings) {
      if (fileId !== null) byFile.set(fileId, [...(byFile.get(fileId) ?? []), { finding, state }]);
    }
    after = page.next;
  } while (after !== null);
  return byFile;
}
