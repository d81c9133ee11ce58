import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { pictureWidth } from "../page/picture-width.ts";
import { fetchPicture, reportQueries } from "./queries.ts";

/** Fetches the report that `n` opens, so that it is there at once. Waits until this one has settled. */
export function usePrefetch(fileId: number | null): void {
  const client = useQueryClient();
  useEffect(() => {
    if (fileId === null) return;
    const timer = setTimeout(() => {
      void client.prefetchQuery(reportQueries.file(fileId));
      void client.prefetchQuery(reportQueries.result(fileId));
      void client.prefetchQuery(reportQueries.findings(fileId));
      void client.prefetchQuery(reportQueries.review(fileId));
      void client.fetchQuery(reportQueries.view(fileId)).then(
        (view) => (view.kind === "pages" ? fetchPicture(fileId, pictureWidth()) : undefined),
        () => undefined,
      );
    }, 400);
    return () => clearTimeout(timer);
  }, [client, fileId]);
}
