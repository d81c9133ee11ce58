import type { LocalText } from "../model/finding.ts";
import { DEFAULT_PACK, loadPack } from "../packs/load-pack.ts";
import { RULES } from "../rules/index.ts";
import { BATCH_RULES } from "../batch/rules/index.ts";
import { getBatch } from "../store/batches.ts";
import { type FileCounts, overviewFiles, type OverviewScope } from "../store/overview-files.ts";
import { overviewFindings, type RuleCount, type UnitCount } from "../store/overview-findings.ts";
import { type DepartmentMoney, type Money, overviewRecords } from "../store/overview-records.ts";
import { returnCounts, type ReturnCounts } from "../store/returns-list.ts";
import type { Visibility } from "../store/visibility.ts";
import { localDay } from "./local-day.ts";
import { type Attendance, missingUnits } from "./missing-units.ts";
import { type Bin, type GradeCount, gradeCounts, rateBins, tens } from "./score-bands.ts";
import type { Services } from "./services.ts";

/** Findings of a rule, with what the rule demands. */
export interface RuleBar extends RuleCount {
  readonly summary: LocalText | null;
}

/** What the overview of a batch shows, and the summary for the department's head. */
export interface Overview {
  readonly files: FileCounts;
  readonly rules: readonly RuleBar[];
  /** The rule with the most errors and warnings that stand; null where there are none. */
  readonly commonest: RuleBar | null;
  readonly units: readonly UnitCount[];
  /** Units that the reports name. */
  readonly unitsSent: number;
  readonly money: Money;
  readonly departments: readonly DepartmentMoney[];
  /** Self-evaluation scores by tens, and records that state none. */
  readonly scores: readonly Bin[];
  readonly scoresBlank: number;
  /** 优良中差 of those scores by the batch's pack. */
  readonly grades: readonly GradeCount[];
  readonly rates: readonly Bin[];
  readonly ratesBlank: number;
  /** Null for an overview of all batches. */
  readonly attendance: Attendance | null;
  readonly returns: ReturnCounts;
}

export interface OverviewOptions {
  /** Units and departments that are listed at most. */
  readonly most?: number;
  /** Day by which returns are overdue, `2023-04-30`; default: the server's. */
  readonly today?: string;
}

const MOST = 20;

/**
 * Everything that the overview shows, in a handful of queries side by side.
 *
 * @param batchId Null: all batches.
 * @returns Null where there is no such batch.
 */
export async function batchOverview(
  services: Pick<Services, "db" | "packs">,
  batchId: number | null,
  visibility: Visibility | null,
  { most = MOST, today = localDay() }: OverviewOptions = {},
): Promise<Overview | null> {
  const { db, packs } = services;
  const batch = batchId === null ? null : await getBatch(db, batchId);
  if (batchId !== null && batch === null) return null;
  const scope: OverviewScope = { batchIds: batchId === null ? null : [batchId], visibility };
  const [files, findings, records, attendance, returns, pack] = await Promise.all([
    overviewFiles(db, scope),
    overviewFindings(db, scope, most),
    overviewRecords(db, scope, most),
    batchId === null ? null : missingUnits(services, batchId, visibility),
    returnCounts(db, scope, today),
    batch === null ? loadPack(DEFAULT_PACK) : packs.load(batch.pack).catch(() => loadPack(DEFAULT_PACK)),
  ]);
  const blank = (counts: typeof records.scores): number => counts.find(({ at }) => at === null)?.count ?? 0;
  const rules = findings.rules.map((rule): RuleBar => ({ ...rule, summary: summaryOf(rule.rule) }));
  return {
    files,
    rules,
    commonest: commonestOf(rules),
    units: findings.units,
    unitsSent: records.units,
    money: records.money,
    departments: records.departments,
    scores: tens(records.scores),
    scoresBlank: blank(records.scores),
    grades: gradeCounts(records.scores, pack.grades),
    rates: rateBins(records.rates),
    ratesBlank: blank(records.rates),
    attendance,
    returns,
  };
}

function commonestOf(rules: readonly RuleBar[]): RuleBar | null {
  const standing = ({ open, confirmed }: RuleBar): number => open + confirmed;
  const [first] = rules
    .filter((rule) => rule.severity !== "notice" && standing(rule) > 0)
    .toSorted((a, b) => standing(b) - standing(a));
  return first ?? null;
}

function summaryOf(id: string): LocalText | null {
  return [...RULES, ...BATCH_RULES].find((rule) => rule.id === id)?.summary ?? null;
}
