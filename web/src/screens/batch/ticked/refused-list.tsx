import type { Assigned } from "../../../api/types.ts";
import { useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

const REASONS = { unknown: "unknown", unseen: "unseen", taken: "takenReason" } as const;
/** The others stay ticked: nobody reads thousands of names. */
const SHOWN = 50;

interface RefusedListProps {
  /** What was done with the others; null: there are none. */
  readonly done: string | null;
  readonly refused: Assigned["refused"];
}

/** Reports that stay as they are, by the reason. */
export function RefusedList({ done, refused }: RefusedListProps) {
  const t = useWords(TEXTS);
  const shown = refused.slice(0, SHOWN);
  const reasons = [...new Set(shown.map(({ reason }) => reason))];
  return (
    <>
      {done !== null && <p>{done}</p>}
      {reasons.map((reason) => (
        <section key={reason} className="refused-list">
          <p className="quiet">{t(REASONS[reason])}</p>
          <ul>
            {shown
              .filter((one) => one.reason === reason)
              .map(({ fileId, path }) => (
                <li key={fileId}>{path ?? `#${fileId}`}</li>
              ))}
          </ul>
        </section>
      ))}
      {refused.length > SHOWN && <p className="quiet">{t("refusedMore", { count: refused.length - SHOWN })}</p>}
    </>
  );
}
