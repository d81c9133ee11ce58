import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useState } from "react";
import { assignUnit } from "../../api/files.ts";
import { useFailure } from "../../components/use-failure.ts";
import { useWords } from "../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

/** Gives reports their units, one request for each unit. What was saved before a failure stays saved, and the list says what is left. */
export function useConfirm(batchId: number, onSettled: () => void) {
  const t = useWords(TEXTS);
  const { message } = App.useApp();
  const failure = useFailure();
  const client = useQueryClient();
  const [done, setDone] = useState(0);
  const confirm = useMutation({
    mutationFn: async (groups: readonly (readonly [unitId: number, fileIds: readonly number[]])[]) => {
      let changed = 0;
      let left = 0;
      for (const [unitId, fileIds] of groups) {
        const outcome = await assignUnit(fileIds, unitId, false);
        changed += outcome.changed;
        left += outcome.refused.length;
        setDone((before) => before + fileIds.length);
      }
      return { changed, left };
    },
    onSuccess: ({ changed, left }) => {
      const words = [t("confirmed", { count: changed }), ...(left === 0 ? [] : [t("taken", { count: left })])].join(
        t("join"),
      );
      void (left === 0 ? message.success(words) : message.warning(words, 6));
    },
    onError: failure,
    onSettled: async () => {
      setDone(0);
      await client.invalidateQueries({ queryKey: ["batch", batchId] });
      await client.invalidateQueries({ queryKey: ["files"] });
      onSettled();
    },
  });
  return { confirm, done };
}
