import { Button, Input, type InputRef } from "antd";
import { useEffect, useRef, useState } from "react";
import { savesText } from "../findings/saves-text.ts";
import { useActions } from "../state/actions-context.ts";
import { useReport } from "../state/report-context.ts";
import { useReviewWays } from "../state/use-review-ways.ts";
import { useTexts } from "../state/use-texts.ts";

const FIRST_FOCUS = 50;
const SCORE = /^\d{1,3}(?:\.\d{1,2})?$/;

/** The reviewer's own score for each form of the file, and a note. */
export function NotePanel({ onClose }: { readonly onClose: () => void }) {
  const { result } = useReport();
  const { review } = useReviewWays();
  const actions = useActions();
  const texts = useTexts();
  const evaluations = result?.evaluations ?? [];
  const [scores, setScores] = useState<Readonly<Record<string, string>>>(review?.scores ?? {});
  const [note, setNote] = useState(review?.note ?? "");
  const first = useRef<InputRef>(null);
  useEffect(() => {
    // The bubble is placed, and can take the focus, only after it was drawn.
    const timer = setTimeout(() => first.current?.focus(), FIRST_FOCUS);
    return () => clearTimeout(timer);
  }, []);
  const wrong = Object.values(scores).some((score) => score.trim() !== "" && !SCORE.test(score.trim()));
  const save = () => {
    if (wrong) return;
    const given = Object.fromEntries(
      Object.entries(scores).map(([key, score]) => [key, score.trim() === "" ? null : score.trim()]),
    );
    void actions
      .review({ scores: given, note: note.trim() === "" ? null : note.trim() })
      .then((saved) => (saved ? onClose() : undefined));
  };
  return (
    <div className="report-note">
      {evaluations.map((one, at) => (
        <label key={one.key}>
          <span>{evaluations.length > 1 ? `${at + 1} ${one.projectName?.text ?? one.title}` : texts("ownScore")}</span>
          <Input
            ref={at === 0 ? first : null}
            inputMode="decimal"
            onChange={(event) => setScores({ ...scores, [one.key]: event.target.value })}
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
          onChange={(event) => setNote(event.target.value)}
          value={note}
        />
      </label>
      <div className="report-panel-foot">
        <Button onClick={onClose} size="small">
          {texts("cancel")}
        </Button>
        <Button disabled={wrong} onClick={save} size="small" type="primary">
          {texts("save")}
        </Button>
      </div>
    </div>
  );
}
