import { FIELD_WORDS } from "../logic/field-words.ts";
import { sameDecimal } from "../logic/decimal-sum.ts";
import { liveSum } from "../logic/live-sums.ts";
import { pointerTo } from "../logic/pointer.ts";
import { useReport } from "../state/report-context.ts";
import { useTexts } from "../state/use-texts.ts";
import { useForm } from "./form-context.ts";
import { SumSign } from "./sum-sign.tsx";
import { ValueCell } from "./value-cell.tsx";

/** The form's total, and under it what its rows really add up to. */
export function TotalBlock() {
  const { evaluation, index, draft } = useForm();
  const { language } = useReport();
  const texts = useTexts();
  const { total } = evaluation;
  const columns = (["weight", "score", "grade"] as const).filter(
    (name) => total[name] !== null || (name !== "grade" && liveSum(evaluation, index, name, draft).value !== null),
  );
  if (columns.length === 0) return null;
  return (
    <table className="report-table">
      <tbody>
        <tr>
          <th className="report-col-label" scope="row">
            {FIELD_WORDS.total[language]}
          </th>
          {columns.map((name) => {
            const cell = total[name];
            const sum = name === "grade" ? null : liveSum(evaluation, index, name, draft).value;
            const own = cell !== null && typeof cell.value === "number" ? String(cell.value) : null;
            return [
              <th key={`${name}-label`} scope="col">
                {FIELD_WORDS[name][language]}
              </th>,
              <ValueCell cell={cell} key={name} kind="number" pointer={pointerTo("evaluations", index, "total", name)}>
                {sum !== null && (
                  <div aria-live="polite" className="report-group-sum">
                    {texts("sumLive")} {sum} {own !== null && <SumSign fits={sameDecimal(own, sum)} other={own} />}
                  </div>
                )}
              </ValueCell>,
            ];
          })}
        </tr>
      </tbody>
    </table>
  );
}
