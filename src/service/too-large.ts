import type { LocalText } from "../model/finding.ts";

const MiB = 1024 * 1024;

/** Why a file is not taken. @param most Bytes that a file may have. */
export function tooLargeText(most: number): LocalText {
  const size = Math.floor(most / MiB);
  return { zh: `超过 ${size} MB`, en: `more than ${size} MB` };
}
