import type { Db } from "../store/database.ts";
import { getFile } from "../store/files.ts";
import type { ReturnContent } from "../store/returns.ts";
import type { Visibility } from "../store/visibility.ts";
import { ServiceError } from "./service-error.ts";

const MOST_LETTER_BYTES = 4 * 1024 * 1024;
const MOST_FILES = 5_000;

/** @throws {ServiceError} not-found: a file that is not the batch's, or not for this reader. */
export async function checkFiles(
  db: Db,
  batchId: number,
  fileIds: readonly number[],
  visibility: Visibility | null,
): Promise<void> {
  for (const fileId of fileIds) {
    const file = await getFile(db, fileId, visibility);
    if (file === null || file.batch_id !== batchId)
      throw new ServiceError("not-found", { zh: `批次里没有文件 ${fileId}`, en: `the batch has no file ${fileId}` });
  }
}

/** @throws {ServiceError} invalid: no unit, no day, too long. */
export function checkContent({
  unitName,
  dueOn,
  letter,
  fileIds,
}: Pick<ReturnContent, "unitName" | "dueOn" | "letter" | "fileIds">): void {
  if (unitName.trim() === "") throw new ServiceError("invalid", { zh: "缺少单位名称", en: "it names no unit" });
  if (dueOn !== null && !isDay(dueOn))
    throw new ServiceError("invalid", { zh: `期限不是日期：${dueOn}`, en: `${dueOn} is no date` });
  if (Buffer.byteLength(JSON.stringify(letter ?? null)) > MOST_LETTER_BYTES || fileIds.length > MOST_FILES)
    throw new ServiceError("invalid", { zh: "通知内容过大", en: "the letter is too long" });
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** An issued letter has to say by when. */
export function noDay(): ServiceError {
  return new ServiceError("invalid", { zh: "要写明整改期限", en: "say by when the unit has to answer" });
}
