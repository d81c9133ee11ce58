import type { ErrorCode } from "../errors.ts";
import type { LocalText } from "../model/finding.ts";

/** In UTF-8; an index of the store takes 2,700, and no system makes longer ones by itself. */
const MOST_BYTES = 2_000;
const SHOWN = 200;

/** The refusal of a path that is too long to be kept; null where it is not. */
export function longPath(path: string): { path: string; code: ErrorCode; text: LocalText } | null {
  if (path.length * 3 <= MOST_BYTES || Buffer.byteLength(path) <= MOST_BYTES) return null;
  return {
    path: `${path.slice(0, SHOWN)}…`,
    code: "limit-exceeded",
    text: { zh: `路径超过 ${MOST_BYTES} 字节`, en: `its path is longer than ${MOST_BYTES} bytes` },
  };
}
