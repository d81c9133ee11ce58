import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { draftBatchLetters, letterCountQuery } from "../../api/letters.ts";
import { useFailure } from "../../components/use-failure.ts";
import { useWords } from "../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

/** How often the count of letters is asked for while they are drafted, ms. */
const LOOK = 1_000;

/**
 * Drafts letters on the server, which keeps each as a draft; what has a letter already is left out.
 *
 * @param known Letters that there were before.
 */
export function useDraftAll(batchId: number, known: number, onDrafted: (returnId: number | null) => void) {
  const t = useWords(TEXTS);
  const client = useQueryClient();
  const { message } = App.useApp();
  const fail = useFailure();
  const draft = useMutation({
    mutationFn: draftBatchLetters,
    onSuccess: ({ drafted, left, first }) => {
      const said = drafted === 0 ? t("draftedNone") : t("drafted", { n: drafted });
      void message.info(left === 0 ? said : t("skipped", { said, n: left }));
      onDrafted(first);
    },
    onError: fail,
    onSettled: () => void client.invalidateQueries({ queryKey: ["batch", batchId, "returns"] }),
  });
  const { isPending } = draft;
  const count = useQuery({
    ...letterCountQuery(batchId),
    enabled: isPending,
    refetchInterval: isPending ? LOOK : false,
  });
  return { draft, done: isPending ? Math.max((count.data ?? known) - known, 0) : 0 };
}
