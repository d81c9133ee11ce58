import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { batchQuery } from "./batches.ts";
import { API_ROOT, noteStatus } from "./client.ts";
import type { Batch, FileStanding, ProgressEvent } from "./types.ts";

/** Lists and charts are asked for again at most this often while files change. */
const REFRESH_EVERY = 3_000;
/** After the server has refused or the stream has broken for good. */
const REOPEN_AFTER = 5_000;

/** How the files of a batch stand, live; by file id. What was not heard of stands as the lists say. */
export type Live = ReadonlyMap<number, FileStanding>;

/** Listens to a batch while a screen shows it, and keeps what is on the screen up to date. */
export function useProgress(batchId: number): { readonly live: Live; readonly connected: boolean } {
  const client = useQueryClient();
  const [live, setLive] = useState<Live>(new Map());
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    let source: EventSource | null = null;
    let reopen: number | undefined;
    let refresh: number | undefined;
    const refreshSoon = (): void => {
      refresh ??= window.setTimeout(() => {
        refresh = undefined;
        void client.invalidateQueries({ queryKey: ["files"] });
        void client.invalidateQueries({ queryKey: ["batch", batchId] });
      }, REFRESH_EVERY);
    };
    const take = ({ batch, counts, files }: ProgressEvent): void => {
      const before = client.getQueryData(batchQuery(batchId).queryKey);
      client.setQueryData(batchQuery(batchId).queryKey, (known: Batch | undefined) =>
        known === undefined ? known : { ...known, ...batch, counts },
      );
      if (files.length > 0) setLive((known) => new Map([...known, ...files.map((file) => [file.id, file] as const)]));
      if (files.length > 0 || before?.state !== batch.state || before?.counts.total !== counts.total) refreshSoon();
    };
    const open = (): void => {
      source = new EventSource(`${API_ROOT}/batches/${batchId}/progress`);
      source.addEventListener("open", () => setConnected(true));
      source.addEventListener("state", (event) =>
        take(JSON.parse((event as MessageEvent<string>).data) as ProgressEvent),
      );
      source.addEventListener("error", () => {
        setConnected(false);
        // Broken lines are opened again by the browser; refusals are not.
        if (source?.readyState !== EventSource.CLOSED) return;
        void fetch(`${API_ROOT}/batches/${batchId}`).then(
          ({ status }) => noteStatus(status),
          () => undefined,
        );
        reopen = window.setTimeout(open, REOPEN_AFTER);
      });
    };
    open();
    return () => {
      source?.close();
      clearTimeout(reopen);
      clearTimeout(refresh);
    };
  }, [batchId, client]);
  return { live, connected };
}
