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
  const [only, ...others] = letter.files;
  const about = only === undefined || others.length > 0 ? null : (only.project ?? fileName(only.path));
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
          {about === null && <span>{t("reports", { n: letter.files.length })}</span>}
          {letter.dueOn !== null && <span className="number">{t("due", { day: letter.dueOn })}</span>}
        </span>
        {about !== null && (
          <span className="letters-project" title={about}>
            {about}
          </span>
        )}
      </button>
    </li>
  );
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
