/**
 * Labels of forms that a page break cuts: 社会效益 | 指标, 年度绩效 | 指标完成情况, 产出指标（30 | 分）. Words of the form family, because
 * nothing drawn tells such a pair from two labels under one another.
 */

const WHOLE =
  /(指标|目标|情况|分析|措施|做法|建议|部门|单位|名称|资金|总分|合计|原因|问题|说明|结论|得分|分值|[）)】])$/;
const TAIL =
  /^(标|指标|目标|完成情况|情况|分析|及分析|措施|及改进措施|[（(]?\d*(\.\d+)?分?[）)]|(指?标)[（(]\d+(\.\d+)?分[）)])$/;
const LABEL = /^[\u4e00-\u9fff（）()、/\d.]{1,16}$/;

/** Are the two texts (without white space) the halves of one label? */
export function isCutLabel(upper: string, lower: string): boolean {
  if (upper === "" || lower === "" || !LABEL.test(upper) || !LABEL.test(lower) || /^\d/.test(upper)) return false;
  if (/[（(][^）)]*$/.test(upper)) return true;
  if (WHOLE.test(upper))
    return TAIL.test(lower) && !(upper.endsWith("指标") && lower === "指标") && !upper.endsWith(lower);
  return WHOLE.test(lower) || TAIL.test(lower);
}

/** A label that ends as labels do: what stands under it is another one, unless it is a known tail. */
export function isWholeLabel(text: string): boolean {
  return LABEL.test(text) && WHOLE.test(text);
}

const VALUE = /^[≥≤=<>＞＜≧≦═~～±+\-—–/／\d.,，%％‰]+[^\d]{0,5}$|^.{1,2}$|^\d{4}年.{0,8}$/;

/** A number, a date or a word that stands for itself: the page break did not cut it. */
export function isWholeValue(text: string): boolean {
  return VALUE.test(text);
}

const ENTRY = /^(指标|其中|★|☆|…|\.{3}|[（(]?[一二三四五六七八九十]+[、)）])/;
const NUMBERED = /^[（(]?(\d+)[.、．）)]/;

/** Does a text begin like an entry of its own, rather than in the middle of another one? */
export function beginsEntry(lower: string, upper: string): boolean {
  if (ENTRY.test(lower)) return true;
  // 2. goes on with a text that began with 1.
  return NUMBERED.test(lower) && !NUMBERED.test(upper);
}
