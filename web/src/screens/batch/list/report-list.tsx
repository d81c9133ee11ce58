import { useQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { Alert } from "antd";
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { queryText } from "../../../api/client.ts";
import { reviewersQuery } from "../../../api/people.ts";
import { asProblem } from "../../../api/problem.ts";
import { useMay } from "../../../api/session.tsx";
import type { Answer, Overview } from "../../../api/types.ts";
import { useSay, useWords } from "../../../i18n/language.tsx";
import { usePrefetchPointed } from "../../report/data/use-prefetch.ts";
import { filterQuery, type ReportFilter } from "../report-filter.ts";
import { TickedBar } from "../ticked/ticked-bar.tsx";
import { useTicks } from "../ticked/use-ticks.ts";
import { COLUMNS } from "./columns.ts";
import { FilterBar } from "./filter-bar.tsx";
import { ListHead } from "./list-head.tsx";
import { ReportRow } from "./report-row.tsx";
import { TEXTS } from "./texts.ts";
import { pageOf, useFilePages } from "./use-file-pages.ts";
import "./list.css";

const ROW_HEIGHT = 46;
/** The names of the columns stay in sight above the rows. */
const HEAD_HEIGHT = 34;

const NOBODY: Answer<"/api/v1/reviewers">["reviewers"] = [];

interface ReportListProps {
  readonly batchId: number;
  readonly filter: ReportFilter;
  /** Null until it is there. */
  readonly overview: Overview | null;
  readonly onNarrow: (change: Partial<ReportFilter>) => void;
  readonly onOnly: (change: Partial<ReportFilter>) => void;
}

/** Reports of a batch; only the lines in sight are drawn and asked for. */
export function ReportList({ batchId, filter, overview, onNarrow, onOnly }: ReportListProps) {
  const t = useWords(TEXTS);
  const say = useSay();
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [pointed, setPointed] = useState<number | null>(null);
  const [pages, setPages] = useState({ first: 0, last: 0 });
  const query = useMemo(() => ({ batch: batchId, ...filterQuery(filter) }), [batchId, filter]);
  const { total, error, lineAt } = useFilePages(query, pages.first, pages.last);
  const reviewers = useQuery({ ...reviewersQuery, retry: false });
  const mayTick = useMay("reviewer", { limited: true });
  const ticks = useTicks(query, total, lineAt);
  const count = total ?? 0;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    onChange: ({ range: seen }) => {
      if (seen === null) return;
      const [first, last] = [pageOf(seen.startIndex), pageOf(seen.endIndex)];
      if (first !== pages.first || last !== pages.last) setPages({ first, last });
    },
  });
  const chosen = Math.min(active, Math.max(count - 1, 0));
  const ahead = lineAt(pointed ?? chosen);
  usePrefetchPointed(ahead !== null && ahead.evaluations > 0 ? ahead.id : null);
  const people = reviewers.data?.reviewers ?? NOBODY;
  const address = useCallback((fileId: number) => `/files/${fileId}${queryText(query)}`, [query]);
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(to, count - 1));
    setActive(next);
    setPointed(null);
    virtual.scrollToIndex(next);
  };
  const tickByKey = (event: KeyboardEvent): boolean => {
    if (!mayTick || count === 0) return false;
    if (event.key === " ") ticks.tick(chosen, event.shiftKey);
    else if (event.key === "a" && (event.ctrlKey || event.metaKey)) ticks.all();
    else if (event.key === "Escape" && ticks.ids.size > 0) ticks.keep([]);
    else if (event.key === "m") bar.current?.querySelector("button")?.focus();
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.floor((scroller.current?.clientHeight ?? ROW_HEIGHT) / ROW_HEIGHT);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: chosen + 1,
      ArrowUp: chosen - 1,
      PageDown: chosen + page,
      PageUp: chosen - page,
      Home: 0,
      End: count - 1,
    };
    const to = steps[event.key];
    // Enter on a column's name sorts, space on its box ticks all.
    const own = event.target === event.currentTarget;
    const line = event.key === "Enter" && own ? lineAt(chosen) : null;
    const ticked = own && tickByKey(event);
    if (to === undefined && line === null && !ticked) return;
    event.preventDefault();
    if (to !== undefined) move(to);
    if (line !== null) void navigate(address(line.id));
  };
  const toList = useCallback(() => scroller.current?.focus({ preventScroll: true }), []);
  const { tick } = ticks;
  const onTick = useCallback(
    (index: number, through: boolean) => {
      toList();
      setActive(index);
      tick(index, through);
    },
    [tick, toList],
  );
  return (
    <section className="report-list" aria-label={t("reports")}>
      <FilterBar
        batchId={batchId}
        filter={filter}
        overview={overview}
        total={total}
        onNarrow={onNarrow}
        onOnly={onOnly}
      />
      {error !== null && <Alert type="error" showIcon title={say(asProblem(error).words)} />}
      <div
        ref={scroller}
        className={mayTick ? "list-grid list-ticks" : "list-grid"}
        role="grid"
        tabIndex={0}
        aria-rowcount={count + 1}
        aria-colcount={COLUMNS.length + (mayTick ? 1 : 0)}
        aria-multiselectable={mayTick}
        aria-label={`${t("reports")} ${t(mayTick ? "keysTick" : "keys")}`}
        aria-activedescendant={count > 0 ? `report-row-${chosen}` : undefined}
        onKeyDown={onKeyDown}
      >
        <ListHead filter={filter} onNarrow={onNarrow} ticks={mayTick ? ticks : null} total={total} />
        {total === 0 && <p className="list-none quiet">{t("none")}</p>}
        <div role="rowgroup" className="list-body" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <ReportRow
              key={index}
              index={index}
              line={lineAt(index)}
              active={index === chosen}
              ticked={mayTick ? ticks.ids.has(lineAt(index)?.id ?? 0) : null}
              address={address}
              reviewers={people}
              top={start - HEAD_HEIGHT}
              height={ROW_HEIGHT}
              onChoose={setActive}
              onPoint={setPointed}
              onTick={onTick}
            />
          ))}
        </div>
      </div>
      {ticks.ids.size > 0 && <TickedBar ref={bar} batchId={batchId} ticks={ticks} onLeave={toList} />}
    </section>
  );
}
