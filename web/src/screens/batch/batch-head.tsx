import { ArrowLeftOutlined, DownOutlined } from "@ant-design/icons";
import { Button, Dropdown, Tag } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { API_ROOT } from "../../api/client.ts";
import { useMay } from "../../api/session.tsx";
import type { Batch } from "../../api/types.ts";
import { batchStateWords, isAtWork } from "../../components/batch-state.ts";
import { ScreenHead } from "../../components/screen-head.tsx";
import { useSay, useWords } from "../../i18n/language.tsx";
import { AssignDialog } from "./actions/assign-dialog.tsx";
import { ExportDialog } from "./actions/export-dialog.tsx";
import { useBatchActions } from "./actions/use-batch-actions.ts";
import type { ReportFilter } from "./report-filter.ts";
import { TEXTS } from "./texts.ts";

/** Name and state of a batch, and what can be done with it. */
export function BatchHead({ batch, filter }: { readonly batch: Batch; readonly filter: ReportFilter }) {
  const t = useWords(TEXTS);
  const say = useSay();
  const navigate = useNavigate();
  const may = useMay("reviewer", { limited: true });
  const whole = useMay("reviewer");
  const [dialog, setDialog] = useState<"export" | "assign" | null>(null);
  const { start, step, replayFailed, askCancel } = useBatchActions(batch);
  const { counts, paused, year, pack } = batch;
  const working = isAtWork(counts);
  const items = [
    { key: "summary", label: <a href={`${API_ROOT}/batches/${batch.id}/summary`}>{t("summary")}</a> },
    ...(whole ? [{ key: "assign", label: t("assign"), onClick: () => setDialog("assign") }] : []),
    ...(whole && counts.failed > 0
      ? [{ key: "replay", label: t("replay", { count: counts.failed }), onClick: replayFailed }]
      : []),
    ...(whole && (working || paused)
      ? [{ key: "pause", label: t(paused ? "resume" : "pause"), onClick: () => step(paused ? "resume" : "pause") }]
      : []),
    ...(whole && working ? [{ key: "cancel", danger: true, label: t("cancel"), onClick: askCancel }] : []),
  ];
  return (
    <>
      <ScreenHead
        back={
          <Link to="/" aria-label={t("back")} title={t("back")}>
            <ArrowLeftOutlined />
          </Link>
        }
        title={batch.name}
        note={
          <>
            <Tag variant="outlined">{say(batchStateWords(batch))}</Tag>
            {year !== null && `${t("year", { year })} · `}
            {pack}
          </>
        }
        actions={
          <>
            {may && <Button onClick={() => void navigate(`/batches/${batch.id}/upload`)}>{t("upload")}</Button>}
            {counts.total > 0 && (
              <>
                {may && <Button onClick={() => void navigate(`/batches/${batch.id}/letters`)}>{t("letters")}</Button>}
                <Button onClick={() => setDialog("export")}>{t("export")}</Button>
                <Dropdown menu={{ items }} trigger={["click"]}>
                  <Button>
                    {t("more")} <DownOutlined />
                  </Button>
                </Dropdown>
                {may && (
                  <Button type="primary" onClick={start}>
                    {t("start")}
                  </Button>
                )}
              </>
            )}
          </>
        }
      />
      {dialog === "export" && <ExportDialog batch={batch} filter={filter} onClose={() => setDialog(null)} />}
      {dialog === "assign" && <AssignDialog batchId={batch.id} onClose={() => setDialog(null)} />}
    </>
  );
}
