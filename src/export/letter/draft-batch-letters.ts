import type { Actor } from "../../service/actor.ts";
import { draftReturns } from "../../service/draft-returns.ts";
import type { Services } from "../../service/services.ts";
import { filesInLetters } from "../../store/returns.ts";
import type { Visibility } from "../../store/visibility.ts";
import { batchLetters, letterKey } from "./batch-letters.ts";
import type { LetterFrame } from "./letter-input.ts";
import { type ReturnableFile, returnableFiles, returnedReports, type ReturnSelection } from "./returned-reports.ts";

/** What a request to draft has done. */
export interface DraftedLetters {
  readonly drafted: number;
  /** Units whose reports are all in a draft or an issued letter already. */
  readonly left: number;
  /** Id of the first new letter. */
  readonly first: number | null;
}

/** Letters that are kept in one transaction; one more may be about many reports. */
const LETTERS_AT_ONCE = 20;

/** Stands for a unit that nobody knows. */
const UNKNOWN_UNIT = "（单位未识别）";

/**
 * Drafts the letters of a selection, one for each unit, and keeps them. Reports that are in a draft or an issued letter are left, so that the
 * same request again does no more. Reports are read for some letters at a time: memory does not grow with the units, and no transaction is
 * long; what is drafted stays where the rest fails.
 *
 * @throws {LetterError | ServiceError} where a letter cannot be made.
 */
export async function draftBatchLetters(
  services: Pick<Services, "db">,
  actor: Actor,
  selection: ReturnSelection,
  frame: LetterFrame,
  visibility: Visibility | null,
): Promise<DraftedLetters> {
  const { db } = services;
  const { batchId } = selection;
  const taken = await filesInLetters(db, batchId);
  const units = byUnit(await returnableFiles(db, selection, visibility));
  const waiting = units
    .map((files) => files.filter(({ fileId }) => !taken.has(fileId)))
    .filter((files) => files.length > 0);
  const drafted: number[] = [];
  for (let at = 0; at < waiting.length; at += LETTERS_AT_ONCE) {
    const fileIds = waiting.slice(at, at + LETTERS_AT_ONCE).flatMap((files) => files.map(({ fileId }) => fileId));
    const reports = await returnedReports(db, { batchId, fileIds }, visibility);
    const contents = batchLetters(frame, reports).map(({ unit, reports: own, model }) => ({
      unitName: unit ?? UNKNOWN_UNIT,
      unitId: null,
      number: frame.documentNumber ?? null,
      dueOn: frame.deadline,
      letter: model,
      fileIds: own.map(({ fileId }) => fileId),
    }));
    drafted.push(...(await draftReturns(services, actor, batchId, contents)));
  }
  return { drafted: drafted.length, left: units.length - waiting.length, first: drafted[0] ?? null };
}

function byUnit(files: readonly ReturnableFile[]): ReturnableFile[][] {
  const units = new Map<string, ReturnableFile[]>();
  for (const file of files) units.set(letterKey(file), [...(units.get(letterKey(file)) ?? []), file]);
  return [...units.values()];
}
