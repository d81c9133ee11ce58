import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useMay, useSession } from "../../../api/session.tsx";
import { useLanguage } from "../../../i18n/language.tsx";
import { indexFindings } from "../logic/findings-by-value.ts";
import { indexValues } from "../logic/value-index.ts";
import type { Report } from "../state/report-context.ts";
import { useTexts } from "../state/use-texts.ts";
import { reportQueries } from "./queries.ts";
import type { FindingRow } from "./rows.ts";
import { useRenewedParts } from "./use-renewed-parts.ts";

const NOTHING = { evaluations: [], narrative: { title: null, sections: [], claims: [] } };

/** In the order of the document; what speaks of several files comes last. */
function inOrder(lines: readonly FindingRow[]): readonly FindingRow[] {
  return [...lines].sort((a, b) => Number(a.fileId === null) - Number(b.fileId === null) || a.position - b.position);
}

/** A report with all its parts; asked for at the same time. */
export function useLoadedReport(fileId: number): {
  readonly report: Report | null;
  readonly error: Error | null;
  readonly retry: () => void;
} {
  const file = useQuery(reportQueries.file(fileId));
  const answer = useQuery(reportQueries.result(fileId));
  const findings = useQuery(reportQueries.findings(fileId));
  const view = useQuery(reportQueries.view(fileId));
  useRenewedParts(
    fileId,
    file.data === undefined || answer.data === undefined
      ? null
      : `${file.data.standing} ${answer.data?.resultId ?? ""}`,
  );
  const { mode, user } = useSession();
  const mayDecide = useMay("reviewer");
  const { data: people } = useQuery({ ...reportQueries.reviewers(), enabled: mode === "login" && mayDecide });
  const language = useLanguage();
  const texts = useTexts();
  const result = answer.data?.result ?? null;
  const lines = useMemo(() => findings.data && inOrder(findings.data), [findings.data]);
  const values = useMemo(() => indexValues(result ?? NOTHING), [result]);
  const found = useMemo(() => indexFindings(lines ?? [], values, result?.file.sha256 ?? ""), [lines, values, result]);
  const names = useMemo(() => new Map((people?.reviewers ?? []).map(({ id, name }) => [id, name])), [people]);
  const userId = user?.id ?? null;
  const error = file.error ?? answer.error ?? findings.error;
  const retry = () => void Promise.all([file.refetch(), answer.refetch(), findings.refetch(), view.refetch()]);
  if (file.data === undefined || answer.data === undefined || lines === undefined)
    return { report: null, error, retry };
  const nameOf = (id: number | null) => {
    if (mode === "single") return null;
    return id !== null && id === userId ? texts("you") : id === null ? null : (names.get(id) ?? null);
  };
  return {
    report: {
      fileId,
      file: file.data,
      answer: answer.data,
      result,
      view: view.data,
      lines,
      values,
      found,
      language,
      mayDecide,
      userId,
      nameOf,
    },
    error,
    retry,
  };
}
