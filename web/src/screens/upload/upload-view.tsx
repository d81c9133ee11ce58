import { ArrowLeftOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { Link, useNavigate } from "react-router";
import { batchQuery } from "../../api/batches.ts";
import { asProblem } from "../../api/problem.ts";
import { useMay, useSession } from "../../api/session.tsx";
import { CountsBar } from "../../components/counts-bar.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemView } from "../../components/problem-view.tsx";
import { ScreenHead } from "../../components/screen-head.tsx";
import { useSay, useWords } from "../../i18n/language.tsx";
import type { PickedFile } from "../../upload/picked-file.ts";
import { isUnderWay } from "../../upload/sending-item.ts";
import { sendingOf } from "../../upload/sendings.ts";
import { autoSealOf } from "./auto-seal.ts";
import { DropZone } from "./drop-zone.tsx";
import { PhaseFilter } from "./phase-filter.tsx";
import { SendingLine } from "./sending-line.tsx";
import { TEXTS } from "./texts.ts";
import { SealButton } from "./seal-button.tsx";
import { UnitChoice } from "./unit-choice.tsx";
import { UploadList } from "./upload-list.tsx";
import { type Phase, phaseCounts } from "./upload-row.ts";
import { useReplays } from "./use-replays.ts";
import { MOST_LISTED, useUploadRows } from "./use-upload-rows.ts";

/** Everything of one batch's upload. */
export function UploadView({ batchId }: { readonly batchId: number }) {
  const t = useWords(TEXTS);
  const say = useSay();
  const navigate = useNavigate();
  const limited = useSession().user?.limited ?? false;
  const may = useMay("reviewer", { limited: true });
  const whole = useMay("reviewer");
  const [unitId, setUnitId] = useState<number | null>(null);
  const [chosenPhase, setPhase] = useState<Phase | null>(null);
  const batch = useQuery(batchQuery(batchId));
  const { items, rows, connected, problem } = useUploadRows(batchId);
  const { retry, retryAll } = useReplays(batchId);
  const replaceInput = useRef<HTMLInputElement>(null);
  const replaced = useRef("");
  const phases = phaseCounts(rows);
  // Files move on: a phase that has emptied itself is no longer worth a look.
  const phase = chosenPhase !== null && phases[chosenPhase] === 0 ? null : chosenPhase;
  const busy = items.some(isUnderWay);
  // Also where the reader has gone to another screen by then; somebody who sees some units alone cannot speak for all.
  useEffect(() => {
    if (whole) autoSealOf(batchId);
  }, [whole, batchId]);
  const add = (files: readonly PickedFile[]): void => {
    const sending = sendingOf(batchId);
    sending.unitId = unitId;
    sending.add(files);
  };
  if (batch.isPending) return <Loading />;
  if (batch.isError) return <ProblemView problem={asProblem(batch.error)} retry={() => void batch.refetch()} />;
  const { counts, name } = batch.data;
  return (
    <div className="upload">
      <ScreenHead
        back={
          <Link to={`/batches/${batchId}`} aria-label={t("back")} title={t("back")}>
            <ArrowLeftOutlined />
          </Link>
        }
        title={name}
        note={t("title")}
        actions={
          <>
            {whole && counts.total > 0 && <SealButton batchId={batchId} busy={busy} />}
            <Button type={busy ? "default" : "primary"} onClick={() => void navigate(`/batches/${batchId}`)}>
              {t("overview")}
            </Button>
          </>
        }
      />
      {may && <UnitChoice unitId={unitId} onChoose={setUnitId} />}
      {may && (
        <DropZone small={rows.length > 0} closed={limited && unitId === null ? t("unitNeeded") : null} onChoose={add} />
      )}
      {!connected && <Alert type="warning" showIcon title={t("offline")} />}
      {problem !== null && <Alert type="error" showIcon title={say(asProblem(problem).words)} />}
      <SendingLine items={items} onRetry={() => sendingOf(batchId).retry()} />
      {items.length === 0 && counts.total > 0 && <p className="quiet">{t("resume", { count: counts.total })}</p>}
      {rows.length > 0 && (
        <>
          <CountsBar counts={counts} />
          <div className="upload-tools">
            <PhaseFilter counts={phases} total={rows.length} phase={phase} onChoose={setPhase} />
            {counts.total > MOST_LISTED && <span className="quiet">{t("tooMany", { count: MOST_LISTED })}</span>}
            {whole && counts.failed > 0 && (
              <Button size="small" onClick={retryAll}>
                {t("retryAll")}
              </Button>
            )}
          </div>
          <UploadList
            rows={phase === null ? rows : rows.filter((row) => row.phase === phase)}
            batchId={batchId}
            onRetry={whole ? retry : null}
            onReplace={
              may
                ? (path) => {
                    replaced.current = path;
                    replaceInput.current?.click();
                  }
                : null
            }
          />
        </>
      )}
      <input
        ref={replaceInput}
        type="file"
        hidden
        aria-label={t("replace")}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) add([{ path: replaced.current, file }]);
          target.value = "";
        }}
      />
    </div>
  );
}
