import type { ReturnLine } from "../../api/types.ts";
import { useWords } from "../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

const SIGNS: Readonly<Record<ReturnLine["state"], string>> = { draft: "✎", issued: "➤", answered: "✓", withdrawn: "↩" };

/** How a letter stands: sign and word, and whether the answer is late. */
export function ReturnTag({ state, overdue }: Pick<ReturnLine, "state" | "overdue">) {
  const t = useWords(TEXTS);
  return (
    <span className={`return-tag return-tag-${overdue ? "overdue" : state}`}>
      <span aria-hidden="true">{overdue ? "!" : SIGNS[state]}</span> {t(overdue ? "overdue" : state)}
    </span>
  );
}
