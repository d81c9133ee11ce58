import type { Evaluation } from "../../model/evaluation.ts";
import type { Result } from "../../model/result.ts";
import type { Language } from "../language.ts";
import { displayWidth, harmless } from "../table/display-width.ts";
import { block } from "../table/layout.ts";
import type { TableStyle } from "../table/layout.ts";
import { fieldName } from "../../model/subject-names.ts";
import { TEXTS } from "../texts.ts";
import type { ResultWriter } from "./result-writer.ts";

type Written = { readonly text: string } | null;
const WIDEST = 28;

/** The records as they were read, for the eye: head, funds, indicators and total of each self-evaluation. */
export function recordsTableWriter(style: TableStyle): ResultWriter {
  return {
    begin: () => "",
    result: (result) => `${resultLines(result, style).join("\n")}\n\n`,
    end: () => "",
  };
}

function resultLines(result: Result, style: TableStyle): string[] {
  const lines = [style.paint("bold", harmless(result.file.path))];
  if (result.error !== null) {
    const { message, hint } = style.language === "zh" ? result.error : result.error.en;
    lines.push(
      block(style, 2, TEXTS[style.language][result.status === "failed" ? "failed" : "partial"], message),
      block(style, 2, "→ ", hint),
    );
  }
  for (const [index, evaluation] of result.evaluations.entries())
    lines.push(...evaluationLines(evaluation, index, style));
  return lines;
}

function evaluationLines(evaluation: Evaluation, index: number, style: TableStyle): string[] {
  const { language } = style;
  const say = (field: string): string => fieldName(field, language);
  const lines = [
    block(
      style,
      2,
      "",
      TEXTS[language].evaluation(index, evaluation.projectName?.text ?? evaluation.title, evaluation.year),
    ),
  ];
  for (const field of ["supervisingDepartment", "implementingUnit"] as const) {
    if (evaluation[field] !== null)
      lines.push(block(style, 4, `${say(field)}${colon(language)}`, evaluation[field].text));
  }
  const fundFields = (["initialBudget", "budget", "executed", "rate", "weight", "score"] as const).filter((field) =>
    evaluation.funds.rows.some((row) => row[field] !== null),
  );
  const rowFields = (["target", "actual", "weight", "score"] as const).filter((field) =>
    evaluation.indicators.some((row) => row[field] !== null),
  );
  const { weight, score, grade } = evaluation.total;
  lines.push(
    ...grid([
      [
        `${say("funds")}${evaluation.funds.unit === null ? "" : `（${evaluation.funds.unit}）`}`,
        ...fundFields.map(say),
      ],
      ...evaluation.funds.rows.map((row) => [row.label, ...fundFields.map((field) => shown(row[field]))]),
    ]),
    ...grid([
      [say("indicators"), ...rowFields.map(say)],
      ...evaluation.indicators.map((row) => [row.name.text, ...rowFields.map((field) => shown(row[field]))]),
    ]),
    block(
      style,
      4,
      `${say("total")}${colon(language)}`,
      [weight, score, grade]
        .map(shown)
        .filter((text) => text !== "")
        .join(" / "),
    ),
  );
  return lines;
}

function shown(cell: Written): string {
  return cell?.text ?? "";
}

const colon = (language: Language): string => (language === "zh" ? "：" : ": ");

/** Columns under each other, each as wide as its widest cell; long texts are cut with an ellipsis. */
function grid(rows: readonly (readonly string[])[]): string[] {
  const cut = rows.map((row) => row.map((text) => shorten(harmless(text))));
  const widths = (cut[0] ?? []).map((_, column) => Math.max(...cut.map((row) => displayWidth(row[column] ?? ""))));
  return cut.map((row) =>
    `    ${row.map((text, column) => text + " ".repeat((widths[column] ?? 0) - displayWidth(text))).join("  ")}`.trimEnd(),
  );
}

function shorten(text: string): string {
  if (displayWidth(text) <= WIDEST) return text;
  let short = "";
  for (const character of text) {
    if (displayWidth(short + character) >= WIDEST) break;
    short += character;
  }
  return `${short}…`;
}
