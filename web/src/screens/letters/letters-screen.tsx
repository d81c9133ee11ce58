import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Empty } from "antd";
import { useState } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import { batchQuery } from "../../api/batches.ts";
import { letterFrameQuery, readReturn, returnsQuery } from "../../api/letters.ts";
import { useMay } from "../../api/session.tsx";
import type { Return } from "../../api/types.ts";
import { Loading } from "../../components/loading.tsx";
import { ProblemView } from "../../components/problem-view.tsx";
import { useTitle } from "../../components/use-title.ts";
import { useWords } from "../../i18n/language.tsx";
import { BeginLetters } from "./begin-letters.tsx";
import { LetterEditor } from "./letter-editor.tsx";
import { LetterList } from "./letter-list.tsx";
import "./letters.css";
import "./paper.css";
import { TEXTS } from "./texts.ts";

/** The letters of a batch: drafted from confirmed findings, changed as on paper, issued, downloaded. */
export default function LettersScreen() {
  const t = useWords(TEXTS);
  const batchId = Number(useParams()["batchId"]);
  const [query, setQuery] = useSearchParams();
  const client = useQueryClient();
  const [epoch, setEpoch] = useState(0);
  const chosen = Number(query.get("letter") ?? 0);
  const batch = useQuery(batchQuery(batchId));
  const returns = useQuery(returnsQuery(batchId));
  const frame = useQuery(letterFrameQuery);
  const letter = useQuery({
    queryKey: ["return", chosen],
    queryFn: () => readReturn(chosen),
    enabled: chosen > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const admin = useMay("admin");
  const stepped = (next: Return): void => {
    client.setQueryData(["return", next.id], next);
    void client.invalidateQueries({ queryKey: ["batch", batchId] });
    void client.invalidateQueries({ queryKey: ["files"] });
    setEpoch((count) => count + 1);
  };
  useTitle(`${t("title")} · ${batch.data?.name ?? ""}`);
  if (returns.isPending) return <Loading />;
  if (returns.isError) return <ProblemView problem={returns.error} retry={() => void returns.refetch()} />;
  const choose = (id: number): void => {
    const next = new URLSearchParams(query);
    next.set("letter", String(id));
    setQuery(next, { replace: true });
  };
  return (
    <div className="letters">
      <aside className="letters-side">
        <header className="letters-head">
          <Link to={`/batches/${batchId}`}>‹ {batch.data?.name ?? t("back")}</Link>
          <h1>{t("title")}</h1>
        </header>
        {frame.data?.issuer === "" && (
          <Alert
            action={admin && <Link to="/admin/letters">{t("frameSet")}</Link>}
            title={t("frameUnset")}
            type="warning"
          />
        )}
        <BeginLetters
          batchId={batchId}
          days={frame.data?.days ?? 10}
          fileIds={query.getAll("file").map(Number)}
          known={returns.data.total}
          onDrafted={(id) => id !== null && choose(id)}
          unit={query.get("unit")}
        />
        <LetterList
          batchId={batchId}
          chosen={chosen}
          onChoose={choose}
          onIssued={() => setEpoch((count) => count + 1)}
          returns={returns.data.returns}
        />
      </aside>
      {chosen === 0 ? (
        <Empty className="letters-none" description={returns.data.returns.length === 0 ? t("noneHint") : t("choose")} />
      ) : letter.isPending ? (
        <Loading />
      ) : letter.isError ? (
        <ProblemView problem={letter.error} retry={() => void letter.refetch()} />
      ) : (
        <LetterEditor key={`${letter.data.id}-${epoch}`} onStepped={stepped} start={letter.data} />
      )}
    </div>
  );
}
