import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useState } from "react";
import { createReturn, type DraftRequest, draftLetters } from "../../api/letters.ts";
import type { ReturnLine } from "../../api/types.ts";
import { useFailure } from "../../components/use-failure.ts";
import { useWords } from "../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Drafts letters and keeps each as a draft on the server, so that nothing is lost; what has a letter already is left out. */
export function useDraftAll(
  batchId: number,
  known: readonly ReturnLine[],
  onDrafted: (returnId: number | null) => void,
) {
  const t = useWords(TEXTS);
  const client = useQueryClient();
  const { message } = App.useApp();
  const fail = useFailure();
  const [progress, setProgress] = useState<Progress | null>(null);
  const taken = new Set(
    known
      .filter(({ state }) => state === "draft" || state === "issued")
      .flatMap(({ files }) => files.map(({ fileId }) => fileId)),
  );
  const draft = useMutation({
    mutationFn: async (request: DraftRequest) => {
      const letters = await draftLetters(request);
      const fresh = letters.filter(({ fileIds }) => !fileIds.every((id) => taken.has(id)));
      let first: number | null = null;
      for (const [index, { unit, fileIds, letter }] of fresh.entries()) {
        setProgress({ done: index, total: fresh.length });
        const made = await createReturn(batchId, {
          unitName: unit ?? t("unknownUnit"),
          unitId: null,
          number: request.documentNumber ?? null,
          dueOn: request.deadline,
          letter,
          fileIds: [...fileIds],
        });
        first ??= made.id;
      }
      return { first, drafted: fresh.length, skipped: letters.length - fresh.length };
    },
    onSuccess: ({ first, drafted, skipped }) => {
      const said = drafted === 0 ? t("draftedNone") : t("drafted", { n: drafted });
      void message.info(skipped === 0 ? said : `${said}；${t("skipped", { n: skipped })}`);
      onDrafted(first);
    },
    onError: fail,
    onSettled: () => {
      setProgress(null);
      void client.invalidateQueries({ queryKey: ["batch", batchId, "returns"] });
    },
  });
  return { draft, progress };
}
