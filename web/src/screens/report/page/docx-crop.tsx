import { useLayoutEffect, useRef } from "react";
import { addressKey } from "../logic/address.ts";
import type { Address } from "../logic/result-types.ts";
import { addressedElements } from "./docx-cells.ts";
import { DOCX_STYLE } from "./docx-style.ts";

const CROP_STYLE = ":host { font-size: 15px; } table { margin: 0; }";

/** The row of the reading view that a cell stands in. */
export function DocxCrop({ html, at, label }: { readonly html: string; readonly at: Address; readonly label: string }) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (host.current === null) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(DOCX_STYLE + CROP_STYLE);
    root.adoptedStyleSheets = [sheet];
    const whole = document.createElement("template");
    whole.innerHTML = html;
    const key = addressKey(at);
    const cell = key === null ? undefined : addressedElements(whole.content).get(key);
    cell?.setAttribute("data-lit", "subject");
    const row = cell?.closest("tr");
    if (row === null || row === undefined) root.replaceChildren(...(cell === undefined ? [] : [cell]));
    else {
      for (const other of row.querySelectorAll("td")) other.removeAttribute("rowspan");
      const table = document.createElement("table");
      table.append(row);
      root.replaceChildren(table);
    }
  }, [html, at]);
  return <div aria-label={label} className="report-crop report-crop-docx" ref={host} role="img" />;
}
