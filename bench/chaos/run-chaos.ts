import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { eventually } from "../../test/queue/eventually.ts";
import { startRedis } from "../../test/queue/servers/redis-server.ts";
import { chaosFiles } from "./chaos-files.ts";
import { LastingProcess } from "./lasting-process.ts";
import type { FromServer } from "./messages.ts";
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
  readonly seconds: number;
}

const here = import.meta.dirname;

/**
 * Uploads files in portions while worker, server, PostgreSQL and Redis are killed in turn and at random, lets everything settle, and
 * holds the store against what was acknowledged.
 *
 * @throws {Error} where it does not settle in time.
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosEnd> {
  const { backend, report = () => undefined } = options;
  const begin = Date.now();
  const folder = mkdtempSync(join(tmpdir(), "fuhe-chaos-"));
  if (process.getuid?.() === 0) chmodSync(folder, 0o711);
  const data = join(folder, "data");
  const files = chaosFiles(options.files);
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, "files", path)), { recursive: true });
    writeFileSync(join(folder, "files", path), bytes);
  }
  const redis = backend === "redis" ? await startRedis() : null;
  const env = {
    ...process.env,
    FUHE_DATA: data,
    FUHE_JOBS: "1",
    FUHE_MIN_FREE_MB: "0",
    FUHE_LOG_LEVEL: "fatal",
    FUHE_MAX_DEATHS: "5",
    ...(redis === null ? {} : { REDIS_URL: redis.url }),
  };

  const acknowledged = new Map<string, number>();
  const refused: string[] = [];
  let offered = 0;
  let batchId = 0;
  const missing = (): string[] =>
    files
      .slice(0, offered)
      .map(({ path }) => path)
      .filter((path) => !acknowledged.has(path));
  const send = (): void => {
    const paths = missing();
    if (paths.length > 0) server.send({ type: "upload", paths });
  };
  const hear = (message: FromServer): void => {
    if (message.type === "ready") batchId = message.batchId;
    if (message.type === "receipt") {
      const { receipt } = message;
      if (receipt.outcome === "refused") refused.push(receipt.path);
      else acknowledged.set(receipt.path, receipt.fileId);
      return;
    }
    send();
  };
  const server = new LastingProcess(join(here, "server-process.ts"), [join(folder, "files")], env, (message) =>
    hear(message as FromServer),
  );
  const workers: LastingProcess[] = [];
  const kills: Record<string, number> = {};
  try {
    await eventually("the server is ready", () => batchId > 0, options.limitMilliseconds);
    for (let n = 0; n < options.workers; n++)
      workers.push(new LastingProcess(join(here, "worker-process.ts"), [], env));
    const targets: Readonly<Record<string, () => unknown>> = {
      worker: () => workers[Math.floor(Math.random() * workers.length)]?.kill(),
      postgres: () => killPostgres(data),
      ...(redis === null ? {} : { redis: () => redis.kill().then(() => redis.start()) }),
      server: () => server.kill(),
    };
    const names = Object.keys(targets);
    for (let kill = 0; kill < options.kills; kill++) {
      offered = Math.ceil((files.length * (kill + 1)) / options.kills);
      send();
      await pause(options.pauseMilliseconds * (0.25 + 0.75 * Math.random()));
      // Each once in turn, then at random.
      const name = (kill < names.length ? names[kill] : names[Math.floor(Math.random() * names.length)]) ?? "worker";
      report(`kill ${kill + 1}: ${name}; ${acknowledged.size} of ${offered} acknowledged`);
      kills[name] = (kills[name] ?? 0) + 1;
      await targets[name]?.();
    }
    await eventually("everything is acknowledged", () => missing().length === 0, options.limitMilliseconds);
    report(`all acknowledged after ${Math.round((Date.now() - begin) / 1000)} s`);
    const verdict = await verify(data, batchId, files, acknowledged, options.limitMilliseconds);
    return {
      ...verdict,
      faults: [...refused.map((path) => `${path}: refused`), ...verdict.faults],
      kills,
      acknowledged: acknowledged.size,
      seconds: (Date.now() - begin) / 1000,
    };
  } finally {
    for (const worker of workers) await worker.end("SIGKILL");
    await server.end("SIGKILL");
    killPostgres(data);
    await redis?.remove();
    await pause(300);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
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
