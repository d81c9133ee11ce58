import type { TextCell } from "../model/cell.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { textCell, type ViewCell, type ViewRow } from "./grid-view.ts";

/** A labelled value: label in one cell, value in the next; or "项目负责人：科长" in one cell or line. */
export interface Field {
  readonly label: string;
  /** Role in the lexicon's `fields`, null for a label of the form's own. */
  readonly role: string | null;
  readonly cell: TextCell;
  /** The label's own cell; null where label and value share one. */
  readonly labelCell: ViewCell | null;
}

const LONGEST_LABEL = 30;
const INLINE = /([^\s:：　，。；、]{2,16})[:：]\s*((?:(?!\s{2,}|[　]{1,}|\t)[^:：])*?)(?=\s{2,}|[　]+|\t|$)/g;

/**
 * Fields of one head row. Labels and values take turns; two labels side by side leave the first without a value.
 *
 * @param guessed The columns were guessed from text alignment: a blank between a label and its value is no cell of the form.
 */
export function fieldsOfRow(row: ViewRow, lexicon: Lexicon, guessed = false): Field[] {
  const fields: Field[] = [];
  const cells = guessed ? withoutGaps(sideless(row), lexicon) : sideless(row);
  for (let index = 0; index < cells.length; index++) {
    const label = cells[index];
    if (!label || label.text === "") continue;
    const next = cells[index + 1];
    const role = fieldRole(label, lexicon);
    if (role === null && !looksLikeLabel(label, next)) {
      fields.push(...inlineFields(label.text, lexicon, textCell(label)));
      continue;
    }
    if (!next) {
      fields.push(...inlineFields(label.text, lexicon, textCell(label)));
      continue;
    }
    if (cells.length % 2 === 1 && next.text !== "" && fieldRole(next, lexicon) !== null && cells[index + 2]) continue;
    fields.push({ label: cleanLabel(label.text), role, cell: textCell(next), labelCell: label });
    index++;
  }
  return fields;
}

/** Label and value in one text: "项目负责人：……  财务负责人：……". */
export function inlineFields(text: string, lexicon: Lexicon, cell: TextCell): Field[] {
  const fields: Field[] = [];
  for (const match of text.matchAll(INLINE)) {
    const [, label = "", value = ""] = match;
    const role = lexicon.roleOf("fields", label);
    if (role === null) continue;
    const plain = value.trim();
    fields.push({ label, role, cell: { ...cell, text: plain, value: plain === "" ? null : plain }, labelCell: null });
  }
  return fields;
}

function fieldRole(cell: ViewCell, lexicon: Lexicon): string | null {
  return cell.key.length > LONGEST_LABEL ? null : lexicon.roleOf("fields", cell.text);
}

/** A cell that spans down beside this row's pairs is a side heading. */
function sideless(row: ViewRow): readonly ViewCell[] {
  const own = row.own;
  const [first] = own;
  return first &&
    own.length % 2 === 1 &&
    own.length > 1 &&
    first.lastRow > first.row &&
    own[1] &&
    own[1].lastRow === own[1].row
    ? own.slice(1)
    : own;
}

/** Blank cells out where what is left takes turns as known label and value. */
function withoutGaps(cells: readonly ViewCell[], lexicon: Lexicon): readonly ViewCell[] {
  const filled = cells.filter((cell) => cell.text !== "");
  const takesTurns =
    filled.length % 2 === 0 && filled.every((cell, index) => index % 2 === 1 || fieldRole(cell, lexicon) !== null);
  return takesTurns ? filled : cells;
}

function looksLikeLabel(cell: ViewCell, next: ViewCell | undefined): boolean {
  return (
    next !== undefined &&
    cell.key.length <= LONGEST_LABEL &&
    !/[。；]/.test(cell.key) &&
    !/[:：]./.test(cell.key) &&
    !/^[\d.,%]+$/.test(cell.key)
  );
}

/** A label as a key: without white space and the colon behind it. */
export function cleanLabel(text: string): string {
  return text.replace(/[\s\u3000]+/g, "").replace(/[:：]$/, "");
}
