import type { Finding } from "../../../src/model/finding.ts";
import type { LetterFrame, ReturnedReport } from "../../../src/export/letter/letter-input.ts";
import { faulty } from "../../cli/sample-result.ts";

export const FRAME: LetterFrame = {
  issuer: "某某区财政局",
  batchName: "2022年度自评复核",
  year: 2022,
  date: "2023-04-10",
  deadline: "2023-04-30",
  contact: { name: "李红", phone: "0553-1234567" },
};

/** A report with one evaluation (运维服务费) and these findings, all confirmed; by default a wrong rate and an unexplained score. */
export function report(
  path = "2022/区审批局.docx",
  findings: readonly Finding[] = faulty().findings.slice(0, 2),
): ReturnedReport {
  const { evaluations, narrative } = faulty(path);
  return { path, evaluations, narrative, findings: findings.map((finding) => ({ finding, state: "confirmed" })) };
}

/** The first finding of the sample (执行率), changed. */
export function finding(changes: Partial<Finding> = {}): Finding {
  const [rate] = faulty().findings;
  if (rate === undefined) throw new Error("the sample has no finding");
  return { ...rate, ...changes };
}

/** A report whose project has this name. */
export function named(name: string, path = "a.docx", findings?: readonly Finding[]): ReturnedReport {
  const base = report(path, findings);
  return {
    ...base,
    evaluations: base.evaluations.map((evaluation) => ({ ...evaluation, projectName: { text: name, value: name } })),
  };
}
