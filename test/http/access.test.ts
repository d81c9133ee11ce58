import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROUTES } from "../../src/http/routes/index.ts";
import { saveUnits } from "../../src/store/save-units.ts";
import { unitByName } from "../../src/store/units.ts";
import { whyNoDatabase } from "../store/data-folder.ts";
import { EXPECTED, PROBES } from "./access-table.ts";
import { openServer, type TestServer } from "./open-server.ts";
import type { TestClient } from "./test-client.ts";

const reason = await whyNoDatabase();
if (reason !== null) console.log(`skipped: ${reason}`);

/** Callers, in the order of the table's columns. */
const CALLERS = ["nobody", "viewer", "reviewer", "admin", "limited", "token", "one-time", "no-csrf"] as const;
type Caller = (typeof CALLERS)[number];

/** What a caller gets where nothing of the request is right but the right to make it: no route is to do harm here. */
async function statusOf(client: TestClient, method: string, path: string): Promise<number> {
  const body = method === "GET" || method === "DELETE" ? undefined : {};
  return (await client.call(method, path, body)).status;
}

const pathOf = (url: string): string =>
  url
    .replace(":format", "json")
    .replace(":packId", "no-such-pack")
    .replace(":family/:name", "total/no-such-rule")
    .replaceAll(/:\w+/g, "999999");

describe("the table of who may call what", () => {
  it("names every route, and no other", () => {
    expect(ROUTES.map(({ id }) => id).toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });

  it("finds an access rule on every route", () => {
    for (const { id, access } of ROUTES)
      expect([id, ["anyone", "user", "viewer", "reviewer", "admin"].includes(access.who)]).toEqual([id, true]);
  });

  it("lets viewers change nothing but notes of their own", () => {
    const changes = ROUTES.filter(({ method, access }) => method !== "GET" && access.who === "viewer");
    expect(changes.map(({ id }) => id).toSorted()).toEqual([
      "changeFilter",
      "leaveReport",
      "openReport",
      "removeFilter",
      "saveFilter",
    ]);
  });
});

describe.skipIf(reason !== null)("who may call what", () => {
  let server: TestServer;
  const clients = new Map<Caller, () => Promise<TestClient>>();

  beforeAll(async () => {
    server = await openServer();
    await saveUnits(server.services.db, [{ name: "教育局", code: "101", department: "科教口", aliases: [] }]);
    const unit = await unitByName(server.services.db, "教育局");
    const visibility = { departments: [], unitIds: [unit?.id ?? 0] };
    clients.set("nobody", async () => server.nobody());
    clients.set("viewer", () => server.as("viewer"));
    clients.set("reviewer", () => server.as("reviewer"));
    clients.set("admin", () => server.as("admin"));
    clients.set("limited", () => server.as({ role: "reviewer", visibility }));
    clients.set("token", () => server.byToken("admin"));
    clients.set("one-time", () => server.as({ role: "admin", mustChangePassword: true }));
    clients.set("no-csrf", async () => (await server.as("admin")).withoutCsrf());
  });
  afterAll(() => server?.close());

  /** Everybody is somebody new, so that who has logged out is not asked again. */
  const row = (method: string, path: string): Promise<number[]> =>
    Promise.all(
      CALLERS.map(async (caller) => {
        const client = await clients.get(caller)?.();
        return client === undefined ? 0 : statusOf(client, method, path);
      }),
    );

  it.each(ROUTES.map((route) => [route.id, route.method, pathOf(route.url)] as const))(
    "%s",
    async (id, method, path) => {
      expect(await row(method, path)).toEqual(EXPECTED[id]);
    },
  );

  it.each(Object.entries(PROBES))("%s", async (path, statuses) => {
    expect(await row("GET", `/${path}`)).toEqual(statuses);
  });
});
