import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { batchQuery } from "./batches.ts";
import { API_ROOT, noteStatus } from "./client.ts";
import type { Answer, Batch, FileStanding, ProgressEvent } from "./types.ts";

/** Lists and charts are asked for again at most this often while files change. */
const REFRESH_EVERY = 3_000;
/** After the server has refused or the stream has broken for good. */
const REOPEN_AFTER = 5_000;

type FilesPage = Answer<"/api/v1/files">;

/** Listens to a batch while a screen shows it, and keeps what is on the screen up to date: its counts, and the files of every page of a list. */
export function useProgress(batchId: number): { readonly connected: boolean } {
  const client = useQueryClient();
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    let source: EventSource | null = null;
    let reopen: number | undefined;
    let refresh: number | undefined;
    let lost = false;
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
      if (files.length > 0) renewFiles(client, files);
      if (files.length > 0 || before?.state !== batch.state || before?.counts.total !== counts.total) refreshSoon();
    };
    const open = (): void => {
      source = new EventSource(`${API_ROOT}/batches/${batchId}/progress`);
      source.addEventListener("open", () => {
        setConnected(true);
        // What happened while nobody listened.
        if (lost) refreshSoon();
        lost = false;
      });
      source.addEventListener("state", (event) =>
        take(JSON.parse((event as MessageEvent<string>).data) as ProgressEvent),
      );
      source.addEventListener("error", () => {
        setConnected(false);
        lost = true;
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
  return { connected };
}

/** At once in the pages that are there; a list whose filter a file has left or entered follows when it is asked for again. */
function renewFiles(client: QueryClient, changed: readonly FileStanding[]): void {
  const byId = new Map(changed.map((file) => [file.id, file]));
  client.setQueriesData<FilesPage>({ queryKey: ["files"] }, (page) => {
    if (page === undefined || !page.files.some(({ id }) => byId.has(id))) return page;
    return { ...page, files: page.files.map((file) => ({ ...file, ...byId.get(file.id) })) };
  });
}
