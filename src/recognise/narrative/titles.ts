import type { Evaluation } from "../../model/evaluation.ts";
import type { Claim } from "../../model/narrative.ts";
import { numberedLine } from "./headings.ts";
import { yearOfTitle } from "./evaluated-years.ts";
import type { Line } from "./lines.ts";
import { type KnownName, maskSentence } from "./project-mentions.ts";

/** A claim of a title line, with the index of its line. */
export type TitleClaim = Claim & { readonly line: number };

const REPORT = /(?:报告|总结|自评情况|情况说明|自评材料|自评说明)$/;

/** Title of the report: the first line before any heading that ends as a report's title; null where there is none. */
export function reportTitle(lines: readonly Line[]): string | null {
  const index = titleIndex(lines);
  return index === null ? null : (lines[index]?.text ?? null);
}

function titleIndex(lines: readonly Line[]): number | null {
  for (const [index, line] of lines.entries()) {
    if (index > 12 || numberedLine(line.text) || /。$/.test(line.text)) return null;
    if (REPORT.test(line.text) && /自评|评价|绩效/.test(line.text)) return index;
  }
  return null;
}

/** Evaluated years and project names that title lines of the report and of its tables state. */
export function titleClaims(
  lines: readonly Line[],
  evaluations: readonly Evaluation[],
  known: readonly KnownName[],
): TitleClaim[] {
  const title = titleIndex(lines);
  return lines.flatMap((line, index): TitleClaim[] => {
    if (line.role !== "title" || line.text.length > 80) return [];
    // A report's title speaks for the file, a table's for its form.
    const evaluation = REPORT.test(line.text) ? null : tableBehind(lines, index, evaluations);
    const masked = maskSentence(line.text, known);
    const place = { sentence: line.text, section: null, at: line.at, line: index };
    const named = masked.mentions.filter((one) => one.defines);
    const project = (named.length === 1 ? named[0]?.name : evaluation?.projectName?.text) || null;
    const year = yearOfTitle(masked);
    const claims: TitleClaim[] = [];
    if (year && (evaluation || nearTitle(index, title) || /(?:自评|评价|绩效)/.test(line.text)))
      claims.push({
        ...place,
        kind: "year",
        text: year.text,
        value: year.year,
        unit: null,
        about: "evaluatedYear",
        project,
      });
    for (const { name, start, end } of named)
      claims.push({
        ...place,
        kind: "name",
        text: line.text.slice(start, end),
        value: name,
        unit: null,
        about: "projectName",
        project: name,
      });
    return claims;
  });
}

const nearTitle = (index: number, title: number | null): boolean =>
  title !== null && index > title && index - title <= 2;

/** The form whose title this line is: the next table, with only title lines between. */
function tableBehind(lines: readonly Line[], index: number, evaluations: readonly Evaluation[]): Evaluation | null {
  const table = lines[index]?.nextTable;
  if (!table) return null;
  for (let next = index + 1; lines[next] && lines[next]?.nextTable?.[0] === table[0]; next++)
    if (lines[next]?.role !== "title" || next - index > 5) return null;
  return (
    evaluations.find((one) => tablesOfForm(one).some((number) => number >= table[0] && number <= table[1])) ?? null
  );
}

function tablesOfForm(evaluation: Evaluation): number[] {
  const { projectName, implementingUnit, supervisingDepartment, funds, indicators } = evaluation;
  const cells = [
    projectName,
    implementingUnit,
    supervisingDepartment,
    ...funds.rows.map((row) => row.budget ?? row.executed),
    ...indicators.map((row) => row.name),
  ];
  return cells.flatMap((cell) => (cell?.at && "table" in cell.at ? [cell.at.table] : []));
}
