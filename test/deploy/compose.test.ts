import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readSettings } from "../../src/config/read-settings.ts";
import { Variables } from "../../src/config/variables.ts";
import { DEFAULT_LIMITS } from "../../src/model/limits.ts";
import { openRedisBackend } from "../../src/queue/redis-backend.ts";
import { redisMissing, startRedis } from "../queue/servers/redis-server.ts";
import { composeFile, exampleEnv, type Service } from "./compose-file.ts";

const root = join(import.meta.dirname, "../..");
const { services, volumes } = composeFile();
const service = (name: string): Service => {
  const found = services[name];
  if (found === undefined) throw new Error(`there is no service ${name}`);
  return found;
};
const OWN = ["app", "worker"];
/** What the Dockerfile sets for both. */
const IMAGE = { FUHE_DATA: "/data", FUHE_HOST: "0.0.0.0", FUHE_PORT: "8360" };

const seconds = (text = ""): number => Number(/^(\d+)s$/.exec(text)?.[1]);

/** Redis' own options out of a command line: `--name value`. */
function redisOptions(command: readonly string[]): Record<string, string> {
  const options: Record<string, string> = {};
  for (let n = 1; n < command.length; n += 2) options[(command[n] ?? "").replace(/^--/, "")] = command[n + 1] ?? "";
  return options;
}

describe("docker-compose.yml", () => {
  it("has the services that belong together", () => {
    expect(Object.keys(services).toSorted()).toEqual(["app", "objects", "postgres", "redis", "worker"]);
  });

  it.each(OWN)("%s: sets variables of the program alone, and the program takes them", (name) => {
    const { environment } = service(name);
    expect(Object.keys(environment).filter((variable) => !(variable in Variables.shape))).toEqual([]);
    const settings = readSettings({ ...IMAGE, ...environment });
    expect(settings).toMatchObject({
      database: { kind: "server" },
      blobs: { kind: "s3", endpoint: "http://objects:7070", bucket: "fuhe", forcePathStyle: true },
      redisUrl: expect.stringContaining("@redis:6379") as string,
      singleUser: false,
      http: { host: "0.0.0.0", port: 8360 },
    });
  });

  it("lets the app check nothing and the workers something", () => {
    expect(readSettings(service("app").environment).jobs).toBe(0);
    expect(readSettings(service("worker").environment).jobs).toBeGreaterThan(0);
  });

  it("gives a worker memory for a hostile file in each of its jobs", () => {
    const { mem_limit, environment } = service("worker");
    const gigabytes = Number(/^(\d+)g$/.exec(mem_limit)?.[1]);
    const needed = readSettings(environment).jobs * DEFAULT_LIMITS.processBytes;
    expect(gigabytes * 1024 ** 3).toBeGreaterThanOrEqual(needed + 1024 ** 3);
  });

  it("does not start without its secrets", () => {
    for (const secret of ["POSTGRES_PASSWORD", "REDIS_PASSWORD", "S3_ACCESS_KEY", "S3_SECRET_KEY"])
      expect(() => composeFile({ ...exampleEnv(), [secret]: "" })).toThrow(`${secret} is not set`);
  });

  it("uses one secret on both sides of each connection", () => {
    const { environment } = service("worker");
    const database = new URL(environment["DATABASE_URL"] ?? "");
    const postgres = service("postgres").environment;
    expect(database).toMatchObject({
      hostname: "postgres",
      username: postgres["POSTGRES_USER"],
      password: postgres["POSTGRES_PASSWORD"],
      pathname: `/${postgres["POSTGRES_DB"]}`,
    });
    const redis = new URL(environment["REDIS_URL"] ?? "");
    expect(redis.password).toBe(redisOptions(service("redis").command)["requirepass"]);
    const objects = service("objects").environment;
    expect(environment["FUHE_S3_ACCESS_KEY"]).toBe(objects["ROOT_ACCESS_KEY_ID"]);
    expect(environment["FUHE_S3_SECRET_KEY"]).toBe(objects["ROOT_SECRET_ACCESS_KEY"]);
  });

  it("has enough database connections for eight workers", () => {
    const most = Number(
      service("postgres")
        .command.join(" ")
        .match(/max_connections=(\d+)/)?.[1],
    );
    const of = (name: string): number => readSettings(service(name).environment).databaseConnections;
    expect(of("app") + 8 * of("worker")).toBeLessThan(most);
  });

  it.each(OWN)("%s: waits for servers that answer, and is given time to stop", (name) => {
    const { depends_on, environment, stop_grace_period } = service(name);
    expect(Object.entries(depends_on)).toEqual(
      ["redis", "postgres", "objects"].map((other) => [other, { condition: "service_healthy" }]),
    );
    for (const other of Object.keys(depends_on)) expect(service(other).healthcheck).toHaveProperty("test");
    expect(seconds(stop_grace_period)).toBeGreaterThan(readSettings(environment).shutdownSeconds + 5);
  });

  it("keeps what must last in volumes of its own, and is reached from this machine alone", () => {
    const used = Object.values(services).flatMap((one) => one.volumes.map((volume) => volume.split(":")[0] ?? ""));
    expect(used.toSorted()).toEqual(Object.keys(volumes).toSorted());
    expect(service("objects").volumes).toEqual(["object-data:/objects/fuhe"]);
    const open = Object.entries(services).flatMap(([name, { ports }]) => ports.map((port) => [name, port]));
    expect(open).toEqual([["app", "127.0.0.1:8360:8360"]]);
  });

  it.each(OWN)("%s: calls a command that the program has", (name) => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ["--import", "tsx", join(root, "src/cli/main.ts"), ...service(name).command, "--lang", "en", "--help"],
      { cwd: root, encoding: "utf8" },
    );
    expect({ status, usage: stdout.includes(`fuhe ${service(name).command[0]}`) }).toEqual({ status: 0, usage: true });
  });
});

const noRedis = redisMissing();
if (noRedis !== null) console.log(`skipped: the queue on Redis with the options of docker-compose.yml, as ${noRedis}`);

describe.skipIf(noRedis !== null)("Redis with the options of docker-compose.yml", () => {
  const cleaning: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const clean of cleaning) await clean();
  });

  it("is a queue that the program accepts", async () => {
    const { requirepass, ...options } = redisOptions(service("redis").command);
    expect(requirepass).toBe(exampleEnv()["REDIS_PASSWORD"]);
    const redis = await startRedis(options);
    cleaning.push(() => redis.remove());
    const backend = await openRedisBackend(redis.url);
    await backend.close();
  });
});
