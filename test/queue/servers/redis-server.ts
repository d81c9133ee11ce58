import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** A redis-server of the test's own, on a unix socket in a temporary folder; its data outlive a kill. */
export interface TestRedis {
  readonly url: string;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same data. */
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** Why these tests cannot run here; null where they can. */
export function redisMissing(): string | null {
  return spawnSync("redis-server", ["--version"]).status === 0
    ? null
    : "redis-server is not installed (Debian package redis-server)";
}

const START_MILLISECONDS = 10_000;

export async function startRedis(settings: Readonly<Record<string, string>> = {}): Promise<TestRedis> {
  const folder = mkdtempSync(join(tmpdir(), "fuhe-redis-"));
  const socket = join(folder, "redis.sock");
  const all = {
    port: "0",
    unixsocket: socket,
    dir: folder,
    appendonly: "yes",
    "maxmemory-policy": "noeviction",
    save: "",
    ...settings,
  };
  let server: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    server = spawn(
      "redis-server",
      Object.entries(all).flatMap(([name, value]) => [`--${name}`, value]),
      { stdio: "ignore" },
    );
    const end = Date.now() + START_MILLISECONDS;
    while (!(await answers(socket))) {
      if (Date.now() > end) throw new Error("redis-server did not start");
      await pause(20);
    }
  };
  const kill = async (): Promise<void> => {
    const dying = server;
    server = null;
    if (dying === null || dying.exitCode !== null || dying.signalCode !== null) return;
    await new Promise((resolve) => {
      dying.once("exit", resolve);
      dying.kill("SIGKILL");
    });
  };
  await start();
  return {
    url: `unix://${socket}`,
    start,
    kill,
    remove: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const client = createConnection(socket, () => client.write("PING\r\n"));
    const end = (answer: boolean): void => {
      client.destroy();
      resolve(answer);
    };
    client.once("data", (bytes: Buffer) => end(bytes.toString("latin1").startsWith("+PONG")));
    client.once("error", () => end(false));
  });
}
