import type { Evaluation } from "../../model/evaluation.ts";
import type { Result } from "../../model/result.ts";
import { csvLine } from "./csv-writer.ts";
import type { ResultWriter } from "./result-writer.ts";

const HEADER = [
  "file",
  "status",
  "evaluation",
  "year",
  "projectName",
  "supervisingDepartment",
  "implementingUnit",
  "block",
  "level1",
  "level2",
  "name",
  "unit",
  "initialBudget",
  "budget",
  "executed",
  "rate",
  "target",
  "actual",
  "weight",
  "score",
  "deviation",
];

type Written = { readonly text: string } | null;
const text = (cell: Written): string => cell?.text ?? "";

/** The records as a flat table: one line for each fund row, each indicator and each total, cells as the document says them. */
export function recordsCsvWriter(): ResultWriter {
  return {
    begin: () => `\ufeff${csvLine(HEADER)}`,
    result: (result) => {
      if (result.evaluations.length === 0)
        return csvLine([result.file.path, result.status, ...Array<string>(HEADER.length - 2).fill("")]);
      return result.evaluations.flatMap((evaluation, index) => evaluationLines(result, evaluation, index)).join("");
    },
    end: () => "",
  };
}

function evaluationLines({ file, status }: Result, evaluation: Evaluation, index: number): string[] {
  const { year, projectName, supervisingDepartment, implementingUnit, funds, indicators, total } = evaluation;
  const head = [
    file.path,
    status,
    index + 1,
    year,
    text(projectName),
    text(supervisingDepartment),
    text(implementingUnit),
  ];
  const lines = funds.rows.map((row) =>
    csvLine([
      ...head,
      "funds",
      "",
      "",
      row.label,
      funds.unit,
      text(row.initialBudget),
      text(row.budget),
      text(row.executed),
      text(row.rate),
      "",
      "",
      text(row.weight),
      text(row.score),
      text(row.reason),
    ]),
  );
  for (const one of indicators) {
    lines.push(
      csvLine([
        ...head,
        "indicator",
        one.level1,
        one.level2,
        one.name.text,
        one.unit,
        "",
        "",
        "",
        "",
        text(one.target),
        text(one.actual),
        text(one.weight),
        text(one.score),
        text(one.deviation),
      ]),
    );
  }
  lines.push(
    csvLine([
      ...head,
      "total",
      "",
      "",
      text(total.grade),
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      text(total.weight),
      text(total.score),
      "",
    ]),
  );
  return lines;
}
