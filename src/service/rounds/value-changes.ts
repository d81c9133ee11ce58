import { plain } from "../../batch/names.ts";
import type { LocalText } from "../../model/finding.ts";
import type { Result } from "../../model/result.ts";
import { type FormCell, formRows, type FormRow } from "./form-rows.ts";
import { pairRows } from "./pair-rows.ts";

/** A value that is another one now. */
export interface ValueChange {
  /** changed: another value · added, removed: a whole row, with its values in one line. */
  readonly kind: "changed" | "added" | "removed";
  /** In the form's own names: 巡检次数 得分. */
  readonly label: LocalText;
  /** As written; null: there was no such cell. */
  readonly before: string | null;
  readonly after: string | null;
  /** JSON Pointer in the earlier and in the later result; null where it has no such place. */
  readonly pointerBefore: string | null;
  readonly pointer: string | null;
}

/** Evaluations of two results that are the same one, by index: by their keys, and the rest in order where as many are left. */
export function pairEvaluations(before: Result, after: Result): [before: number, after: number][] {
  const pairs: [number, number][] = before.evaluations.flatMap(({ key }, n) => {
    const at = after.evaluations.findIndex((other) => other.key === key);
    return at < 0 ? [] : [[n, at] as [number, number]];
  });
  const mine = before.evaluations.map((_, n) => n).filter((n) => !pairs.some(([one]) => one === n));
  const theirs = after.evaluations.map((_, n) => n).filter((n) => !pairs.some(([, one]) => one === n));
  if (mine.length === theirs.length) mine.forEach((n, i) => pairs.push([n, theirs[i] ?? 0]));
  return pairs;
}

/** Every value of the forms that changed, in the order of the later form; what was removed last. Narrative texts are not compared. */
export function valueChanges(before: Result, after: Result): ValueChange[] {
  return pairEvaluations(before, after).flatMap(([mine, theirs]) => {
    const [old, now] = [before.evaluations[mine], after.evaluations[theirs]];
    if (!old || !now) return [];
    const laterRows = formRows(now, theirs);
    const { pairs, removed, added } = pairRows(formRows(old, mine), laterRows);
    const byRow = new Map(pairs.map(([one, other]) => [other, one]));
    const inOrder = laterRows.flatMap((row) => {
      const earlier = byRow.get(row);
      return earlier ? cellChanges(earlier, row) : added.includes(row) ? wholeRow("added", row) : [];
    });
    return [...inOrder, ...removed.flatMap((row) => wholeRow("removed", row))];
  });
}

function cellChanges(before: FormRow, after: FormRow): ValueChange[] {
  const old = new Map(before.cells.map((cell) => [cell.field, cell]));
  const changes = after.cells.flatMap((cell): ValueChange[] => {
    const was = old.get(cell.field);
    old.delete(cell.field);
    if (was ? sameValue(was, cell) : cell.text === "") return [];
    return [
      {
        kind: "changed",
        label: cell.label,
        before: was?.text ?? null,
        after: cell.text,
        pointerBefore: was?.pointer ?? null,
        pointer: cell.pointer,
      },
    ];
  });
  const gone = [...old.values()].filter(({ text }) => text !== "");
  return [
    ...changes,
    ...gone.map(({ label, text, pointer }): ValueChange => ({
      kind: "changed",
      label,
      before: text,
      after: null,
      pointerBefore: pointer,
      pointer: null,
    })),
  ];
}

const NAMES: ReadonlySet<string> = new Set(["level1", "level2", "name"]);

function wholeRow(kind: "added" | "removed", row: FormRow): ValueChange[] {
  const text = row.cells.flatMap((cell) => (cell.text === "" || NAMES.has(cell.field) ? [] : cell.text)).join(" · ");
  if (text === "" && row.block !== "indicators") return [];
  const is = kind === "added";
  return [
    {
      kind,
      label: row.label,
      before: is ? null : text,
      after: is ? text : null,
      pointerBefore: is ? null : row.pointer,
      pointer: is ? row.pointer : null,
    },
  ];
}

/** 24.50 is 24.5; of texts white space, width and punctuation are dress, but operators and percent signs mean something. */
function sameValue(a: FormCell, b: FormCell): boolean {
  if (a.text === b.text) return true;
  if (a.number !== null && b.number !== null) return a.number === b.number && unitOf(a.text) === unitOf(b.text);
  return wordsOf(a.text) === wordsOf(b.text);
}

const unitOf = (text: string): string => plain(text).replace(/[\d.,+-]/g, "");
const wordsOf = (text: string): string =>
  plain(text)
    .replace(/[^\p{L}\p{N}%‰≥≤><=±+\-.]/gu, "")
    .replace(/\.$/, "");
