import type { Letter } from "../../api/types.ts";
import { useLanguage, useWords } from "../../i18n/language.tsx";
import { EditableText } from "./editable-text.tsx";
import { withRequirement } from "./letter-change.ts";
import { ProblemList } from "./problem-list.tsx";
import { TEXTS } from "./texts.ts";

/** Changes the letter; the same function from one drawing to the next. */
export type EditLetter = (change: (letter: Letter) => Letter) => void;

interface LetterPaperProps {
  readonly letter: Letter;
  readonly readOnly: boolean;
  readonly edit: EditLetter;
  /** As edit, with a way to undo it. */
  readonly takeOut: EditLetter;
}

type TextField = {
  [K in keyof Letter]: Letter[K] extends string ? K : never;
}[keyof Letter];

/** The letter as it will look, every text of it open to change. */
export function LetterPaper({ letter, readOnly, edit, takeOut }: LetterPaperProps) {
  const t = useWords(TEXTS);
  const language = useLanguage();
  const field = (name: TextField, label: string, className: string, single = true) => (
    <EditableText
      className={className}
      label={label}
      onChange={(value) => edit((before) => ({ ...before, [name]: value }))}
      readOnly={readOnly}
      single={single}
      value={letter[name]}
    />
  );
  return (
    <article className="letter-paper" lang="zh-CN">
      {field("letterhead", t("letterhead"), "letter-head")}
      {field("documentNumber", t("documentNumber"), "letter-number")}
      <hr className={letter.letterhead.trim() === "" ? "letter-rule letter-rule-none" : "letter-rule"} />
      {field("title", t("letterTitle"), "letter-title", false)}
      <div className="letter-addressee">
        {field("addressee", t("addressee"), "letter-inline")}
        <span>：</span>
      </div>
      {field("opening", t("opening"), "letter-body", false)}
      <div className="letter-heading">
        <span>一、</span>
        {field("problemsHeading", t("problemsHeading"), "letter-inline")}
      </div>
      <p className="letter-note" lang={language}>
        {t(letter.listForm === "table" ? "willBeTable" : "willBeText")}
      </p>
      <ProblemList edit={edit} projects={letter.projects} readOnly={readOnly} takeOut={takeOut} />
      <div className="letter-heading">
        <span>二、</span>
        {field("requirementsHeading", t("requirementsHeading"), "letter-inline")}
      </div>
      {letter.requirements.map((text, order) => (
        <div className="letter-requirement" key={order}>
          <span>{order + 1}.</span>
          <EditableText
            label={t("requirement", { n: order + 1 })}
            onChange={(value) => edit((before) => withRequirement(before, order, value))}
            readOnly={readOnly}
            value={text}
          />
          {!readOnly && (
            <button
              aria-label={t("removeRequirement")}
              className="letter-out"
              onClick={() => takeOut((before) => withRequirement(before, order, null))}
              title={t("removeRequirement")}
              type="button"
            >
              ×
            </button>
          )}
        </div>
      ))}
      {!readOnly && (
        <button
          className="letter-add"
          onClick={() => edit((before) => ({ ...before, requirements: [...before.requirements, ""] }))}
          type="button"
        >
          {t("addRequirement")}
        </button>
      )}
      {field("closing", t("closing"), "letter-body", false)}
      {letter.listForm === "table" && (
        <div className="letter-annex">
          <span>附件：</span>
          {field("annexTitle", t("annexTitle"), "letter-inline")}
        </div>
      )}
      <div className="letter-signature">
        {field("signatory", t("signatory"), "letter-inline")}
        {field("date", t("signDate"), "letter-inline")}
      </div>
      <div className="letter-contact">{field("contact", t("contact"), "letter-inline")}</div>
    </article>
  );
}
