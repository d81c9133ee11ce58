import { ListError } from "../intake/list-error.ts";
import { type ListRow, readListRows } from "../intake/list-rows.ts";
import type { LocalText } from "../model/finding.ts";
import { inTransaction } from "../store/in-transaction.ts";
import { type NewUnit, saveUnits } from "../store/save-units.ts";
import { type Actor, audit } from "./actor.ts";
import { ServiceError } from "./service-error.ts";
import type { Services } from "./services.ts";
import { type Columns, findColumns } from "./unit-columns.ts";

/** A line of an uploaded list that was not taken over. */
export interface ListProblem {
  readonly line: number;
  readonly message: LocalText;
}

export interface UnitListOutcome {
  readonly added: number;
  readonly changed: number;
  /** Units there are now. */
  readonly total: number;
  readonly problems: readonly ListProblem[];
}

const LONGEST = 200;
const TOTALS = /^(?:合计|总计|小计|共计)$/;
const CLASHES: Readonly<Record<"twice" | "clash", LocalText>> = {
  twice: { zh: "名单前面已有这个单位（编码或名称相同）", en: "the list has this unit already, by code or name" },
  clash: {
    zh: "编码属于一个单位，名称属于另一个单位",
    en: "the code belongs to one unit, the name to another",
  },
};

/**
 * Takes over the administrator's list of units. Lines that cannot be used are told and left out, the others count.
 *
 * @param bytes An .xlsx, or text with separators.
 * @throws {ServiceError} invalid, where it is no list at all.
 */
export async function takeOverUnits(
  { db }: Pick<Services, "db">,
  actor: Actor,
  bytes: Uint8Array,
): Promise<UnitListOutcome> {
  const { units, lines, problems } = unitsOf(await rowsOf(bytes));
  if (units.length === 0 && problems.length === 0)
    throw new ServiceError("invalid", { zh: "名单里没有单位", en: "the list names no unit" });
  return inTransaction(db, async (trx) => {
    const saved = await saveUnits(trx, units);
    const refused = saved.problems.map(({ at, kind }) => ({ line: lines[at] ?? 0, message: CLASHES[kind] }));
    const counts = { added: saved.added, changed: saved.changed, total: saved.total };
    await audit(trx, actor, "units.save", { subject: "units", detail: counts });
    return { ...counts, problems: [...problems, ...refused].toSorted((a, b) => a.line - b.line) };
  });
}

async function rowsOf(bytes: Uint8Array): Promise<ListRow[]> {
  try {
    return await readListRows(bytes);
  } catch (error) {
    throw error instanceof ListError ? new ServiceError("invalid", error.text) : error;
  }
}

interface ReadUnits {
  readonly units: NewUnit[];
  /** Of each unit. */
  readonly lines: number[];
  readonly problems: ListProblem[];
}

function unitsOf(rows: readonly ListRow[]): ReadUnits {
  const found = findColumns(rows);
  if (found === null)
    throw new ServiceError("invalid", {
      zh: "找不到表头：请在第一行写明“单位名称”，可另加“单位编码”“主管部门”“别名”",
      en: "no header found: name a column 单位名称 (unit), and where there are any 单位编码 (code), 主管部门 (department), 别名 (aliases)",
    });
  const read: ReadUnits = { units: [], lines: [], problems: [] };
  for (const row of rows.slice(found.headerRows)) {
    const unit = unitOf(row, found.columns);
    if (unit === null) continue;
    if ("zh" in unit) read.problems.push({ line: row.line, message: unit });
    else {
      read.units.push(unit);
      read.lines.push(row.line);
    }
  }
  return read;
}

/** Null: a line that is about no unit. */
function unitOf({ cells }: ListRow, columns: Columns): NewUnit | LocalText | null {
  const at = (column: number | null): string =>
    column === null ? "" : (cells[column] ?? "").replace(/[\s\p{Cc}\p{Cs}]+/gu, " ").trim();
  const name = at(columns.name);
  if (TOTALS.test(name) || cells.every((cell) => cell === "" || cell.startsWith("#"))) return null;
  if (name === "") return { zh: "没有单位名称", en: "there is no name of a unit" };
  const code = at(columns.code);
  const department = at(columns.department);
  const aliases = at(columns.aliases)
    .split(/[、,，;；|/]/)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== "" && alias !== name);
  if ([name, code, department, ...aliases].some((text) => text.length > LONGEST))
    return { zh: `文字超过 ${LONGEST} 个字符`, en: `a text of more than ${LONGEST} characters` };
  return {
    name,
    code: code === "" ? null : code,
    department: columns.department === null ? undefined : department === "" ? null : department,
    aliases: columns.aliases === null ? undefined : [...new Set(aliases)],
  };
}
