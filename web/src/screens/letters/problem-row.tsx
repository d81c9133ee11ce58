import { memo } from "react";
import type { LetterFinding } from "../../api/types.ts";
import { useWords } from "../../i18n/language.tsx";
import { EditableText } from "./editable-text.tsx";
import { withFinding } from "./letter-change.ts";
import type { EditLetter } from "./letter-paper.tsx";
import { TEXTS, type TextName } from "./texts.ts";

interface ProblemRowProps {
  readonly finding: LetterFinding;
  /** Places in the letter, from 0. */
  readonly project: number;
  readonly order: number;
  readonly readOnly: boolean;
  readonly edit: EditLetter;
  readonly takeOut: EditLetter;
}

/** One finding of the letter; drawn anew only when it changes itself, a letter may hold hundreds. */
export const ProblemRow = memo(function ProblemRow(props: ProblemRowProps) {
  const { finding, project, order, readOnly, edit, takeOut } = props;
  const number = order + 1;
  const t = useWords(TEXTS);
  const text = (name: Exclude<keyof LetterFinding, "id">, label: TextName, className = "") => (
    <EditableText
      className={className}
      label={`${number} ${t(label)}`}
      onChange={(value) => edit((before) => withFinding(before, project, order, { [name]: value }))}
      placeholder={t(label)}
      readOnly={readOnly}
      value={finding[name]}
    />
  );
  return (
    <tr>
      <td className="letter-order">{number}</td>
      <td>
        {text("item", "item")}
        {text("location", "location", "letter-quiet")}
      </td>
      <td>{text("reported", "reported")}</td>
      <td>{text("expected", "expected")}</td>
      <td>
        {text("problem", "problem", "letter-strong")}
        {text("explanation", "why")}
        {text("action", "action")}
      </td>
      {!readOnly && (
        <td className="letter-end">
          <button
            aria-label={`${number} ${t("removeFinding")}`}
            className="letter-out"
            onClick={() => takeOut((before) => withFinding(before, project, order, null))}
            title={t("removeFinding")}
            type="button"
          >
            ×
          </button>
        </td>
      )}
    </tr>
  );
});
