import { DownloadOutlined, MinusOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Skeleton, Tooltip } from "antd";
import { useState } from "react";
import { Banner } from "../banner.tsx";
import { originalAddress } from "../data/report-api.ts";
import { useReport } from "../state/report-context.ts";
import { useTexts } from "../state/use-texts.ts";
import { DocxView } from "./docx-view.tsx";
import { PdfPages } from "./pdf-pages.tsx";
import type { Zoom } from "./zoom.ts";

/** The left half: the document as it was handed in. */
export function OriginalPane({ zoom }: { readonly zoom: Zoom }) {
  const { fileId, view, language } = useReport();
  const texts = useTexts();
  const [page, setPage] = useState(1);
  return (
    <section aria-label={texts("original")} className="report-original">
      <div className="report-toolbar">
        <strong>{texts("original")}</strong>
        {view?.kind === "pages" && (
          <span className="report-quiet">{texts("pageOf", { page, total: view.pages.length })}</span>
        )}
        <span className="report-toolbar-gap" />
        <Button
          aria-label={texts("zoomOut")}
          icon={<MinusOutlined />}
          onClick={zoom.smaller}
          size="small"
          type="text"
        />
        <span className="report-zoom">{Math.round(zoom.factor * 100)}%</span>
        <Button aria-label={texts("zoomIn")} icon={<PlusOutlined />} onClick={zoom.larger} size="small" type="text" />
        <Button disabled={zoom.factor === 1} onClick={zoom.fit} size="small" type="text">
          {texts("fitWidth")}
        </Button>
        <Tooltip title={texts("download")}>
          <Button
            aria-label={texts("download")}
            download
            href={originalAddress(fileId)}
            icon={<DownloadOutlined />}
            size="small"
            type="text"
          />
        </Tooltip>
      </div>
      {view?.kind === "pages" && view.fallbackFont === "missing" && (
        <Banner title={texts("fontMissing")} tone="warning" />
      )}
      {view === undefined && <Skeleton active className="report-padded" paragraph={{ rows: 12 }} />}
      {view?.kind === "pages" && <PdfPages onPage={setPage} pages={view.pages} zoom={zoom.factor} />}
      {view?.kind === "html" && <DocxView html={view.html} zoom={zoom.factor} />}
      {view?.kind === "none" && (
        <Banner
          detail={
            language === "zh"
              ? `${view.error.message} ${view.error.hint}`
              : `${view.error.en.message} ${view.error.en.hint}`
          }
          title={texts("viewFailed")}
          tone="warning"
        />
      )}
    </section>
  );
}
