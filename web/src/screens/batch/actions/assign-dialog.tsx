import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Checkbox, Modal } from "antd";
import { useState } from "react";
import { assignEvenly } from "../../../api/batches.ts";
import { reviewersQuery } from "../../../api/people.ts";
import { useFailure } from "../../../components/use-failure.ts";
import { useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

interface AssignDialogProps {
  readonly batchId: number;
  /** These reports alone; null: all of the batch. */
  readonly fileIds?: readonly number[] | null;
  readonly onDone?: () => void;
  readonly onClose: () => void;
}

/** Deals what nobody has out among reviewers. */
export function AssignDialog({ batchId, fileIds = null, onDone, onClose }: AssignDialogProps) {
  const t = useWords(TEXTS);
  const { message } = App.useApp();
  const failure = useFailure();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<number[]>([]);
  const reviewers = useQuery(reviewersQuery);
  const people = reviewers.data?.reviewers ?? [];
  const assign = useMutation({
    mutationFn: () => assignEvenly(batchId, chosen, fileIds),
    onSuccess: async ({ given }) => {
      const name = (id: number): string => people.find((one) => one.id === id)?.name ?? String(id);
      const words = given
        .filter(({ files }) => files > 0)
        .map(({ userId, files }) => t("givenOne", { name: name(userId), files }));
      void message.success(
        words.length === 0 ? t("assignedNone") : t("assigned", { given: words.join(t("listJoin")) }),
      );
      onClose();
      onDone?.();
      await client.invalidateQueries({ queryKey: ["files"] });
      await client.invalidateQueries({ queryKey: ["batch", batchId] });
    },
    onError: failure,
  });
  return (
    <Modal
      open
      title={t("assignTitle")}
      okText={t("assign")}
      cancelText={t("cancel")}
      okButtonProps={{ disabled: chosen.length === 0 }}
      confirmLoading={assign.isPending}
      onOk={() => assign.mutate()}
      onCancel={onClose}
    >
      <p>{fileIds === null ? t("assignText") : t("assignThese", { count: fileIds.length })}</p>
      {people.length === 0 && !reviewers.isPending ? (
        <p className="quiet">{t("noReviewers")}</p>
      ) : (
        <Checkbox.Group
          className="assign-people"
          aria-label={t("reviewers")}
          value={chosen}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
      )}
    </Modal>
  );
}
