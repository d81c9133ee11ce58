import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPack } from "../../src/packs/load-pack.ts";
import { runRules } from "../../src/rule-engine/run-rules.ts";
import { RULES } from "../../src/rules/index.ts";
import { packImpact } from "../../src/service/pack-impact.ts";
import type { Services } from "../../src/service/services.ts";
import { acceptFiles } from "../../src/store/accept-files.ts";
import { listAudit } from "../../src/store/audit.ts";
import { startFile } from "../../src/store/file-jobs.ts";
import { saveResult } from "../../src/store/save-result.ts";
import { sketchResult } from "../batch/sketch-result.ts";
import { whyNoDatabase } from "../store/data-folder.ts";
import { ReviewBed } from "../store/review-bed.ts";
import { storeServices } from "./store-services.ts";

const reason = await whyNoDatabase();
if (reason !== null) console.log(`skipped: ${reason}`);

describe.skipIf(reason !== null)("what a new pack would change", () => {
  let services: Services;
  let end: () => Promise<void>;
  let batchId: number;

  /** A report whose total is right, or not by its own scores. */
  const send = async (name: string, total: string): Promise<void> => {
    const bare = sketchResult({
      path: name,
      evaluation: {
        year: 2022,
        projectName: name,
        implementingUnit: "甲",
        funds: [{ budget: "10", executed: "10", weight: "10", rate: "100%", score: "10" }],
        indicators: [
          { group: "产出指标/数量指标", name: "巡检", target: "≥1次", actual: "1次", weight: "90", score: "90" },
        ],
        total: { weight: "100", score: total },
      },
    });
    const evaluations = bare.evaluations.map((evaluation) => ({ ...evaluation, key: `甲|${name}|2022` }));
    const result = {
      ...bare,
      evaluations,
      ...runRules({ evaluations, narrative: bare.narrative, doubts: [] }, loadPack(), RULES),
    };
    const file = { path: name, name, sha256: result.file.sha256, bytes: 1, format: "docx" as const };
    const [accepted] = await acceptFiles(services.db, batchId, null, [file]);
    const job = { fileId: accepted?.id ?? 0, generation: 1 };
    await startFile(services.db, job, "w", 60);
    await saveResult(services.db, { ...job, result, correctionsSha256: null });
  };

  beforeAll(async () => {
    ({ services, end } = await storeServices());
    batchId = await new ReviewBed(services.db).batch();
    await send("a.docx", "100");
    await send("b.docx", "98");
    await send("c.docx", "97");
  });
  afterAll(() => end());

  it("is nothing for the same pack", async () => {
    const impact = await packImpact(services, { id: "mof-2020" }, batchId);
    expect(impact).toMatchObject({
      checked: 3,
      total: 3,
      complete: true,
      changedFiles: 0,
      files: [],
      rules: [],
      readsOtherwise: false,
    });
  });

  it("is told report by report for a pack that is not uploaded yet, and nothing is written", async () => {
    const yaml = "extends: mof-2020\nid: ours\nversion: '1'\nrules:\n  total/score-sum:\n    enabled: false\n";
    const impact = await packImpact(services, { yaml }, batchId);
    expect(impact.files.map(({ path, gone, added }) => [path, gone.map(({ rule }) => rule), added])).toEqual([
      ["b.docx", ["total/score-sum"], []],
      ["c.docx", ["total/score-sum"], []],
    ]);
    expect(impact.rules).toEqual([{ rule: "total/score-sum", added: 0, gone: 2, changed: 0 }]);
    expect(impact.pack.id).toBe("ours");
    expect(await listAudit(services.db, { limit: 1 })).toEqual([]);
  });

  it("shows a finding that only becomes graver or milder as changed", async () => {
    const yaml = "extends: mof-2020\nid: ours\nversion: '1'\nrules:\n  total/score-sum:\n    severity: notice\n";
    const impact = await packImpact(services, { yaml }, batchId, { listed: 1 });
    expect(impact).toMatchObject({
      changedFiles: 2,
      files: [{ path: "b.docx", changed: [{ before: { severity: "error" }, after: { severity: "notice" } }] }],
    });
  });

  it("ends where its time or number is over, and refuses a wrong pack", async () => {
    expect(await packImpact(services, { id: "mof-2020" }, batchId, { limit: 2 })).toMatchObject({
      checked: 2,
      complete: false,
    });
    expect(await packImpact(services, { id: "mof-2020" }, batchId, { seconds: -1 })).toMatchObject({
      checked: 0,
      complete: false,
    });
    await expect(packImpact(services, { yaml: "id: [" }, batchId)).rejects.toMatchObject({ code: "invalid" });
    await expect(packImpact(services, { id: "mof-2020" }, 999_999)).rejects.toMatchObject({ code: "not-found" });
  });
});
