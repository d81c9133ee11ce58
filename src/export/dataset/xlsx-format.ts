import { columnWidth, linesNeeded } from "./column-width.ts";
import type { ColumnShape } from "./column.ts";
import { dictionaryLines } from "./dictionary.ts";
import type { Chunk, Format } from "./format.ts";
import type { Manifest, Shortened } from "./manifest.ts";
import type { DatasetLanguage } from "./request.ts";
import { cellXml, columnLetters, type Look, STYLES, textCellXml, widthsXml } from "./sheet-xml.ts";
import type { Row } from "./table.ts";
import { FIRST_SHOWN, type Sheet, workbookParts } from "./workbook-parts.ts";
import { zipContainer, type ZipPart } from "./zip-container.ts";

/** Rows of one sheet, the header among them (Excel's limit), and characters of its XML: no part needs zip64. */
export interface SheetLimits {
  readonly rows: number;
  readonly characters: number;
}
const LIMITS: SheetLimits = { rows: 1_048_576, characters: 1_000_000_000 };

interface Header extends Pick<ColumnShape, "name" | "header" | "kind"> {
  readonly look: Look;
  /** In characters; null: as the first rows need it. */
  readonly width: number | null;
}

function tableHeader({ name, header, kind }: ColumnShape): Header {
  return { name, header, kind, look: kind === "decimal" && name.endsWith("Yuan") ? "money" : "plain", width: null };
}

/** A workbook: 说明 and 数据字典 in front, then a sheet for each table, or several where one is full. */
export const xlsxFormat: Format = xlsxWithin(LIMITS);

/** The same with other limits of a sheet. */
export function xlsxWithin(limits: SheetLimits): Format {
  return async function* ({ streams, lang, now, manifest }) {
    const shortened: Shortened = { texts: 0, decimals: 0 };
    const tables: Sheet[] = [];
    let last = 0;
    async function* sheets(
      title: string,
      headers: readonly Header[],
      rows: AsyncIterable<readonly Row[]>,
    ): AsyncGenerator<ZipPart> {
      const cells = new SheetRows(headers, rows, shortened);
      for (let part = 1; part === 1 || !(await cells.ended()); part++) {
        const number = (last += 1);
        const name = part === 1 ? title : `${title}(${part})`;
        const written = { rows: 0 };
        yield {
          name: `xl/worksheets/sheet${number}.xml`,
          chunks: () => cells.sheet(lang, limits, written, number === FIRST_SHOWN),
        };
        tables.push({ number, name, columns: headers.length, rows: written.rows });
      }
    }
    async function* parts(): AsyncGenerator<ZipPart> {
      for (const { shape, rows } of streams) yield* sheets(shape.title[lang], shape.columns.map(tableHeader), rows());
      const data = tables.splice(0);
      const facts = manifestRows(manifest(shortened));
      yield* sheets(lang === "zh" ? "说明" : "manifest", FACT_HEADERS, once(facts));
      const lines = dictionaryLines(
        streams.map(({ shape }) => shape),
        lang,
      );
      yield* sheets(
        lang === "zh" ? "数据字典" : "dictionary",
        WORD_HEADERS,
        once(lines.map((line) => Object.values(line))),
      );
      yield* workbookParts([...tables, ...data]);
    }
    yield* zipContainer(parts(), now);
  };
}

const words = (name: string, header: string, width: number): Header => ({
  name,
  header,
  kind: "text",
  look: "wrapped",
  width,
});
const FACT_HEADERS = [words("item", "项目", 30), words("value", "内容", 72)];
const WORD_HEADERS = [
  words("table", "表", 14),
  words("field", "字段", 26),
  words("header", "中文表头", 26),
  words("type", "类型", 14),
  words("zh", "说明", 60),
  words("en", "meaning", 60),
];

/** Rows on their way into sheets: what one sheet cannot hold waits for the next. */
class SheetRows {
  readonly #headers: readonly Header[];
  readonly #letters: readonly string[];
  readonly #groups: AsyncIterator<readonly Row[]>;
  readonly #shortened: Shortened;
  #waiting: readonly Row[] = [];
  #next = 0;

