import type { DateValue } from "../../model/cell.ts";

const WORDS_AROUND =
  /^(?:截至|截止|截止到|于|在|自|至|到|按时|预计|计划|实际|全部|已|均|项目|工程|验收|完成|完工|竣工|支付|拨付|到位|发放|前|之前|以前|底|末|内|及|并|时间|为|日|止|结束|执行|资金|支出|使用|投入|全年|年度|当年|:|,|。|\(含\)|含)*$/;

interface DateText {
  readonly pattern: RegExp;
  read(match: RegExpExecArray, year: number | null): { year: number | null; month: number; day: number | null } | null;
}

const FORMS: readonly DateText[] = [
  {
    pattern: /((?:19|20)\d{2})[年.\-/](\d{1,2})[月.\-/](\d{1,2})[日号]?/,
    read: (m) => ({ year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) }),
  },
  {
    pattern: /((?:19|20)\d{2})[年.\-/](\d{1,2})月?(?:底|末|份)?/,
    read: (m) => ({ year: Number(m[1]), month: Number(m[2]), day: null }),
  },
  { pattern: /((?:19|20)\d{2})年(?:度)?(?:年?底|年?末)?/, read: (m) => ({ year: Number(m[1]), month: 12, day: null }) },
  { pattern: /(\d{1,2})月(\d{1,2})[日号]/, read: (m, year) => ({ year, month: Number(m[1]), day: Number(m[2]) }) },
  { pattern: /(\d{1,2})月(?:底|末|份)?/, read: (m, year) => ({ year, month: Number(m[1]), day: null }) },
  { pattern: /(?:当年|本年|年度|全年)?年?(?:底|末)/, read: (_m, year) => ({ year, month: 12, day: null }) },
];

const UNTIL = /(?:前|之前|以前|内|≤|<=|<|不晚于|不迟于|截止|截至|止)/;
const FROM = /(?:≥|>=|之后|以后)/;

/**
 * The date that a whole cell says: "2021年12月底前", "12月25日", "2021年12月完成". Without a day it is the last day of the
 * month; without a year it is `year`, the evaluated one.
 *
 * @param text Normalised, without white space.
 * @returns null where the text is no date, or where no year is known.
 */
export function readDate(text: string, year: number | null): DateValue | null {
  if (text.length > 30) return null;
  for (const form of FORMS) {
    const match = form.pattern.exec(text);
    if (!match) continue;
    const rest = text.slice(0, match.index) + text.slice(match.index + match[0].length);
    const words = rest.replace(/^[≤≥<>=]+/, "");
    if (!WORDS_AROUND.test(words)) return null;
    const day = form.read(match, year);
    if (!day || day.year === null || day.month < 1 || day.month > 12) return null;
    const last = new Date(Date.UTC(day.year, day.month, 0)).getUTCDate();
    if (day.day !== null && (day.day < 1 || day.day > last)) return null;
    const iso = `${day.year}-${pad(day.month)}-${pad(day.day ?? last)}`;
    return { kind: "date", op: UNTIL.test(rest) ? "<=" : FROM.test(rest) ? ">=" : null, date: iso };
  }
  return null;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
