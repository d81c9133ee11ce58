import { Button, Input } from "antd";
import type { FindingRow } from "../data/rows.ts";
import { useActions } from "../state/actions-context.ts";
import { useScreen } from "../state/screen-context.ts";
import { useUnsavedDecision } from "../state/unsaved-store.ts";
import { draftName, useDraftText } from "../state/use-draft-text.ts";
import { useTexts } from "../state/use-texts.ts";
import { savesText } from "./saves-text.ts";

/** A comment on a finding; its verdict stays as it is. */
export function CommentPanel({ line }: { readonly line: FindingRow }) {
  const screen = useScreen();
  const { decide } = useActions();
  const texts = useTexts();
  const unsaved = useUnsavedDecision(line.id)?.decisions.find(({ findingId }) => findingId === line.id);
  const draft = useDraftText(draftName.comment(line.id), unsaved?.comment ?? line.decision?.comment ?? "");
  const close = () => {
    draft.drop();
    screen.openPanel(null);
  };
  const save = () => {
    close();
    const comment = draft.text.trim() === "" ? null : draft.text.trim();
    if (comment !== (line.decision?.comment ?? null))
      decide([line], { verdict: line.state, reason: line.decision?.reason ?? null, comment }, "comment");
  };
  return (
    <div className="report-panel">
      <Input.TextArea
        aria-label={texts("comment")}
        autoFocus
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={5000}
        onChange={(event) => draft.type(event.target.value)}
        onKeyDown={(event) => {
          if (!savesText(event.nativeEvent)) return;
          event.preventDefault();
          save();
        }}
        placeholder={texts("commentPlaceholder")}
        value={draft.text}
      />
      {draft.restored && <p className="report-quiet">{texts("draftHere")}</p>}
      <div className="report-panel-foot">
        <Button onClick={close} size="small">
          {texts("cancel")}
        </Button>
        <Button onClick={save} size="small" type="primary">
          {texts("save")}
        </Button>
      </div>
    </div>
  );
}
