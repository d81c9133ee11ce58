import { useQueries } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { FILES_PAGE, filesPageQuery } from "../../../api/files.ts";
import type { FileLine, FileQuery } from "../../../api/types.ts";

interface FilePages {
  /** How many reports there are; null until it is known. */
  readonly total: number | null;
  readonly error: unknown;
  /** Null while its page is on its way. */
  lineAt(index: number): FileLine | null;
}

/** Page that a row is on. */
export function pageOf(index: number): number {
  return Math.floor(index / FILES_PAGE);
}

/** The pages of a list from one to another that are in sight, and the first one. */
export function useFilePages(query: FileQuery, from: number, to: number): FilePages {
  const wanted = [...new Set([0, ...Array.from({ length: to - from + 1 }, (_, n) => from + n)])];
  const answers = useQueries({ queries: wanted.map((page) => filesPageQuery(query, page)) });
  const known = answers[0]?.data?.total ?? null;
  // While another filter's first page is on its way, the list keeps its length: it would jump otherwise.
  const [total, setTotal] = useState<number | null>(null);
  useEffect(() => {
    if (known !== null) setTotal(known);
  }, [known]);
  const pages = new Map(wanted.map((page, n) => [page, answers[n]?.data?.files]));
  return {
    total: known ?? total,
    error: answers.find(({ error }) => error !== null)?.error ?? null,
    lineAt: (index) => pages.get(pageOf(index))?.[index % FILES_PAGE] ?? null,
  };
}
