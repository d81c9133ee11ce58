import type { Finding } from "../../../src/model/finding.ts";
import type { Result } from "../../../src/model/result.ts";
import type { TestClient } from "../../http/test-client.ts";

interface ListedFinding {
  readonly id: number;
  readonly batchId: number;
  readonly fileId: number | null;
  readonly path: string | null;
  readonly evaluationKey: string | null;
  readonly unit: string | null;
  readonly department: string | null;
  readonly year: number | null;
  readonly project: string | null;
  readonly state: string;
  readonly finding: Finding & { readonly files?: readonly unknown[] };
  readonly decision: {
    readonly verdict: string;
    readonly reason: string | null;
    readonly comment: string | null;
    readonly decidedBy: number | null;
    readonly decidedAt: string;
    readonly version: number;
  } | null;
}

/** The rows that a dataset's table of findings has to have for a batch, worked out from what the API lists: by number of the finding. */
export async function expectedFindings(
  client: TestClient,
  batch: { readonly id: number; readonly name: string },
  results: ReadonlyMap<number, Result>,
): Promise<unknown[]> {
  const listed = (await client.get(`/findings?batch=${batch.id}&limit=500`)).as<{
    findings: ListedFinding[];
    next: string | null;
  }>();
  if (listed.next !== null) throw new Error("more findings than a page");
  return listed.findings
    .map(({ finding, decision, id, fileId, ...line }) => ({
      findingId: id,
      fingerprint: finding.id,
      key: finding.key,
      batchId: batch.id,
      batchName: batch.name,
      fileId,
      path: line.path,
      sha256: fileId === null ? null : results.get(fileId)?.file.sha256,
      evaluation: finding.evaluation,
      evaluationKey: line.evaluationKey,
      unit: line.unit,
      department: line.department,
      year: line.year,
      project: line.project,
      rule: finding.rule,
      severity: finding.severity,
      cause: finding.cause,
      state: line.state,
      subject: finding.subject,
      also: finding.also,
      reported: finding.reported,
      expected: finding.expected,
      calculation: finding.calculation,
      messageZh: finding.message.zh,
      messageEn: finding.message.en,
      files: finding.files ?? [],
      verdict: decision?.verdict ?? null,
      reason: decision?.reason ?? null,
      comment: decision?.comment ?? null,
      decidedBy: decision?.decidedBy ?? null,
      decidedByLogin: null,
      decidedAt: decision === null ? null : new Date(decision.decidedAt).toISOString(),
      decisionVersion: decision?.version ?? null,
      at: finding.at,
    }))
    .toSorted((a, b) => a.findingId - b.findingId);
}
