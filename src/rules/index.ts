// Written by scripts/generate-rule-index.ts from the files of this folder; do not edit.
import type { Rule } from "../rule-engine/rule.ts";
import budgetAdjustedUnexplained from "./budget/adjusted-unexplained.ts";
import budgetExecutionRate from "./budget/execution-rate.ts";
import budgetExecutionScore from "./budget/execution-score.ts";
import budgetOverspent from "./budget/overspent.ts";
import budgetSourceSum from "./budget/source-sum.ts";
import budgetUnitSuspect from "./budget/unit-suspect.ts";
import totalGrade from "./total/grade.ts";
import totalGroupAllocation from "./total/group-allocation.ts";
import totalGroupDeclared from "./total/group-declared.ts";
import totalScoreSum from "./total/score-sum.ts";
import totalWeight100 from "./total/weight-100.ts";
import totalWeightSum from "./total/weight-sum.ts";
import scoreIncomparable from "./score/incomparable.ts";
import scoreOutOfRange from "./score/out-of-range.ts";
import scoreOvershoot from "./score/overshoot.ts";
import scoreProportion from "./score/proportion.ts";
import scoreUnearnedFull from "./score/unearned-full.ts";
import scoreUnexplainedDeduction from "./score/unexplained-deduction.ts";
import explainDeviationMissing from "./explain/deviation-missing.ts";
import completeGroupMissing from "./complete/group-missing.ts";
import completeIndicatorBlank from "./complete/indicator-blank.ts";
import completePlaceholderLeft from "./complete/placeholder-left.ts";
import completeRequiredField from "./complete/required-field.ts";
import textActualCopiesOperator from "./text/actual-copies-operator.ts";
import textGoalCopied from "./text/goal-copied.ts";
import textGoalEmptyTalk from "./text/goal-empty-talk.ts";
import textMisfiled from "./text/misfiled.ts";
import textUnmeasuredRate from "./text/unmeasured-rate.ts";
import narrativeAmount from "./narrative/amount.ts";
import narrativeDateOutsideYear from "./narrative/date-outside-year.ts";
import narrativeExecutionRate from "./narrative/execution-rate.ts";
import narrativeHeadingNumbering from "./narrative/heading-numbering.ts";
import narrativeOwnArithmetic from "./narrative/own-arithmetic.ts";
import narrativeProjectCount from "./narrative/project-count.ts";
import narrativeProjectName from "./narrative/project-name.ts";
import narrativeScore from "./narrative/score.ts";
import narrativeYear from "./narrative/year.ts";

/** All rules on one file, in the order of the catalogue. */
export const RULES: readonly Rule[] = [
  budgetAdjustedUnexplained,
  budgetExecutionRate,
  budgetExecutionScore,
  budgetOverspent,
  budgetSourceSum,
  budgetUnitSuspect,
  totalGrade,
  totalGroupAllocation,
  totalGroupDeclared,
  totalScoreSum,
  totalWeight100,
  totalWeightSum,
  scoreIncomparable,
  scoreOutOfRange,
  scoreOvershoot,
  scoreProportion,
  scoreUnearnedFull,
  scoreUnexplainedDeduction,
  explainDeviationMissing,
  completeGroupMissing,
  completeIndicatorBlank,
  completePlaceholderLeft,
  completeRequiredField,
  textActualCopiesOperator,
  textGoalCopied,
  textGoalEmptyTalk,
  textMisfiled,
  textUnmeasuredRate,
  narrativeAmount,
  narrativeDateOutsideYear,
  narrativeExecutionRate,
  narrativeHeadingNumbering,
  narrativeOwnArithmetic,
  narrativeProjectCount,
  narrativeProjectName,
  narrativeScore,
  narrativeYear,
];
