import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { eventually } from "../../test/queue/eventually.ts";
import { startRedis } from "../../test/queue/servers/redis-server.ts";
import { freePort } from "../free-port.ts";
import { HttpClient } from "../http-client.ts";
import { chaosFiles } from "./chaos-files.ts";
import { LastingProcess } from "./lasting-process.ts";
import { Sender } from "./sender.ts";
import { verify, type Verdict } from "./verify.ts";

export interface ChaosOptions {
  readonly files: number;
  readonly kills: number;
  readonly backend: "redis" | "postgres";
  /** Beside the server's own. */
  readonly workers: number;
  /** Longest pause between two kills. */
  readonly pauseMilliseconds: number;
  readonly limitMilliseconds: number;
  readonly report?: (line: string) => void;
}

export interface ChaosEnd extends Verdict {
  readonly kills: Readonly<Record<string, number>>;
  readonly acknowledged: number;
  /** Requests that broke off and were made again. */
  readonly troubles: number;
  readonly seconds: number;
}

const here = import.meta.dirname;

/**
 * Uploads files over HTTP while `fuhe worker` processes, `fuhe serve`, PostgreSQL and Redis are killed in turn and at random, lets
 * everything settle, and holds what the API tells against what was acknowledged.
 *
 * @throws {Error} where it does not settle in time.
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosEnd> {
  const { backend, report = () => undefined } = options;
  const begin = Date.now();
  const data = mkdtempSync(join(tmpdir(), "fuhe-chaos-"));
  if (process.getuid?.() === 0) chmodSync(data, 0o711);
  const files = chaosFiles(options.files);
  const redis = backend === "redis" ? await startRedis() : null;
  const port = await freePort();
  const env = {
    ...process.env,
    FUHE_DATA: data,
    FUHE_PORT: String(port),
    FUHE_JOBS: "1",
    FUHE_MIN_FREE_MB: "0",
    FUHE_LOG_LEVEL: "fatal",
    FUHE_MAX_DEATHS: "5",
    ...(redis === null ? {} : { REDIS_URL: redis.url }),
  };
  const client = new HttpClient(`http://127.0.0.1:${port}`);
  const server = new LastingProcess(join(here, "server-process.ts"), env);
  const workers: LastingProcess[] = [];
  const sender = new Sender(client, files);
  const kills: Record<string, number> = {};
  try {
    await eventually("the server is ready", () => sender.batchId !== null, options.limitMilliseconds);
    for (let n = 0; n < options.workers; n++) workers.push(new LastingProcess(join(here, "worker-process.ts"), env));
    const targets: Readonly<Record<string, () => unknown>> = {
      worker: () => workers[Math.floor(Math.random() * workers.length)]?.kill(),
      postgres: () => killPostgres(data),
      ...(redis === null ? {} : { redis: () => redis.kill().then(() => redis.start()) }),
      server: () => server.kill(),
    };
    const names = Object.keys(targets);
    for (let kill = 0; kill < options.kills; kill++) {
      const offered = Math.ceil((files.length * (kill + 1)) / options.kills);
      sender.offer(offered);
      await pause(options.pauseMilliseconds * (0.25 + 0.75 * Math.random()));
      // Each once in turn, then at random.
      const name = (kill < names.length ? names[kill] : names[Math.floor(Math.random() * names.length)]) ?? "worker";
      report(`kill ${kill + 1}: ${name}; ${sender.acknowledged.size} of ${offered} acknowledged`);
      kills[name] = (kills[name] ?? 0) + 1;
      await targets[name]?.();
    }
    await eventually("everything is acknowledged", () => sender.missing.length === 0, options.limitMilliseconds);
    report(`all acknowledged after ${Math.round((Date.now() - begin) / 1000)} s`);
    const verdict = await verify(client, sender.batchId ?? 0, files, options.limitMilliseconds);
    return {
      ...verdict,
      faults: [...[...sender.refused].map((path) => `${path}: refused`), ...verdict.faults],
      kills,
      acknowledged: sender.acknowledged.size,
      troubles: sender.troubles,
      seconds: (Date.now() - begin) / 1000,
    };
  } finally {
    await sender.end();
    for (const worker of workers) await worker.end("SIGKILL");
    await server.end("SIGKILL");
    killPostgres(data);
    await redis?.remove();
    await pause(300);
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Kills the embedded PostgreSQL as a power cut would; its other processes notice and end. */
function killPostgres(data: string): void {
  try {
    process.kill(Number(readFileSync(join(data, "postgres", "postmaster.pid"), "latin1").split("\n")[0]), "SIGKILL");
  } catch {
    // It is being started again just now.
  }
}
