import type { ReactNode } from "react";
import type { FindingRow } from "../data/rows.ts";
import type { MaybeCell } from "../logic/result-types.ts";
import { useHighlight, useLight } from "../state/highlight.ts";
import { useReport } from "../state/report-context.ts";
import { useScreen } from "../state/screen-context.ts";
import { useTexts } from "../state/use-texts.ts";
import { useForm } from "./form-context.ts";
import { ValueSigns } from "./value-signs.tsx";

interface ValueCellProps {
  readonly pointer: string;
  /** Null: the form has no such cell. */
  readonly cell: MaybeCell;
  readonly kind?: "number" | "value" | "text";
  readonly rowSpan?: number;
  readonly colSpan?: number;
  /** Below the text: sums of a group. */
  readonly children?: ReactNode;
}

/** One value of the form: lit with its cell on the page, with its doubt, its correction and its findings. */
export function ValueCell({ pointer, cell, kind = "text", rowSpan, colSpan, children }: ValueCellProps) {
  const { found, values, language } = useReport();
  const { draft, corrections } = useForm();
  const screen = useScreen();
  const highlight = useHighlight();
  const light = useLight(pointer);
  const texts = useTexts();
  if (cell === null)
    return <td aria-hidden="true" className="report-td report-td-absent" colSpan={colSpan} rowSpan={rowSpan} />;
  const lines = found.byPointer.get(pointer) ?? [];
  const value = values.byPointer.get(pointer);
  const correction = corrections.get(pointer);
  const focused = screen.state.value === pointer;
  const text = draft?.pointer === pointer ? draft.text : cell.text;
  const doubt = cell.doubt ?? null;
  const over = () => highlight.setHover([{ pointer, at: cell.at ?? null, role: "hover" }]);
  const take = () => {
    screen.change({ value: pointer });
    if (cell.at !== undefined) highlight.goTo(cell.at);
  };
  return (
    <td
      aria-label={[
        ...(value?.path.slice(-1) ?? []),
        value?.field[language],
        text === "" ? texts("blank") : text,
        ...lines.map((line) => line.finding.message[language]),
      ].join(" ")}
      className={cellClass(
        kind,
        light,
        lines.filter((line) => found.parts.get(line)?.[0]?.pointer === pointer),
        focused,
      )}
      colSpan={colSpan}
      data-value={pointer}
      onBlur={() => highlight.setHover([])}
      onClick={take}
      onDoubleClick={() => (value?.correctable === true ? screen.edit(pointer) : undefined)}
      onFocus={over}
      onMouseEnter={over}
      onMouseLeave={() => highlight.setHover([])}
      rowSpan={rowSpan}
      tabIndex={focused ? 0 : -1}
      title={doubt === null ? undefined : `${texts("doubtful")}：${doubt.detail}`}
    >
      <span className={doubt === null ? undefined : "report-doubtful"}>{text}</span>
      <ValueSigns correction={correction} lines={lines} pointer={pointer} />
      {children}
    </td>
  );
}

function cellClass(kind: string, light: string | null, lines: readonly FindingRow[], focused: boolean): string {
  const open = lines.some(({ state }) => state === "open");
  return [
    `report-td report-td-${kind}`,
    light === null ? "" : `report-td-lit report-td-lit-${light}`,
    lines.length === 0 ? "" : open ? "report-td-found" : "report-td-decided",
    focused ? "report-td-focused" : "",
  ]
    .filter((name) => name !== "")
    .join(" ");
}
