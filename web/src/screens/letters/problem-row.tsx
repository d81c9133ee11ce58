import type { LetterFinding } from "../../api/types.ts";
import { useWords } from "../../i18n/language.tsx";
import { EditableText } from "./editable-text.tsx";
import { TEXTS, type TextName } from "./texts.ts";

interface ProblemRowProps {
  readonly finding: LetterFinding;
  readonly order: number;
  readonly readOnly: boolean;
  readonly onChange: (change: Partial<LetterFinding>) => void;
  readonly onTakeOut: () => void;
}

/** One finding of the letter. */
export function ProblemRow({ finding, order, readOnly, onChange, onTakeOut }: ProblemRowProps) {
  const t = useWords(TEXTS);
  const text = (name: Exclude<keyof LetterFinding, "id">, label: TextName, className = "") => (
    <EditableText
      className={className}
      label={`${order} ${t(label)}`}
      onChange={(value) => onChange({ [name]: value })}
      placeholder={t(label)}
      readOnly={readOnly}
      value={finding[name]}
    />
  );
  return (
    <tr>
      <td className="letter-order">{order}</td>
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
            aria-label={`${order} ${t("removeFinding")}`}
            className="letter-out"
            onClick={onTakeOut}
            title={t("removeFinding")}
            type="button"
          >
            ×
          </button>
        </td>
      )}
    </tr>
  );
}
