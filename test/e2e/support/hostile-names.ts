import { buildFaultyReport } from "../../build/good-report.ts";
import { type UploadFile, uploadFile } from "./reviewer.ts";

/** What somebody may put into a name to see whether it runs: as a file name and as a project's name. */
export const MARKUP = "<img src=x onerror=alert(1)>";
export const SCRIPT = "<script>alert(document.domain)</script>";
export const FORMULA = "=cmd|' /C calc'!A0";
/** A field of a letter's template, and one of a word processor. */
export const FIELDS = '{{整改期限}} { HYPERLINK "http://example.invalid" }';

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Faulty reports, so that their names come up in findings and letters too. */
export function hostileReports(): UploadFile[] {
  const names: readonly (readonly [file: string, project: string])[] = [
    [MARKUP, SCRIPT],
    [FORMULA, FORMULA],
    ["@SUM(1+1)", MARKUP],
  ];
  return names.map(([file, project]) =>
    uploadFile(`${file}.docx`.replaceAll("/", "_"), buildFaultyReport(escaped(project))),
  );
}
