import type { Finding } from "../model/finding.ts";
import type { Result } from "../model/result.ts";

/** How one file ended, each file in exactly one: the counts of a summary add up to the number of files. */
export type Standing = "clean" | "errors" | "warnings" | "notFullyChecked" | "partial" | "failed";

/** The `summary` of a run. */
export interface Summary {
  files: number;
  /** Status ok, every check ran, no error and no warning; notices do not count. */
  clean: number;
  errors: number;
  /** Warnings and no error. */
  warnings: number;
  /** Neither error nor warning, but checks that could not run. */
  notFullyChecked: number;
  partial: number;
  failed: number;
  findings: { error: number; warning: number; notice: number };
  checks: { passed: number; failed: number; notApplicable: number; notRun: number };
}

/** Counts of findings by severity. */
export function severities(result: Result): Summary["findings"] {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const finding of result.findings) counts[finding.severity] += 1;
  return counts;
}

export function standing(result: Result): Standing {
  if (result.status !== "ok") return result.status;
  const { error, warning } = severities(result);
  if (error > 0) return "errors";
  if (warning > 0) return "warnings";
  return result.checks.notRunList.length > 0 ? "notFullyChecked" : "clean";
}

/** Counts results as they come; holds none of them. */
export class Tally {
  readonly summary: Summary = {
    files: 0,
    clean: 0,
    errors: 0,
    warnings: 0,
    notFullyChecked: 0,
    partial: 0,
    failed: 0,
    findings: { error: 0, warning: 0, notice: 0 },
    checks: { passed: 0, failed: 0, notApplicable: 0, notRun: 0 },
  };

  add(result: Result): void {
    const { summary } = this;
    const { findings, checks } = summary;
    const counts = severities(result);
    summary.files += 1;
    summary[standing(result)] += 1;
    for (const severity of ["error", "warning", "notice"] as const) findings[severity] += counts[severity];
    for (const outcome of ["passed", "failed", "notApplicable", "notRun"] as const)
      checks[outcome] += result.checks[outcome];
  }

  /** Findings across files count like those of the files; no file's standing changes. */
  addAcross(findings: readonly Finding[]): void {
    for (const { severity } of findings) this.summary.findings[severity] += 1;
  }

  /** 1 where any file has an error finding, is partial or failed; else 0. */
  get exitStatus(): 0 | 1 {
    const { findings, partial, failed } = this.summary;
    return findings.error + partial + failed > 0 ? 1 : 0;
  }
}
