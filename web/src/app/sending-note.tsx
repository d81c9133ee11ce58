import { useWords } from "../i18n/language.tsx";
import { useSendingTotal } from "../upload/sendings.ts";
import { TEXTS } from "./texts.ts";

/** Files that are on their way, whatever screen is open. */
export function SendingNote() {
  const t = useWords(TEXTS);
  const { done, total, busy } = useSendingTotal();
  if (!busy) return null;
  return (
    <span className="shell-user number" role="status">
      ↑ {t("uploading", { done, total })}
    </span>
  );
}
