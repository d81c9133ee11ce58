import { Readable } from "node:stream";
import { returnOf, returns } from "../../service/returns.ts";
import type { Db } from "../../store/database.ts";
import type { ReturnState } from "../../store/tables/returns.ts";
import type { Visibility } from "../../store/visibility.ts";
import { zipContainer, type ZipPart } from "../dataset/zip-container.ts";
import { memberName } from "./batch-letters.ts";
import { LetterModel } from "./letter-model.ts";
import { renderLetters } from "./render-letters.ts";

/** Which letters of a batch. */
export interface LetterSelection {
  readonly batchId: number;
  readonly states?: readonly ReturnState[];
  readonly overdue?: boolean;
  /** These alone. */
  readonly returnIds?: readonly number[];
}

const LINES_AT_ONCE = 500;
/** Of every member: the same letters are the same bytes. */
const TIME = new Date("1980-01-01T00:00:00Z");

/**
 * The letters of a batch as DOCX in one zip. Each is read and drawn when its turn comes and given away: memory does not grow with their
 * number, and nothing is held in the store while a slow reader takes them.
 *
 * @returns Null where there is none for this reader.
 */
export async function streamLetters(
  db: Db,
  selection: LetterSelection,
  visibility: Visibility | null,
): Promise<Readable | null> {
  const ids = await letterIds(db, selection, visibility);
  if (ids.length === 0) return null;
  async function* parts(): AsyncGenerator<ZipPart> {
    const render = await renderLetters(db);
    for (const [index, id] of ids.entries()) {
      const found = await returnOf({ db }, id, visibility);
      // Thrown away since.
      if (found === null) continue;
      const letter = LetterModel.parse(found.letter);
      yield {
        name: memberName(found.unitName, index, ids.length),
        async *chunks() {
          yield Buffer.from(await render(letter));
        },
      };
    }
  }
  return Readable.from(zipContainer(parts(), TIME), { objectMode: false });
}

async function letterIds(
  db: Db,
  { batchId, states, overdue, returnIds }: LetterSelection,
  visibility: Visibility | null,
): Promise<number[]> {
  const wanted = returnIds === undefined ? null : new Set(returnIds);
  const query = { batchId, visibility, ...(states && { states }), ...(overdue !== undefined && { overdue }) };
  const ids: number[] = [];
  for (let offset = 0; ; offset += LINES_AT_ONCE) {
    const page = await returns({ db }, { ...query, offset, limit: LINES_AT_ONCE });
    ids.push(...page.returns.flatMap(({ id }) => (wanted === null || wanted.has(id) ? [id] : [])));
    if (offset + LINES_AT_ONCE >= page.total) return ids;
  }
}
