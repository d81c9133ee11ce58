import { findYears, type WrittenYear } from "./dates-in-text.ts";
import type { MaskedSentence } from "./project-mentions.ts";

const REPORT = /(?:自评|评价|绩效).*(?:报告|总结|情况|说明|材料|表)$/;
const YEAR_LINE = /^[（(]?((?:19|20)\d{2})年度?[）)]?$/;

/**
 * The year that a title or a year line says is evaluated: 2022年度…自评报告, （2022年度）, 2022年项目支出绩效自评报告.
 * A year that belongs to the project's name or to the fund (2019年中央资金…) is none.
 */
export function yearOfTitle(title: MaskedSentence): WrittenYear | null {
  const years = findYears(title.masked);
  const [only] = years;
  if (only === undefined || years.length > 1 || isRange(title.masked, only)) return null;
  if (YEAR_LINE.test(title.masked)) return only.annual || /[）)]$/.test(title.masked) ? only : null;
  if (!REPORT.test(title.masked)) return null;
  const behind = title.masked.slice(only.end);
  if (/^[^，]{0,6}(?:中央|省级|市级|县级|第[一二三四]批|下达|提前)/.test(behind)) return null;
  return only.annual || /^(?:度|财政|部门|项目支出|预算|绩效|整体|单位)/.test(behind) ? only : null;
}

const OBJECT =
  "(?:项目|支出|预算|资金|部门|整体|绩效|目标|专项|财政|全部|所有|开展|完成|情况|的|使用|管理|执行|一般公共|[■◆□])";
const EVALUATED = new RegExp(
  `(?:对|就|将|针对)(?:我|本)?(?:单位|局|委|办|院|校|部门|镇|乡|街道|中心)?[^，。；]{0,6}?((?:19|20)\\d{2})年度?${OBJECT}*[^，。；]{0,8}(?:进行|开展|组织|实施)[^，。；]{0,10}(?:自评|自我评价|绩效评价)`,
  "g",
);

/** Years that a sentence of the text says are evaluated: 对2022年度项目绩效目标完成情况进行自评. */
export function evaluatedYears(sentence: MaskedSentence): WrittenYear[] {
  const years = findYears(sentence.masked);
  return [...sentence.masked.matchAll(EVALUATED)].flatMap((match) => {
    const inside = years.filter(
      (year) =>
        year.start >= match.index &&
        year.end <= match.index + match[0].length &&
        !/^(?:以来|以后|以前|之?前|之?后|起)/.test(sentence.masked.slice(year.end)),
    );
    const [only] = inside;
    return inside.length === 1 && only && !isRange(sentence.masked, only) ? [only] : [];
  });
}

const DEADLINE = /^(?:\d{1,2}月(?:\d{1,2}日)?)?(?:底|末)?(?:之?前|以前)/;

const REFERENCE_BEFORE = /(?:根据|按照|依据|落实|贯彻|较|比|与|自|从|于|上年|结转)[^，。；]{0,6}$/;
const REFERENCE_BEHIND = /^(?:度?(?:起|以来|文件|立项|结转|建成|签订|印发|下达|中央|省级))/;

/** Years of a goal: a deadline (2022年12月31日前, 2022年底前), or the year at its beginning that the goal is for (2022年完成…). */
export function goalYears(text: string): WrittenYear[] {
  return findYears(text).filter((year) => {
    if (isRange(text, year)) return false;
    const behind = text.slice(year.end - (year.annual ? 1 : 0));
    if (DEADLINE.test(behind)) return true;
    return year.start <= 8 && !REFERENCE_BEFORE.test(text.slice(0, year.start)) && !REFERENCE_BEHIND.test(behind);
  });
}

function isRange(text: string, year: WrittenYear): boolean {
  return (
    /[\d年度][-~—至到、和与]$/.test(text.slice(0, year.start)) ||
    /^(?:[-~—至到]|、(?:19|20)\d{2}|和(?:19|20)\d{2})/.test(text.slice(year.end)) ||
    /^学年/.test(text.slice(year.start + 4))
  );
}
