import { z } from "zod";
import type { Indicator } from "../../../model/evaluation.ts";
import { measureCell, numberCell, textCell } from "../cell-columns.ts";
import { cellFacts } from "../cell-facts.ts";
import { column, within } from "../column.ts";
import type { Table } from "../table.ts";
import { correctedColumn, type EvaluationSource, OWNER_COLUMNS } from "./file-columns.ts";

/** One indicator and the evaluation that it stands in. */
export interface IndicatorSource extends EvaluationSource {
  readonly indicator: Indicator;
  readonly index: number;
}
type Source = IndicatorSource;

const NAME = textCell<Source>(
  ["name", "三级指标", "三级指标名称", "Indicator name, level 3"],
  ({ indicator }) => indicator.name,
);
const CELLS = [
  measureCell<Source>(["target", "指标值", "年度指标值", "Target"], ({ indicator }) => indicator.target),
  measureCell<Source>(["actual", "完成值", "实际完成值", "Actual value"], ({ indicator }) => indicator.actual),
  numberCell<Source>(["weight", "分值", "分值", "Weight"], ({ indicator }) => indicator.weight),
  numberCell<Source>(["score", "得分", "得分", "Score"], ({ indicator }) => indicator.score),
  numberCell<Source>(["completion", "完成率", "完成率，百分点", "Completion, percentage points"], ({ indicator }) => {
    return indicator.completion;
  }),
  textCell<Source>(["scoringRule", "评分标准", "评分标准", "Scoring rule"], ({ indicator }) => indicator.scoringRule),
  textCell<Source>(["deviation", "偏差原因", "偏差原因分析及改进措施", "Reason of a deviation"], ({ indicator }) => {
    return indicator.deviation;
  }),
];

/** One row per indicator. */
export const INDICATORS: Table<Source> = {
  name: "indicators",
  title: { zh: "指标", en: "indicators" },
  note: { zh: "一行是一个三级指标", en: "one row per indicator" },
  columns: [
    ...within(OWNER_COLUMNS, (source: Source) => source),
    column(
      "integer",
      ["indicator", "指标序号", "指标在表中的序号，从 0 起", "index of the indicator in its evaluation, from 0"],
      ({ index }) => index,
      { schema: z.int().nonnegative() },
    ),
    column("text", ["level1", "一级指标", "一级指标", "level 1"], ({ indicator }) => indicator.level1),
    column("text", ["level2", "二级指标", "二级指标", "level 2"], ({ indicator }) => indicator.level2),
    column(
      "integer",
      ["ordinal", "编号", "“指标1：”中的编号", "number printed before the name"],
      ({ indicator }) => indicator.ordinal,
    ),
    ...NAME.columns,
    column("text", ["measureUnit", "计量单位", "计量单位", "unit of measurement"], ({ indicator }) => indicator.unit),
    ...CELLS.flatMap(({ columns }) => columns),
    column(
      "integer",
      [
        "childOf",
        "所属指标",
        "“其中”行所属指标的序号；此类行不计分",
        "index of the indicator that this row breaks down; such rows are not scored",
      ],
      ({ indicator }) => indicator.childOf,
    ),
    column(
      "json",
      ["more", "其他列", "其他列及原文", "any further column, as written"],
      ({ indicator }) => Object.fromEntries(Object.entries(indicator.more).map(([label, { text }]) => [label, text])),
      { schema: z.record(z.string(), z.string()) },
    ),
    ...cellFacts([NAME, ...CELLS]),
    correctedColumn((source) => ({
      all: source.corrected,
      under: `/evaluations/${source.stored.position}/indicators/${source.index}`,
    })),
  ],
};
