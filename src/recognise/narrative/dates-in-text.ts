/** A date written in a text, with its year. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly year: number;
  readonly month: number;
  /** Null where only the month is written. */
  readonly day: number | null;
}

/** A year written in a text: 2022年, 2022年度. */
export interface WrittenYear {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly year: number;
  /** Written as 2022年度: the year of a budget or of an evaluation, not merely a time. */
  readonly annual: boolean;
}

const DATE = /(?<!\d)((?:19|20)\d{2})(?:年|[.\-/])(\d{1,2})(?:月|[.\-/])(?:(\d{1,2})(?:日|号)?)?/g;
const YEAR = /(?<![\d.])((?:19|20)\d{2})年(度)?/g;

/** Dates with year and month, in reading order. @param text Already `plain`. */
export function findDates(text: string): WrittenDate[] {
  return [...text.matchAll(DATE)].flatMap((match) => {
    const [year, month] = [Number(match[1]), Number(match[2])];
    const day = match[3] === undefined ? null : Number(match[3]);
    // 2022-12 and 2022.12 without a day are more often numbers or document codes
    if (day === null && !match[0].includes("月")) return [];
    if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) return [];
    return [{ start: match.index, end: match.index + match[0].length, text: match[0], year, month, day }];
  });
}

/** Years in reading order, those of dates, school years and ranges (2020-2022年) included. @param text Already `plain`. */
export function findYears(text: string): WrittenYear[] {
  return [...text.matchAll(YEAR)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    year: Number(match[1]),
    annual: match[2] !== undefined,
  }));
}

/** ISO form; without a day the last one of the month. */
export function isoDate(date: WrittenDate): string {
  const day = date.day ?? new Date(Date.UTC(date.year, date.month, 0)).getUTCDate();
  return `${date.year}-${String(date.month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
