import { useMutation } from "@tanstack/react-query";
import { changeReturn, draftLetters } from "../../api/letters.ts";
import type { Return } from "../../api/types.ts";
import { dayFromNow } from "./official-date.ts";

/** Drafts a letter anew from the findings as they are now confirmed, for the same reports. */
export function useRenew(
  letter: Return,
  version: () => number,
  onDone: (next: Return) => void,
  onFailure: (error: unknown) => void,
) {
  return useMutation({
    mutationFn: async () => {
      const drafts = await draftLetters({
        batchId: letter.batchId,
        fileIds: letter.files.map(({ fileId }) => fileId),
        date: dayFromNow(0),
        deadline: letter.dueOn ?? dayFromNow(10),
        ...(letter.number === null ? {} : { documentNumber: letter.number }),
      });
      const [first] = drafts;
      return first === undefined ? letter : changeReturn(letter.id, version(), { letter: first.letter });
    },
    onSuccess: onDone,
    onError: onFailure,
  });
}
