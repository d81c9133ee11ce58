import { Empty, Segmented } from "antd";
import { useMemo, useState } from "react";
import type { Draft } from "../logic/live-sums.ts";
import { useReport } from "../state/report-context.ts";
import { useScreen } from "../state/screen-context.ts";
import { useTexts } from "../state/use-texts.ts";
import { AnalysisBlock } from "./analysis-block.tsx";
import { EditStrip } from "./edit-strip.tsx";
import { FormContext } from "./form-context.ts";
import { FundsBlock } from "./funds-block.tsx";
import { GoalsBlock } from "./goals-block.tsx";
import { HeadBlock } from "./head-block.tsx";
import { IndicatorsBlock } from "./indicators-block.tsx";
import { TotalBlock } from "./total-block.tsx";
import { useFormScroll } from "./use-form-scroll.ts";
import { useFormKeys } from "./use-form-keys.ts";

/** The record as the form that it was read from. */
export function FormTab() {
  const { result, answer, values } = useReport();
  const { state, change } = useScreen();
  const texts = useTexts();
  const [draft, setDraft] = useState<Draft | null>(null);
  const keys = useFormKeys();
  const frame = useFormScroll();
  const evaluations = result?.evaluations ?? [];
  const index = Math.min(state.evaluation, evaluations.length - 1);
  const evaluation = evaluations[index];
  const corrections = useMemo(
    () => new Map((answer?.corrections ?? []).map((correction) => [correction.pointer, correction])),
    [answer],
  );
  const form = useMemo(
    () => (evaluation === undefined ? null : { evaluation, index, draft, setDraft, corrections }),
    [evaluation, index, draft, corrections],
  );
  if (evaluation === undefined || form === null)
    return <Empty className="report-padded" description={texts("noForm")} />;
  const doubtful = values.values.filter((value) => value.evaluation === index && value.doubt !== null).length;
  return (
    <FormContext value={form}>
      <div className="report-form" onKeyDown={keys} ref={frame}>
        {evaluations.length > 1 && (
          <Segmented
            aria-label={texts("evaluationOf")}
            className="report-form-choice"
            onChange={(next) => change({ evaluation: Number(next), value: null })}
            options={evaluations.map((one, at) => ({
              value: at,
              label: `${at + 1} ${one.projectName?.text ?? one.title}`,
            }))}
            size="small"
            value={index}
          />
        )}
        {doubtful > 0 && <p className="report-doubt-note">{texts("doubtCount", { n: doubtful })}</p>}
        <h2 className="report-form-title">{evaluation.title}</h2>
        <HeadBlock />
        <FundsBlock />
        <GoalsBlock />
        <IndicatorsBlock />
        <TotalBlock />
        <AnalysisBlock />
        {evaluation.form.notes.length > 0 && (
          <div className="report-form-notes">
            <strong>{texts("notes")}</strong>
            {evaluation.form.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
        )}
      </div>
      <EditStrip />
    </FormContext>
  );
}
