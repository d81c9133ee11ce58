import { findYears } from "./dates-in-text.ts";
import type { MaskedSentence } from "./project-mentions.ts";

/** A total score or a grade of the self-evaluation as a sentence states it. */
export interface WrittenScore {
  readonly start: number;
  readonly text: string;
  /** Points, or the grade in one word: 优, 良, 中, 差. */
  readonly value: number | string;
}

// Words that may stand before the score without limiting it to an indicator, another year or another evaluator.
const FREE =
  "(?:[■◆□]|(?:本|该|此|我)?(?:项目|单位|局|委|办|院|校|部门|镇|街道|中心)|(?:19|20)\\d{2}年度?|本年度?|年度|支出|专项|资金|经|通过|根据|按照|综合|绩效|自我|自评|评价|评分|打分|评定|评估|考评|考核|小组|工作|情况|结果|最终|最后|总体|整体|本次|此次|的|对|全部|各项|指标|合计|计算|认真|严格|对照|进行|分析|，)*";
const SCORE_WORD =
  "(?:总得分|总评分|自评总分|自评得分|自评分数|自评分值|自评分|自评得|自评总得分|综合得分|综合评分|最终得分|评价得分|绩效得分|考评得分|自评结果得分|自我评价得分|评价总分|得分)";
const SCORE = new RegExp(
  `(?:^|，|；|：|、)(${FREE})(${SCORE_WORD})(?:合计|共计|总计|为|是|达到|达|共|[：:□])*(\\d{1,3}(?:\\.\\d+)?)(?:分(?![值钟制之])|(?=[，。；、）]|$))`,
  "g",
);
const OF_WHOLE = /自评|自我评价|绩效评价|综合|总得分|总评分|最终|考评|评价总分|评价得分|绩效得分/;
const OTHER_SCORE = /上年|去年|往年|财政|部门评价|重点评价|再评价|复核|抽查|第三方|平均|部门整体|分别/;
const OTHER_THING = /考核|问卷|调查|满意|检测|质量/;

/** True where the score before this place is another evaluator's, another thing's or another year's. */
function isOther(sentence: MaskedSentence, at: number, years: readonly number[]): boolean {
  const before = sentence.masked.slice(0, at);
  const last = findYears(sentence.masked).findLast((year) => year.start < at);
  if (!/自评|自我评价/.test(before.slice(-40)) && OTHER_THING.test(before)) return true;
  return OTHER_SCORE.test(before) || (last !== undefined && years.length > 0 && !years.includes(last.year));
}

/** Total scores that the sentence states. @param years Evaluated years: a score of another year is none of this evaluation's. */
export function findScores(sentence: MaskedSentence, years: readonly number[] = []): WrittenScore[] {
  return [...sentence.masked.matchAll(SCORE)].flatMap((match) => {
    const words = `${match[1] ?? ""}${match[2] ?? ""}`;
    // 各项指标得分10分, 得分10分: of which part is left open
    if (!OF_WHOLE.test(words) || /指标得分$/.test(words) || isOther(sentence, match.index + match[0].length, years))
      return [];
    const digits = match[3] ?? "";
    const start = match.index + match[0].lastIndexOf(digits);
    // 自评总分100分，得分96分: the full mark
    if (digits === "100" && /总分/.test(words) && /得分|自评\d|其中/.test(sentence.masked.slice(start))) return [];
    const after = sentence.plain.slice(start + digits.length, start + digits.length + 1);
    return [
      {
        start,
        text: sentence.text.slice(start, start + digits.length) + (after === "分" ? "分" : ""),
        value: Number(digits),
      },
    ];
  });
}

const GRADE_WORDS: Readonly<Record<string, string>> = {
  优秀: "优",
  优: "优",
  良好: "良",
  良: "良",
  中等: "中",
  中: "中",
  合格: "中",
  较差: "差",
  差: "差",
  不合格: "差",
};
const GRADE =
  /(等级|等次|评级|档次|评为|评定为|定级为|评价结论|自评结论|评价结果|自评结果|综合评价|综合评定)(评定|确定|认定|定|评)?(?:为|是|达到|属于|属|[：:])*[“"'‘]?(不合格|优秀|良好|中等|合格|较差|优|良|中|差)[”"'’]?(等次|等级|级|等|档|的?水平)?(?=[，。；、）)!！]|$|且|并)/g;

const FREE_CLAUSE = new RegExp(`^${FREE}$`);

/** Grades of the self-evaluation that the sentence states; “总体良好” is none. */
export function findGrades(sentence: MaskedSentence, years: readonly number[] = []): WrittenScore[] {
  return [...sentence.plain.matchAll(GRADE)].flatMap((match) => {
    const [whole, word = "", , term = "", behind] = match;
    const before = sentence.masked.slice(0, match.index);
    const clause = before.slice(
      Math.max(before.lastIndexOf("，"), before.lastIndexOf("："), before.lastIndexOf("、")) + 1,
    );
    if (isOther(sentence, match.index, years) || !FREE_CLAUSE.test(clause)) return [];
    // A score in front that is not the total score: the grade is that score's
    if (/\d分/.test(before) && findScores(sentence, years).length === 0) return [];
    // 自评结果良好 is praise; 自评结果为“良” and 自评结果为良 are grades
    const says = /等级|等次|评级|档次|评为|评定为|定级为/.test(word) || behind !== undefined || /[“"'‘]/.test(whole);
    if (!says && !(term.length === 1 && /[为是：:]/.test(whole))) return [];
    const start = match.index + whole.indexOf(term, word.length);
    return [{ start, text: sentence.text.slice(start, start + term.length), value: GRADE_WORDS[term] ?? term }];
  });
}
