import { useQuery } from "@tanstack/react-query";
import { facetsQuery } from "../../../api/findings.ts";
import type { Overview } from "../../../api/types.ts";
import { useSay } from "../../../i18n/language.tsx";
import type { FilterOption } from "./filter-select.tsx";

type Options = readonly FilterOption<string>[];

/** Rules, departments and units that a batch's list can be narrowed down by, with their findings; departments with their reports. */
export function useFacets(
  batchId: number,
  overview: Overview | null,
): { rules: Options; departments: Options; units: Options } {
  const say = useSay();
  const facets = useQuery(facetsQuery(batchId));
  const units = facets.data?.facets.unit ?? [];
  const rules = new Map<string, FilterOption<string>>();
  for (const { rule, summary, open, confirmed } of overview?.rules ?? []) {
    const count = (rules.get(rule)?.count ?? 0) + open + confirmed;
    rules.set(rule, { value: rule, label: summary === null ? rule : say(summary), count });
  }
  return {
    // What speaks of several files has a list of its own.
    rules: [...rules.values()]
      .filter(({ value, count }) => count !== 0 && !value.startsWith("batch/"))
      .sort((a, b) => (b.count ?? 0) - (a.count ?? 0)),
    departments: (overview?.departments ?? []).flatMap(({ department, records }) =>
      department === null ? [] : [{ value: department, label: department, count: records }],
    ),
    units: units.flatMap(({ value, count }) => (value === null ? [] : [{ value, label: value, count }])),
  };
}
