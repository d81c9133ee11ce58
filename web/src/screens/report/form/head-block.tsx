import { FIELD_WORDS } from "../logic/field-words.ts";
import { pointerTo } from "../logic/pointer.ts";
import { useReport } from "../state/report-context.ts";
import { useForm } from "./form-context.ts";
import { ValueCell } from "./value-cell.tsx";

/** Project, departments and every other labelled field, two pairs a row. */
export function HeadBlock() {
  const { evaluation, index } = useForm();
  const { language } = useReport();
  const { projectName, supervisingDepartment, implementingUnit, extra } = evaluation;
  const pairs = [
    {
      label: FIELD_WORDS.supervisingDepartment[language],
      cell: supervisingDepartment,
      place: ["supervisingDepartment"],
    },
    { label: FIELD_WORDS.implementingUnit[language], cell: implementingUnit, place: ["implementingUnit"] },
    ...Object.entries(extra).map(([label, cell]) => ({ label, cell, place: ["extra", label] })),
  ].filter(({ cell }) => cell !== null);
  const rows = pairs.flatMap((pair, at) => (at % 2 === 0 ? [[pair, pairs[at + 1]] as const] : []));
  return (
    <table className="report-table report-table-head">
      <colgroup>
        <col className="report-col-label" />
        <col />
        <col className="report-col-label" />
        <col />
      </colgroup>
      <tbody>
        {projectName !== null && (
          <tr>
            <th scope="row">{FIELD_WORDS.projectName[language]}</th>
            <ValueCell cell={projectName} colSpan={3} pointer={pointerTo("evaluations", index, "projectName")} />
          </tr>
        )}
        {rows.map(([left, right]) => (
          <tr key={left.label}>
            <th scope="row">{left.label}</th>
            <ValueCell
              cell={left.cell}
              colSpan={right === undefined ? 3 : 1}
              pointer={pointerTo("evaluations", index, ...left.place)}
            />
            {right !== undefined && <th scope="row">{right.label}</th>}
            {right !== undefined && (
              <ValueCell cell={right.cell} pointer={pointerTo("evaluations", index, ...right.place)} />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
