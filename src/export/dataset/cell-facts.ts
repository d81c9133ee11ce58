import { z } from "zod";
import { type CellColumns } from "./cell-columns.ts";
import { column, type Column } from "./column.ts";

/**
 * What an empty value means, by names of fields: the form has the cell and it was left blank, or a merged cell of another row covers it.
 * A field that is empty and named in neither is one that the form does not have; zero is a value.
 */
export function cellFacts<Source>(cells: readonly CellColumns<Source>[]): Column<Source>[] {
  const named = (source: Source, holds: (cell: NonNullable<ReturnType<CellColumns<Source>["cell"]>>) => boolean) =>
    cells.flatMap(({ name, cell }) => {
      const found = cell(source);
      return found !== null && holds(found) ? [name] : [];
    });
  const schema = z.array(z.enum(cells.map(({ name }) => name)));
  return [
    column(
      "list",
      ["blank", "空白项", "表内有此栏但未填的字段", "fields that the form has and the unit left blank"],
      (source) => named(source, ({ text, mergedInto }) => text === "" && mergedInto === undefined),
      { schema },
    ),
    column(
      "list",
      [
        "merged",
        "合并项",
        "由其他行的合并单元格覆盖的字段（不是空白）",
        "fields covered by a merged cell of another row; not blank",
      ],
      (source) => named(source, ({ mergedInto }) => mergedInto !== undefined),
      { schema },
    ),
    column(
      "list",
      ["doubtful", "存疑项", "程序读取可能有误的字段", "fields that the program may have misread"],
      (source) => named(source, ({ doubt }) => doubt !== undefined),
      { schema },
    ),
  ];
}
