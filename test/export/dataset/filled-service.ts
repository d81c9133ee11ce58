import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { openZip } from "../../../src/archive/zip-archive.ts";
import { exportDataset } from "../../../src/export/dataset/export-dataset.ts";
import type { Manifest } from "../../../src/export/dataset/manifest.ts";
import { DATASET_DEFAULTS, type DatasetRequest } from "../../../src/export/dataset/request.ts";
import { DEFAULT_LIMITS } from "../../../src/model/limits.ts";
import { PROGRAM } from "../../../src/service/actor.ts";
import { openBatch } from "../../../src/service/batches.ts";
import { correctValue } from "../../../src/service/correct-value.ts";
import { decide } from "../../../src/service/decide.ts";
import { review } from "../../../src/service/review.ts";
import { assignUnit } from "../../../src/store/files.ts";
import { saveUnits } from "../../../src/store/save-units.ts";
import { listUnits } from "../../../src/store/units.ts";
import { createUser } from "../../../src/store/users.ts";
import { currentResult } from "../../../src/store/results.ts";
import { buildFaultyReport, buildGoodReport } from "../../build/good-report.ts";
import { openService, type TestService } from "../../service/open-service.ts";

const FIXTURES = resolve(import.meta.dirname, "../../../fixtures");
const fixture = (path: string): Buffer => readFileSync(join(FIXTURES, path));

/** What a hostile unit writes where a name belongs. */
export const FORMULA = "=cmd|'/c calc'!A1";
export const SCRIPT = "<script>alert(1)</script>.docx";

/** A service whose store holds real reports with a correction and decisions. */
export interface Filled {
  readonly service: TestService;
  readonly batchId: number;
  readonly otherBatchId: number;
  /** Ids of the files by their names. */
  readonly fileIds: ReadonlyMap<string, number>;
  /** The unit that owns `SCRIPT`, and nothing else. */
  readonly unitId: number;
}

export async function fillService(): Promise<Filled> {
  const service = await openService();
  const { services } = service;
  const { id: batchId } = await openBatch(services, PROGRAM, { name: "二〇二二年度" });
  const { id: otherBatchId } = await openBatch(services, PROGRAM, { name: "另一批" });
  await service.work(2);
  const receipts = [
    ...(await service.upload(batchId, {
      "好.docx": buildGoodReport(FORMULA),
      [SCRIPT]: buildFaultyReport("更正项目"),
      "样本.docx": fixture("sample/report.docx"),
      "样本.pdf": fixture("sample/report.pdf"),
      "元.docx": fixture("layouts/clean/c-b04-yuan.docx"),
      "湖北.docx": fixture("layouts/clean/c-b05-hubei.docx"),
      "坏.docx": buildGoodReport().subarray(0, 900),
    })),
    ...(await service.upload(otherBatchId, {
      "错.docx": buildFaultyReport("另批项目"),
      "副本.docx": buildFaultyReport("另批项目"),
      "甲.docx": buildGoodReport("甲项目"),
    })),
  ];
  await service.settled(batchId);
  await service.settled(otherBatchId);
  const fileIds = new Map(
    receipts.flatMap((receipt) =>
      receipt.outcome === "refused" ? [] : [[receipt.path, receipt.fileId] as [string, number]],
    ),
  );
  const scriptId = fileIds.get(SCRIPT) ?? 0;
  await saveUnits(services.db, [{ name: "区政务中心", code: null, department: "区审批局", aliases: [] }]);
  const unitId = (await listUnits(services.db))[0]?.id ?? 0;
  await assignUnit(services.db, [scriptId], unitId);
  await correctValue(
    services,
    PROGRAM,
    { fileId: scriptId, pointer: "/evaluations/0/indicators/0/actual", text: "6项", replaces: null },
    null,
  );
  await service.settled(batchId);
  await dismissFirst(service, scriptId);
  await passGood(service, fileIds.get("好.docx") ?? 0);
  return { service, batchId, otherBatchId, fileIds, unitId };
}

export const REVIEWER = "lihong";

/** A reviewer passes the good report and scores it. */
async function passGood({ services }: TestService, fileId: number): Promise<void> {
  const user = await createUser(services.db, {
    login: REVIEWER,
    name: "李红",
    role: "reviewer",
    passwordHash: null,
    oneTimeHours: null,
  });
  const key = (await currentResult(services.db, fileId))?.result.evaluations[0]?.key ?? "";
  await review(
    services,
    { userId: user?.id ?? null, login: REVIEWER },
    { fileId, version: 0, state: "passed", unreadSeen: true, scores: { [key]: "98.5" } },
    null,
  );
}

/** Dismisses the file's wrong total, then thinks better of it: two steps of one decision. */
async function dismissFirst({ services }: TestService, fileId: number): Promise<void> {
  const findings = (await currentResult(services.db, fileId))?.result.findings ?? [];
  const finding = findings.find(({ rule }) => rule === "total/score-sum");
  if (finding === undefined) throw new Error("the faulty report has no wrong total");
  const { id: fingerprint, key, rule } = finding;
  const step = { fingerprint, key, rule, comment: "+1 次核对" };
  await decide(services, PROGRAM, [{ ...step, verdict: "dismissed", reason: "@已说明", version: 0 }]);
  await decide(services, PROGRAM, [{ ...step, verdict: "confirmed", reason: null, version: 1 }]);
}

export const NOW = new Date("2024-05-01T08:30:00Z");

/** The bytes of an export, and its manifest. */
export async function exported(
  { services }: TestService,
  request: Partial<DatasetRequest> & Pick<DatasetRequest, "format">,
): Promise<{ bytes: Buffer; manifest: Manifest }> {
  const sink = new PassThrough();
  const bytes = buffer(sink);
  const manifest = await exportDataset(services, { ...DATASET_DEFAULTS, visibility: null, now: NOW, ...request }, sink);
  sink.end();
  return { bytes: await bytes, manifest };
}

/** Members of a zip by name; the reader checks sizes and checksums. */
export function unzipped(bytes: Buffer): Map<string, Buffer> {
  const zip = openZip(bytes, DEFAULT_LIMITS);
  return new Map(zip.entries.map((entry) => [entry.name, zip.read(entry)]));
}
