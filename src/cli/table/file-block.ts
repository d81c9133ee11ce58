import type { Severity } from "../../model/finding.ts";
import type { NotRun, Result } from "../../model/result.ts";
import { severities, standing } from "../tally.ts";
import { TEXTS } from "../texts.ts";
import type { Colour } from "./colours.ts";
import { harmless } from "./display-width.ts";
import { findingLines } from "./finding-lines.ts";
import { block } from "./layout.ts";
import type { TableStyle } from "./layout.ts";
import { whereNames } from "./where-names.ts";

const MARKS: Readonly<Record<ReturnType<typeof standing>, readonly [mark: string, colour: Colour]>> = {
  clean: ["✓", "green"],
  errors: ["✗", "red"],
  warnings: ["!", "yellow"],
  notFullyChecked: ["!", "yellow"],
  partial: ["!", "yellow"],
  failed: ["✗", "red"],
};

/** One file as a clerk reads it: a line with the verdict, then what was found, then what was not checked. */
export function fileBlock(result: Result, style: TableStyle, explain: boolean): string {
  const lines = [headline(result, style), ...errorLines(result, style)];
  let shown: number | null = null;
  for (const finding of result.findings) {
    if (finding.evaluation !== null && finding.evaluation !== shown)
      lines.push(evaluationLine(result, (shown = finding.evaluation), style));
    lines.push(...findingLines(finding, whereNames(result, finding.subject, style.language), style));
  }
  lines.push(...doubtLines(result, style), ...notRunLines(result, style));
  if (explain) lines.push(...explainLines(result, style));
  return `${lines.join("\n")}\n`;
}

function headline(result: Result, style: TableStyle): string {
  const texts = TEXTS[style.language];
  const how = standing(result);
  const [mark, colour] = result.findings.some((finding) => finding.severity === "error") ? MARKS.errors : MARKS[how];
  const counts = severities(result);
  const words = (["error", "warning", "notice"] as Severity[])
    .filter((severity) => counts[severity] > 0)
    .map((severity) => texts.count(severity, counts[severity]));
  if (result.checks.notRunList.length > 0) words.push(texts.notRun(result.checks.notRunList.length));
  if (how === "clean") words.unshift(texts.clean);
  return `${style.paint(colour, mark)} ${style.paint("bold", harmless(result.file.path))}  ${style.paint(colour, words.join(texts.separator))}`.trimEnd();
}

function errorLines({ status, error }: Result, style: TableStyle): string[] {
  if (error === null) return [];
  const texts = TEXTS[style.language];
  const { message, hint } = style.language === "zh" ? error : error.en;
  return [block(style, 2, status === "partial" ? texts.partial : texts.failed, message), block(style, 2, "→ ", hint)];
}

function evaluationLine(result: Result, index: number, style: TableStyle): string {
  const evaluation = result.evaluations[index];
  const project = evaluation?.projectName?.text || evaluation?.implementingUnit?.text || evaluation?.title || "";
  return block(style, 2, "", TEXTS[style.language].evaluation(index, project, evaluation?.year ?? null));
}

function doubtLines({ doubts }: Result, style: TableStyle): string[] {
  if (doubts.length === 0) return [];
  const page = (number: number | null): string =>
    number === null ? "" : style.language === "zh" ? `第${number}页 ` : `page ${number}: `;
  return [
    `  ${style.paint("dim", TEXTS[style.language].doubtsHeading)}`,
    ...doubts.map((doubt) => block(style, 4, "· ", page(doubt.page) + doubt.message[style.language])),
  ];
}

function notRunLines(result: Result, style: TableStyle): string[] {
  const { notRunList } = result.checks;
  if (notRunList.length === 0) return [];
  const texts = TEXTS[style.language];
  const line = ({ rule, subject, reason, detail }: NotRun): string => {
    const names = whereNames(result, subject, style.language);
    const why =
      (texts.notRunReason[reason] ?? reason) + (detail === "" || detail === names.at(-1) ? "" : `（${detail}）`);
    return block(style, 4, "· ", [rule, names.join(" › "), why].filter((part) => part !== "").join("  "));
  };
  return [`  ${style.paint("dim", texts.notRunHeading)}`, ...notRunList.map(line)];
}

function explainLines(result: Result, style: TableStyle): string[] {
  const { explained } = result.checks;
  if (explained === undefined) return [];
  const texts = TEXTS[style.language];
  const rows = explained.map(({ rule, subject, outcome, reason, detail }) => {
    const where = whereNames(result, subject, style.language).join(" › ");
    return block(
      style,
      4,
      `${texts.outcome[outcome]}  `,
      [rule, where, reason, detail].filter((part) => part !== null && part !== "").join("  "),
    );
  });
  return [`  ${style.paint("dim", texts.explainHeading)}`, ...rows];
}
