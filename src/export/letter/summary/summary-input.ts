import { z } from "zod";

const count = z.number().int().nonnegative();
const name = z.string().max(2_000);
/** An amount in yuan, in decimal digits. */
const yuan = z.string().regex(/^-?\d+(?:\.\d+)?$/);

/** The figures of a batch, for the summary that goes to the department's head. */
export const SummaryInput = z.object({
  /** The office that reports. */
  issuer: name,
  batchName: name.nullable(),
  /** The evaluated year. */
  year: z.number().int().nullable(),
  /** Day of the figures, `2023-04-10`. */
  date: z.string(),
  units: z.object({
    /** On the batch's list; null where there is no list. */
    expected: count.nullable(),
    /** Units that have sent something. */
    received: count,
    /** Units of the list that have sent nothing. */
    missing: z.array(name).max(100_000),
  }),
  /** total = clean + withFindings + incomplete + failed + running; incomplete: 未查全. */
  files: z.object({
    total: count,
    clean: count,
    withFindings: count,
    incomplete: count,
    failed: count,
    running: count,
  }),
  /** Projects, each once, and those of reports with an error or a warning. */
  projects: z.object({ total: count, flagged: count }),
  /** 全年预算数, in yuan: of all evaluations, and of those with an error or a warning. Each project once. */
  money: z.object({ total: yuan, flagged: yuan }),
  findings: z.object({ error: count, warning: count, notice: count }),
  /** Findings by rule, in any order. */
  rules: z.array(z.object({ rule: z.string(), count })).max(1_000),
  /** Self-evaluation scores by band, in the order in which they are to stand: { label: "90分以上", count: 12 }. */
  scores: z.array(z.object({ label: z.string().max(40), count })).max(8),
});
export type SummaryInput = z.infer<typeof SummaryInput>;

/** Bands of total scores as the summary shows them; scores beyond 100 are in the highest, blank ones in none. */
export function scoreBands(scores: readonly number[]): SummaryInput["scores"] {
  const edges = [100, 95, 90, 80, 60, Number.NEGATIVE_INFINITY];
  const labels = ["100分", "95—100分", "90—95分", "80—90分", "60—80分", "60分以下"];
  return labels.map((label, index) => {
    const [low, high] = [edges[index] ?? 0, edges[index - 1] ?? Number.POSITIVE_INFINITY];
    return { label, count: scores.filter((score) => score >= low && score < high).length };
  });
}
