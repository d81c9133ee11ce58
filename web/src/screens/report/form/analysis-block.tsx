import { pointerTo } from "../logic/pointer.ts";
import { levelSpans } from "../logic/row-spans.ts";
import { useForm } from "./form-context.ts";
import { ValueCell } from "./value-cell.tsx";

/** Reasons given once for the table, and the free texts under it, by their own labels. */
export function AnalysisBlock() {
  const { evaluation, index } = useForm();
  const rows = [
    ...evaluation.form.reasons.map(({ label, cell }, at) => ({
      labels: [label],
      cell,
      place: ["form", "reasons", at, "cell"],
    })),
    ...Object.entries(evaluation.analysis).map(([label, cell]) => ({
      labels: label.split("/"),
      cell,
      place: ["analysis", label],
    })),
  ];
  if (rows.length === 0) return null;
  const depth = Math.max(...rows.map(({ labels }) => labels.length));
  const spans = levelSpans(rows.map(({ labels }) => [labels.length > 1 ? (labels[0] ?? null) : null]));
  return (
    <table className="report-table report-table-analysis">
      <tbody>
        {rows.map(({ labels, cell, place }, at) => {
          const span = spans[at]?.[0] ?? 1;
          return (
            <tr key={labels.join("/")}>
              {span > 0 && (
                <th
                  className="report-col-label"
                  colSpan={labels.length === 1 && depth > 1 ? 2 : 1}
                  rowSpan={span}
                  scope="row"
                >
                  {labels[0]}
                </th>
              )}
              {labels.length > 1 && (
                <th className="report-col-label" scope="row">
                  {labels.slice(1).join(" / ")}
                </th>
              )}
              <ValueCell cell={cell} pointer={pointerTo("evaluations", index, ...place)} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
