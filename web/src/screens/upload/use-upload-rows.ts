import { queryOptions, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import { api, dataOf } from "../../api/client.ts";
import type { FileStanding } from "../../api/types.ts";
import { useProgress } from "../../api/use-progress.ts";
import { useSendingItems } from "../../upload/sendings.ts";
import { uploadRows } from "./upload-row.ts";

const PAGE = 500;
/** More are not listed here one by one; the batch's list of reports has them all. */
export const MOST_LISTED = 20_000;

/** Every file of a batch, read once; what changes afterwards comes as progress. */
const storedQuery = (batchId: number) =>
  queryOptions({
    queryKey: ["upload", batchId],
    queryFn: async ({ signal }) => {
      const all: FileStanding[] = [];
      for (let offset = 0; offset < MOST_LISTED; offset += PAGE) {
        const query = { batch: batchId, offset, limit: PAGE };
        const { files, total } = await dataOf(api.GET("/api/v1/files", { params: { query }, signal }));
        all.push(...files);
        if (offset + PAGE >= total) break;
      }
      return all;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** What is on its way from here, what the server has, and what it says while it checks. */
export function useUploadRows(batchId: number) {
  const items = useSendingItems(batchId);
  const { live, connected } = useProgress(batchId);
  const stored = useQuery(storedQuery(batchId));
  const { refetch } = stored;
  const wasConnected = useRef(connected);
  useEffect(() => {
    // What happened while nobody listened.
    if (connected && !wasConnected.current) void refetch();
    wasConnected.current = connected;
  }, [connected, refetch]);
  const rows = useMemo(() => {
    const files = new Map((stored.data ?? []).map((file) => [file.id, file]));
    for (const file of live.values()) files.set(file.id, file);
    return uploadRows(items, files.values());
  }, [items, stored.data, live]);
  return { items, rows, connected, problem: stored.error };
}
