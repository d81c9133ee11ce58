import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useNavigate } from "react-router";
import { type BatchStep, replay, stepBatch } from "../../../api/batches.ts";
import { api, dataOf, queryText } from "../../../api/client.ts";
import type { Batch, FileQuery } from "../../../api/types.ts";
import { useFailure } from "../../../components/use-failure.ts";
import { useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "../texts.ts";

/** Where a review begins: what has findings or was not checked whole, and nobody has decided. */
const TO_REVIEW: Omit<FileQuery, "batch"> = { standing: ["flagged", "incomplete"], reviewState: ["open"] };

/** What can be done with a whole batch. */
export function useBatchActions(batch: Batch) {
  const t = useWords(TEXTS);
  const { message, modal } = App.useApp();
  const failure = useFailure();
  const client = useQueryClient();
  const navigate = useNavigate();
  const renew = () => client.invalidateQueries({ queryKey: ["batch", batch.id] });
  const step = useMutation({
    mutationFn: (name: BatchStep) => stepBatch(batch.id, name),
    onSuccess: renew,
    onError: failure,
  });
  const again = useMutation({
    mutationFn: () => replay({ batchId: batch.id, states: ["failed"] }),
    onSuccess: async ({ files }) => {
      void message.success(t("replayed", { count: files }));
      await renew();
    },
    onError: failure,
  });
  const start = useMutation({
    mutationFn: () =>
      dataOf(api.GET("/api/v1/files", { params: { query: { batch: batch.id, ...TO_REVIEW, limit: 1 } } })),
    onSuccess: ({ files: [first] }) => {
      if (first === undefined) void message.info(t("nothingLeft"));
      else void navigate(`/files/${first.id}${queryText({ batch: batch.id, ...TO_REVIEW })}`);
    },
    onError: failure,
  });
  return {
    step: (name: BatchStep) => step.mutate(name),
    replayFailed: () => again.mutate(),
    start: () => start.mutate(),
    askCancel: () =>
      modal.confirm({
        title: t("cancelAsk", { count: batch.counts.waiting + batch.counts.running }),
        content: t("cancelText"),
        okText: t("yes"),
        cancelText: t("no"),
        okButtonProps: { danger: true },
        onOk: () => step.mutateAsync("cancel").catch(() => undefined),
      }),
  };
}
