import { createContext, useContext } from "react";
import type { FileRow, FindingRow, ResultAnswer, View } from "../data/rows.ts";
import type { FindingIndex } from "../logic/findings-by-value.ts";
import type { Language, Result } from "../logic/result-types.ts";
import type { ValueIndex } from "../logic/value-index.ts";

/** The report on the screen. */
export interface Report {
  readonly fileId: number;
  readonly file: FileRow;
  /** Null while the file has none. */
  readonly answer: ResultAnswer | null;
  readonly result: Result | null;
  /** Undefined while it is on its way. */
  readonly view: View | undefined;
  readonly lines: readonly FindingRow[];
  readonly values: ValueIndex;
  readonly found: FindingIndex<FindingRow>;
  readonly language: Language;
  /** The user may decide; viewers only look. */
  readonly mayDecide: boolean;
  readonly userId: number | null;
  readonly nameOf: (userId: number | null) => string | null;
}

export const ReportContext = createContext<Report | null>(null);

/** @throws {Error} outside of the report screen: a mistake of ours. */
export function useReport(): Report {
  const report = useContext(ReportContext);
  if (report === null) throw new Error("outside of the report screen");
  return report;
}
