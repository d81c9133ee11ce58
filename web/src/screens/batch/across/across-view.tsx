import { Alert, Button, Segmented } from "antd";
import { useState } from "react";
import { asProblem } from "../../../api/problem.ts";
import { useMay } from "../../../api/session.tsx";
import type { Batch } from "../../../api/types.ts";
import { Loading } from "../../../components/loading.tsx";
import { useSay, useWords } from "../../../i18n/language.tsx";
import { AcrossFinding } from "./across-finding.tsx";
import { TEXTS } from "./texts.ts";
import { useAcross } from "./use-across.ts";
import "./across.css";

interface AcrossViewProps {
  readonly batch: Batch;
  /** Rule that the reader has come for; null: all. */
  readonly rule: string | null;
}

/** What was found by holding files against each other: it belongs to no single report, and is decided here. */
export function AcrossView({ batch, rule }: AcrossViewProps) {
  const t = useWords(TEXTS);
  const say = useSay();
  const may = useMay("reviewer", { limited: true });
  const [chosen, setChosen] = useState(rule ?? ALL);
  const { rules, findings, error, more, loading, decide } = useAcross(batch.id, chosen === ALL ? null : chosen);
  if (error !== null) return <Alert type="error" showIcon title={say(asProblem(error).words)} />;
  if (findings === null && rules.length === 0) return <Loading />;
  if (findings?.length === 0) return <p className="quiet">{t(batch.state === "done" ? "none" : "notYet")}</p>;
  const total = rules.reduce((sum, { count }) => sum + count, 0);
  const left = (chosen === ALL ? total : (rules.find(({ id }) => id === chosen)?.count ?? 0)) - (findings?.length ?? 0);
  return (
    <div className="across">
      <Segmented
        aria-label={t("rule")}
        value={chosen}
        options={[
          { value: ALL, label: t("all", { count: total }) },
          ...rules.map(({ id, summary, count }) => ({
            value: id,
            label: `${shortened(say(summary))} ${count}`,
            title: say(summary),
          })),
        ]}
        onChange={setChosen}
      />
      {findings === null ? (
        <Loading />
      ) : (
        <ul>
          {findings.map((line) => (
            <AcrossFinding key={line.id} line={line} batchId={batch.id} onDecide={may ? decide : null} />
          ))}
        </ul>
      )}
      {more !== null && (
        <Button className="across-more" loading={loading} onClick={more}>
          {left > 0 ? t("moreFindings", { count: left }) : t("moreOnes")}
        </Button>
      )}
    </div>
  );
}

const ALL = "all";
const MOST_LETTERS = 12;

function shortened(sentence: string): string {
  const text = sentence.replace(/[。.]$/, "");
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}
