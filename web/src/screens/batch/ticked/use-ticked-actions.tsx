import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { replay } from "../../../api/batches.ts";
import { assignFiles, assignUnit } from "../../../api/files.ts";
import type { Assigned } from "../../../api/types.ts";
import { useFailure } from "../../../components/use-failure.ts";
import { useWords } from "../../../i18n/language.tsx";
import { RefusedList } from "./refused-list.tsx";
import { TEXTS } from "./texts.ts";

/** Whom reports are given to or whose they are; null: nobody. */
export interface Picked {
  readonly id: number;
  readonly name: string;
}

/**
 * What is done with ticked reports. What came of it is said in numbers; reports that stay as they are are named, and stay ticked.
 *
 * @param onDone Gets the reports that are to stay ticked.
 */
export function useTickedActions(
  batchId: number,
  fileIds: readonly number[],
  onDone: (left: readonly number[]) => void,
) {
  const t = useWords(TEXTS);
  const { message, modal } = App.useApp();
  const failure = useFailure();
  const client = useQueryClient();
  const renew = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: ["files"] });
    await client.invalidateQueries({ queryKey: ["batch", batchId] });
  };
  const tell = (words: string, { changed, same, refused }: Assigned): void => {
    const parts = [
      ...(changed > 0 || same === 0 ? [words] : []),
      ...(same > 0 ? [t("same", { count: same })] : []),
    ].join(t("join"));
    if (refused.length === 0) void message.success(parts);
    else
      modal.warning({
        title: t("refusedTitle", { count: refused.length }),
        content: <RefusedList done={changed + same > 0 ? parts : null} refused={refused} />,
        okText: t("ok"),
        width: 560,
      });
    onDone(refused.map(({ fileId }) => fileId));
    void renew();
  };
  const give = useMutation({
    mutationFn: (to: Picked | null) => assignFiles(fileIds, to?.id ?? null),
    onSuccess: (outcome, to) => {
      const count = outcome.changed;
      tell(to === null ? t("taken", { count }) : t("given", { count, name: to.name }), outcome);
    },
    onError: failure,
  });
  const unit = useMutation({
    mutationFn: (to: Picked | null) => assignUnit(fileIds, to?.id ?? null),
    onSuccess: (outcome, to) => {
      const count = outcome.changed;
      tell(to === null ? t("unitCleared", { count }) : t("unitSet", { count, name: to.name }), outcome);
    },
    onError: failure,
  });
  const again = useMutation({
    mutationFn: () => replay({ fileIds }),
    onSuccess: ({ files }) => {
      void message.success(t("replayed", { count: files }));
      onDone([]);
      void renew();
    },
    onError: failure,
  });
  return { give, unit, again };
}
