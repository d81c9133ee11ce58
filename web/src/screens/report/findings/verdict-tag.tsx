import { CheckCircleFilled, ExclamationCircleFilled, MinusCircleOutlined, SyncOutlined } from "@ant-design/icons";
import type { FindingRow } from "../data/rows.ts";
import { VERDICT_DEEDS } from "../logic/verdict-deeds.ts";
import { useSaving } from "../state/saving-store.ts";
import { useUnsavedDecision } from "../state/unsaved-store.ts";
import { useTexts } from "../state/use-texts.ts";

/** What was decided, by sign and word; nothing while it is open. What the server does not have is not shown as decided. */
export function VerdictTag({ line }: { readonly line: FindingRow }) {
  const texts = useTexts();
  const saving = useSaving(line.id);
  const unsaved = useUnsavedDecision(line.id);
  if (saving)
    return (
      <span className="report-verdict report-quiet">
        <SyncOutlined spin /> {texts("saving")}
      </span>
    );
  return (
    <>
      {unsaved !== null && (
        <span className="report-verdict report-unsaved">
          <ExclamationCircleFilled />{" "}
          {texts("unsavedTag", {
            what: texts(unsaved.comment ? "comment" : VERDICT_DEEDS[unsaved.decisions[0]?.verdict ?? "open"]),
          })}
        </span>
      )}
      {line.state !== "open" && (
        <span className={`report-verdict report-verdict-${line.state}`}>
          {line.state === "confirmed" ? <CheckCircleFilled /> : <MinusCircleOutlined />} {texts(line.state)}
        </span>
      )}
    </>
  );
}
