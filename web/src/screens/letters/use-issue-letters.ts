import { useMutation, useQueryClient } from "@tanstack/react-query";
import { stepReturn } from "../../api/letters.ts";
import type { ReturnLine } from "../../api/types.ts";
import { useFailure } from "../../components/use-failure.ts";

/** Issues several letters at once. */
export function useIssueLetters(onIssued: () => void) {
  const client = useQueryClient();
  const fail = useFailure();
  return useMutation({
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
}
