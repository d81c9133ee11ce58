import { connect, type AddressInfo } from "node:net";
import { Writable } from "node:stream";
import { sql } from "kysely";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApp } from "../../src/http/build-app.ts";
import { PROGRAM } from "../../src/service/actor.ts";
import { openBatch } from "../../src/service/batches.ts";
import { acceptFiles } from "../../src/store/accept-files.ts";
import type { Db } from "../../src/store/database.ts";
import { startFile } from "../../src/store/file-jobs.ts";
import { saveResult } from "../../src/store/save-result.ts";
import { faulty } from "../cli/sample-result.ts";
import { eventually } from "../queue/eventually.ts";
import { openService, type TestService } from "../service/open-service.ts";
import { whyNoDatabase } from "../store/data-folder.ts";
import { sha256 } from "../store/sample-result.ts";
import { head } from "./hostile/raw-request.ts";

const reason = await whyNoDatabase();
if (reason !== null) console.log(`skipped: ${reason}`);

const SILENCE = 1_500;
const REPORTS = 30;
/** A text that makes each report half a megabyte in the export. */
const LONG = "长".repeat(90_000);
/** More than the buffers of a connection hold. */
const MORE_THAN_BUFFERS = 12_000_000;

async function longReport(db: Db, batchId: number, path: string): Promise<void> {
  const sample = faulty(path);
  const actual = { text: LONG, value: LONG };
  const evaluations = sample.evaluations.map((one) => ({ ...one, goals: { ...one.goals, actual } }));
  const file = { path, name: path, sha256: sha256(path), bytes: 1, format: "docx" as const };
  const [accepted] = await acceptFiles(db, batchId, null, [file]);
  const job = { fileId: accepted?.id ?? 0, generation: accepted?.generation ?? 0 };
  await startFile(db, job, "w", 60);
  const result = { ...sample, file: { ...sample.file, path, sha256: file.sha256 }, evaluations, findings: [] };
  await saveResult(db, { ...job, result, correctionsSha256: null });
}

describe.skipIf(reason !== null)("a client that stops reading its export", () => {
  let service: TestService;
  let app: Awaited<ReturnType<typeof buildApp>>;
  const lines: string[] = [];

  beforeAll(async () => {
    service = await openService();
    const log = pino(
      new Writable({
        write: (line, _encoding, done) => {
          lines.push(String(line));
          done();
        },
      }),
    );
    app = await buildApp(service.services, { log, patience: { silence: SILENCE } });
    await app.listen({ host: "127.0.0.1", port: 0 });
    const { id } = await openBatch(service.services, PROGRAM, { name: "大批次" });
    for (let n = 0; n < REPORTS; n += 1) await longReport(service.services.db, id, `${n}.docx`);
  }, 120_000);
  afterAll(async () => {
    await app?.close();
    await service?.close();
  });

  const openSnapshots = async (): Promise<number> => {
    const found = await sql<{ many: number }>`select count(*) as many from pg_stat_activity
      where datname = current_database() and xact_start < now() - interval '300 ms'`.execute(service.services.db);
    return found.rows[0]?.many ?? 0;
  };

  it("is cut off after a while, with a line in the log, and the store is let go", async () => {
    const path = "/api/v1/exports/json?whole=true&provenance=true";
    const whole = await app.inject({ method: "GET", url: path });
    expect(whole.rawPayload.length).toBeGreaterThan(MORE_THAN_BUFFERS);

    const socket = connect({ port: (app.server.address() as AddressInfo).port, host: "127.0.0.1" });
    socket.on("error", () => undefined);
    socket.write(head("GET", path));
    await new Promise((next) => socket.once("readable", next));
    expect(socket.read(1)).not.toBeNull();
    await eventually("the export has its view of the store", async () => (await openSnapshots()) === 1);
    const begin = performance.now();
    await eventually("the view of the store is given up", async () => (await openSnapshots()) === 0);
    expect(performance.now() - begin).toBeGreaterThan(SILENCE / 3);
    const said = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(said.filter(({ msg }) => String(msg).includes("does not take its answer"))).toMatchObject([
      { route: "/api/v1/exports/:format", silence: SILENCE },
    ]);
    socket.destroy();
    const { pool } = service.services.store;
    await eventually("no connection is busy", async () => pool.idleCount === pool.totalCount);
  }, 60_000);
});
