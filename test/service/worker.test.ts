import { type ChildProcess, fork } from "node:child_process";
import { resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PROGRAM } from "../../src/service/actor.ts";
import { openBatch } from "../../src/service/batches.ts";
import { buildGoodReport } from "../build/good-report.ts";
import { eventually } from "../queue/eventually.ts";
import { openService, type TestService } from "./open-service.ts";

const WORKER = resolve(import.meta.dirname, "../../bench/chaos/worker-process.ts");

function startProcess(env: Readonly<Record<string, string>>): {
  readonly child: ChildProcess;
  readonly log: () => string;
  readonly end: Promise<number | null>;
} {
  const child = fork(WORKER, [], {
    env: { ...process.env, FUHE_JOBS: "1", ...env },
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let text = "";
  child.stderr?.setEncoding("utf8").on("data", (more: string) => (text += more));
  return { child, log: () => text, end: new Promise((done) => child.once("exit", (status) => done(status))) };
}

describe("a worker process", () => {
  let service: TestService;
  beforeEach(async () => {
    service = await openService();
  });
  afterEach(() => service.close());

  it("joins the service of a data folder, does its work, and stops on SIGTERM when its job is done", async () => {
    const { services } = service;
    const batch = (await openBatch(services, PROGRAM, { name: "worker" })).id;
    await service.upload(
      batch,
      Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`${n}.docx`, buildGoodReport(`项目${n}`)])),
    );
    const worker = startProcess({ FUHE_DATA: services.settings.data });
    await eventually("it has begun", async () => (await service.counts(batch)).waiting < 12);
    worker.child.kill("SIGTERM");
    expect(await worker.end).toBe(0);
    expect(await service.counts(batch)).toMatchObject({ running: 0, total: 12 });
    const log = worker.log();
    expect(log).toMatch(/"msg":"worker stopped"/);
    expect(log).not.toMatch(/项目\d|\d\.docx/);
    await service.work(2);
    expect(await service.settled(batch)).toMatchObject({ waiting: 0, running: 0, failed: 0 });
  });

  it("says in words that there is no service to join", async () => {
    const worker = startProcess({ FUHE_DATA: `${services(service)}-elsewhere` });
    expect(await worker.end).not.toBe(0);
    expect(worker.log()).toMatch(/no fuhe serve runs on the data folder/);
  });
});

const services = ({ services: { settings } }: TestService): string => settings.data;
