import type { MaskedSentence } from "./project-mentions.ts";
import { findDates, findYears } from "./dates-in-text.ts";

/** Of what an amount is the amount. */
type AmountRole = "initialBudget" | "budget" | "executed";

/** How surely: a form's own column name (全年预算数), or a word of daily use that may mean several columns (预算资金). */
export interface RoleOfAmount {
  readonly about: AmountRole;
  readonly column: boolean;
}

// A role is given only where every word between the last mark and the number is known: "道路工程预算10万元" is a part.
// The unit is no subject: 我单位2022年预算 is more than the project.
const WHO = "(?:本|该|此)?(?:项目|专项)";
const SUBJECT = `(?:${WHO}|[■◆]|(?:19|20)\\d{2}年度?|本年度?|当年|年度|其|的|共|总|由|在|对|经|因此|截至[^，。]{0,14}?(?:日|底|末|止)|12月31日|年底|年末)*`;
const LINK =
  "(?:总额|总金额|总数|总计|金额|资金|数|额|为|是|共|合计|计|达到|达|人民币|约定|确定|安排|批复|核定|下达|调整|[：:□\\s])*";
const SIZE = "(?:总额|总金额|总数|金额|资金|数|额)?";

const ROLES: readonly { readonly pattern: RegExp; readonly role: RoleOfAmount }[] = [
  {
    pattern: role(`年初(?:项目)?(?:批复|安排|核定|下达)?(?:的)?(?:项目)?预算${SIZE}`),
    role: { about: "initialBudget", column: true },
  },
  { pattern: role("年初(?:安排|批复|核定|下达)(?:项目)?资金"), role: { about: "initialBudget", column: false } },
  {
    pattern: role(`(?:调整|追加|调增|调减|追减|变更)后的?(?:全年|年度|项目)?总?预算${SIZE}`),
    role: { about: "budget", column: true },
  },
  { pattern: role(`(?:全年|年度)调整预算${SIZE}`), role: { about: "budget", column: true } },
  { pattern: role(`全年(?:项目)?预算${SIZE}`), role: { about: "budget", column: true } },
  {
    pattern: role(`(?:安排|批复|核定|下达)?(?:资金|专项)?预算(?:总额|总金额|总数)?`),
    role: { about: "budget", column: false },
  },
  // 项目总预算 may be that of several years
  {
    pattern: new RegExp(`^(?:${WHO}|[■◆])*(?:(?:19|20)\\d{2}年度?|本年度?|当年|年度)(?:${WHO}|[■◆]|的)*总预算${LINK}$`),
    role: { about: "budget", column: false },
  },
  { pattern: role("(?:年度|项目|预算)?资金总额"), role: { about: "budget", column: false } },
  { pattern: role(`(?:全年)(?:预算)?(?:累计)?执行${SIZE}`), role: { about: "executed", column: true } },
  {
    pattern: role(`(?:实际|全年|年度|预算|资金|实际共|共|已|实际已)*执行${SIZE}`),
    role: { about: "executed", column: false },
  },
  {
    pattern: role(`(?:全年|年度|资金|共|已)*实际(?:已|共|总)?(?:支出|支付|使用)(?:项目)?${SIZE}`),
    role: { about: "executed", column: false },
  },
  {
    pattern: role(`(?:全年|全年共|共|已全部|全部)(?:支出|支付)(?:项目)?${SIZE}`),
    role: { about: "executed", column: false },
  },
];

const RATE_ROLE = new RegExp(
  `^${SUBJECT}(?:项目|资金|预算|年度|全年|总体)*(?:支出)?执行率(?:数|为|是|达到|达|实现|完成|均|[：:□\\s])*$`,
);

function role(words: string): RegExp {
  return new RegExp(`^${SUBJECT}${words}${LINK}$`);
}

