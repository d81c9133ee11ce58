import { createHash } from "node:crypto";
import { acceptFiles } from "../../src/store/accept-files.ts";
import { createBatch } from "../../src/store/batches.ts";
import { startFile } from "../../src/store/file-jobs.ts";
import type { Store } from "../../src/store/open-store.ts";
import { saveResult } from "../../src/store/save-result.ts";
import { sampleResult } from "../../test/store/sample-result.ts";

const AT_ONCE = 500;
const WORKERS = 8;
const UNITS = [
  "教育局",
  "公安局",
  "民政局",
  "卫生健康委员会",
  "行政审批服务管理局",
  "交通运输局",
  "水利局",
  "文化和旅游局",
];
const PROJECTS = ["政务服务平台运维服务费", "义务教育阶段学生营养改善", "农村公路养护", "城市生活垃圾处理"];
const RULES = [
  "total/score-sum",
  "budget/execution-rate",
  "score/unexplained-deduction",
  "text/goal-copied",
  "narrative/project-name",
];

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** A batch of checked reports, three findings in two of three, through the same calls as a worker. @returns Its id. */
export async function fillBatch({ db }: Store, reports: number): Promise<number> {
  const { id } = await createBatch(db, { name: "2022年度市直单位自评", pack: "mof-2020", year: 2022 });
  for (let from = 0; from < reports; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, reports - from) }, (_, n) => from + n);
    const files = some.map((n) => ({
      path: `${pick(UNITS, n)}/${n}.docx`,
      name: `${n}.docx`,
      sha256: createHash("sha256").update(`report ${n}`).digest("hex"),
      bytes: 1,
      format: "docx" as const,
    }));
    const accepted = await acceptFiles(db, id, null, files);
    const queue = accepted.map(({ id: fileId }, at) => ({ fileId, n: from + at }));
    const work = async (): Promise<void> => {
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) await check(next.fileId, next.n);
    };
    await Promise.all(Array.from({ length: WORKERS }, work));
  }
  return id;

  async function check(fileId: number, n: number): Promise<void> {
    await startFile(db, { fileId, generation: 1 }, "bench", 60);
    const findings = Array.from({ length: n % 3 === 0 ? 0 : 3 }, (_, at) => ({
      rule: pick(RULES, n + at),
      severity: pick(["error", "warning", "notice"] as const, n + at),
      reported: String(n),
      zh: `第 ${at + 1} 处：填报 ${n}，核对不符`,
    }));
    const unit = `第${n % 400}${pick(UNITS, n)}`;
    const project = `${pick(PROJECTS, n)}${n}`;
    const result = sampleResult({
      content: `report ${n}`,
      unit,
      department: pick(UNITS, n % 40),
      project,
      year: 2022,
      findings,
    });
    await saveResult(db, { fileId, generation: 1, result, correctionsSha256: null });
  }
}
