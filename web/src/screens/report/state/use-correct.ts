import { useQueryClient } from "@tanstack/react-query";
import { reportQueries } from "../data/queries.ts";
import { reportApi } from "../data/report-api.ts";
import type { ResultAnswer } from "../data/rows.ts";
import { recheckOutcome, type RecheckOutcome } from "../logic/recheck-outcome.ts";
import type { UnsavedCorrection } from "../logic/unsaved.ts";
import { useAnnouncer } from "./announcer.ts";
import type { Report } from "./report-context.ts";
import { undoStore } from "./undo-store.ts";
import { unsavedStore } from "./unsaved-store.ts";
import { isWorthKeeping, useRefusal } from "./use-refusal.ts";
import { type Texts, useTexts } from "./use-texts.ts";

/** Sets a misread value right. The server checks the record again before it answers. */
export function useCorrect({ fileId, values, answer }: Pick<Report, "fileId" | "values" | "answer">) {
  const client = useQueryClient();
  const announcer = useAnnouncer();
  const refuse = useRefusal();
  const texts = useTexts();
  const refresh = (file: number) => client.invalidateQueries({ queryKey: ["report", file] });

  /** @returns Whether it is saved. */
  const sendCorrection = async (work: UnsavedCorrection): Promise<boolean> => {
    const { pointer, text, replaces } = work;
    const { queryKey } = reportQueries.result(work.fileId);
    const before = client.getQueryData<ResultAnswer | null>(queryKey) ?? null;
    try {
      const { correction, result } = await reportApi.correct(work.fileId, { pointer, text, replaces });
      unsavedStore.remove(work);
      undoStore.push({ kind: "correction", fileId: work.fileId, correctionId: correction.id });
      if (result !== null && before !== null) {
        const corrections = [...before.corrections.filter((one) => one.pointer !== pointer), correction];
        const next: ResultAnswer = { ...before, result, corrections };
        client.setQueryData(queryKey, next);
      }
      const outcome =
        result === null || before === null ? null : recheckOutcome(before.result.findings, result.findings);
      announcer.say(
        outcome === null ? texts("didCorrectLater") : texts("didCorrect", { outcome: outcomeText(texts, outcome) }),
        "done",
        true,
      );
      // Said at once: what is said after the rest has been fetched could cover what the reader did since.
      await refresh(work.fileId);
      return true;
    } catch (error) {
      // Where nobody answers there is nothing newer to be had.
      if (!isWorthKeeping(error)) await refresh(work.fileId);
      return refuse(error, work);
    }
  };

  const correct = (pointer: string, text: string): Promise<boolean> => {
    const replaces = answer?.corrections.find((one) => one.pointer === pointer)?.id ?? null;
    const about = values.byPointer.get(pointer)?.field ?? { zh: "", en: "" };
    return sendCorrection({ kind: "correction", fileId, pointer, text, replaces, about });
  };

  const takeBack = async (correctionId: number) => {
    try {
      await reportApi.undoCorrection(fileId, correctionId);
      announcer.say(texts("didUndo"));
    } catch (error) {
      refuse(error);
    }
    await refresh(fileId);
  };
  return { correct, sendCorrection, takeBack };
}

function outcomeText(texts: Texts, { gone, added, changed }: RecheckOutcome): string {
  const parts = [
    gone > 0 ? texts("outcomeGone", { n: gone }) : "",
    added > 0 ? texts("outcomeAdded", { n: added }) : "",
    changed > 0 ? texts("outcomeChanged", { n: changed }) : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? texts("outcomeSame") : parts.join("，");
}
