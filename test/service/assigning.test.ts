import type { Kysely } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { limitAccount } from "../../src/auth/accounts.ts";
import { assignReports, assignReportsEvenly, assignReportsUnit } from "../../src/service/assign.ts";
import type { Services } from "../../src/service/services.ts";
import { unitProposals } from "../../src/service/unit-proposals.ts";
import { assigneeOf } from "../../src/store/assignments.ts";
import { listAudit } from "../../src/store/audit.ts";
import type { Database } from "../../src/store/database.ts";
import { listFileIds, listFiles } from "../../src/store/file-list.ts";
import { findingPage } from "../../src/store/findings.ts";
import { saveUnits } from "../../src/store/save-units.ts";
import { unitByName } from "../../src/store/units.ts";
import { setVisibility, visibilityOf } from "../../src/store/user-scopes.ts";
import { changeUser, getUser } from "../../src/store/users.ts";
import { whyNoDatabase } from "../store/data-folder.ts";
import { ReviewBed } from "../store/review-bed.ts";
import type { Sample } from "../store/sample-result.ts";
import { storeServices } from "./store-services.ts";

const reason = await whyNoDatabase();
if (reason !== null) console.log(`skipped: ${reason}`);
const ADMIN = { userId: null, login: "admin" };

const LIST = [
  { name: "濉溪县教育局", code: "101001", department: "科教口", aliases: ["县教体局"] },
  { name: "濉溪县民政局", code: "102001", department: "社保口", aliases: [] },
  { name: "濉溪县第一中学", code: "101002", department: "濉溪县教育局", aliases: ["县一中"] },
  { name: "东山县档案馆", code: "201001", department: null, aliases: [] },
  { name: "西山县档案馆", code: "202001", department: null, aliases: [] },
];

