import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { batchOverview, type Overview } from "../../src/service/overview.ts";
import { review } from "../../src/service/review.ts";
import type { Services } from "../../src/service/services.ts";
import { setExpectedUnits } from "../../src/store/expected-units.ts";
import { assignUnit } from "../../src/store/files.ts";
import { decide } from "../../src/store/decisions.ts";
import { findingPage } from "../../src/store/findings.ts";
import { saveUnits } from "../../src/store/save-units.ts";
import { unitByName } from "../../src/store/units.ts";
import { whyNoDatabase } from "../store/data-folder.ts";
import { ReviewBed } from "../store/review-bed.ts";
import { storeServices } from "./store-services.ts";

const reason = await whyNoDatabase();
if (reason !== null) console.log(`skipped: ${reason}`);
const REVIEWER = { userId: 1, login: "wang" };

describe.skipIf(reason !== null)("the overview of a batch", () => {
  let services: Services;
  let end: () => Promise<void>;
  let batchId: number;
  let seen: Overview;

  const overview = async (visibility: Parameters<typeof batchOverview>[2] = null): Promise<Overview> => {
    const found = await batchOverview(services, batchId, visibility, { today: "2023-05-01" });
    if (found === null) throw new Error("no batch");
    return found;
  };

  beforeAll(async () => {
    ({ services, end } = await storeServices());
    const { db } = services;
    const bed = new ReviewBed(db);
    batchId = await bed.batch();
    const education = { unit: "甲县教育局", department: "教育局" };
    const police = { unit: "甲县公安局", department: "公安局" };
    // Budgets in 万元: 10 + 20 + 40; the copy and the older round of 修路 do not count.
    await bed.report(batchId, {
      content: "1",
      path: "1.docx",
      ...education,
      project: "营养餐",
      score: 100,
      budget: 10,
      executed: 10,
    });
    await bed.report(batchId, {
      content: "1",
      path: "copy.docx",
      ...education,
      project: "营养餐",
      score: 100,
      budget: 10,
      executed: 10,
    });
    const flagged = await bed.report(batchId, {
      content: "2",
      path: "2.docx",
      ...police,
      project: "装备",
      score: 59.5,
      budget: 20,
      executed: 15,
      findings: [
        { rule: "total/score-sum", severity: "error" },
        { rule: "budget/rate", severity: "warning" },
      ],
    });
    await bed.report(batchId, {
      content: "3",
      path: "3.docx",
      ...police,
      project: "修路",
      score: 70,
      budget: 999,
      executed: 1,
    });
    await bed.report(batchId, {
      content: "4",
      path: "4.docx",
      ...police,
      project: "修路",
      score: 90,
      budget: 40,
      executed: 20,
      findings: [{ rule: "budget/rate", severity: "warning" }],
    });
    await bed.report(batchId, {
      content: "5",
      path: "5.docx",
      unit: "乙",
      department: "教育局",
      score: 85,
      budget: 0,
      notRun: true,
    });
    // A warning that was dismissed flags nothing.
    const { findings } = await findingPage(
      db,
      { visibility: null, batchIds: [batchId], rule: ["budget/rate"], unit: ["甲县公安局"] },
      { sort: "file", after: null, limit: 9 },
    );
    const last = findings.at(-1)?.finding;
    await decide(db, {
      fingerprint: last?.id ?? "",
      key: last?.key ?? "",
      rule: "budget/rate",
      verdict: "dismissed",
      reason: "r",
      comment: null,
      decidedBy: null,
      version: 0,
    });
    await review(services, REVIEWER, { fileId: flagged, version: 0, state: "returned" }, null);
    await saveUnits(db, [{ name: "县审计局", code: "9", department: "教育局", aliases: [] }]);
    const audited = await unitByName(db, "9");
    const fifth = await bed.report(batchId, {
      content: "6",
      path: "6.docx",
      unit: "别名",
      department: "别的局",
      budget: 0,
    });
    await assignUnit(db, [fifth], audited?.id ?? null);
    await setExpectedUnits(
      db,
      batchId,
      ["[12]甲县教育局（本级）", "公安局", "县审计局", "甲县水利局", "甲县民政局"].map((name) => ({
        name,
        code: null,
        department: name === "甲县水利局" ? "教育局" : null,
      })),
    );
    seen = await overview();
  });
  afterAll(() => end());

  it("counts every file once", () => {
    const { total, ...parts } = seen.files.standings;
    expect(total).toBe(7);
    expect(Object.values(parts).reduce((sum, one) => sum + one)).toBe(7);
    expect(parts).toMatchObject({ clean: 4, flagged: 2, incomplete: 1 });
    expect(seen.files).toMatchObject({ reviews: { open: 6, passed: 0, returned: 1 }, outdated: 0, duplicates: 1 });
  });

  it("has the money of each project once, in yuan, and what stands behind flagged reports", () => {
    expect(seen.money).toEqual({
      records: 5,
      flaggedRecords: 1,
      budgetYuan: "700000",
      executedYuan: "1194800",
      flaggedBudgetYuan: "200000",
    });
    expect(seen.departments.map((one) => [one.department, one.budgetYuan, one.flaggedBudgetYuan])).toEqual([
      ["公安局", "600000", "200000"],
      ["教育局", "100000", "0"],
    ]);
  });

  it("shows scores by tens and by grade, and rates", () => {
    expect(seen.scores.filter(({ count }) => count > 0)).toEqual([
      { from: 50, to: 60, count: 1 },
      { from: 80, to: 90, count: 1 },
      { from: 90, to: 100, count: 3 },
    ]);
    expect(seen.grades.map(({ grade, count }) => [grade, count])).toEqual([
      ["优", 3],
      ["良", 1],
      ["中", 0],
      ["差", 1],
    ]);
    expect(seen.rates.filter(({ count }) => count > 0)).toEqual([
      { from: 50, to: 60, count: 1 },
      { from: 70, to: 80, count: 1 },
      { from: 100, to: 100, count: 1 },
    ]);
    expect(seen.ratesBlank).toBe(2);
  });

  it("names the most common fault and the units with the most", () => {
    expect(seen.rules).toMatchObject([
      { rule: "budget/rate", severity: "warning", open: 1, confirmed: 0, dismissed: 1 },
      { rule: "total/score-sum", severity: "error", open: 1, confirmed: 0, dismissed: 0 },
    ]);
    expect(seen.commonest?.rule).toBe("budget/rate");
    expect(seen.units).toEqual([{ unit: "甲县公安局", department: "公安局", errors: 1, warnings: 1, notices: 0 }]);
  });

  it("names who has not sent, by the rule's own comparison", () => {
    expect(seen.attendance).toEqual({
      expected: 5,
      missing: [
        { name: "甲县水利局", department: "教育局" },
        { name: "甲县民政局", department: null },
      ],
    });
  });

  it("shows a limited reader the own part", async () => {
    const own = await overview({ departments: ["教育局"], unitIds: [] });
    expect(own.files.standings.total).toBe(1);
    expect(own.money.records).toBe(1);
    expect(own.rules).toEqual([]);
    expect(own.attendance).toEqual({ expected: 2, missing: [{ name: "甲县水利局", department: "教育局" }] });
  });

  it("counts a limited reader's report though another unit sent the same bytes before, and the own copies of it once", async () => {
    const { db } = services;
    const bed = new ReviewBed(db);
    const shared = await bed.batch("同一份");
    await saveUnits(db, [
      { name: "县甲局", code: "71", department: "甲口", aliases: [] },
      { name: "县乙局", code: "72", department: "乙口", aliases: [] },
    ]);
    const sent: number[] = [];
    for (const path of ["甲.docx", "乙.docx", "乙又一份.docx"])
      sent.push(
        await bed.report(shared, { content: "same", path, unit: "联合体", project: "共建", score: 80, budget: 30 }),
      );
    await assignUnit(db, sent.slice(0, 1), (await unitByName(db, "71"))?.id ?? null);
    await assignUnit(db, sent.slice(1), (await unitByName(db, "72"))?.id ?? null);
    const counted = async (department: string | null): Promise<unknown[]> => {
      const visibility = department === null ? null : { departments: [department], unitIds: [] };
      const { files, money, scores } = (await batchOverview(services, shared, visibility)) ?? seen;
      return [
        files.standings.total,
        files.duplicates,
        money.records,
        money.budgetYuan,
        scores.reduce((sum, { count }) => sum + count, 0),
      ];
    };
    expect(await counted("甲口")).toEqual([1, 0, 1, "300000", 1]);
    expect(await counted("乙口")).toEqual([2, 1, 1, "300000", 1]);
    expect(await counted(null)).toEqual([3, 2, 1, "300000", 1]);
  });

  it("is null for a batch that is not there", async () => {
    expect(await batchOverview(services, 999_999, null)).toBeNull();
  });
});
