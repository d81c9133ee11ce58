import { Button } from "antd";
import { Link } from "react-router";
import { useWords } from "../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";
import type { UploadRow } from "./upload-row.ts";

/** What can be done about a line. */
export interface RowWays {
  readonly batchId: number;
  /** Null: the reader may not. */
  readonly onRetry: ((fileId: number) => void) | null;
  readonly onReplace: ((path: string) => void) | null;
  /** Takes a line off the list that the server has no file of. */
  readonly onDrop: (path: string) => void;
}

interface UploadActionsProps extends RowWays {
  readonly row: UploadRow;
}

/** The buttons of one line. */
export function UploadActions({ row, batchId, onRetry, onReplace, onDrop }: UploadActionsProps) {
  const t = useWords(TEXTS);
  const { stored, sent, phase, path } = row;
  const again = stored !== null && (stored.standing === "failed" || stored.standing === "cancelled");
  return (
    <>
      {again && onRetry !== null && (
        <Button type="link" size="small" aria-label={`${t("retry")} ${path}`} onClick={() => onRetry(stored.id)}>
          {t("retry")}
        </Button>
      )}
      {phase === "trouble" && onReplace !== null && (
        <Button type="link" size="small" aria-label={`${t("replace")} ${path}`} onClick={() => onReplace(path)}>
          {t("replace")}
        </Button>
      )}
      {stored === null && (sent?.state === "refused" || sent?.state === "skipped") && (
        <Button type="link" size="small" aria-label={`${t("dropLine")} ${path}`} onClick={() => onDrop(path)}>
          {t("dropLine")}
        </Button>
      )}
      {stored !== null && (phase === "clean" || phase === "flagged") && (
        <Link to={`/files/${stored.id}?batch=${batchId}`} aria-label={`${t("view")} ${path}`}>
          {t("view")}
        </Link>
      )}
    </>
  );
}
