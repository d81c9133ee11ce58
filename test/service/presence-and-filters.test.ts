import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { heartbeat, leave } from "../../src/service/presence.ts";
import { changeFilter, removeFilter, savedFilters, saveFilter } from "../../src/service/saved-filters.ts";
import type { Services } from "../../src/service/services.ts";
import { VersionConflict } from "../../src/store/version-conflict.ts";
import { whyNoDatabase } from "../store/data-folder.ts";
import { ReviewBed } from "../store/review-bed.ts";
import { storeServices } from "./store-services.ts";

const reason = await whyNoDatabase();
if (reason !== null) console.log(`skipped: ${reason}`);

describe.skipIf(reason !== null)("people who work side by side", () => {
  let services: Services;
  let end: () => Promise<void>;
  let bed: ReviewBed;
  let fileId: number;
  let wang: { userId: number; login: string };
  let li: { userId: number; login: string };

  beforeAll(async () => {
    ({ services, end } = await storeServices());
    bed = new ReviewBed(services.db);
    fileId = await bed.report(await bed.batch(), { content: "a" });
    wang = { userId: await bed.user("wang"), login: "wang" };
    li = { userId: await bed.user("li"), login: "li" };
  });
  afterAll(() => end());

  it("see who else has a report open, until it is closed or nothing is heard for a minute", async () => {
    expect(await heartbeat(services, wang, fileId, null)).toEqual([]);
    expect(await heartbeat(services, li, fileId, null)).toMatchObject([{ userId: wang.userId, name: "wang" }]);
    expect(await heartbeat(services, wang, fileId, null)).toMatchObject([{ userId: li.userId }]);
    await leave(services, li, fileId);
    expect(await heartbeat(services, wang, fileId, null)).toEqual([]);
    await sql`update presence set seen_at = now() - interval '61 seconds'`.execute(services.db);
    expect(await heartbeat(services, li, fileId, null)).toEqual([]);
    await sql`update presence set seen_at = now() - interval '1 hour'`.execute(services.db);
    await heartbeat(services, li, fileId, null);
    expect(await services.db.selectFrom("presence").select("user_id").execute()).toEqual([{ user_id: li.userId }]);
  });

  it("cannot ask after a report outside the own units, and alone meet nobody", async () => {
    await expect(heartbeat(services, wang, fileId, { departments: ["x"], unitIds: [] })).rejects.toMatchObject({
      code: "not-found",
    });
    await leave(services, li, fileId);
    expect(await heartbeat(services, { userId: null }, fileId, null)).toEqual([]);
  });

  it("keep filters under a name, and share them", async () => {
    const own = await saveFilter(services, wang, "files", {
      name: "待退回",
      query: { standing: ["flagged"] },
      shared: false,
    });
    const shared = await saveFilter(services, wang, "files", {
      name: "低分",
      query: { scores: { to: "60" } },
      shared: true,
    });
    await saveFilter(services, wang, "findings", { name: "低分", query: {}, shared: true });
    expect((await savedFilters(services, wang, "files")).map(({ name }) => name)).toEqual(["低分", "待退回"]);
    expect(await savedFilters(services, li, "files")).toMatchObject([
      { name: "低分", owner: "wang", query: { scores: { to: "60" } } },
    ]);
    await expect(changeFilter(services, li, shared.id, 1, { name: "x" })).rejects.toMatchObject({ code: "not-found" });
    expect(await changeFilter(services, wang, own.id, 1, { shared: true })).toMatchObject({ shared: true, version: 2 });
    await expect(changeFilter(services, wang, own.id, 1, { shared: false })).rejects.toBeInstanceOf(VersionConflict);
    await expect(changeFilter(services, wang, own.id, 2, { name: "低分" })).rejects.toMatchObject({ code: "invalid" });
    await removeFilter(services, wang, own.id);
    expect(await savedFilters(services, li, "files")).toHaveLength(1);
  });

  it("cannot save what is too long or has a name that is taken, and single-user mode has filters too", async () => {
    const filter = { name: "甲", query: {}, shared: false };
    await saveFilter(services, { userId: null, login: "fuhe" }, "files", filter);
    await expect(saveFilter(services, { userId: null, login: "fuhe" }, "files", filter)).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(
      saveFilter(services, li, "files", { ...filter, query: { text: "长".repeat(4_000) } }),
    ).rejects.toMatchObject({ code: "invalid" });
    await expect(saveFilter(services, li, "files", { ...filter, name: " " })).rejects.toMatchObject({
      code: "invalid",
    });
  });
});
