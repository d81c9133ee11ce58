import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Alert, Button, Empty, Tabs } from "antd";
import { lazy, Suspense } from "react";
import { useNavigate } from "react-router";
import { batchQuery, overviewQuery } from "../../api/batches.ts";
import { asProblem } from "../../api/problem.ts";
import { useMay } from "../../api/session.tsx";
import type { Batch, Overview } from "../../api/types.ts";
import { useProgress } from "../../api/use-progress.ts";
import { CountsBar } from "../../components/counts-bar.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemView } from "../../components/problem-view.tsx";
import { useSay, useWords } from "../../i18n/language.tsx";
import { AcrossView } from "./across/across-view.tsx";
import { AllClean } from "./all-clean.tsx";
import { BatchHead } from "./batch-head.tsx";
import { Figures } from "./figures.tsx";
import { ReportList } from "./list/report-list.tsx";
import { TEXTS } from "./texts.ts";
import { UnitNotice } from "./unit-notice.tsx";
import { UnitsView } from "./units/units-view.tsx";
import { useReportFilter, type View, VIEWS } from "./use-report-filter.ts";

// Charts are the heaviest part of the page, and are not what it opens with.
const Charts = lazy(() => import("./charts/charts.tsx"));

const TAB_WORDS = { list: "viewList", across: "viewAcross", charts: "viewCharts", units: "viewUnits" } as const;

/** Head, figures and one of three views; its numbers move while files are checked. */
export function BatchView({ batchId }: { readonly batchId: number }) {
  const t = useWords(TEXTS);
  const say = useSay();
  const batch = useQuery(batchQuery(batchId));
  const overview = useQuery({ ...overviewQuery(batchId), placeholderData: keepPreviousData });
  const { connected } = useProgress(batchId);
  const { filter, view, setView, narrow, only } = useReportFilter();
  if (batch.isPending) return <Loading />;
  if (batch.isError) return <ProblemView problem={asProblem(batch.error)} retry={() => void batch.refetch()} />;
  const { counts, state, acrossError } = batch.data;
  // Clean files may still contradict each other: then a rule was broken, or nobody knows.
  const allClean =
    counts.clean === counts.total && state === "done" && acrossError === null && overview.data?.commonest === null;
  return (
    <div className="batch">
      <BatchHead batch={batch.data} filter={filter} />
      {!connected && <Alert type="warning" showIcon title={t("offline")} />}
      {acrossError !== null && (
        <Alert
          type="error"
          showIcon
          title={
            <>
              {say(acrossError)} <span className="quiet">{t("acrossAgain")}</span>
            </>
          }
        />
      )}
      {counts.total > 0 && <UnitNotice batchId={batchId} />}
      {counts.total === 0 ? (
        <NoFiles batch={batch.data} />
      ) : (
        <>
          {allClean ? (
            <AllClean batch={batch.data} filter={filter} />
          ) : (
            overview.data !== undefined && <Figures overview={overview.data} onOnly={only} onView={setView} />
          )}
          <CountsBar counts={counts} onChoose={(standing) => only({ standing: [standing] })} />
          <Tabs
            className="batch-tabs"
            size="small"
            activeKey={view}
            onChange={(chosen) => setView(VIEWS.find((one) => one === chosen) ?? "list")}
            items={VIEWS.map((one) => ({ key: one, label: <TabLabel view={one} overview={overview.data} /> }))}
          />
          {view === "list" && (
            <ReportList
              batchId={batchId}
              filter={filter}
              overview={overview.data ?? null}
              onNarrow={narrow}
              onOnly={only}
            />
          )}
          {view === "across" && acrossError === null && (
            <AcrossView key={filter.rule[0] ?? ""} batch={batch.data} rule={filter.rule[0] ?? null} />
          )}
          {view === "charts" && overview.data !== undefined && (
            <Suspense fallback={<Loading />}>
              <Charts overview={overview.data} onOnly={only} />
            </Suspense>
          )}
          {view === "units" && <UnitsView batchId={batchId} overview={overview.data ?? null} />}
        </>
      )}
    </div>
  );
}

function TabLabel({ view, overview }: { readonly view: View; readonly overview: Overview | undefined }) {
  const t = useWords(TEXTS);
  const waiting = overview === undefined ? 0 : waitingIn(view, overview);
  return (
    <>
      {t(TAB_WORDS[view])}
      {waiting > 0 && <span className="tab-count">{waiting}</span>}
    </>
  );
}

/** What of a view has not been dealt with. */
function waitingIn(view: View, { attendance, returns, rules }: Overview): number {
  if (view === "units") return (attendance?.missing.length ?? 0) + returns.issued;
  if (view !== "across") return 0;
  return rules.reduce((sum, { rule, open }) => (rule.startsWith("batch/") ? sum + open : sum), 0);
}

function NoFiles({ batch }: { readonly batch: Batch }) {
  const t = useWords(TEXTS);
  const navigate = useNavigate();
  const may = useMay("reviewer", { limited: true });
  return (
    <Empty className="batch-empty" image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("empty")}>
      {may && (
        <Button type="primary" onClick={() => void navigate(`/batches/${batch.id}/upload`)}>
          {t("upload")}
        </Button>
      )}
    </Empty>
  );
}
