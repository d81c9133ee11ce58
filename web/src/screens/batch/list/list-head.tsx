import { CaretDownOutlined, CaretUpOutlined } from "@ant-design/icons";
import type { FileSort } from "../../../api/types.ts";
import { useWords } from "../../../i18n/language.tsx";
import type { ReportFilter } from "../report-filter.ts";
import type { Ticks } from "../ticked/use-ticks.ts";
import { COLUMNS } from "./columns.ts";
import { TEXTS } from "./texts.ts";

interface ListHeadProps {
  readonly filter: ReportFilter;
  readonly onNarrow: (change: Partial<ReportFilter>) => void;
  /** Null where nothing can be ticked. */
  readonly ticks: Ticks | null;
  /** Reports of the list; null until it is known. */
  readonly total: number | null;
}

/** Sorted the way that one looks for first; the second click turns it round, the third goes back to the paths. */
const DESCENDING_FIRST: ReadonlySet<FileSort> = new Set(["errors", "warnings", "score", "budget", "executed", "rate"]);

/** Names of the columns; most sort the list. */
export function ListHead({ filter, onNarrow, ticks, total }: ListHeadProps) {
  const t = useWords(TEXTS);
  const sortBy = (sort: FileSort): void => {
    const first = DESCENDING_FIRST.has(sort);
    if (filter.sort !== sort) onNarrow({ sort, descending: first });
    else if (filter.descending === first) onNarrow({ descending: !first });
    else onNarrow({ sort: "path", descending: false });
  };
  return (
    <div role="rowgroup" className="list-head-group">
      <div className="list-row list-head" role="row" aria-rowindex={1}>
        {ticks !== null && <TickAll ticks={ticks} total={total} />}
        {COLUMNS.map(({ key, words, sort, right }) => {
          const sorted = sort !== null && filter.sort === sort;
          return (
            <span
              key={key}
              role="columnheader"
              className={right ? "right" : key === "findings" ? "list-findings" : undefined}
              aria-sort={sorted ? (filter.descending ? "descending" : "ascending") : undefined}
            >
              {sort === null ? (
                t(words)
              ) : (
                <button type="button" title={t("sortBy", { name: t(words) })} onClick={() => sortBy(sort)}>
                  {t(words)}
                  {sorted && (filter.descending ? <CaretDownOutlined /> : <CaretUpOutlined />)}
                </button>
              )}
            </span>
          );
        })}
      </div>
    </div>
  );
}

/** Ticks all that the filter leaves, in sight or not. */
function TickAll({ ticks, total }: { readonly ticks: Ticks; readonly total: number | null }) {
  const t = useWords(TEXTS);
  const count = ticks.ids.size;
  const words = t("tickAll", { total: total ?? 0 });
  return (
    <span role="columnheader" className="row-tick">
      <input
        type="checkbox"
        ref={(box) => {
          if (box !== null) box.indeterminate = count > 0 && count < (total ?? 0);
        }}
        checked={count > 0 && count >= (total ?? 0)}
        disabled={ticks.pending || total === null || total === 0}
        aria-label={words}
        title={words}
        onChange={ticks.all}
      />
    </span>
  );
}
