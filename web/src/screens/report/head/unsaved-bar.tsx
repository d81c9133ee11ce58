import { ExclamationCircleFilled } from "@ant-design/icons";
import { Button } from "antd";
import type { Unsaved } from "../logic/unsaved.ts";
import { useActions } from "../state/actions-context.ts";
import { useReport } from "../state/report-context.ts";
import { unsavedStore, useUnsaved } from "../state/unsaved-store.ts";
import { type Texts, useTexts } from "../state/use-texts.ts";
import { VERDICT_DEEDS } from "../logic/verdict-deeds.ts";

const MOST_LISTED = 3;

/** What the reviewer did and the server does not have: stays until it is saved or given up. */
export function UnsavedBar() {
  const { fileId, language } = useReport();
  const { retryUnsaved, busy } = useActions();
  const texts = useTexts();
  const list = useUnsaved();
  if (list.length === 0) return null;
  const count = list.reduce((sum, one) => sum + (one.kind === "decision" ? one.decisions.length : 1), 0);
  return (
    <section aria-label={texts("unsavedTitle", { n: count })} className="report-unsaved-bar" role="alert">
      <ExclamationCircleFilled aria-hidden="true" className="report-unsaved" />
      <div className="report-unsaved-words">
        <strong>{texts("unsavedTitle", { n: count })}</strong> {texts("unsavedWhy")}
        <ul>
          {list.slice(0, MOST_LISTED).map((one) => (
            <li key={JSON.stringify(one)}>
              {whatOf(one, texts)}
              {one.kind !== "review" && one.about[language] !== "" && ` · ${one.about[language]}`}
              {one.fileId !== fileId && texts("unsavedElsewhere")}
            </li>
          ))}
          {list.length > MOST_LISTED && <li>{texts("unsavedMore", { n: list.length - MOST_LISTED })}</li>}
        </ul>
      </div>
      <Button loading={busy} onClick={retryUnsaved} size="small" type="primary">
        {texts("unsavedRetry")}
      </Button>
      <Button onClick={() => list.forEach((one) => unsavedStore.remove(one))} size="small">
        {texts("unsavedDrop")}
      </Button>
    </section>
  );
}

function whatOf(one: Unsaved, texts: Texts): string {
  if (one.kind === "correction") return texts("unsavedCorrection", { text: one.text });
  if (one.kind === "review") return texts(one.change.state === undefined ? "unsavedReview" : REVIEWS[one.change.state]);
  const [first] = one.decisions;
  if (first === undefined) return "";
  return one.comment ? `${texts("comment")} “${first.comment ?? ""}”` : texts(VERDICT_DEEDS[first.verdict]);
}

const REVIEWS = { passed: "pass", returned: "returnIt", open: "reopen" } as const;
