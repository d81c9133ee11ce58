/** What a letter says of a rule's findings, beside their own values. */
export interface ProblemText {
  /** What is wrong, in a few words: a heading, a line of a statistic. */
  readonly name: string;
  /** What the unit has to do. */
  readonly action: string;
  /**
   * What the expected value is: `right` it is the right one · a word such as 自评表 it is what that says, and the unit must
   * find out which of the two is wrong · `unknown` nobody but the unit knows.
   */
  readonly expected: "right" | "unknown" | { readonly is: string };
  /** Where the finding's own words do not do in a letter: they name other units, or read badly there. */
  readonly says?: string;
}

const is = (word: string): { readonly is: string } => ({ is: word });
const COPIED = "请核对后统一自评报告与自评表的表述。";

/** Findings of every rule, by its id. */
export const PROBLEM_TEXTS: Readonly<Record<string, ProblemText>> = {
  "budget/execution-rate": {
    name: "预算执行率计算有误",
    action: "请按全年执行数÷全年预算数重新计算并更正，同步核对执行得分和总分。",
    expected: "right",
  },
  "budget/execution-score": {
    name: "预算执行得分计算有误",
    action: "请按预算执行率重新计算并更正，同步核对总分；另有计分办法的，请说明。",
    expected: is("按执行率为"),
  },
  "budget/source-sum": {
    name: "资金总额与各项来源合计不符",
    action: "请核对资金总额和各项来源，据实更正。",
    expected: is("各项来源合计"),
  },
  "budget/overspent": {
    name: "全年执行数超过全年预算数",
    action: "请核实预算数和执行数；确有超出的，请说明资金来源和原因。",
    expected: is("全年预算数"),
  },
  "budget/unit-suspect": {
    name: "金额单位疑似填错",
    action: "请核实金额单位，全表及自评报告统一后据实更正。",
    expected: "unknown",
  },
  "budget/adjusted-unexplained": {
    name: "预算调整较大未说明原因",
    action: "请补充说明预算调整的原因和依据。",
    expected: "unknown",
  },
  "total/weight-sum": {
    name: "总分行分值与各项分值合计不符",
    action: "请核对各项分值，据实更正。",
    expected: is("各项分值合计"),
  },
  "total/weight-100": {
    name: "分值合计不是100分",
    action: "请核对预算执行和各项指标的分值，使合计为100分，同步核对得分。",
    expected: "right",
  },
  "total/score-sum": {
    name: "总分与各项得分合计不符",
    action: "请核对各项得分和总分，据实更正。",
    expected: is("各项得分合计"),
  },
  "total/grade": {
    name: "评价等级与总分不符",
    action: "请核对总分和等级划分标准，据实更正。",
    expected: is("按总分对应为"),
  },
  "total/group-declared": {
    name: "一级指标分值与其下各项合计不符",
    action: "请核对一级指标分值和其下各项分值，据实更正。",
    expected: is("其下各项合计"),
  },
  "total/group-allocation": {
    name: "一级指标分值设置与一般要求不一致",
    action: "请核实分值设置；经批准调整的，请说明依据。",
    expected: is("一般为"),
  },
  "score/out-of-range": {
    name: "得分超出分值范围",
    action: "请在分值范围内据实评分，同步更正总分。",
    expected: "unknown",
  },
  "score/unearned-full": {
    name: "未达到指标值仍得满分",
    action: "请核实完成情况，按评分办法重新评分或说明评分依据，同步核对总分。",
    expected: "unknown",
  },
  "score/proportion": {
    name: "得分与完成程度不符",
    action: "请按评分办法重新计算得分；另有评分办法的，请说明，同步核对总分。",
    expected: is("按完成比例为"),
  },
  "score/unexplained-deduction": {
    name: "已完成指标扣分未说明原因",
    action: "请补充说明扣分原因；评分有误的，据实更正得分和总分。",
    expected: "unknown",
  },
  "score/overshoot": {
    name: "超出指标值较多未说明原因",
    action: "请说明超额完成的原因；指标值设置偏低的，一并说明。",
    expected: "unknown",
  },
  "score/incomparable": {
    name: "指标值与实际完成值无法对照",
    action: "请按指标值的计量口径填写实际完成值。",
    expected: "unknown",
  },
  "explain/deviation-missing": {
    name: "未达到指标值未填写偏差原因",
    action: "请补充填写偏差原因及改进措施。",
    expected: "unknown",
  },
  "complete/required-field": { name: "必填内容未填写", action: "请据实补填。", expected: "unknown" },
  "complete/indicator-blank": { name: "指标填报不完整", action: "请据实补填。", expected: "unknown" },
  "complete/placeholder-left": {
    name: "模板提示语未删除",
    action: "请删除提示语，据实填写。",
    expected: "unknown",
  },
  "complete/group-missing": {
    name: "缺少应设置的绩效指标",
    action: "请补充相应绩效指标；确不适用的，请说明理由。",
    expected: is("未设置"),
  },
  "text/goal-copied": {
    name: "实际完成情况照抄预期目标",
    action: "请写明年度总体目标的实际完成情况。",
    expected: "unknown",
  },
  "text/goal-empty-talk": {
    name: "实际完成情况过于简单",
    action: "请写明年度总体目标的实际完成情况。",
    expected: "unknown",
  },
  "text/actual-copies-operator": {
    name: "实际完成值带有比较符号",
    action: "请填写实际达到的数值。",
    expected: "unknown",
  },
  "text/unmeasured-rate": {
    name: "指标未量化",
    action: "请填写可以核对的数值；确实无法量化的，请说明。",
    expected: "unknown",
  },
  "text/misfiled": {
    name: "指标归类不够准确",
    action: "请核实指标归类；归类有误的，予以调整。",
    expected: "unknown",
  },
  "narrative/amount": { name: "自评报告所列金额与自评表不一致", action: COPIED, expected: is("自评表为") },
  "narrative/execution-rate": {
    name: "自评报告所列执行率与自评表或金额不一致",
    action: COPIED,
    expected: is("核对结果为"),
  },
  "narrative/score": { name: "自评报告所列得分或等级与自评表不一致", action: COPIED, expected: is("自评表为") },
  "narrative/year": { name: "自评年度前后不一致", action: COPIED, expected: is("自评表为") },
  "narrative/project-name": { name: "项目名称前后不一致", action: COPIED, expected: is("自评表为") },
  "narrative/project-count": { name: "项目个数与自评表份数不一致", action: COPIED, expected: is("自评表份数为") },
  "narrative/date-outside-year": {
    name: "完成或支付日期不在自评年度内",
    action: "请核实日期；日期无误的，请说明原因。",
    expected: "unknown",
  },
  "narrative/own-arithmetic": {
    name: "自评报告所列算式不成立",
    action: "请核对各项数据和合计，据实更正。",
    expected: is("按算式为"),
  },
  "narrative/heading-numbering": {
    name: "标题序号前后不一",
    action: "请更正标题序号。",
    expected: "right",
    says: "同一级标题没有按同一种序号连续编号。",
  },
  "batch/duplicate-file": {
    name: "同一材料重复报送",
    action: "请确认报送的是否为应报材料，漏报的及时补报。",
    expected: "unknown",
  },
  "batch/duplicate-project": {
    name: "同一项目重复报送",
    action: "请确认以哪一份为准，并说明差异原因。",
    expected: "unknown",
  },
  "batch/copied-text": {
    name: "文字与其他材料雷同",
    action: "请结合本单位、本年度实际情况重新填写。",
    expected: "unknown",
    says: "该处文字与其他单位或以前年度的自评材料逐字相同。",
  },
  "batch/carryover": {
    name: "上年结转资金与上年未用完资金不一致",
    action: "请核对上年结余和本年结转，据实更正或说明原因。",
    expected: is("上年未用完"),
  },
  "batch/twin-mismatch": {
    name: "同一报告的Word版与PDF版不一致",
    action: "请核对两个版本，以核定内容为准统一后报送。",
    expected: "unknown",
  },
};

const OTHER: ProblemText = { name: "填报内容需要核实", action: "请核实，并据实更正或说明情况。", expected: "unknown" };

/** What a letter says of a rule; general words for a rule that is not in the list. */
export function problemText(rule: string): ProblemText {
  return Object.hasOwn(PROBLEM_TEXTS, rule) ? (PROBLEM_TEXTS[rule] ?? OTHER) : OTHER;
}

const WORDS = Object.values(PROBLEM_TEXTS).flatMap(({ expected }) =>
  typeof expected === "object" ? [expected.is] : [],
);

/** An expected value without the word in front that says whose it is. */
export function withoutWord(expected: string): string {
  const word = WORDS.find((known) => expected.startsWith(known));
  return word === undefined ? expected : expected.slice(word.length);
}
