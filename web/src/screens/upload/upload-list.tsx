import { useVirtualizer } from "@tanstack/react-virtual";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { useWords } from "../../i18n/language.tsx";
import { CheckState, SentState } from "./row-state.tsx";
import { TEXTS } from "./texts.ts";
import type { UploadRow } from "./upload-row.ts";

const ROW_HEIGHT = 36;
/** With a reason and what to do below it. */
const TROUBLE_HEIGHT = 50;

function heightOf(row: UploadRow | undefined): number {
  return row?.phase === "trouble" ? TROUBLE_HEIGHT : ROW_HEIGHT;
}

interface UploadListProps {
  readonly rows: readonly UploadRow[];
  readonly batchId: number;
  /** Null: the reader may not. */
  readonly onRetry: ((fileId: number) => void) | null;
  readonly onReplace: ((path: string) => void) | null;
}

/** Every file with how far it is; only the lines in sight are drawn. */
export function UploadList({ rows, ...actions }: UploadListProps) {
  const t = useWords(TEXTS);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(rows[index]),
    overscan: 12,
    getItemKey: (index) => rows[index]?.path ?? index,
  });
  // Heights are kept by index, and rows change theirs while they are checked.
  const troubles = rows.map(({ phase }) => (phase === "trouble" ? "1" : "0")).join("");
  useEffect(() => virtual.measure(), [virtual, troubles]);
  return (
    <div className="upload-list" role="table" aria-label={t("file")} aria-rowcount={rows.length + 1}>
      <div role="rowgroup" className="upload-head-group">
        <div className="upload-row upload-head" role="row" aria-rowindex={1}>
          <span role="columnheader">{t("file")}</span>
          <span role="columnheader">{t("upload")}</span>
          <span role="columnheader">{t("check")}</span>
          <span role="columnheader">{t("actions")}</span>
        </div>
      </div>
      <div ref={scroller} className="upload-scroller" role="rowgroup" tabIndex={0}>
        {rows.length === 0 && <p className="upload-none quiet">{t("none")}</p>}
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: "relative" }}>
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const row = rows[index];
            return (
              row !== undefined && (
                <div
                  key={key}
                  className={`upload-row${row.phase === "trouble" ? " trouble" : ""}`}
                  role="row"
                  aria-rowindex={index + 2}
                  style={{ height: heightOf(row), transform: `translateY(${start}px)` }}
                >
                  <span role="cell" className="upload-path" title={row.path}>
                    <PathText path={row.path} />
                  </span>
                  <span role="cell">
                    <SentState row={row} />
                  </span>
                  <span role="cell" className="upload-check">
                    <CheckState row={row} />
                  </span>
                  <span role="cell" className="upload-actions">
                    <Actions row={row} {...actions} />
                  </span>
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** The folder quiet, the name plain: names are what differs. */
function PathText({ path }: { readonly path: string }) {
  const cut = path.lastIndexOf("/") + 1;
  return (
    <>
      {cut > 0 && <span className="upload-folder">{path.slice(0, cut)}</span>}
      <span className="upload-name">{path.slice(cut)}</span>
    </>
  );
}

function Actions({ row, batchId, onRetry, onReplace }: { readonly row: UploadRow } & Omit<UploadListProps, "rows">) {
  const t = useWords(TEXTS);
  const { stored, phase, path } = row;
  const again = stored !== null && (stored.standing === "failed" || stored.standing === "cancelled");
  return (
    <>
      {again && onRetry !== null && (
        <Button type="link" size="small" aria-label={`${t("retry")} ${path}`} onClick={() => onRetry(stored.id)}>
          {t("retry")}
        </Button>
      )}
      {phase === "trouble" && onReplace !== null && (
        <Button type="link" size="small" aria-label={`${t("replace")} ${path}`} onClick={() => onReplace(path)}>
          {t("replace")}
        </Button>
      )}
      {stored !== null && (phase === "clean" || phase === "flagged") && (
        <Link to={`/files/${stored.id}?batch=${batchId}`} aria-label={`${t("view")} ${path}`}>
          {t("view")}
        </Link>
      )}
    </>
  );
}