describe.skipIf(reason !== null)("who gets what", () => {
  let services: Services;
  let db: Kysely<Database>;
  let end: () => Promise<void>;
  let bed: ReviewBed;
  let batchId: number;
  const unitIds = new Map<string, number>();
  const idOf = (name: string): number => unitIds.get(name) ?? 0;

  beforeAll(async () => {
    ({ services, end } = await storeServices());
    db = services.db;
    bed = new ReviewBed(db);
    await saveUnits(db, LIST);
    for (const { name } of LIST) unitIds.set(name, (await unitByName(db, name))?.id ?? 0);
  });
  afterAll(() => end());
  beforeEach(async () => void (batchId = await bed.batch()));

  /** What is proposed for one report: the unit's name and the ground, or why none is. */
  const proposed = async (sample: Partial<Sample>) => {
    const id = await bed.report(batchId, { content: `${sample.path} ${sample.unit}`, ...sample });
    const { proposals } = await unitProposals(services, batchId, 100);
    const one = proposals.find(({ fileId }) => fileId === id);
    const name = (unitId: number): string => [...unitIds].find(([, listed]) => listed === unitId)?.[0] ?? "?";
    if (one?.unitId == null) return [one?.doubt, ...(one?.candidates ?? []).map(name)];
    return [name(one.unitId), one.ground?.from, one.ground?.how, one.ground?.words];
  };

  describe("units that fuhe proposes", () => {
    it("by the name that stands in the report, or another name on the list", async () => {
      expect(await proposed({ path: "1.docx", unit: "濉溪县教育局" })).toEqual([
        "濉溪县教育局",
        "document",
        "exact",
        "濉溪县教育局",
      ]);
      expect(await proposed({ path: "2.docx", unit: "县一中" })).toEqual([
        "濉溪县第一中学",
        "document",
        "exact",
        "县一中",
      ]);
    });

    it("by the same name with code, brackets, spaces or without its area", async () => {
      expect((await proposed({ path: "1.docx", unit: "[155]濉溪县 民政局（本级）" })).slice(0, 3)).toEqual([
        "濉溪县民政局",
        "document",
        "form",
      ]);
      expect((await proposed({ path: "2.docx", unit: "民政局" })).slice(0, 3)).toEqual([
        "濉溪县民政局",
        "document",
        "area",
      ]);
    });

    it("by the file's name, the innermost folder, or the unit's code, where the report names nobody", async () => {
      expect(await proposed({ path: "报送/濉溪县民政局-低保.docx", unit: "" })).toEqual([
        "濉溪县民政局",
        "file",
        "exact",
        "濉溪县民政局",
      ]);
      expect((await proposed({ path: "a/县教体局2022年度自评报告.docx", unit: "" })).slice(0, 3)).toEqual([
        "濉溪县教育局",
        "file",
        "exact",
      ]);
      expect((await proposed({ path: "民政局/02.濉溪县教育局/自评表.docx", unit: "" })).slice(0, 3)).toEqual([
        "濉溪县教育局",
        "folder",
        "form",
      ]);
      expect((await proposed({ path: "101002_自评表.docx", unit: "" })).slice(0, 3)).toEqual([
        "濉溪县第一中学",
        "file",
        "code",
      ]);
    });

    it("also for a school in the folder of its department", async () => {
      expect((await proposed({ path: "濉溪县教育局/自评表.docx", unit: "濉溪县第一中学" })).slice(0, 3)).toEqual([
        "濉溪县第一中学",
        "document",
        "exact",
      ]);
    });

    it("not where the name fits several units, with those that it fits", async () => {
      expect(await proposed({ path: "1.docx", unit: "档案馆" })).toEqual(["several", "东山县档案馆", "西山县档案馆"]);
    });

    it("not where document and path differ", async () => {
      expect(await proposed({ path: "濉溪县民政局/1.docx", unit: "濉溪县教育局" })).toEqual([
        "conflict",
        "濉溪县教育局",
        "濉溪县民政局",
      ]);
    });

    it("not where the report names a unit that is not on the list, whatever its folder is called", async () => {
      expect(await proposed({ path: "濉溪县民政局/1.docx", unit: "某新设单位" })).toEqual(["unlisted", "濉溪县民政局"]);
    });

    it("not where nothing is on the list", async () => {
      expect(await proposed({ path: "2022/1.docx", unit: "某新设单位", department: "某局" })).toEqual(["nothing"]);
    });

    it("of files without a unit alone, with how many there are", async () => {
      const fileId = await bed.report(batchId, { content: "a", path: "a.docx", unit: "濉溪县教育局" });
      await bed.report(batchId, { content: "b", path: "b.docx", unit: "濉溪县教育局" });
      await assignReportsUnit(services, ADMIN, [fileId], idOf("濉溪县教育局"));
      const { total, proposals } = await unitProposals(services, batchId, 100);
      expect([total, proposals.map(({ path }) => path)]).toEqual([1, ["b.docx"]]);
    });

    it("change nothing by themselves", async () => {
      const limited = await bed.user("limited-proposals");
      await setVisibility(db, limited, { departments: ["科教口"], unitIds: [] });
      await proposed({ path: "1.docx", unit: "濉溪县教育局" });
      const seen = await listFileIds(
        db,
        { batchIds: [batchId], visibility: await visibilityOf(db, limited), sort: "path", descending: false },
        10,
      );
      expect(seen).toEqual([]);
    });
  });

  describe("a selection of reports", () => {
    const report = (name: string, unit = "单位") => bed.report(batchId, { content: name, path: name, unit });

    it("gets a unit, and says how many changed and which not", async () => {
      const [a, b] = [await report("a"), await report("b")];
      const unit = idOf("濉溪县教育局");
      await assignReportsUnit(services, ADMIN, [a], idOf("濉溪县民政局"));
      expect(await assignReportsUnit(services, ADMIN, [a, b, 999_999], unit, false)).toEqual({
        changed: 1,
        same: 0,
        refused: [
          { fileId: a, path: "a", reason: "taken" },
          { fileId: 999_999, path: null, reason: "unknown" },
        ],
      });
      expect(await assignReportsUnit(services, ADMIN, [a, b], unit)).toEqual({ changed: 1, same: 1, refused: [] });
      const [entry] = await listAudit(db, { subject: "unit", subjectId: String(unit), limit: 1 });
      expect(entry).toMatchObject({ action: "files.unit", actor: "admin", detail: { fileIds: [a] } });
      await expect(assignReportsUnit(services, ADMIN, [a], 999_999)).rejects.toMatchObject({ code: "invalid" });
    });

    it("is called by the list's names while it has a unit, and as the documents say where it has none", async () => {
      const sample = { content: "c", path: "c", unit: "教体局", department: "县政府" };
      const id = await bed.report(batchId, { ...sample, findings: [{ rule: "total/score-sum", severity: "error" }] });
      const names = async () => {
        const query = { batchIds: [batchId], visibility: null, sort: "path", descending: false } as const;
        const { files } = await listFiles(db, { ...query, offset: 0, limit: 1 });
        const { findings } = await findingPage(
          db,
          { visibility: null, fileIds: [id] },
          { sort: "file", after: null, limit: 1 },
        );
        return [files[0]?.unit, files[0]?.department, findings[0]?.unit, findings[0]?.department];
      };
      await assignReportsUnit(services, ADMIN, [id], idOf("濉溪县教育局"));
      expect(await names()).toEqual(["濉溪县教育局", "科教口", "濉溪县教育局", "科教口"]);
      // A unit without a department does not inherit that of the one before.
      await assignReportsUnit(services, ADMIN, [id], idOf("东山县档案馆"));
      expect(await names()).toEqual(["东山县档案馆", "县政府", "东山县档案馆", "县政府"]);
      await assignReportsUnit(services, ADMIN, [id], null);
      expect(await names()).toEqual(["教体局", "县政府", "教体局", "县政府"]);
    });

    it("is given to a reviewer, but for what he or she may not see", async () => {
      const [a, b] = [await report("a"), await report("b")];
      await assignReportsUnit(services, ADMIN, [a], idOf("濉溪县教育局"));
      const limited = await bed.user("limited-given");
      await setVisibility(db, limited, { departments: ["科教口"], unitIds: [] });
      expect(await assignReports(services, ADMIN, [a, b], limited)).toEqual({
        changed: 1,
        same: 0,
        refused: [{ fileId: b, path: "b", reason: "unseen" }],
      });
      expect([await assigneeOf(db, a), await assigneeOf(db, b)]).toEqual([limited, null]);
      expect(await assignReports(services, ADMIN, [a, b], null)).toMatchObject({ changed: 1, same: 1, refused: [] });
      expect(await assigneeOf(db, a)).toBeNull();
    });

    it("is taken from a reviewer who may not see its new unit, and stays with one who may", async () => {
      const [moved, kept] = [await report("moved"), await report("kept")];
      await assignReportsUnit(services, ADMIN, [moved, kept], idOf("濉溪县教育局"));
      const limited = await bed.user("limited-moved");
      await setVisibility(db, limited, { unitIds: [idOf("濉溪县教育局")], departments: [] });
      const everywhere = await bed.user("sees-all");
      await assignReports(services, ADMIN, [moved], limited);
      await assignReports(services, ADMIN, [kept], everywhere);
      await assignReportsUnit(services, ADMIN, [moved, kept], idOf("濉溪县民政局"));
      expect([await assigneeOf(db, moved), await assigneeOf(db, kept)]).toEqual([null, everywhere]);
      const [entry] = await listAudit(db, { subject: "unit", subjectId: String(idOf("濉溪县民政局")), limit: 1 });
      expect(entry?.detail).toMatchObject({ unassigned: [moved] });
    });

    it("is not given to who cannot log in", async () => {
      const a = await report("a");
      const gone = await bed.user("gone");
      await changeUser(db, gone, 1, { disabled: true });
      await expect(assignReports(services, ADMIN, [a], gone)).rejects.toMatchObject({ code: "invalid" });
      await expect(assignReportsEvenly(services, ADMIN, batchId, [gone])).rejects.toMatchObject({ code: "invalid" });
    });

    it("is dealt out evenly, the rest of the batch left alone", async () => {
      const ids = [await report("a"), await report("b"), await report("c"), await report("d")];
      const [one, two] = [await bed.user("one"), await bed.user("two")];
      const given = await assignReportsEvenly(services, ADMIN, batchId, [one, two], ids.slice(0, 2));
      expect([given.get(one), given.get(two)]).toEqual([1, 1]);
      expect([await assigneeOf(db, ids[2] ?? 0), await assigneeOf(db, ids[3] ?? 0)]).toEqual([null, null]);
      const query = {
        batchIds: [batchId],
        visibility: null,
        sort: "path",
        descending: false,
        assigned: false,
      } as const;
      expect(await listFileIds(db, query, 10)).toEqual(ids.slice(2));
    });
  });

  describe("a limited user", () => {
    const fileIdsFor = async (userId: number): Promise<number[]> =>
      listFileIds(
        db,
        { batchIds: [batchId], visibility: await visibilityOf(db, userId), sort: "path", descending: false },
        10,
      );

    it("whose only unit is removed from the store sees nothing, and gets nothing", async () => {
      await saveUnits(db, [{ name: "将撤并单位", code: "900001", department: "其他", aliases: [] }]);
      const unit = (await unitByName(db, "将撤并单位"))?.id ?? 0;
      const user = await bed.user("only-unit");
      const id = await bed.report(batchId, { content: "a", path: "a" });
      await assignReportsUnit(services, ADMIN, [id], unit);
      await limitAccount(db, { actor: ADMIN, credentialHash: null }, user, null, { departments: [], unitIds: [unit] });
      expect(await fileIdsFor(user)).toEqual([id]);
      await db.deleteFrom("units").where("id", "=", unit).execute();
      expect(await visibilityOf(db, user)).toEqual({ departments: [], unitIds: [] });
      expect(await fileIdsFor(user)).toEqual([]);
      expect(await assignReportsEvenly(services, ADMIN, batchId, [user])).toEqual(new Map());
    });

    it("cannot be left with limits that name nothing", async () => {
      const user = await bed.user("emptied");
      const administrator = { actor: ADMIN, credentialHash: null };
      await limitAccount(db, administrator, user, null, { departments: ["科教口"], unitIds: [] });
      await expect(limitAccount(db, administrator, user, null, { departments: [], unitIds: [] })).rejects.toMatchObject(
        { code: "invalid" },
      );
      expect(await visibilityOf(db, user)).toEqual({ departments: ["科教口"], unitIds: [] });
      await limitAccount(db, administrator, user, null, null);
      expect(await visibilityOf(db, user)).toBeNull();
      expect((await getUser(db, user))?.limited).toBe(false);
    });

    it("whose department is renamed on the list sees nothing of it any more", async () => {
      await saveUnits(db, [{ name: "改口单位", code: "900002", department: "旧口", aliases: [] }]);
      const user = await bed.user("renamed");
      await setVisibility(db, user, { departments: ["旧口"], unitIds: [] });
      const id = await bed.report(batchId, { content: "a", path: "a" });
      await assignReportsUnit(services, ADMIN, [id], (await unitByName(db, "改口单位"))?.id ?? 0);
      expect(await fileIdsFor(user)).toEqual([id]);
      await saveUnits(db, [{ name: "改口单位", code: "900002", department: "新口", aliases: undefined }]);
      expect(await fileIdsFor(user)).toEqual([]);
    });
  });
});
