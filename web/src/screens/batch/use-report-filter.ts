import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import { filterParams, NO_FILTER, readFilter, type ReportFilter } from "./report-filter.ts";

export const VIEWS = ["list", "across", "charts", "units"] as const;
export type View = (typeof VIEWS)[number];

/** Filter and view of the address: whoever opens it sees the same. */
export function useReportFilter() {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => readFilter(search), [search]);
  const view: View = VIEWS.find((one) => one === search.get("view")) ?? "list";
  const show = useCallback(
    (next: ReportFilter, shown: View) => {
      const params = filterParams(next);
      setSearch(shown === "list" ? params : [...params, ["view", shown]], { replace: true });
    },
    [setSearch],
  );
  return {
    filter,
    view,
    setView: (next: View) => show(isAcross(filter) ? { ...filter, rule: [] } : filter, next),
    /** Changes a part of the filter and shows the list. */
    narrow: (change: Partial<ReportFilter>) => show({ ...filter, ...change }, "list"),
    /** Shows the list of this alone; what rules across files find has a list of its own. */
    only: (change: Partial<ReportFilter>) =>
      show(
        { ...NO_FILTER, sort: filter.sort, descending: filter.descending, ...change },
        isAcross(change) ? "across" : "list",
      ),
  };
}

const ACROSS = "batch/";

function isAcross({ rule }: Partial<ReportFilter>): boolean {
  return rule?.some((id) => id.startsWith(ACROSS)) ?? false;
}
