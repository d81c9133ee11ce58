import { CheckCircleFilled } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import type { Batch } from "../../api/types.ts";
import { useWords } from "../../i18n/language.tsx";
import { ExportDialog } from "./actions/export-dialog.tsx";
import type { ReportFilter } from "./report-filter.ts";
import { TEXTS } from "./texts.ts";

/** Nothing is wrong: one line and what is left to do. */
export function AllClean({ batch, filter }: { readonly batch: Batch; readonly filter: ReportFilter }) {
  const t = useWords(TEXTS);
  const [exporting, setExporting] = useState(false);
  return (
    <div className="all-clean">
      <CheckCircleFilled aria-hidden="true" />
      <span>{t("allClean", { count: batch.counts.total })}</span>
      <Button type="primary" onClick={() => setExporting(true)}>
        {t("export")}
      </Button>
      {exporting && <ExportDialog batch={batch} filter={filter} onClose={() => setExporting(false)} />}
    </div>
  );
}
