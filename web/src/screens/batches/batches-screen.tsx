import { PlusOutlined } from "@ant-design/icons";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { batchesQuery } from "../../api/batches.ts";
import { asProblem } from "../../api/problem.ts";
import { useMay } from "../../api/session.tsx";
import { isAtWork } from "../../components/batch-state.ts";
import { Loading } from "../../components/loading.tsx";
import { ProblemView } from "../../components/problem-view.tsx";
import { ScreenHead } from "../../components/screen-head.tsx";
import { useWords } from "../../i18n/language.tsx";
import { BatchTable } from "./batch-table.tsx";
import { FirstSteps } from "./first-steps.tsx";
import { NewBatch } from "./new-batch.tsx";
import { TEXTS } from "./texts.ts";
import "./batches.css";

const REFRESH_MILLISECONDS = 3_000;

/** Every batch, newest first, and the way to a new one. */
export default function BatchesScreen() {
  const t = useWords(TEXTS);
  const may = useMay("reviewer", { limited: true });
  const [creating, setCreating] = useState(false);
  const query = useInfiniteQuery({
    ...batchesQuery,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ batches }) => batches.some(({ counts }) => isAtWork(counts)))
        ? REFRESH_MILLISECONDS
        : false,
  });
  const batches = query.data?.pages.flatMap((page) => page.batches) ?? [];
  if (query.isPending) return <Loading />;
  if (query.isError && batches.length === 0)
    return <ProblemView problem={asProblem(query.error)} retry={() => void query.refetch()} />;
  const create = may && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
      {t("create")}
    </Button>
  );
  return (
    <div className="batches">
      {batches.length === 0 ? (
        may ? (
          <FirstSteps action={create} />
        ) : (
          <p className="batches-none">{t("viewerEmpty")}</p>
        )
      ) : (
        <>
          <ScreenHead title={t("title")} actions={create} />
          <BatchTable batches={batches} />
          {query.hasNextPage && (
            <Button
              className="batches-more"
              loading={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {t("more")}
            </Button>
          )}
        </>
      )}
      {creating && <NewBatch onClose={() => setCreating(false)} />}
    </div>
  );
}
