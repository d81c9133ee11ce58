import { useQueryClient } from "@tanstack/react-query";
import { reportQueries } from "../data/queries.ts";
import { reportApi } from "../data/report-api.ts";
import type { ResultAnswer } from "../data/rows.ts";
import { recheckOutcome, type RecheckOutcome } from "../logic/recheck-outcome.ts";
import { useAnnouncer } from "./announcer.ts";
import { undoStore } from "./undo-store.ts";
import { useRefusal } from "./use-refusal.ts";
import { type Texts, useTexts } from "./use-texts.ts";

/** Sets a misread value right. The server checks the record again before it answers. */
export function useCorrect(fileId: number) {
  const client = useQueryClient();
  const announcer = useAnnouncer();
  const refuse = useRefusal();
  const texts = useTexts();
  const { queryKey } = reportQueries.result(fileId);
  const refresh = () => client.invalidateQueries({ queryKey: ["report", fileId] });

  /** @returns False where it was refused. */
  const correct = async (pointer: string, text: string): Promise<boolean> => {
    const before = client.getQueryData<ResultAnswer | null>(queryKey) ?? null;
    const replaces = before?.corrections.find((one) => one.pointer === pointer)?.id ?? null;
    try {
      const { correction, result } = await reportApi.correct(fileId, { pointer, text, replaces });
      undoStore.push({ kind: "correction", fileId, correctionId: correction.id });
      if (result !== null && before !== null) {
        const corrections = [...before.corrections.filter((one) => one.pointer !== pointer), correction];
        const next: ResultAnswer = { ...before, result, corrections };
        client.setQueryData(queryKey, next);
      }
      await refresh();
      const outcome =
        result === null || before === null ? null : recheckOutcome(before.result.findings, result.findings);
      announcer.say(
        outcome === null ? texts("didCorrectLater") : texts("didCorrect", { outcome: outcomeText(texts, outcome) }),
        "done",
        true,
      );
      return true;
    } catch (error) {
      await refresh();
      refuse(error);
      return false;
    }
  };

  const takeBack = async (correctionId: number) => {
    try {
      await reportApi.undoCorrection(fileId, correctionId);
      announcer.say(texts("didUndo"));
    } catch (error) {
      refuse(error);
    }
    await refresh();
  };
  return { correct, takeBack };
}

function outcomeText(texts: Texts, { gone, added, changed }: RecheckOutcome): string {
  const parts = [
    gone > 0 ? texts("outcomeGone", { n: gone }) : "",
    added > 0 ? texts("outcomeAdded", { n: added }) : "",
    changed > 0 ? texts("outcomeChanged", { n: changed }) : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? texts("outcomeSame") : parts.join("，");
}
