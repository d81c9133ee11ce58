import type { FileStanding } from "../../api/types.ts";
import type { SendingItem } from "../../upload/sending-item.ts";

/** What is shown of a file that was chosen here. */
export type Sent = Pick<SendingItem, "path" | "state" | "sent" | "message" | "hint">;

/** One line of the list: a file on its way, a file that is there, or both. */
export interface UploadRow {
  readonly path: string;
  readonly phase: Phase;
  readonly sent: Sent | null;
  readonly stored: FileStanding | null;
}

/** Where a line stands, for the reader. trouble: something is to be done about it · passed-over: no report. */
export type Phase = "sending" | "checking" | "trouble" | "flagged" | "clean" | "passed-over";

/** Joins what is being sent with what the server has, by path, in order of the paths. An archive gives way to its entries once it is unpacked. */
export function uploadRows(sent: readonly Sent[], stored: Iterable<FileStanding>): UploadRow[] {
  const own = new Map(sent.filter(({ state }) => state !== "unpacked").map((item) => [item.path, item]));
  const there = new Map([...stored].map((file) => [file.path, file]));
  return [...new Set([...own.keys(), ...there.keys()])].sort().map((path): UploadRow => {
    const item = own.get(path) ?? null;
    const file = there.get(path) ?? null;
    return { path, sent: item, stored: file, phase: phaseOf(item, file) };
  });
}

function phaseOf(sent: Sent | null, stored: FileStanding | null): Phase {
  if (sent?.state === "waiting" || sent?.state === "checking" || sent?.state === "sending") return "sending";
  if (sent?.state === "failed" || sent?.state === "refused") return "trouble";
  if (stored === null) return sent?.state === "skipped" ? "passed-over" : "checking";
  return standingPhase(stored.standing);
}

function standingPhase(standing: FileStanding["standing"]): Phase {
  if (standing === "waiting" || standing === "running") return "checking";
  if (standing === "failed" || standing === "cancelled") return "trouble";
  return standing === "clean" ? "clean" : "flagged";
}

/** How many lines stand where. */
export function phaseCounts(rows: readonly UploadRow[]): Record<Phase, number> {
  const counts = { sending: 0, checking: 0, trouble: 0, flagged: 0, clean: 0, "passed-over": 0 };
  for (const { phase } of rows) counts[phase] += 1;
  return counts;
}
