import { CountsBar, type CountsPart } from "../../components/counts-bar.tsx";
import type { Counts } from "../../api/types.ts";
import { useWords } from "../../i18n/language.tsx";
import { isUnderWay } from "../../upload/sending-item.ts";
import { TEXTS } from "./texts.ts";
import type { UploadRow } from "./upload-row.ts";

interface UploadCountsProps {
  readonly local: readonly UploadRow[];
  readonly counts: Counts;
}

/** All lines of the list as one bar: what the server has, and what it has no file of. */
export function UploadCounts({ local, counts }: UploadCountsProps) {
  const t = useWords(TEXTS);
  const own = { sending: 0, refused: 0, stuck: 0, "passed-over": 0 };
  for (const { sent } of local)
    if (sent !== null) own[isUnderWay(sent) ? "sending" : (ENDS[sent.state] ?? "passed-over")] += 1;
  const beside: readonly CountsPart[] = [
    { kind: "sending", words: t("filterSending"), count: own.sending },
    { kind: "refused", words: t("refused"), count: own.refused },
    { kind: "stuck", words: t("stuck"), count: own.stuck },
    { kind: "passed-over", words: t("filterPassedOver"), count: own["passed-over"] },
  ];
  return <CountsBar counts={counts} beside={beside} />;
}

const ENDS: Readonly<Record<string, "refused" | "stuck">> = { refused: "refused", failed: "stuck" };
