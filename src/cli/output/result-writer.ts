import type { BatchFinding } from "../../model/finding.ts";
import type { Result } from "../../model/result.ts";
import type { Summary } from "../tally.ts";

/**
 * One output format. Results come one by one and are never kept; what a call returns is put out at once.
 */
export interface ResultWriter {
  /** Text before the first result. */
  begin(): string;
  result(result: Result): string;
  /** @param batch Findings across files; null where only one file was checked. */
  end(summary: Summary, batch: readonly BatchFinding[] | null): string;
}