/** Where a number stands, for deciding what it is. */
export interface NumberPlace {
  readonly sentence: MaskedSentence;
  /** Start of the number, and end of the number or bracket before it in the sentence (0 for the first one). */
  readonly start: number;
  readonly after: number;
  /** Evaluated years of the file's forms and of the text itself: other years are not the tables'. */
  readonly years: readonly number[];
  /** The sentence, or one that it goes on from, has said 其中. */
  readonly inParts: boolean;
  /** What went before speaks of another project, another whole or another year, and nothing has led back. */
  readonly away: Away;
  /** The section is about the unit (单位基本情况), not about the project. */
  readonly inUnitSection: boolean;
}

/** What an amount is, or null where the words around it leave a doubt. */
export function amountRole(place: NumberPlace): RoleOfAmount | null {
  if (isElsewhere(place)) return null;
  const words = wordsBefore(place);
  if (words === null) return null;
  const found = ROLES.find(({ pattern }) => pattern.test(words))?.role ?? null;
  return found?.about === "executed" && isPartOfYear(place) ? null : found;
}

/** True where a percentage is the execution rate of the whole project in the whole year. */
export function isExecutionRate(place: NumberPlace): boolean {
  const words = isElsewhere(place) ? null : wordsBefore(place);
  return words !== null && RATE_ROLE.test(words) && !isPartOfYear(place);
}

