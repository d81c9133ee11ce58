import { ExclamationCircleFilled } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useEffect } from "react";
import { savesText } from "../findings/saves-text.ts";
import type { Draft } from "../logic/live-sums.ts";
import type { Value } from "../logic/value-index.ts";
import { ValueCrop } from "../page/value-crop.tsx";
import { useActions } from "../state/actions-context.ts";
import { useReport } from "../state/report-context.ts";
import { useUnsavedText } from "../state/unsaved-store.ts";
import { draftName, useDraftText } from "../state/use-draft-text.ts";
import { useTexts } from "../state/use-texts.ts";

interface CorrectEditorProps {
  readonly value: Value;
  readonly onClose: () => void;
  /** Told while one types: sums follow. */
  readonly onDraft?: (draft: Draft | null) => void;
}

/** Sets a misread value right, beside its picture; the record is checked again at once. */
export function CorrectEditor({ value, onClose, onDraft }: CorrectEditorProps) {
  const { correct, busy } = useActions();
  const texts = useTexts();
  const { fileId } = useReport();
  const unsaved = useUnsavedText(fileId, value.pointer);
  const draft = useDraftText(draftName.value(fileId, value.pointer), unsaved ?? value.text);
  const { text } = draft;
  useEffect(() => () => onDraft?.(null), [onDraft]);
  const type = (next: string) => {
    draft.type(next);
    onDraft?.({ pointer: value.pointer, text: next });
  };
  const close = () => {
    draft.drop();
    onClose();
  };
  const save = () => {
    if (text.trim() === value.text) return close();
    // Where it cannot be sent, it is kept among what was not saved.
    draft.drop();
    void correct(value.pointer, text.trim()).then((saved) => (saved ? onClose() : undefined));
  };
  const { doubt } = value;
  return (
    <div className="report-correct">
      <ValueCrop value={value} />
      {doubt !== null && <p className="report-doubt-note">{`${texts("doubtful")}：${doubt.detail}`}</p>}
      <div className="report-correct-line">
        <span className="report-quiet">
          {texts("readAs")} <q>{value.text === "" ? texts("blank") : value.text}</q>
        </span>
        {doubt?.alternative !== undefined && (
          <Button onClick={() => type(doubt.alternative ?? "")} size="small">
            {texts("alternative", { text: doubt.alternative })}
          </Button>
        )}
      </div>
      {draft.restored && <p className="report-quiet">{texts("draftHere")}</p>}
      {unsaved !== null && (
        <p className="report-unsaved" role="alert">
          <ExclamationCircleFilled /> {texts("unsavedHere")}
        </p>
      )}
      <div className="report-correct-line">
        <label className="report-correct-label">
          <span>{texts("correctTo")}</span>
          <Input.TextArea
            autoFocus
            autoSize={{ minRows: 1, maxRows: 6 }}
            maxLength={20_000}
            onChange={(event) => type(event.target.value)}
            onFocus={(event) => event.target.select()}
            onKeyDown={(event) => {
              if (!savesText(event.nativeEvent)) return;
              event.preventDefault();
              save();
            }}
            value={text}
          />
        </label>
        <Button onClick={close} size="small">
          {texts("cancel")}
        </Button>
        <Button loading={busy} onClick={save} size="small" type="primary">
          {texts("saveAndCheck")}
        </Button>
      </div>
    </div>
  );
}
