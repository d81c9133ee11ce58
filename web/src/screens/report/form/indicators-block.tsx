import { FIELD_WORDS } from "../logic/field-words.ts";
import { cellPointer, indicatorColumns, leastWidth, levelsOf } from "../logic/form-columns.ts";
import { cellSpans, levelSpans } from "../logic/row-spans.ts";
import { useReport } from "../state/report-context.ts";
import { useForm } from "./form-context.ts";
import { GroupSum } from "./group-sum.tsx";
import { ValueCell } from "./value-cell.tsx";

const LEVEL_WIDTH = 67;
const NAME_WIDTH = 132;

/** The indicators: levels merged as on the form, then target, actual, weight, score and what else the form has. */
export function IndicatorsBlock() {
  const { evaluation, index } = useForm();
  const { language } = useReport();
  const { indicators } = evaluation;
  if (indicators.length === 0) return null;
  const levels = levelsOf(evaluation);
  const columns = indicatorColumns(evaluation);
  const merged = levelSpans(indicators.map((row) => levels.map((level) => row[level])));
  const spans = columns.map((column) => cellSpans(indicators.map(column.cell)));
  const widths = [...levels.map(() => LEVEL_WIDTH), NAME_WIDTH, ...columns.map(leastWidth)];
  const least = widths.reduce((sum, width) => sum + width, 0);
  return (
    <div className="report-table-scroll">
      <table className="report-table report-table-indicators" style={{ minWidth: least }}>
        <colgroup>
          {widths.map((width, at) => (
            <col key={at} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {levels.map((level) => (
              <th key={level} scope="col">
                {FIELD_WORDS[level][language]}
              </th>
            ))}
            <th scope="col">{FIELD_WORDS.name[language]}</th>
            {columns.map(({ name, heading }) => (
              <th key={name} scope="col">
                {heading[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator, row) => (
            <tr key={row}>
              {levels.map((level, depth) => {
                const span = merged[row]?.[depth] ?? 1;
                if (span === 0) return null;
                return (
                  <th key={level} rowSpan={span} scope="rowgroup">
                    {indicator[level]}
                    {depth === 0 && <GroupSum from={row} span={span} />}
                  </th>
                );
              })}
              <ValueCell cell={indicator.name} pointer={cellPointer(index, ["indicators"], row, ["name"])} />
              {columns.map((column, position) => {
                const span = spans[position]?.[row] ?? 1;
                if (span === 0) return null;
                const pointer = cellPointer(index, ["indicators"], row, column.place);
                return (
                  <ValueCell
                    cell={column.cell(indicator)}
                    key={column.name}
                    kind={column.kind}
                    pointer={pointer}
                    rowSpan={span}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
