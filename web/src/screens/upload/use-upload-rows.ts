import { useMemo } from "react";
import { useProgress } from "../../api/use-progress.ts";
import { sendingOf, useSendingItems } from "../../upload/sendings.ts";
import { localRows } from "./upload-row.ts";

/** What is on its way from here or went no further; what the server has comes by the page, and moves while it checks. */
export function useUploadRows(batchId: number) {
  const items = useSendingItems(batchId);
  const { connected } = useProgress(batchId);
  const local = useMemo(() => localRows(items), [items]);
  return { items, local, connected, sentOf: (path: string) => sendingOf(batchId).items.get(path) ?? null };
}
