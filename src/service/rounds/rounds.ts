import { fileStem } from "../../batch/file-stem.ts";
import type { Finding } from "../../model/finding.ts";
import type { Result } from "../../model/result.ts";
import type { Db } from "../../store/database.ts";
import { decisionsOn } from "../../store/decisions.ts";
import { resultById } from "../../store/results.ts";
import { type Submission, submissions } from "../../store/rounds.ts";
import type { Decision } from "../../store/tables/review.ts";
import type { Visibility } from "../../store/visibility.ts";
import { ServiceError } from "../service-error.ts";
import type { Services } from "../services.ts";
import { type ComparedFinding, compareRounds, type RoundComparison } from "./compare-rounds.ts";

/** One round of a report. */
export interface Round extends Submission {
  /** From 1, oldest first. */
  readonly round: number;
  /** The same report in another format, and further copies of the same bytes. */
  readonly also: readonly Submission[];
  /** Other reports on the same project that lay beside it in the batch: duplicates, not an answer to it. */
  readonly copies: readonly Submission[];
}

/** One report: its formats and the copies of its bytes. */
type Report = Submission[];

/**
 * The rounds of a report, oldest first: what was submitted on the same unit, project and year in another batch, what stood in its place before it
 * was replaced, and what came into its batch after it had been sent back. The same bytes again are no round, nor is the DOCX beside its own PDF
 * (one stem, one folder, one batch), nor a second report in the batch on a project that nobody had sent back.
 */
export async function rounds(
  { db }: Pick<Services, "db">,
  fileId: number,
  visibility: Visibility | null,
): Promise<Round[]> {
  const list: Report[][] = [];
  const all = await submissions(db, fileId, visibility);
  for (const one of all) {
    const same = list.flat().find((report) => report.some((other) => isSame(one, other)));
    if (same !== undefined) same.push(one);
    else {
      const copied = copiedIn(one, list);
      if (copied === undefined) list.push([[one]]);
      else copied.push([one]);
    }
  }
  const cameAt = all.findLast((one) => one.fileId === fileId)?.at;
  return list.map((reports, n) => seenFrom(fileId, cameAt, reports, n + 1));
}

/**
 * Who looks at the PDF compares the PDF, and who looks at a copy compares the copy; an answer is compared with what it answers.
 *
 * @param cameAt When the file that is looked at came.
 */
function seenFrom(fileId: number, cameAt: Date | undefined, reports: readonly Report[], round: number): Round {
  const isOwn = (one: Submission): boolean => one.fileId === fileId;
  const shown = reports.find((report) => report.some(isOwn)) ?? lastReturned(reports, cameAt) ?? reports[0] ?? [];
  const first = shown.find(isOwn) ?? shown[0];
  if (first === undefined) throw new Error("a round without a submission");
  return {
    ...first,
    round,
    also: shown.filter((one) => one !== first),
    copies: reports.flatMap((report) =>
      report === shown ? [] : (report.find(({ batchId }) => batchId === first.batchId) ?? []),
    ),
  };
}

/** Of reports on one project the one that was sent back last before this time. */
function lastReturned(reports: readonly Report[], before: Date | undefined): Report | undefined {
  if (before === undefined) return undefined;
  const last = (report: Report): number =>
    Math.max(...report.flatMap((one) => returnsOf(one, before).map((when) => when.getTime())));
  const latest = Math.max(...reports.map(last));
  return latest === -Infinity ? undefined : reports.findLast((report) => last(report) === latest);
}

/** The round in which it is one more report on the project; undefined where it is a round of its own. */
function copiedIn(one: Submission, list: readonly Report[][]): Report[] | undefined {
  const replaced = list.findLastIndex((reports) => reports.flat().some(({ fileId }) => fileId === one.fileId));
  return list.slice(replaced + 1).findLast((reports) => {
    const beside = reports.flat().filter(({ batchId }) => batchId === one.batchId);
    return beside.length > 0 && !beside.some((other) => wasReturned(other, one.at));
  });
}

function wasReturned(one: Submission, before: Date): boolean {
  return returnsOf(one, before).length > 0;
}

/** When it was sent back, up to this time. */
function returnsOf({ at, returnedAt }: Submission, before: Date): Date[] {
  return returnedAt.filter((when) => at <= when && when <= before);
}

function isSame(one: Submission, other: Submission): boolean {
  if (one.sha256 === other.sha256) return true;
  if (one.batchId !== other.batchId || one.fileId === other.fileId || one.format === other.format) return false;
  const [mine, theirs] = [fileStem(one.path), fileStem(other.path)];
  return mine.folder === theirs.folder && mine.stem === theirs.stem;
}

/** A finding with what was decided on it, null where nothing was. */
export interface DecidedComparison extends ComparedFinding {
  readonly decision: Decision | null;
  /** On what it says now, where that has changed. */
  readonly decisionNow: Decision | null;
}

export interface ComparedRounds extends Omit<RoundComparison, "earlier" | "added"> {
  readonly before: Round;
  readonly after: Round;
  readonly earlier: readonly DecidedComparison[];
  readonly added: readonly { readonly finding: Finding; readonly decision: Decision | null }[];
}

/**
 * Compares two rounds of a report: the one of this file with the one before it, unless others are named. Findings that were dismissed asked for
 * no change.
 *
 * @param which Numbers of rounds.
 * @returns Null where there is no earlier round, or no such file for this reader.
 * @throws {ServiceError} not-found: no such round.
 */
export async function compareFile(
  services: Pick<Services, "db">,
  fileId: number,
  visibility: Visibility | null,
  which: { readonly before?: number; readonly after?: number } = {},
): Promise<ComparedRounds | null> {
  const { db } = services;
  const all = await rounds(services, fileId, visibility);
  const own = all.findLast((one) => one.current && [one, ...one.also].some((file) => file.fileId === fileId));
  const afterNumber = which.after ?? own?.round;
  if (afterNumber === undefined) return null;
  const beforeNumber = which.before ?? afterNumber - 1;
  if (beforeNumber === 0 && which.before === undefined) return null;
  const [before, after] = [beforeNumber, afterNumber].map((wanted) => all.find(({ round }) => round === wanted));
  if (before === undefined || after === undefined) throw noRound();
  const [earlier, later] = await Promise.all([resultOf(db, before), resultOf(db, after)]);
  const decisions = await decisionsOn(
    db,
    [...earlier.findings, ...later.findings].map(({ id }) => id),
  );
  const {
    earlier: compared,
    added,
    changes,
  } = compareRounds(earlier, later, ({ id }) => decisions.get(id)?.verdict ?? null);
  const on = (finding: Finding | null): Decision | null =>
    finding === null ? null : (decisions.get(finding.id) ?? null);
  return {
    before,
    after,
    earlier: compared.map((one) => ({ ...one, decision: on(one.finding), decisionNow: on(one.now) })),
    added: added.map((finding) => ({ finding, decision: on(finding) })),
    changes,
  };
}

async function resultOf(db: Db, { resultId }: Round): Promise<Result> {
  const stored = await resultById(db, resultId);
  if (stored === null) throw noRound();
  return stored.result;
}

function noRound(): ServiceError {
  return new ServiceError("not-found", { zh: "没有这一轮报送", en: "there is no such round" });
}
