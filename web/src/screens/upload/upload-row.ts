import type { Counts, FileStanding, Standing } from "../../api/types.ts";
import { isUnderWay, type SendingItem } from "../../upload/sending-item.ts";

/** What is shown of a file that was chosen here. */
export type Sent = Pick<SendingItem, "path" | "state" | "sent" | "message" | "hint">;

/** One line of the list: a file that is on its way or went no further, or a file that is there. */
export interface UploadRow {
  readonly path: string;
  readonly phase: Phase;
  readonly sent: Sent | null;
  readonly stored: FileStanding | null;
}

/** Where a line stands, for the reader. trouble: something is to be done about it · passed-over: no report. */
export type Phase = "sending" | "checking" | "trouble" | "flagged" | "clean" | "passed-over";

/** Which of the server's files are in a phase; none of them in those that only this page knows. */
export const PHASE_STANDINGS: Readonly<Record<Phase, readonly Standing[]>> = {
  sending: [],
  checking: ["waiting", "running"],
  trouble: ["failed", "cancelled"],
  flagged: ["flagged", "incomplete"],
  clean: ["clean"],
  "passed-over": [],
};

/** First what has to be seen to, then what moves. */
const LOCAL_ORDER: readonly Sent["state"][] = ["failed", "refused", "sending", "checking", "waiting", "skipped"];

/**
 * What was chosen here and is not on the server: on its way, refused, not arrived, passed over. The server lists the rest, page by page; an
 * archive gives way to its entries once it is unpacked.
 */
export function localRows(items: readonly Sent[]): UploadRow[] {
  return LOCAL_ORDER.flatMap((state) => items.filter((item) => item.state === state)).map((sent) => ({
    path: sent.path,
    phase: localPhase(sent),
    sent,
    stored: null,
  }));
}

const ARRIVED: ReadonlySet<Sent["state"]> = new Set(["accepted", "replaced", "known"]);

/** A file of the server, with how it came where it came from here. */
export function storedRow(stored: FileStanding, sent: Sent | null): UploadRow {
  const arrived = sent !== null && ARRIVED.has(sent.state) ? sent : null;
  return { path: stored.path, phase: standingPhase(stored.standing), sent: arrived, stored };
}

function localPhase(sent: Sent): Phase {
  if (isUnderWay(sent)) return "sending";
  return sent.state === "skipped" ? "passed-over" : "trouble";
}

function standingPhase(standing: Standing): Phase {
  if (standing === "waiting" || standing === "running") return "checking";
  if (standing === "failed" || standing === "cancelled") return "trouble";
  return standing === "clean" ? "clean" : "flagged";
}

/** How many lines stand where; together they are all lines. */
export function phaseCounts(local: readonly UploadRow[], counts: Counts): Record<Phase, number> {
  const own = (phase: Phase): number => local.reduce((sum, row) => sum + Number(row.phase === phase), 0);
  const there = (phase: Phase): number => PHASE_STANDINGS[phase].reduce((sum, standing) => sum + counts[standing], 0);
  const of = (phase: Phase): number => own(phase) + there(phase);
  return {
    sending: of("sending"),
    checking: of("checking"),
    trouble: of("trouble"),
    flagged: of("flagged"),
    clean: of("clean"),
    "passed-over": of("passed-over"),
  };
}
