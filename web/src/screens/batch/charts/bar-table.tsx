import type { BarsToDraw } from "./draw-bars.ts";

interface BarTableProps extends BarsToDraw {
  readonly title: string;
  readonly onChoose: (index: number) => void;
}

/** The numbers of a chart; a name narrows the list down as its bar does. */
export function BarTable({ title, bars, series, onChoose }: BarTableProps) {
  return (
    <table className="bar-table">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          {series.map(({ name }) => (
            <th key={name} scope="col" className="right">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ name, values, narrow }, index) => (
          <tr key={name}>
            <th scope="row">
              {narrow === null ? (
                name
              ) : (
                <button type="button" className="link-button" onClick={() => onChoose(index)}>
                  {name}
                </button>
              )}
            </th>
            {values.map((value, n) => (
              <td key={series[n]?.name} className="right number">
                {value.toLocaleString("en-US")}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
