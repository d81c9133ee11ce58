import { FIELD_WORDS } from "../logic/field-words.ts";
import { cellPointer, fundColumns } from "../logic/form-columns.ts";
import { cellSpans } from "../logic/row-spans.ts";
import { useReport } from "../state/report-context.ts";
import { useTexts } from "../state/use-texts.ts";
import { useForm } from "./form-context.ts";
import { ValueCell } from "./value-cell.tsx";

/** The fund block: sources by columns, in the form's own unit. */
export function FundsBlock() {
  const { evaluation, index } = useForm();
  const { language } = useReport();
  const texts = useTexts();
  const { unit, unitStated, rows } = evaluation.funds;
  if (rows.length === 0) return null;
  const columns = fundColumns(evaluation);
  const spans = columns.map((column) => cellSpans(rows.map(column.cell)));
  return (
    <table className="report-table">
      <thead>
        <tr>
          <th className="report-col-label" scope="col">
            {FIELD_WORDS.funds[language]}
            {texts(unitStated === false ? "unitGuessed" : "unitPrinted", { unit })}
          </th>
          {columns.map(({ name, heading }) => (
            <th key={name} scope="col">
              {heading[language]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={`${row.label}${at}`}>
            <th className={row.partOf === null ? undefined : "report-part"} scope="row">
              {row.label}
            </th>
            {columns.map((column, position) => {
              const span = spans[position]?.[at] ?? 1;
              if (span === 0) return null;
              return (
                <ValueCell
                  cell={column.cell(row)}
                  key={column.name}
                  kind={column.kind}
                  pointer={cellPointer(index, ["funds", "rows"], at, column.place)}
                  rowSpan={span}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
