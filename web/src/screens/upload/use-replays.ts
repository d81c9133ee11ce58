import { useMutation } from "@tanstack/react-query";
import { App } from "antd";
import { replay } from "../../api/batches.ts";
import { useFailure } from "../../components/use-failure.ts";
import { useWords } from "../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

/** Has failed files checked again, one or all of a batch. */
export function useReplays(batchId: number) {
  const t = useWords(TEXTS);
  const { message } = App.useApp();
  const failure = useFailure();
  const { mutate } = useMutation({
    mutationFn: replay,
    onSuccess: ({ files }) => void message.success(t("retried", { count: files })),
    onError: failure,
  });
  return {
    retry: (fileId: number) => mutate({ fileIds: [fileId] }),
    retryAll: () => mutate({ batchId, states: ["failed"] }),
  };
}
