import { z } from "zod";
import { FundSource, type FundRow, MoneyUnit } from "../../../model/evaluation.ts";
import { moneyCell, numberCell, textCell } from "../cell-columns.ts";
import { cellFacts } from "../cell-facts.ts";
import { column, within } from "../column.ts";
import type { Table } from "../table.ts";
import { correctedColumn, type EvaluationSource, OWNER_COLUMNS } from "./file-columns.ts";

/** One fund row and the evaluation that it stands in. */
export interface FundRowSource extends EvaluationSource {
  readonly row: FundRow;
  readonly index: number;
}
type Source = FundRowSource;

const unit = ({ evaluation }: Source): MoneyUnit => evaluation.funds.unit;
const CELLS = [
  moneyCell<Source>(
    ["initialBudget", "年初预算数", "年初预算数", "Initial budget"],
    ({ row }) => row.initialBudget,
    unit,
  ),
  moneyCell<Source>(["budget", "全年预算数", "全年预算数", "Budget, A"], ({ row }) => row.budget, unit),
  moneyCell<Source>(["executed", "全年执行数", "全年执行数", "Executed amount, B"], ({ row }) => row.executed, unit),
  numberCell<Source>(["weight", "分值", "分值", "Weight"], ({ row }) => row.weight),
  numberCell<Source>(["rate", "执行率", "执行率，百分点", "Execution rate, percentage points"], ({ row }) => row.rate),
  numberCell<Source>(["score", "得分", "得分", "Score"], ({ row }) => row.score),
  textCell<Source>(["reason", "原因", "本行的原因说明", "Reason of this row"], ({ row }) => row.reason),
];

/** One row per row of the fund block. */
export const FUNDS: Table<Source> = {
  name: "funds",
  title: { zh: "资金", en: "funds" },
  note: { zh: "一行是资金部分的一行", en: "one row per row of the fund block" },
  columns: [
    ...within(OWNER_COLUMNS, (source: Source) => source),
    column(
      "integer",
      ["fund", "资金行序号", "资金行在表中的序号，从 0 起", "index of the fund row, from 0"],
      ({ index }) => index,
      { schema: z.int().nonnegative() },
    ),
    column(
      "text",
      [
        "source",
        "资金来源",
        "total 总额、fiscal 财政拨款、carryover 结转、other 其他、central 中央、province 省、city 市、county 县、custom 表内自有",
        "source of the funds",
      ],
      ({ row }) => row.source,
      { schema: FundSource },
    ),
    column("text", ["label", "行名", "表内行名", "label of the row as written"], ({ row }) => row.label, {
      schema: z.string(),
    }),
    column(
      "integer",
      [
        "partOf",
        "所属行",
        "所属资金行的序号；总额行为空",
        "index of the row that this one is a part of, empty for the total",
      ],
      ({ row }) => row.partOf,
    ),
    column("text", ["moneyUnit", "金额单位", "表内金额单位", "the form's unit of money"], unit, { schema: MoneyUnit }),
    ...CELLS.flatMap(({ columns }) => columns),
    ...cellFacts(CELLS),
    correctedColumn((source) => ({
      all: source.corrected,
      under: `/evaluations/${source.stored.position}/funds/rows/${source.index}`,
    })),
  ],
};
