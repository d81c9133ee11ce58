import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { pictureWidth } from "../page/picture-width.ts";
import { fetchPicture, reportQueries } from "./queries.ts";

/** The next report is fetched once this one has settled; one that is pointed at in a list once the pointer rests. */
const SETTLED_MILLISECONDS = 400;
const RESTING_MILLISECONDS = 120;

/** Fetches the report that `n` opens, with its first page, so that it is there at once. */
export function usePrefetch(fileId: number | null): void {
  const client = useQueryClient();
  useEffect(() => {
    if (fileId === null) return;
    const timer = setTimeout(() => {
      prefetchRecord(client, fileId);
      void client.fetchQuery(reportQueries.view(fileId)).then(
        (view) => (view.kind === "pages" ? fetchPicture(fileId, pictureWidth()) : undefined),
        () => undefined,
      );
    }, SETTLED_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [client, fileId]);
}

/** Fetches the record and the findings of the report that a list points at, and the screen that shows them. */
export function usePrefetchPointed(fileId: number | null): void {
  const client = useQueryClient();
  useEffect(() => {
    if (fileId === null) return;
    const timer = setTimeout(() => {
      void import("../report-screen.tsx");
      prefetchRecord(client, fileId);
    }, RESTING_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [client, fileId]);
}

function prefetchRecord(client: QueryClient, fileId: number): void {
  void client.prefetchQuery(reportQueries.file(fileId));
  void client.prefetchQuery(reportQueries.result(fileId));
  void client.prefetchQuery(reportQueries.findings(fileId));
  void client.prefetchQuery(reportQueries.review(fileId));
}
