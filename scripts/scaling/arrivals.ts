import { normal, randomFrom } from "./random.ts";

/** One upload: a folder or a zip, sent at one moment. */
export interface Upload {
  /** Seconds since the year began. */
  readonly at: number;
  readonly files: number;
}

/** How the files of a year arrive. */
export interface Year {
  readonly files: number;
  /** Days of the year (from 0) on which reports are due, and their share of the year's files. */
  readonly deadlines: readonly { readonly day: number; readonly share: number }[];
  /** Days before a deadline in which its files come, more every day. */
  readonly rushDays: number;
  /** Files of an upload: median, and how far they spread (deviation of the logarithm); none is larger than `most`. */
  readonly upload: { readonly median: number; readonly spread: number; readonly most: number };
}

/** Self-evaluations are due at the end of March, returned ones at the end of July; the rest comes over the year. */
export const USUAL_YEAR: Year = {
  files: 1_000_000,
  deadlines: [
    { day: 89, share: 0.6 },
    { day: 211, share: 0.25 },
  ],
  rushDays: 10,
  upload: { median: 20, spread: 1.6, most: 5_000 },
};

const DAY = 86_400;
const DAYS = 365;
/** Share of a day's uploads by hour, from 8 to 18 o'clock, lunch between; the afternoon before a deadline is the fullest. */
const HOURS = [4, 12, 16, 12, 2, 6, 14, 16, 12, 6];
const FIRST_HOUR = 8;

/** All uploads of a year, by time. */
export function arrivals(year: Year, seed: number): Upload[] {
  const random = randomFrom(seed);
  const uploads: Upload[] = [];
  const days = dayWeights(year);
  const hours = HOURS.map((weight, n): readonly [number, number] => [n, weight]);
  for (let sent = 0; sent < year.files;) {
    const size = Math.round(year.upload.median * Math.exp(year.upload.spread * normal(random)));
    const files = Math.max(1, Math.min(size, year.upload.most, year.files - sent));
    const hour = FIRST_HOUR + pick(hours, random);
    uploads.push({ at: pick(days, random) * DAY + hour * 3600 + random() * 3600, files });
    sent += files;
  }
  return uploads.toSorted((a, b) => a.at - b.at);
}

function dayWeights({ deadlines, rushDays }: Year): (readonly [number, number])[] {
  const steps = (rushDays * (rushDays + 1)) / 2;
  const rest = 1 - deadlines.reduce((sum, { share }) => sum + share, 0);
  // Every working day has its part of what comes over the year: five of seven.
  const working = Array.from({ length: DAYS }, (_, day) => day).filter((day) => day % 7 < 5);
  return [
    ...working.map((day) => [day, rest / working.length] as const),
    ...deadlines.flatMap(({ day, share }) =>
      Array.from({ length: rushDays }, (_, n) => [day - n, (share * (rushDays - n)) / steps] as const),
    ),
  ];
}

function pick(weighted: readonly (readonly [number, number])[], random: () => number): number {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  let left = random() * total;
  for (const [value, weight] of weighted) if ((left -= weight) < 0) return value;
  return weighted.at(-1)?.[0] ?? 0;
}
