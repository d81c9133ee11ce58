import { Checkbox } from "antd";
import type { ReturnLine } from "../../api/types.ts";
import { useWords } from "../../i18n/language.tsx";
import { ReturnTag } from "./return-tag.tsx";
import { TEXTS } from "./texts.ts";

interface LetterLineProps {
  readonly letter: ReturnLine;
  readonly chosen: boolean;
  readonly selected: boolean;
  readonly onChoose: () => void;
  readonly onSelect: (selected: boolean) => void;
}

/** One letter in the list. */
export function LetterLine({ letter, chosen, selected, onChoose, onSelect }: LetterLineProps) {
  const t = useWords(TEXTS);
  return (
    <li className={chosen ? "letters-line letters-line-chosen" : "letters-line"}>
      <Checkbox
        aria-label={t("select", { unit: letter.unitName })}
        checked={selected}
        onChange={({ target }) => onSelect(target.checked)}
      />
      <button aria-current={chosen} onClick={onChoose} type="button">
        <span className="letters-unit" title={letter.unitName}>
          {letter.unitName}
        </span>
        <span className="letters-about">
          <ReturnTag overdue={letter.overdue} state={letter.state} />
          <span>{t("reports", { n: letter.files.length })}</span>
          {letter.dueOn !== null && <span className="number">{t("due", { day: letter.dueOn })}</span>}
        </span>
      </button>
    </li>
  );
}
