import { z } from "zod";
import { Address } from "../../model/address.ts";
import type { Cell, MeasureCell, NumberCell, TextCell } from "../../model/cell.ts";
import type { MoneyUnit } from "../../model/evaluation.ts";
import { column, type Column, type Words } from "./column.ts";
import { yuan } from "./yuan.ts";

/** A value of the form and the columns that it becomes. */
export interface CellColumns<Source> {
  /** As `blank`, `merged`, `doubtful` and the dictionary call it. */
  readonly name: string;
  readonly cell: (source: Source) => Cell | null;
  readonly columns: readonly Column<Source>[];
}

type Get<Source, C extends Cell> = (source: Source) => C | null;

/** A text: one column. */
export function textCell<Source>(words: Words, cell: Get<Source, TextCell>): CellColumns<Source> {
  const columns = [column<Source>("text", words, (source) => cell(source)?.text ?? null), placeOf(words, cell)];
  return { name: words[0], cell, columns };
}

/** A number: its value, and the text as written. */
export function numberCell<Source>(words: Words, cell: Get<Source, NumberCell>): CellColumns<Source> {
  const columns = [
    column<Source>("number", words, (source) => cell(source)?.value ?? null),
    asWritten(words, cell),
    placeOf(words, cell),
  ];
  return { name: words[0], cell, columns };
}

/** An amount: its value in the form's own unit, the text as written, and yuan. */
export function moneyCell<Source>(
  words: Words,
  cell: Get<Source, NumberCell>,
  unit: (source: Source) => MoneyUnit,
): CellColumns<Source> {
  const [name, header, zh, en] = words;
  const inYuan: Words = [`${name}Yuan`, `${header}（元）`, `${zh}，折算为元`, `${en}, in yuan`];
  const columns = [
    column<Source>("number", [name, header, `${zh}，按表内单位`, `${en}, in the form's own unit`], (source) => {
      return cell(source)?.value ?? null;
    }),
    asWritten(words, cell),
    column<Source>("decimal", inYuan, (source) => yuan(cell(source)?.value ?? null, unit(source))),
    placeOf(words, cell),
  ];
  return { name, cell, columns };
}

const MEASURES = ["quantity", "date", "quality"] as const;
const OPERATORS = [">=", ">", "<=", "<", "=", "range"] as const;

/** A target or an actual value: the text as written, and what it means, by its kind. */
export function measureCell<Source>(words: Words, cell: Get<Source, MeasureCell>): CellColumns<Source> {
  const [name, header, zh, en] = words;
  const part = (suffix: string, label: string, noteZh: string, noteEn: string): Words => [
    `${name}${suffix}`,
    `${header}·${label}`,
    `${zh}：${noteZh}`,
    `${en}: ${noteEn}`,
  ];
  const value = (source: Source) => cell(source)?.value ?? null;
  const quantity = (source: Source) => {
    const found = value(source);
    return found?.kind === "quantity" ? found : null;
  };
  const columns = [
    column<Source>("text", words, (source) => cell(source)?.text ?? null),
    column<Source>(
      "text",
      part("Kind", "类型", "quantity 数值、date 日期、quality 定性", "quantity, date or quality"),
      (source) => value(source)?.kind ?? null,
      { schema: z.enum(MEASURES).nullable() },
    ),
    column<Source>(
      "text",
      part("Operator", "运算符", "range 为区间", "operator; range: from number to max"),
      (source) => {
        const found = value(source);
        return found === null || found.kind === "quality" ? null : found.op;
      },
      { schema: z.enum(OPERATORS).nullable() },
    ),
    column<Source>(
      "number",
      part("Number", "数值", "数值或区间下限", "the number, or where a range begins"),
      (source) => {
        return quantity(source)?.number ?? null;
      },
    ),
    column<Source>("number", part("Max", "上限", "区间上限", "where a range ends"), (source) => {
      return quantity(source)?.max ?? null;
    }),
    column<Source>("text", part("Unit", "单位", "数值的单位", "unit of the number"), (source) => {
      return quantity(source)?.unit ?? null;
    }),
    column<Source>("text", part("Date", "日期", "日期", "ISO date"), (source) => {
      const found = value(source);
      return found?.kind === "date" ? found.date : null;
    }),
    column<Source>("text", part("Term", "定性", "定性表述", "the words of a quality"), (source) => {
      const found = value(source);
      return found?.kind === "quality" ? found.term : null;
    }),
    placeOf(words, cell),
  ];
  return { name, cell, columns };
}

function asWritten<Source>([name, header, zh, en]: Words, cell: Get<Source, Cell>): Column<Source> {
  return column(
    "text",
    [`${name}Text`, `${header}（原文）`, `${zh}，原文`, `${en}, as written`],
    (source) => cell(source)?.text ?? null,
  );
}

function placeOf<Source>([name, header, zh, en]: Words, cell: Get<Source, Cell>): Column<Source> {
  return column(
    "place",
    [`${name}At`, `${header}（位置）`, `${zh}在文件中的位置`, `where ${lower(en)} stands in the document`],
    (source) => cell(source)?.at ?? null,
    { schema: Address.nullable(), only: "provenance" },
  );
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
