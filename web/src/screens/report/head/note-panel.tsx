import { Button, Input, type InputRef } from "antd";
import { useEffect, useRef, useState } from "react";
import { savesText } from "../findings/saves-text.ts";
import { useActions } from "../state/actions-context.ts";
import { useReport } from "../state/report-context.ts";
import { useReviewWays } from "../state/use-review-ways.ts";
import { draftName, drafts, useDraftText } from "../state/use-draft-text.ts";
import { useTexts } from "../state/use-texts.ts";

const FIRST_FOCUS = 50;
const SCORE = /^\d{1,3}(?:\.\d{1,2})?$/;

/** The reviewer's own score for each form of the file, and a note. */
export function NotePanel({ onClose }: { readonly onClose: () => void }) {
  const { fileId, result } = useReport();
  const { review } = useReviewWays();
  const actions = useActions();
  const texts = useTexts();
  const evaluations = result?.evaluations ?? [];
  const [scores, setScores] = useState<Readonly<Record<string, string>>>(() => ({
    ...review?.scores,
    ...Object.fromEntries(
      evaluations.flatMap(({ key }) => {
        const kept = drafts.read(draftName.score(fileId, key));
        return kept === null ? [] : [[key, kept]];
      }),
    ),
  }));
  const note = useDraftText(draftName.note(fileId), review?.note ?? "");
  const first = useRef<InputRef>(null);
  useEffect(() => {
    // The bubble is placed, and can take the focus, only after it was drawn.
    const timer = setTimeout(() => first.current?.focus(), FIRST_FOCUS);
    return () => clearTimeout(timer);
  }, []);
  const wrong = Object.values(scores).some((score) => score.trim() !== "" && !SCORE.test(score.trim()));
  const typeScore = (key: string, score: string) => {
    setScores({ ...scores, [key]: score });
    drafts.keep(draftName.score(fileId, key), score, review?.scores[key] ?? "");
  };
  const close = () => {
    note.drop();
    for (const { key } of evaluations) drafts.drop(draftName.score(fileId, key));
    onClose();
  };
  const save = () => {
    if (wrong) return;
    const given = Object.fromEntries(
      Object.entries(scores).map(([key, score]) => [key, score.trim() === "" ? null : score.trim()]),
    );
    void actions
      .review({ scores: given, note: note.text.trim() === "" ? null : note.text.trim() })
      .then((saved) => (saved ? close() : undefined));
  };
  return (
    <div className="report-note">
      {evaluations.map((one, at) => (
        <label key={one.key}>
          <span>{evaluations.length > 1 ? `${at + 1} ${one.projectName?.text ?? one.title}` : texts("ownScore")}</span>
          <Input
            ref={at === 0 ? first : null}
            inputMode="decimal"
            onChange={(event) => typeScore(one.key, event.target.value)}
            onKeyDown={(event) => (savesText(event.nativeEvent) ? save() : undefined)}
            placeholder={one.total.score?.text}
            size="small"
            status={SCORE.test((scores[one.key] ?? "").trim()) || (scores[one.key] ?? "").trim() === "" ? "" : "error"}
            value={scores[one.key] ?? ""}
          />
        </label>
      ))}
      {wrong && (
        <p className="report-note-wrong" role="alert">
          {texts("scoreWrong")}
        </p>
      )}
      <label>
        <span>{texts("note")}</span>
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={5000}
          onChange={(event) => note.type(event.target.value)}
          value={note.text}
        />
      </label>
      {note.restored && <span className="report-quiet">{texts("draftHere")}</span>}
      <div className="report-panel-foot">
        <Button onClick={close} size="small">
          {texts("cancel")}
        </Button>
        <Button disabled={wrong} onClick={save} size="small" type="primary">
          {texts("save")}
        </Button>
      </div>
    </div>
  );
}
