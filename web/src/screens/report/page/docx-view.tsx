import { type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { addressKey } from "../logic/address.ts";
import { useLit, useWish } from "../state/highlight.ts";
import { useReport } from "../state/report-context.ts";
import { useTexts } from "../state/use-texts.ts";
import { addressedElements, keyAround } from "./docx-cells.ts";
import { DOCX_STYLE } from "./docx-style.ts";
import { PageTip } from "./page-tip.tsx";
import { usePointing } from "./use-pointing.ts";

const FONT_SIZE = 13;

/** A DOCX as the server's reading view, in a shadow root: nothing of the document's reaches the page, nothing of the page's the document. */
export function DocxView({ html, zoom }: { readonly html: string; readonly zoom: number }) {
  const { values, found, lines } = useReport();
  const texts = useTexts();
  const host = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [elements, setElements] = useState<ReadonlyMap<string, HTMLElement>>(new Map());
  const lit = useLit();
  const wish = useWish();
  const pointing = usePointing();
  useLayoutEffect(() => {
    if (host.current === null) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(DOCX_STYLE);
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = html;
    setElements(addressedElements(root));
  }, [html]);
  useEffect(() => {
    for (const element of elements.values()) delete element.dataset["mark"];
    for (const line of lines) {
      const [subject] = found.parts.get(line) ?? [];
      const key = subject?.at == null ? null : addressKey(subject.at);
      const element = key === null ? undefined : elements.get(key);
      const kind = line.finding.cause === "reading" ? "reading" : line.finding.severity;
      if (element !== undefined && (element.dataset["mark"] ?? "decided") === "decided")
        element.dataset["mark"] = line.state === "open" ? kind : "decided";
    }
  }, [elements, lines, found]);
  useEffect(() => {
    for (const element of elements.values()) if (element.dataset["lit"] !== undefined) delete element.dataset["lit"];
    for (const role of ["also", "subject", "hover"] as const)
      for (const one of lit) {
        const key = one.role !== role || one.at === null ? null : addressKey(one.at);
        const element = key === null ? undefined : elements.get(key);
        if (element !== undefined) element.dataset["lit"] = role;
      }
  }, [elements, lit]);
  const done = useRef(wish);
  useEffect(() => {
    if (wish === null || wish === done.current || elements.size === 0) return;
    done.current = wish;
    const key = addressKey(wish.at);
    if (key !== null && scroller.current !== null) reveal(scroller.current, elements.get(key));
  }, [wish, elements]);
  const over = (event: MouseEvent) => {
    const around = keyAround(event.nativeEvent.composedPath()[0] ?? null);
    const frame = scroller.current;
    if (around === null || frame === null) return pointing.leave();
    const { left, bottom } = around.element.getBoundingClientRect();
    const { left: from, top } = frame.getBoundingClientRect();
    const at = { left: left - from + frame.scrollLeft, top: bottom - top + frame.scrollTop + 4 };
    pointing.over(values.byAddress.get(around.key) ?? [], found.byAddress.get(around.key) ?? [], at.left, at.top);
  };
  return (
    <div
      aria-label={texts("readingView")}
      className="report-scroller"
      onClick={pointing.press}
      onMouseLeave={pointing.leave}
      onMouseMove={over}
      ref={scroller}
      role="region"
      tabIndex={0}
    >
      <div
        className="report-docx"
        ref={host}
        style={{ fontSize: FONT_SIZE * zoom, width: zoom > 1 ? `${zoom * 100}%` : undefined }}
      />
      <PageTip pointed={pointing.pointed} />
    </div>
  );
}

function reveal(scroller: HTMLElement, element: HTMLElement | undefined): void {
  if (element === undefined) return;
  const inside = scroller.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  if (top < inside.top + 16 || bottom > inside.bottom - 16) scroller.scrollTop += top - inside.top - inside.height / 3;
}
