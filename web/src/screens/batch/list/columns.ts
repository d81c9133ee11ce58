import type { FileSort } from "../../../api/types.ts";
import type { TEXTS } from "./texts.ts";

export interface ListColumn {
  readonly key: string;
  readonly words: keyof typeof TEXTS;
  /** Null: the list cannot be sorted by it. */
  readonly sort: FileSort | null;
  readonly right: boolean;
}

/** Columns from left to right; their widths are in the style sheet. */
export const COLUMNS: readonly ListColumn[] = [
  { key: "standing", words: "standing", sort: "standing", right: false },
  { key: "unit", words: "unitColumn", sort: "unit", right: false },
  { key: "project", words: "project", sort: "project", right: false },
  { key: "score", words: "score", sort: "score", right: true },
  { key: "budget", words: "budget", sort: "budget", right: true },
  { key: "executed", words: "executed", sort: "executed", right: true },
  { key: "rate", words: "rate", sort: "rate", right: true },
  { key: "findings", words: "findings", sort: "errors", right: false },
  { key: "review", words: "reviewState", sort: "review", right: false },
  { key: "assignee", words: "assignee", sort: null, right: false },
];
