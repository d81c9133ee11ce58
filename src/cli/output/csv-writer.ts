import { stringify } from "csv-stringify/sync";
import type { BatchFinding, Finding } from "../../model/finding.ts";
import type { Result } from "../../model/result.ts";
import type { Language } from "../language.ts";
import { addressText } from "../table/address-text.ts";
import { whereNames } from "../table/where-names.ts";
import type { ResultWriter } from "./result-writer.ts";

const HEADER = [
  "file",
  "sha256",
  "format",
  "status",
  "error",
  "project",
  "rule",
  "severity",
  "cause",
  "where",
  "address",
  "message",
  "reported",
  "expected",
  "calculation",
  "subject",
  "id",
];

/** One CSV line; cells that a spreadsheet would run as a formula are made text. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return stringify([cells.map((cell) => (cell === null ? "" : String(cell)))], {
    escape_formulas: true,
    record_delimiter: "\r\n",
  });
}

/** One line for each finding; a file without findings has one line with its status, so that none is missing. UTF-8 with BOM, for Excel. */
export function csvWriter(language: Language): ResultWriter {
  return {
    begin: () => `\ufeff${csvLine(HEADER)}`,
    result(result) {
      if (result.findings.length === 0) return csvLine([...fileCells(result, language), ...Array<string>(12).fill("")]);
      return result.findings
        .map((finding) => csvLine([...fileCells(result, language), ...findingCells(result, finding, language)]))
        .join("");
    },
    end: (_summary, batch) => (batch ?? []).map((finding) => batchLine(finding, language)).join(""),
  };
}

function fileCells(result: Result, language: Language): string[] {
  const { file, status, error } = result;
  const message = error === null ? "" : language === "zh" ? error.message : error.en.message;
  return [file.path, file.sha256, file.format ?? "", status, error === null ? "" : `${error.code}: ${message}`];
}

function findingCells(result: Result, finding: Finding, language: Language): string[] {
  const project = finding.evaluation === null ? "" : (result.evaluations[finding.evaluation]?.projectName?.text ?? "");
  const where = whereNames(result, finding.subject, language).join(" › ");
  return [project, ...ruleCells(finding, where, language)];
}

function ruleCells(finding: Finding, where: string, language: Language): string[] {
  return [
    finding.rule,
    finding.severity,
    finding.cause,
    where,
    finding.at.map((at) => addressText(at, language)).join("; "),
    finding.message[language],
    finding.reported ?? "",
    finding.expected ?? "",
    finding.calculation ?? "",
    finding.subject,
    finding.id,
  ];
}

function batchLine(finding: BatchFinding, language: Language): string {
  const paths = finding.files.map((file) => file.path).join("; ");
  return csvLine([paths, "", "", "", "", "", ...ruleCells(finding, "", language)]);
}
