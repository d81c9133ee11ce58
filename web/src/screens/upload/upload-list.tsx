import { useVirtualizer } from "@tanstack/react-virtual";
import { Alert } from "antd";
import { useEffect, useRef } from "react";
import { asProblem } from "../../api/problem.ts";
import type { Standing } from "../../api/types.ts";
import { useSay, useWords } from "../../i18n/language.tsx";
import { CheckState, SentState } from "./row-state.tsx";
import { type RowWays, UploadActions } from "./upload-actions.tsx";
import { TEXTS } from "./texts.ts";
import { type Sent, storedRow, type UploadRow } from "./upload-row.ts";
import { useStoredPages } from "./use-stored-pages.ts";

/** Of every row: a reason takes two lines, and rows of one height can be reached without their neighbours. */
const ROW_HEIGHT = 42;
const BEYOND = 12;

interface UploadListProps extends RowWays {
  /** What only this page knows of; comes first. */
  readonly local: readonly UploadRow[];
  /** Of the server's files; null: all of them. */
  readonly standings: readonly Standing[] | null;
  /** How many files of those standings there are. */
  readonly stored: number;
  readonly sentOf: (path: string) => Sent | null;
}

/** Every file with how far it is. Only the lines in sight are drawn, and only their pages are asked for. */
export function UploadList({ local, standings, stored, sentOf, ...ways }: UploadListProps) {
  const t = useWords(TEXTS);
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const count = local.length + stored;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: BEYOND,
  });
  const filter = standings?.join() ?? "";
  useEffect(() => virtual.scrollToOffset(0), [virtual, filter]);
  const lines = virtual.getVirtualItems();
  const placeOf = (index: number): number => index - local.length;
  const first = Math.max(0, placeOf(lines[0]?.index ?? 0));
  const { fileAt, error } = useStoredPages(ways.batchId, standings, first, placeOf(lines.at(-1)?.index ?? -1));
  const rowAt = (index: number): UploadRow | null => {
    const own = local[index];
    const file = own === undefined ? fileAt(placeOf(index)) : null;
    return own ?? (file === null ? null : storedRow(file, sentOf(file.path)));
  };
  return (
    <>
      {error !== null && <Alert type="error" showIcon title={say(asProblem(error).words)} />}
      <div className="upload-list" role="table" aria-label={t("file")} aria-rowcount={count + 1}>
        <div role="rowgroup" className="upload-head-group">
          <div className="upload-row upload-head" role="row" aria-rowindex={1}>
            <span role="columnheader">{t("file")}</span>
            <span role="columnheader">{t("upload")}</span>
            <span role="columnheader">{t("check")}</span>
            <span role="columnheader">{t("actions")}</span>
          </div>
        </div>
        <div ref={scroller} className="upload-scroller" role="rowgroup" tabIndex={0}>
          {count === 0 && <p className="upload-none quiet">{t("none")}</p>}
          <div role="presentation" style={{ height: virtual.getTotalSize(), position: "relative" }}>
            {lines.map(({ index, start }) => (
              <UploadLine key={index} index={index} row={rowAt(index)} start={start} {...ways} />
            ))}
          </div>
        </div>
      </div>
    </>
  );
}

interface UploadLineProps extends RowWays {
  readonly index: number;
  /** Null while it is on its way. */
  readonly row: UploadRow | null;
  readonly start: number;
}

function UploadLine({ index, row, start, ...ways }: UploadLineProps) {
  return (
    <div
      className={`upload-row${row?.phase === "trouble" ? " trouble" : ""}`}
      role="row"
      aria-rowindex={index + 2}
      style={{ height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
    >
      <span role="cell" className="upload-path" title={row?.path}>
        {row === null ? <span className="quiet">…</span> : <PathText path={row.path} />}
      </span>
      <span role="cell">{row !== null && <SentState row={row} />}</span>
      <span role="cell" className="upload-check">
        {row !== null && <CheckState row={row} />}
      </span>
      <span role="cell" className="upload-actions">
        {row !== null && <UploadActions row={row} {...ways} />}
      </span>
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
