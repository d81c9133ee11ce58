import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Card, Skeleton } from "antd";
import { pauseAll, systemQuery } from "../../../api/system.ts";
import { fileSize } from "../../../components/format.ts";
import { ProblemView } from "../../../components/problem-view.tsx";
import { useFailure } from "../../../components/use-failure.ts";
import { useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "../texts.ts";
import { Failures } from "./failures.tsx";
import { FileTotals } from "./file-totals.tsx";

/** Queue, storage, what failed; looked at every few seconds. */
export default function SystemPage() {
  const t = useWords(TEXTS);
  const client = useQueryClient();
  const fail = useFailure();
  const system = useQuery(systemQuery);
  const hold = useMutation({
    mutationFn: pauseAll,
    onError: fail,
    onSettled: () => client.invalidateQueries({ queryKey: systemQuery.queryKey }),
  });
  if (system.isError && system.data === undefined)
    return <ProblemView problem={system.error} retry={() => void system.refetch()} />;
  if (system.data === undefined) return <Skeleton active />;
  const { queue, blobs, disk, database, files, failures, version, node } = system.data;
  const low = disk.freeBytes < 2 * disk.leastBytes;
  return (
    <>
      <header className="admin-head">
        <h1>{t("system")}</h1>
        <span className="admin-space" />
        <Button loading={hold.isPending} onClick={() => hold.mutate(!queue.paused)}>
          {t(queue.paused ? "resume" : "pause")}
        </Button>
      </header>
      {queue.paused && <Alert className="admin-gap" showIcon title={t("queuePaused")} type="warning" />}
      {low && (
        <Alert className="admin-gap" showIcon title={t("freeLow", { size: fileSize(disk.leastBytes) })} type="error" />
      )}
      <div className="admin-cards">
        <Card size="small" title={t("queue")}>
          <dl className="admin-facts">
            <dt>{t("state")}</dt>
            <dd>{queue.paused ? `‖ ${t("queuePaused")}` : `▶ ${t("queueRuns")}`}</dd>
            <dt>{t("waiting")}</dt>
            <dd>{queue.waiting}</dd>
            <dt>{t("running")}</dt>
            <dd>{queue.active}</dd>
            <dt>{t("delayed")}</dt>
            <dd>{queue.delayed}</dd>
          </dl>
        </Card>
        <Card size="small" title={t("files")}>
          <FileTotals files={files} />
        </Card>
        <Card size="small" title={t("storage")}>
          <dl className="admin-facts">
            <dt>{t(blobs.kind)}</dt>
            <dd>{t("blobs", { n: blobs.count, size: fileSize(blobs.bytes) })}</dd>
            <dt />
            <dd>{t("free", { size: fileSize(disk.freeBytes) })}</dd>
          </dl>
        </Card>
        <Card size="small" title={t("program")}>
          <dl className="admin-facts">
            <dt>fuhe</dt>
            <dd>{version}</dd>
            <dt>Node.js</dt>
            <dd>{node}</dd>
            <dt>{t("database")}</dt>
            <dd>{t(database)}</dd>
            <dt>{t("queue")}</dt>
            <dd>{t(queue.backend)}</dd>
          </dl>
        </Card>
      </div>
      <Failures failures={failures} />
    </>
  );
}
