import { ArrowLeftOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { Link, useNavigate } from "react-router";
import { batchQuery } from "../../api/batches.ts";
import { asProblem } from "../../api/problem.ts";
import { useMay, useSession } from "../../api/session.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemView } from "../../components/problem-view.tsx";
import { ScreenHead } from "../../components/screen-head.tsx";
import { useWords } from "../../i18n/language.tsx";
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
import { UploadCounts } from "./upload-counts.tsx";
import { UploadList } from "./upload-list.tsx";
import { type Phase, PHASE_STANDINGS, phaseCounts } from "./upload-row.ts";
import { useReplays } from "./use-replays.ts";
import { useUploadRows } from "./use-upload-rows.ts";

/** Everything of one batch's upload. */
export function UploadView({ batchId }: { readonly batchId: number }) {
  const t = useWords(TEXTS);
  const navigate = useNavigate();
  const { user, files: limit } = useSession();
  const limited = user?.limited ?? false;
  const may = useMay("reviewer", { limited: true });
  const whole = useMay("reviewer");
  const [unitId, setUnitId] = useState<number | null>(null);
  const [chosenPhase, setPhase] = useState<Phase | null>(null);
  const batch = useQuery(batchQuery(batchId));
  const { items, local, connected, sentOf } = useUploadRows(batchId);
  const { retry, retryAll } = useReplays(batchId);
  const replaceInput = useRef<HTMLInputElement>(null);
  const replaced = useRef("");
  const busy = items.some(isUnderWay);
  // Also where the reader has gone to another screen by then; somebody who sees some units alone cannot speak for all.
  useEffect(() => {
    if (whole) autoSealOf(batchId);
  }, [whole, batchId]);
  const add = (files: readonly PickedFile[]): void => {
    const sending = sendingOf(batchId);
    sending.unitId = unitId;
    sending.limit = limit;
    sending.add(files);
  };
  if (batch.isPending) return <Loading />;
  if (batch.isError) return <ProblemView problem={asProblem(batch.error)} retry={() => void batch.refetch()} />;
  const { counts, name, state } = batch.data;
  const phases = phaseCounts(local, counts);
  const total = Object.values(phases).reduce((sum, count) => sum + count, 0);
  // Files move on: a phase that has emptied itself is no longer worth a look.
  const phase = chosenPhase !== null && phases[chosenPhase] === 0 ? null : chosenPhase;
  const shown = phase === null ? local : local.filter((row) => row.phase === phase);
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
            {whole && counts.total > 0 && <SealButton batchId={batchId} busy={busy} done={!busy && state === "done"} />}
            <Button type={busy ? "default" : "primary"} onClick={() => void navigate(`/batches/${batchId}`)}>
              {t("overview")}
            </Button>
          </>
        }
      />
      {may && <UnitChoice unitId={unitId} onChoose={setUnitId} />}
      {may && (
        <DropZone small={total > 0} closed={limited && unitId === null ? t("unitNeeded") : null} onChoose={add} />
      )}
      {!connected && <Alert type="warning" showIcon title={t("offline")} />}
      <SendingLine items={items} onRetry={() => sendingOf(batchId).retry()} />
      {items.every(({ file }) => file === null) && counts.total > 0 && (
        <p className="quiet">{t("resume", { count: counts.total })}</p>
      )}
      {total > 0 && (
        <>
          <UploadCounts counts={counts} local={local} />
          <div className="upload-tools">
            <PhaseFilter counts={phases} total={total} phase={phase} onChoose={setPhase} />
            {whole && counts.failed > 0 && (
              <Button size="small" onClick={retryAll}>
                {t("retryAll")}
              </Button>
            )}
          </div>
          <UploadList
            local={shown}
            standings={phase === null ? null : PHASE_STANDINGS[phase]}
            stored={(phase === null ? total : phases[phase]) - shown.length}
            sentOf={sentOf}
            batchId={batchId}
            onDrop={(path) => sendingOf(batchId).items.remove(path)}
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
