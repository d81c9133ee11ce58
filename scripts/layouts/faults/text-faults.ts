import type { TextShape } from "../cell.ts";
import type { Fault } from "../plan.ts";

const HINT = "对照年度目标，说明项目实际完成情况及取得的效果（100字以内）";

export const goalCopied = (evaluation = 0): Fault => ({
  evaluation,
  table: (p) => {
    p.actual = p.expected.replace(/。$/, "");
  },
  expected: [{ rule: "text/goal-copied", key: "goals", evaluation }],
});

export const goalEmptyTalk = (text: string): Fault => ({
  table: (p) => {
    p.actual = text;
  },
  expected: [{ rule: "text/goal-empty-talk", key: "goals" }],
});

export const hintLeft = (): Fault => ({
  table: (p) => {
    p.actual = HINT;
  },
  expected: [{ rule: "complete/placeholder-left", key: "goals" }],
});

export const analysisPlaceholder = (label: string): Fault => ({
  table: (p) => {
    p.analysis[label] = "XXX";
  },
  expected: [{ rule: "complete/placeholder-left", key: "analysis" }],
});

/** A head field is there and blank. */
export const blankField = (field: "name" | "supervising" | "implementing", evaluation = 0): Fault => ({
  evaluation,
  table: (p) => {
    p[field] = "";
  },
  expected: [
    {
      rule: "complete/required-field",
      key: { name: "projectName", supervising: "supervisingDepartment", implementing: "implementingUnit" }[field],
      evaluation,
    },
  ],
});

export const blankTotalScore = (): Fault => ({
  table: (p) => {
    p.total.score = "";
  },
  expected: [{ rule: "complete/required-field", key: "total" }],
  allowed: [{ rule: "total/score-sum", key: null }],
});

/** One replacement in the report's text. @throws {Error} where the text does not hold it. */
function replaced(shapes: readonly TextShape[], from: string, to: string): TextShape[] {
  const at = shapes.findIndex((s) => s.text.includes(from));
  if (at < 0) throw new Error(`the report does not say ${from}`);
  return shapes.map((s, i) => (i === at ? { ...s, text: s.text.replace(from, to) } : s));
}

const inText = (rule: string, from: string, to: string, allowed: readonly string[] = []): Fault => ({
  text: (shapes) => replaced(shapes, from, to),
  expected: [{ rule, key: "narr", evaluation: null }],
  allowed: allowed.map((r) => ({ rule: r, key: null, evaluation: null })),
});

export const textAmount = (from: string, to: string): Fault =>
  inText("narrative/amount", from, to, ["narrative/execution-rate", "narrative/own-arithmetic", "narrative/amount"]);
export const textRate = (from: string, to: string): Fault =>
  inText("narrative/execution-rate", from, to, ["narrative/execution-rate"]);
export const textScore = (from: string, to: string): Fault => inText("narrative/score", from, to, ["narrative/score"]);
export const textYear = (from: string, to: string): Fault =>
  inText("narrative/year", from, to, ["narrative/year", "narrative/project-name", "narrative/date-outside-year"]);
export const textProject = (from: string, to: string): Fault =>
  inText("narrative/project-name", from, to, ["narrative/project-name"]);
export const textCount = (from: string, to: string): Fault => inText("narrative/project-count", from, to);
export const textNumbering = (from: string, to: string): Fault => inText("narrative/heading-numbering", from, to);
export const textDate = (after: string, sentence: string): Fault =>
  inText("narrative/date-outside-year", after, `${after}${sentence}`, ["narrative/year"]);
export const textSum = (after: string, sentence: string): Fault =>
  inText("narrative/own-arithmetic", after, `${after}${sentence}`, ["narrative/amount"]);
