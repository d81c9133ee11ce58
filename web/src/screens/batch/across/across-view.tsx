import { Alert, Segmented } from "antd";
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
  const { rules, findings, error, decide } = useAcross(batch.id);
  const [chosen, setChosen] = useState(rule ?? "all");
  if (error !== null) return <Alert type="error" showIcon title={say(asProblem(error).words)} />;
  if (findings === null) return <Loading />;
  if (findings.length === 0) return <p className="quiet">{t(batch.state === "done" ? "none" : "notYet")}</p>;
  const counted = rules
    .map(({ id, summary }) => ({ id, summary, count: findings.filter(({ finding }) => finding.rule === id).length }))
    .filter(({ count }) => count > 0);
  const shown = chosen === "all" ? findings : findings.filter(({ finding }) => finding.rule === chosen);
  return (
    <div className="across">
      <Segmented
        aria-label={t("rule")}
        value={chosen}
        options={[
          { value: "all", label: t("all", { count: findings.length }) },
          ...counted.map(({ id, summary, count }) => ({
            value: id,
            label: `${shortened(say(summary))} ${count}`,
            title: say(summary),
          })),
        ]}
        onChange={setChosen}
      />
      <ul>
        {shown.map((line) => (
          <AcrossFinding key={line.id} line={line} batchId={batch.id} onDecide={may ? decide : null} />
        ))}
      </ul>
    </div>
  );
}

const MOST_LETTERS = 12;

function shortened(sentence: string): string {
  const text = sentence.replace(/[。.]$/, "");
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}
