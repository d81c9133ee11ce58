import { Alert, App, Button, Input, Segmented } from "antd";
import { useCallback, useRef } from "react";
import { letterDocument, readReturn } from "../../api/letters.ts";
import type { Letter, Return } from "../../api/types.ts";
import { saveBlob } from "../../components/save-blob.ts";
import { useFailure } from "../../components/use-failure.ts";
import { useWords } from "../../i18n/language.tsx";
import { LetterActions } from "./letter-actions.tsx";
import { findingCount, withDeadline } from "./letter-change.ts";
import { LetterPaper } from "./letter-paper.tsx";
import { officialDate } from "./official-date.ts";
import { ReturnTag } from "./return-tag.tsx";
import { TEXTS } from "./texts.ts";
import { useSavedLetter } from "./use-saved-letter.ts";

interface LetterEditorProps {
  readonly start: Return;
  /** It was issued, taken back, drafted anew …: more than its texts changed. */
  readonly onStepped: (next: Return) => void;
}

/** One letter: its texts as they will stand on paper, its last day, and what can be done with it. */
export function LetterEditor({ start, onStepped }: LetterEditorProps) {
  const t = useWords(TEXTS);
  const fail = useFailure();
  const { message } = App.useApp();
  const { shown, state, change, save, discard, versionNow } = useSavedLetter(start, fail);
  const { letter } = shown;
  const readOnly = shown.state !== "draft";
  const latest = useRef(letter);
  const edit = useCallback(
    (how: (letter: Letter) => Letter): void => {
      latest.current = how(latest.current);
      change({ letter: latest.current });
    },
    [change],
  );
  const setDue = (day: string): void => {
    if (readOnly) change({ dueOn: day });
    else {
      change({ dueOn: day });
      edit((before) => withDeadline(before, officialDate(day)));
    }
  };
  const key = `undo-${start.id}`;
  // What is typed after a row was taken out would go with the undoing of it.
  const type = useCallback(
    (how: (letter: Letter) => Letter): void => {
      message.destroy(key);
      edit(how);
    },
    [edit, key, message],
  );
  const takeOut = useCallback(
    (how: (letter: Letter) => Letter): void => {
      const before = latest.current;
      edit(how);
      const undo = (): void => {
        edit(() => before);
        message.destroy(key);
      };
      void message.open({
        key,
        duration: 8,
        content: (
          <>
            {t("undone")}{" "}
            <Button onClick={undo} size="small" type="link">
              {t("undo")}
            </Button>
          </>
        ),
      });
    },
    [edit, key, message, t],
  );
  const reload = async (): Promise<void> => {
    const newest = await readReturn(start.id);
    discard();
    onStepped(newest);
  };
  const download = async (): Promise<void> => {
    await save();
    saveBlob(await letterDocument(letter), t("docxName", { unit: letter.addressee }));
  };
  return (
    <section aria-label={shown.unitName} className="letter-editor">
      <header className="letter-bar">
        <h2 title={shown.unitName}>{shown.unitName}</h2>
        <ReturnTag overdue={shown.overdue} state={shown.state} />
        <span aria-live="polite" className="quiet">
          {t(state)}
        </span>
        {state === "conflict" && (
          <Button onClick={() => void reload().catch(fail)} size="small">
            {t("loadNewest")}
          </Button>
        )}
        <span className="letter-space" />
        <Button onClick={() => void download().catch(fail)}>{t("docx")}</Button>
        <LetterActions before={save} letter={shown} onDone={onStepped} onFailure={fail} version={versionNow} />
      </header>
      <div className="letter-facts">
        <label>
          {t("deadline")}
          <Input
            disabled={shown.state === "answered" || shown.state === "withdrawn"}
            onChange={({ target }) => target.value !== "" && setDue(target.value)}
            type="date"
            value={shown.dueOn ?? ""}
          />
        </label>
        <span className="quiet">{t("contents", { files: shown.files.length, findings: findingCount(letter) })}</span>
        <span className="letter-space" />
        {!readOnly && (
          <div className="letter-choice">
            <span>{t("listForm")}</span>
            <Segmented<Letter["listForm"]>
              onChange={(listForm) => edit((before) => ({ ...before, listForm }))}
              options={[
                { value: "text", label: t("asText") },
                { value: "table", label: t("asTable") },
              ]}
              value={letter.listForm}
            />
          </div>
        )}
      </div>
      {readOnly && <Alert className="letter-locked" showIcon title={t("locked")} type="info" />}
      <div className="letter-desk">
        <LetterPaper edit={type} letter={letter} readOnly={readOnly} takeOut={takeOut} />
      </div>
    </section>
  );
}
