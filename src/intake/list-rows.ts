import { isZip } from "../formats/detect/zip-container.ts";
import { ListError } from "./list-error.ts";
import { readSheetRows } from "./sheet-rows.ts";

/** A row of a list that has something in it. */
export interface ListRow {
  /** As the file's own program counts them, from 1. */
  readonly line: number;
  /** Without white space around; inner breaks of lines are kept. */
  readonly cells: readonly string[];
}

/** Characters that no text has and every other kind of file soon does. */
const BINARY = String.fromCharCode(0, 1, 2, 3, 4, 5, 6, 7, 8);
export const MOST_ROWS = 100_000;
const COMPOUND_FILE = Buffer.from("d0cf11e0a1b11ae1", "hex");

/**
 * The rows of a list: the first sheet of an .xlsx that holds any, else text with commas, semicolons or tabs (UTF-8, UTF-16 with BOM,
 * or GBK), in which a cell in quotes may hold them and breaks of lines.
 *
 * @throws {ListError}
 */
export async function readListRows(bytes: Uint8Array): Promise<ListRow[]> {
  const zipped = isZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const rows = zipped ? await readSheetRows(bytes) : textRows(bytes);
  if (rows.length > MOST_ROWS)
    throw new ListError({ zh: `名单超过 ${MOST_ROWS} 行`, en: `the list has more than ${MOST_ROWS} rows` });
  return rows;
}

function textRows(bytes: Uint8Array): ListRow[] {
  if (Buffer.from(bytes.subarray(0, COMPOUND_FILE.length)).equals(COMPOUND_FILE))
    throw new ListError({
      zh: "这是旧版 Excel 文件（.xls）或已加密的文件；请另存为 .xlsx 或 CSV",
      en: "this is an old Excel file (.xls) or an encrypted one: save it as .xlsx or CSV",
    });
  const text = decode(bytes);
  if ([...BINARY].some((character) => text.includes(character)))
    throw new ListError({ zh: "这不是文本或 .xlsx 名单", en: "this is neither a text list nor an .xlsx" });
  return separatedRows(text);
}

const SEPARATORS = new Set([",", "，", ";", "；", "\t"]);

function separatedRows(text: string): ListRow[] {
  const rows: ListRow[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let line = 1;
  let startedAt = 1;
  const endRow = (): void => {
    cells.push(cell.trim());
    if (cells.some((one) => one !== "")) rows.push({ line: startedAt, cells });
    cells = [];
    cell = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === "\n") line += 1;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell.trim() === "") {
      quoted = true;
      cell = "";
    } else if (SEPARATORS.has(character)) {
      cells.push(cell.trim());
      cell = "";
    } else if (character === "\n") {
      endRow();
      startedAt = line;
    } else if (character !== "\r") cell += character;
  }
  endRow();
  return rows;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
