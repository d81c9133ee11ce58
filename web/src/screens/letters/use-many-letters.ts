import { useMutation, useQueryClient } from "@tanstack/react-query";
import { lettersZip, readReturn, stepReturn } from "../../api/letters.ts";
import type { Letter, ReturnLine } from "../../api/types.ts";
import { saveBlob } from "../../components/save-blob.ts";
import { useFailure } from "../../components/use-failure.ts";
import { useWords } from "../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

/** What is done with several letters at once: a zip to download, or issuing them. */
export function useManyLetters(onIssued: () => void) {
  const t = useWords(TEXTS);
  const client = useQueryClient();
  const fail = useFailure();
  const zip = useMutation({
    mutationFn: async (lines: readonly ReturnLine[]) => {
      const letters: Letter[] = [];
      for (const { id } of lines) letters.push((await readReturn(id)).letter);
      return lettersZip(letters);
    },
    onSuccess: (bytes) => saveBlob(bytes, t("zipName")),
    onError: fail,
  });
  const issue = useMutation({
    mutationFn: async (lines: readonly ReturnLine[]) => {
      for (const { id, version } of lines) client.setQueryData(["return", id], await stepReturn(id, "issue", version));
    },
    onError: fail,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ["batch"] });
      void client.invalidateQueries({ queryKey: ["files"] });
      onIssued();
    },
  });
  return { zip, issue };
}