/** The words between the last mark and the number; null where what stands before that mark may limit them to a part. */
function wordsBefore(place: NumberPlace): string | null {
  const { masked } = place.sentence;
  const before = masked
    .slice(place.after, place.start)
    .replace(/（[^（）\d]*）|\([^()\d]*\)/g, (gloss) => "□".repeat(gloss.length));
  const direct = /[：:]$/.test(before) ? before.replace(/[：:]$/, "") : before;
  const mark = Math.max(
    ...["，", "、", "：", ":", "（", "(", "；", ",", "。", "）", ")"].map((one) => direct.lastIndexOf(one)),
  );
  if (mark < 0) return before.replace(/^(?:并|且|和|与|及)+/, "");
  const char = direct[mark] ?? "";
  if (/[（(]/.test(char)) return null;
  const previous = masked.slice(0, place.after + mark);
  const clause = previous.slice(
    Math.max(...["，", "、", "；", "。", "：", ":"].map((one) => previous.lastIndexOf(one))) + 1,
  );
  if (/[：:]/.test(char) && !isGeneral(clause)) return null;
  if (/[，,、]/.test(char) && isOtherTopic(clause)) return null;
  return before.slice(mark + 1);
}

function isGeneral(clause: string): boolean {
  return new RegExp(
    `^${SUBJECT}(?:资金|预算|绩效|使用|安排|执行|支出|到位|投入|来源|总体|情况|基本|概况|及|和|与|如下|截至)*$`,
  ).test(clause);
}

const PREDICATE =
  /[了已为是对在按将经有从于由被把并且]|完成|开展|规范|合理|及时|到位|健全|严格|根据|截至|通过|项目|资金|预算|批复|下达|全部|年|月|情况|如下/;

/** A bare noun in front ("污水站设备维修，预算…") turns to a part. */
function isOtherTopic(clause: string): boolean {
  if (/\d/.test(clause.replace(/(?:19|20)\d{2}年度?|\d{1,2}月|\d{1,2}日/g, ""))) return false;
  if (new RegExp(`^${SUBJECT}$`).test(clause)) return false;
  if (clause === "" || isGeneral(clause)) return false;
  return (
    /(?:工程|标段|子项|分项|部分|方面|期|批|年|经费|费用|费|补助|补贴|资金|项目|□)$/.test(clause) ||
    (clause.length <= 16 && !PREDICATE.test(clause))
  );
}

const PARTS = /其中|包括|包含|分别|各为|均为|每[人户年月个]|人均|户均|平均|子项目|分项|单价|合同(?:价|金额)|中标|招标/;
const TO_BE_DONE = /目标(?:为|是|值|[：:])|预期(?:目标|指标)?(?:为|[：:])|力争|确保|争取|拟于|将达到/;
const OTHER_TIME =
  /上年度?(?!结[转余]|末)|上一年度?|去年|往年|以前年度|历年|近[两三四五]年|次年|下年|下一年|明年|同期|累计/;
const OTHER_WHOLE =
  /部门整体|部门预算|一般公共预算|全[县市区省镇乡]|基本支出|单位总|三公|分[两二三四五]年|[两二三四五]年期|总投资|概算|估算|决算|控制价/;
const OWN_PROJECT = /[■◆]|[本该此]项目/;

/** What the sentence has turned to, and the sentences after it go on with: another whole (部门预算, a part), another time. */
export type Away = "whole" | "time" | null;

/** True where the sentence has turned to a part, another year or another whole before the number. */
function isElsewhere(place: NumberPlace): boolean {
  const { masked } = place.sentence;
  const before = masked.slice(0, place.start);
  const words = masked.slice(place.after, place.start);
  if (place.away === "whole" && !OWN_PROJECT.test(words)) return true;
  if (
    place.away === "time" &&
    !OWN_PROJECT.test(words) &&
    !/本年|当年/.test(words) &&
    !place.years.some((year) => words.includes(`${year}年`))
  )
    return true;
  if (
    place.inParts ||
    PARTS.test(before) ||
    TO_BE_DONE.test(before) ||
    /^[^，。；]{0,4}(?:分别|每[人户])/.test(masked.slice(place.start))
  )
    return true;
  return isOtherWhole(place) || isOtherTime(place);
}

function isOtherWhole(place: NumberPlace): boolean {
  const before = place.sentence.masked.slice(0, place.start);
  return OTHER_WHOLE.test(before) || (place.inUnitSection && !OWN_PROJECT.test(before));
}

function isOtherTime(place: NumberPlace): boolean {
  const { masked, plain } = place.sentence;
  const before = masked.slice(0, place.start);
  const years = findYears(plain).filter(
    (one) => one.start < place.start && masked.slice(one.start, one.end) === one.text,
  );
  const lastYear = years[years.length - 1];
  const own = /(?:本年|当年|本年度|全年)[^，。；]*$/.exec(before);
  const other = [...before.matchAll(new RegExp(OTHER_TIME.source, "g"))].pop();
  if (other && other.index > Math.max(lastYear?.start ?? -1, own?.index ?? -1)) return true;
  if (lastYear && place.years.length > 0 && !place.years.includes(lastYear.year)) return true;
  return lastYear !== undefined && /\d年?度?[-~至到、和]$/.test(before.slice(0, lastYear.start));
}

/**
 * What a number without a role turns the sentence to: 部门预算总额5600万元, 项目支出预算5600万元, 2021年预算110万元; changes
 * (追加预算30万元) and balances turn to nothing.
 */
export function turnsTo(place: NumberPlace): Away {
  const words = place.sentence.masked.slice(place.after, place.start).replace(/^.*[，；]/, "");
  if (/追加|追减|调增|调减|调整|结转|结余|目标|要求/.test(words)) return place.away;
  if (isOtherWhole(place)) return "whole";
  if (isOtherTime(place)) return "time";
  return /预算|执行|支出|支付/.test(words) && !PARTS.test(place.sentence.masked.slice(0, place.start))
    ? "whole"
    : place.away;
}

/** True where the number is the state at a date before the end of the year: 截至6月底支出10万元. */
function isPartOfYear(place: NumberPlace): boolean {
  const before = place.sentence.masked.slice(0, place.start);
  if (/上半年|下半年|[一二三四]季度|年中|前[一二三四五六七八九十\d]+个?月/.test(before)) return true;
  const until = /截[至止](?:到)?([^，。；]*)/.exec(before)?.[1];
  const dates = findDates(before);
  const months = [...before.matchAll(/(?<!\d)(\d{1,2})月/g)].map((match) => Number(match[1]));
  if (until !== undefined) {
    const last = dates[dates.length - 1];
    if (last && place.years.length > 0 && !place.years.includes(last.year)) return true;
    return !/12月|年底|年末|年度?末|年度?终/.test(until);
  }
  return months.some((month) => month !== 12) && /\d{1,2}月[^，。；]{0,12}$/.test(before);
}
