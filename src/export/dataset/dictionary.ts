import type { ColumnShape, Kind } from "./column.ts";
import type { DatasetLanguage } from "./request.ts";
import type { TableShape } from "./table.ts";

const KINDS: Readonly<Record<Kind, Readonly<Record<DatasetLanguage, string>>>> = {
  text: { zh: "文字", en: "text" },
  time: { zh: "时间", en: "time" },
  decimal: { zh: "精确小数", en: "exact decimal" },
  integer: { zh: "整数", en: "integer" },
  number: { zh: "数值", en: "number" },
  boolean: { zh: "是否", en: "boolean" },
  list: { zh: "列表", en: "list" },
  json: { zh: "对象", en: "object" },
  place: { zh: "位置", en: "place" },
  places: { zh: "位置列表", en: "places" },
};

/** One line of the data dictionary. */
export interface DictionaryLine {
  readonly table: string;
  readonly name: string;
  readonly header: string;
  readonly kind: string;
  readonly zh: string;
  readonly en: string;
}

/** The data dictionary, a line for each column. */
export function dictionaryLines(shapes: readonly TableShape[], lang: DatasetLanguage): DictionaryLine[] {
  return shapes.flatMap(({ title, columns }) =>
    columns.map(({ name, header, kind, note }) => ({
      table: title[lang],
      name,
      header,
      kind: KINDS[kind][lang],
      ...note,
    })),
  );
}

const EMPTY = {
  zh: [
    "空白、没有此栏、零是三件事：",
    "",
    "- 零：数值为 0。",
    '- 空白：表内有此栏而单位没有填。值为空，字段名列在 `blank` 中；原文在 JSON 中是 `""`，在 CSV 中是 `""`，在 Parquet 中是空字符串。',
    "- 没有此栏：值和原文都为空（JSON 中是 `null`，CSV 中两个逗号之间没有内容，XLSX 中没有单元格，Parquet 中是 null），`blank` 中没有它。",
    "- 由其他行的合并单元格覆盖：值为空，字段名列在 `merged` 中，不是空白。",
  ],
  en: [
    "Blank, absent and zero are three facts:",
    "",
    "- Zero: the value is 0.",
    '- Blank: the form has the cell and the unit left it empty. The value is empty and the field is named in `blank`; the text is `""` in JSON and in CSV, and an empty string in Parquet.',
    "- Absent: the form has no such cell. Value and text are empty (`null` in JSON, nothing between two commas in CSV, no cell in XLSX, null in Parquet), and `blank` does not name it.",
    "- Covered by a merged cell of another row: the value is empty and the field is named in `merged`; it is not blank.",
  ],
};

const FORMATS = {
  zh: [
    "- 金额：字段名本身是表内单位的数值，`…Text` 是原文，`…Yuan` 是折算为元的精确小数（JSON、CSV 中是不带指数的小数文字；Parquet 中是 DECIMAL(38, 10)；XLSX 中是数值，超过 15 位有效数字时为文字，因为 Excel 只保留 15 位）。Parquet 中装不下的小数为 null，个数写在清单的 `shortened.decimals`。",
    "- 列表：JSON 中是数组，Parquet 中是 JSON 文字，CSV、XLSX 中用 `;` 隔开。对象：CSV、XLSX、Parquet 中是 JSON 文字。",
    "- 位置（要求时才有）：JSON 中是与结果一致的对象；其他格式中 `T1R12C7P2` 是第 1 个表第 12 行第 7 列、第 2 页，`N5P1` 是第 5 段、第 1 页。",
    "- CSV：UTF-8 带 BOM。可能被电子表格当作公式的文字前加 `'`；数值列不加。",
    "- XLSX：文字一律存为文字，从不存为公式。超过 1,048,576 行的表续在下一张工作表，例如 `指标(2)`。超过 32,767 字的文字被截断，个数写在说明的 `shortened.texts`。",
    "- 更正：复核人更正过的值已经写入，并列在 `corrected` 中。",
    "- 清单（manifest）写在最后：没有清单的文件是不完整的。",
  ],
  en: [
    "- Amounts: the field itself is the number in the form's own unit, `…Text` is the text as written, `…Yuan` is exact in yuan (a decimal text without exponent in JSON and CSV; DECIMAL(38, 10) in Parquet; a number in XLSX, but a text beyond 15 significant digits, which is all that Excel keeps). A decimal that Parquet's column cannot hold is null; the manifest counts them in `shortened.decimals`.",
    "- Lists: an array in JSON, JSON text in Parquet, joined by `;` in CSV and XLSX. Objects: JSON text in CSV, XLSX and Parquet.",
    "- Places (on request): the result's own address object in JSON; elsewhere `T1R12C7P2` is table 1, row 12, column 7, page 2, and `N5P1` is paragraph 5 on page 1.",
    "- CSV: UTF-8 with a byte order mark. A text that a spreadsheet might run as a formula gets a `'` in front; numeric columns never do.",
    "- XLSX: texts are stored as texts, never as formulas. A table of more than 1,048,576 rows goes on in a further sheet, such as `indicators(2)`. Texts beyond 32,767 characters are cut; `shortened.texts` counts them.",
    "- Corrections: values that a reviewer set right are in their place already, and named in `corrected`.",
    "- The manifest comes last: a file without one was cut off.",
  ],
};

/** The data dictionary as a page, in Chinese and English, the language of choice first. */
export function dictionaryPage(shapes: readonly TableShape[], lang: DatasetLanguage): string {
  const other = lang === "zh" ? "en" : "zh";
  return [
    lang === "zh" ? "# 数据字典 Data dictionary" : "# Data dictionary 数据字典",
    "",
    ...EMPTY[lang],
    "",
    ...FORMATS[lang],
    "",
    ...EMPTY[other],
    "",
    ...FORMATS[other],
    ...shapes.flatMap(({ name, title, note, columns }) => [
      "",
      `## ${title.zh} \`${name}\``,
      "",
      `${note.zh}。${note.en.charAt(0).toUpperCase()}${note.en.slice(1)}.`,
      "",
      "| 字段 field | 中文表头 header | 类型 type | 说明 | meaning |",
      "|---|---|---|---|---|",
      ...columns.map(line),
    ]),
    "",
  ].join("\n");
}

function line({ name, header, kind, note, only }: ColumnShape): string {
  const mark = only === "provenance" ? "（要求位置时）" : only === "whole" ? "（要求完整记录时，仅 JSON、JSONL）" : "";
  const markEn = only === "provenance" ? " (on request)" : only === "whole" ? " (on request, JSON and JSONL only)" : "";
  return `| \`${name}\` | ${header} | ${KINDS[kind].zh} ${KINDS[kind].en} | ${note.zh}${mark} | ${note.en}${markEn} |`;
}
