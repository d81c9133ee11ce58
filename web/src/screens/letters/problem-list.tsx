import type { Letter } from "../../api/types.ts";
import { useWords } from "../../i18n/language.tsx";
import { EditableText } from "./editable-text.tsx";
import { withFinding, withHeading } from "./letter-change.ts";
import { ProblemRow } from "./problem-row.tsx";
import { TEXTS } from "./texts.ts";

interface ProblemListProps {
  readonly letter: Letter;
  readonly readOnly: boolean;
  readonly onChange: (letter: Letter) => void;
  readonly onTakeOut: (letter: Letter) => void;
}

/** The findings of the letter by project; the same table whether they will be paragraphs or an annex. */
export function ProblemList({ letter, readOnly, onChange, onTakeOut }: ProblemListProps) {
  const t = useWords(TEXTS);
  return (
    <>
      {letter.projects.map((project, index) => (
        <section className="letter-project" key={`${project.source}-${index}`}>
          <EditableText
            className="letter-project-head"
            label={t("projectHeading")}
            onChange={(heading) => onChange(withHeading(letter, index, heading))}
            readOnly={readOnly}
            single
            value={project.heading}
          />
          <p className="letter-source">{project.source}</p>
          <table className="letter-table">
            <thead>
              <tr>
                <th className="letter-order">{t("order")}</th>
                <th className="letter-place">{t("place")}</th>
                <th className="letter-value">{t("reported")}</th>
                <th className="letter-value">{t("expected")}</th>
                <th>{t("explanation")}</th>
                {!readOnly && (
                  <th className="letter-end">
                    <span className="visually-hidden">{t("removeFinding")}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {project.findings.map((finding, order) => (
                <ProblemRow
                  finding={finding}
                  key={finding.id === "" ? order : finding.id}
                  onChange={(change) => onChange(withFinding(letter, index, order, change))}
                  onTakeOut={() => onTakeOut(withFinding(letter, index, order, null))}
                  order={order + 1}
                  readOnly={readOnly}
                />
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
}
