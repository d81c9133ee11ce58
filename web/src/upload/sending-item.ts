import type { components } from "../api/schema.ts";

type Words = components["schemas"]["Words"];

/**
 * waiting · checking: hashed, to see whether it is there already · sending · accepted · replaced: another file of this path was there ·
 * known: it was there already · unpacked: a zip whose files were taken one by one · skipped: no report · refused · failed: it
 * did not arrive, and may be tried again.
 */
export type SendingState =
  | "waiting"
  | "checking"
  | "sending"
  | "accepted"
  | "replaced"
  | "known"
  | "unpacked"
  | "skipped"
  | "refused"
  | "failed";

/** One file on its way to the server. */
export interface SendingItem {
  readonly path: string;
  readonly bytes: number;
  /** Null for a file out of a zip that was sent. */
  readonly file: File | null;
  readonly state: SendingState;
  /** Share that has left, 0 to 1. */
  readonly sent: number;
  readonly fileId: number | null;
  /** Id of the file with the same bytes that came before. */
  readonly duplicateOf: number | null;
  readonly message: Words | null;
  readonly hint: Words | null;
}

export function newItem(path: string, file: File | null): SendingItem {
  return {
    path,
    bytes: file?.size ?? 0,
    file,
    state: "waiting",
    sent: 0,
    fileId: null,
    duplicateOf: null,
    message: null,
    hint: null,
  };
}

const UNDER_WAY: ReadonlySet<SendingState> = new Set(["waiting", "checking", "sending"]);

/** Whether something is still to be done for it. */
export function isUnderWay({ state }: Pick<SendingItem, "state">): boolean {
  return UNDER_WAY.has(state);
}
