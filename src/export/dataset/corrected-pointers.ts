import type { ExportedFile } from "../../store/export-files.ts";
import { resolvePointer } from "../../rule-engine/pointer.ts";

/**
 * JSON Pointers of the values that a reviewer set right, as far as the file's current result has them in it: a correction that waits for its
 * check is not in the dataset yet.
 */
export function correctedPointers({ result, corrections }: ExportedFile): string[] {
  return corrections.flatMap(({ pointer, newText }) => {
    const cell = resolvePointer(result, pointer);
    const stands = typeof cell === "object" && cell !== null && "text" in cell && cell.text === newText.trim();
    return stands ? [pointer] : [];
  });
}
