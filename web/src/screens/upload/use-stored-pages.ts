import { useQueries } from "@tanstack/react-query";
import { FILES_PAGE, filesPageQuery } from "../../api/files.ts";
import type { FileStanding, Standing } from "../../api/types.ts";

/** Pages out of sight are given up soon: a list of a hundred thousand takes no more room than one of a hundred. */
const KEPT = 20_000;

export interface StoredPages {
  /** Null while the page that it is on is on its way. */
  fileAt(index: number): FileStanding | null;
  readonly error: unknown;
}

/**
 * The server's files of some standings in order of their paths, as far as they are in sight.
 *
 * @param standings Null: all of them.
 * @param from First file in sight. @param to Last one; less than `from`: none.
 */
export function useStoredPages(
  batchId: number,
  standings: readonly Standing[] | null,
  from: number,
  to: number,
): StoredPages {
  const query = { batch: batchId, ...(standings === null ? {} : { standing: [...standings] }) };
  const first = Math.floor(from / FILES_PAGE);
  const pages = to < from ? [] : Array.from({ length: Math.floor(to / FILES_PAGE) - first + 1 }, (_, n) => first + n);
  const answers = useQueries({
    queries: pages.map((page) => ({ ...filesPageQuery(query, page), gcTime: KEPT })),
  });
  return {
    fileAt: (index) => answers[Math.floor(index / FILES_PAGE) - first]?.data?.files[index % FILES_PAGE] ?? null,
    error: answers.find(({ error }) => error !== null)?.error ?? null,
  };
}
