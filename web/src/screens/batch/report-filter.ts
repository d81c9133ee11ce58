import type { FileQuery, FileSort, ReviewState, Standing } from "../../api/types.ts";
import { REVIEW_STATES, SEVERITIES, type Severity, STANDINGS } from "../../components/standing.ts";

/** What the list of reports is narrowed down by and sorted by. An empty list stands for all. */
export interface ReportFilter {
  readonly standing: readonly Standing[];
  readonly severity: readonly Severity[];
  readonly rule: readonly string[];
  readonly department: readonly string[];
  readonly unit: readonly string[];
  readonly reviewState: readonly ReviewState[];
  readonly assignedTo: number | null;
  /** Nobody has it. */
  readonly unassigned: boolean;
  readonly duplicates: boolean;
  readonly scores: Range;
  readonly rates: Range;
  readonly text: string;
  readonly sort: FileSort;
  readonly descending: boolean;
}

/** From (in) and to (out); null is open. */
export interface Range {
  readonly from: number | null;
  readonly to: number | null;
}

const OPEN: Range = { from: null, to: null };

export const NO_FILTER: ReportFilter = {
  standing: [],
  severity: [],
  rule: [],
  department: [],
  unit: [],
  reviewState: [],
  assignedTo: null,
  unassigned: false,
  duplicates: false,
  scores: OPEN,
  rates: OPEN,
  text: "",
  sort: "path",
  descending: false,
};

const SORTS: readonly FileSort[] = [
  "path",
  "uploaded",
  "standing",
  "errors",
  "warnings",
  "unit",
  "project",
  "score",
  "budget",
  "executed",
  "rate",
  "review",
  "reviewScore",
];

/** What the address holds; what it cannot hold is left out. Names are those of the API. */
export function readFilter(search: URLSearchParams): ReportFilter {
  const among = <T extends string>(name: string, allowed: readonly T[]): T[] =>
    allowed.filter((one) => search.getAll(name).includes(one));
  return {
    standing: among("standing", STANDINGS),
    severity: among("severity", SEVERITIES),
    rule: search.getAll("rule"),
    department: search.getAll("department"),
    unit: search.getAll("unit"),
    reviewState: among("reviewState", REVIEW_STATES),
    assignedTo: numberIn(search, "assignedTo"),
    unassigned: search.get("assigned") === "false",
    duplicates: search.get("duplicates") === "true",
    scores: { from: numberIn(search, "scoreFrom"), to: numberIn(search, "scoreTo") },
    rates: { from: numberIn(search, "rateFrom"), to: numberIn(search, "rateTo") },
    text: search.get("text") ?? "",
    sort: SORTS.find((sort) => sort === search.get("sort")) ?? NO_FILTER.sort,
    descending: search.get("descending") === "true",
  };
}

function numberIn(search: URLSearchParams, name: string): number | null {
  const text = search.get(name) ?? "";
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

/** The filter as the API takes it; what stands for all is left out, so that equal filters are equal queries. */
export function filterQuery(filter: ReportFilter): Omit<FileQuery, "batch"> {
  const { scores, rates } = filter;
  const all: Record<string, unknown> = {
    standing: filter.standing,
    severity: filter.severity,
    rule: filter.rule,
    department: filter.department,
    unit: filter.unit,
    reviewState: filter.reviewState,
    assignedTo: filter.assignedTo,
    assigned: filter.unassigned ? "false" : null,
    duplicates: filter.duplicates ? "true" : null,
    scoreFrom: scores.from,
    scoreTo: scores.to,
    rateFrom: rates.from,
    rateTo: rates.to,
    text: filter.text.trim(),
    sort: filter.sort === NO_FILTER.sort ? null : filter.sort,
    descending: filter.descending ? "true" : null,
  };
  const given = Object.entries(all).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== "",
  );
  return Object.fromEntries(given);
}

/** The filter as parameters of an address. */
export function filterParams(filter: ReportFilter): [string, string][] {
  return Object.entries(filterQuery(filter)).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, String(one)]),
  );
}

/** Whether it leaves anything out; the order does not. */
export function isNarrow(filter: ReportFilter): boolean {
  return filterParams(filter).some(([name]) => name !== "sort" && name !== "descending");
}
