import type { LetterProject } from "../../api/types.ts";
import { useWords } from "../../i18n/language.tsx";
import { EditableText } from "./editable-text.tsx";
import { withHeading } from "./letter-change.ts";
import type { EditLetter } from "./letter-paper.tsx";
import { ProblemRow } from "./problem-row.tsx";
import { TEXTS } from "./texts.ts";

interface ProblemListProps {
  readonly projects: readonly LetterProject[];
  readonly readOnly: boolean;
  readonly edit: EditLetter;
  readonly takeOut: EditLetter;
}

/** The findings of the letter by project; the same table whether they will be paragraphs or an annex. */
export function ProblemList({ projects, readOnly, edit, takeOut }: ProblemListProps) {
  const t = useWords(TEXTS);
  return (
    <>
      {projects.map((project, index) => (
        <section className="letter-project" key={`${project.source}-${index}`}>
          <EditableText
            className="letter-project-head"
            label={t("projectHeading")}
            onChange={(heading) => edit((before) => withHeading(before, index, heading))}
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
                  edit={edit}
                  finding={finding}
                  key={finding.id === "" ? order : finding.id}
                  order={order}
                  project={index}
                  readOnly={readOnly}
                  takeOut={takeOut}
                />
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
}
