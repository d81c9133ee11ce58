import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { PageSize } from "../data/rows.ts";
import { pageBoxes } from "../logic/address.ts";
import { marksAt } from "../logic/findings-by-value.ts";
import { valuesAt } from "../logic/value-index.ts";
import { useWish } from "../state/highlight.ts";
import { useReport } from "../state/report-context.ts";
import { useTexts } from "../state/use-texts.ts";
import { PageTip } from "./page-tip.tsx";
import { PdfPage } from "./pdf-page.tsx";
import { PAGE_MARGIN } from "./picture-width.ts";
import { useElementSize } from "./use-element-size.ts";
import { usePointing } from "./use-pointing.ts";

const GAP = 12;

interface PdfPagesProps {
  readonly pages: readonly PageSize[];
  readonly zoom: number;
  readonly onPage: (page: number) => void;
}

/** The pages of a PDF in a scroller that holds only those in sight. */
export function PdfPages({ pages, zoom, onPage }: PdfPagesProps) {
  const { fileId, values, found } = useReport();
  const texts = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const { width } = useElementSize(scroller);
  const pointing = usePointing();
  const wish = useWish();
  const widest = Math.max(1, ...pages.map((page) => page.width));
  const scale = (Math.max(200, width - PAGE_MARGIN) * zoom) / widest;
  const virtual = useVirtualizer({
    count: pages.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (pages[index]?.height ?? 0) * scale + GAP,
    overscan: 1,
    paddingStart: GAP,
  });
  useEffect(() => virtual.measure(), [virtual, scale]);
  const done = useRef(wish);
  useEffect(() => {
    if (wish === null || wish === done.current || width === 0 || scroller.current === null) return;
    const [part] = pageBoxes(wish.at);
    if (part === undefined) return;
    done.current = wish;
    const above = pages.reduce((sum, page) => (page.number < part.page ? sum + page.height * scale + GAP : sum), GAP);
    reveal(scroller.current, above + part.box[1] * scale, above + part.box[3] * scale, part.box[0] * scale);
  }, [wish, width, pages, scale]);
  const over = (page: PageSize, index: number, x: number, y: number) => {
    const hit = valuesAt(values, page.number, x, y);
    const box = hit[0]?.at == null ? undefined : pageBoxes(hit[0].at).find((part) => part.page === page.number)?.box;
    const top = virtual.measurementsCache[index]?.start ?? 0;
    const left = scroller.current === null ? 0 : Math.max(0, (scroller.current.clientWidth - page.width * scale) / 2);
    pointing.over(
      hit,
      marksAt(found, page.number, x, y),
      left + (box?.[0] ?? x) * scale,
      top + (box?.[3] ?? y) * scale + 4,
    );
  };
  return (
    <div
      aria-label={texts("originalPages")}
      className="report-scroller"
      onMouseLeave={pointing.leave}
      onScroll={({ currentTarget: { scrollTop, clientHeight } }) =>
        onPage((virtual.getVirtualItemForOffset(scrollTop + clientHeight / 3)?.index ?? 0) + 1)
      }
      ref={scroller}
      role="region"
      tabIndex={0}
    >
      <div
        className="report-pages"
        style={{ height: virtual.getTotalSize(), minWidth: widest * scale + PAGE_MARGIN / 2 }}
      >
        {virtual.getVirtualItems().map((item) => {
          const page = pages[item.index];
          if (page === undefined) return null;
          return (
            <div className="report-page-place" key={item.key} style={{ transform: `translateY(${item.start}px)` }}>
              <PdfPage
                fileId={fileId}
                onPoint={(x, y) => over(page, item.index, x, y)}
                onPress={pointing.press}
                scale={scale}
                size={page}
              />
            </div>
          );
        })}
        <PageTip pointed={pointing.pointed} />
      </div>
    </div>
  );
}

/** Scrolls only where the place is not in sight already, and then to the upper third. */
function reveal(scroller: HTMLElement, top: number, bottom: number, left: number): void {
  const { scrollTop, clientHeight, scrollLeft, clientWidth } = scroller;
  if (top < scrollTop + 24 || bottom > scrollTop + clientHeight - 24)
    scroller.scrollTop = Math.max(0, top - clientHeight / 3);
  if (left < scrollLeft || left > scrollLeft + clientWidth - 80)
    scroller.scrollLeft = Math.max(0, left - clientWidth / 3);
}