  constructor(headers: readonly Header[], rows: AsyncIterable<readonly Row[]>, shortened: Shortened) {
    this.#headers = headers;
    this.#letters = headers.map((_header, i) => columnLetters(i));
    this.#groups = rows[Symbol.asyncIterator]();
    this.#shortened = shortened;
  }

  /** True where no row is left; reads on where it has to. */
  async ended(): Promise<boolean> {
    while (this.#next >= this.#waiting.length) {
      const group = await this.#groups.next();
      if (group.done === true) return true;
      this.#waiting = group.value;
      this.#next = 0;
    }
    return false;
  }

  /** One sheet, until it is full or no row is left. `written` is told how many rows it has. */
  async *sheet(
    lang: DatasetLanguage,
    limits: SheetLimits,
    written: { rows: number },
    isShown: boolean,
  ): AsyncGenerator<Chunk> {
    const titles = this.#headers.map(({ name, header }) => (lang === "zh" ? header : name));
    const head = titles.map((title, i) =>
      textCellXml(`${this.#letters[i] ?? ""}1`, title, STYLES.header, this.#shortened),
    );
    await this.ended();
    yield `${openingXml(isShown)}${widthsXml(this.#widths(titles))}<sheetData><row r="1" ht="${HEAD_HEIGHT}" customHeight="1">${head.join("")}</row>`;
    let characters = 0;
    let rows = 1;
    while (rows < limits.rows && characters < limits.characters && !(await this.ended())) {
      let xml = "";
      for (; this.#next < this.#waiting.length && rows < limits.rows && xml.length < CHUNK; this.#next++)
        xml += this.#row((rows += 1), this.#waiting[this.#next] ?? []);
      characters += xml.length;
      yield xml;
    }
    written.rows = rows;
    yield `</sheetData><autoFilter ref="A1:${this.#letters.at(-1) ?? "A"}${rows}"/>${PAPER}</worksheet>`;
  }

  /** Not every program makes a row as high as its wrapped texts need it. */
  #height(row: Row): string {
    if (!this.#headers.some(({ look }) => look === "wrapped")) return "";
    const widths = this.#headers.map(({ width }) => width ?? 0);
    const lines = linesNeeded(row.map(String), widths);
    return lines === 1 ? "" : ` ht="${lines * LINE_HEIGHT}" customHeight="1"`;
  }

  /** From the rows that are there before the sheet begins: those of the first group. */
  #widths(titles: readonly string[]): number[] {
    const rows = this.#waiting.slice(this.#next);
    return this.#headers.map(
      (header, i) =>
        header.width ??
        columnWidth(
          header,
          titles[i] ?? "",
          rows.map((row) => row[i] ?? null),
        ),
    );
  }

  #row(number: number, row: Row): string {
    let cells = "";
    for (const [i, { kind, look }] of this.#headers.entries())
      cells += cellXml(`${this.#letters[i] ?? ""}${number}`, kind, look, row[i] ?? null, this.#shortened);
    return `<row r="${number}"${this.#height(row)}>${cells}</row>`;
  }
}

const CHUNK = 256 * 1024;
/** In points. */
const LINE_HEIGHT = 15;
const HEAD_HEIGHT = 2 * LINE_HEIGHT + 2;
/** A4 across: who prints a sheet gets its header on every page. */
const PAPER = `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/>`;

/** The beginning of a sheet up to its columns: the header stays in sight. */
function openingXml(isShown: boolean): string {
  const selected = isShown ? ' tabSelected="1"' : "";
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView${selected} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="${LINE_HEIGHT}" defaultColWidth="14"/>`;
}

async function* once(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}

/** The manifest as names and values, one a row. */
function manifestRows(manifest: Manifest): Row[] {
  const rows: Row[] = [];
  const visit = (name: string, value: unknown): void => {
    if (typeof value !== "object" || value === null) rows.push([name, String(value)]);
    else for (const [key, inner] of Object.entries(value)) visit(name === "" ? key : `${name}.${key}`, inner);
  };
  visit("", manifest);
  return rows;
}
