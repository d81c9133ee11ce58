import { Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import type { BullBackend } from "./bull-queue.ts";
import type { Job } from "./job.ts";
import { QueueError } from "./queue-error.ts";

const CONNECT_MILLISECONDS = 10_000;
const LONGEST_PAUSE_MILLISECONDS = 1_000;
/** Whoever uploads does not wait for a queue that is away: the store knows, and the work is queued later. */
const PRODUCER_RETRIES = 3;

interface Connecting {
  readonly maxRetriesPerRequest: number | null;
  readonly lazyConnect?: boolean;
}

/**
 * BullMQ on Redis.
 *
 * @param url redis://, rediss:// or unix:///path/of.sock
 * @throws {QueueError} where it cannot be reached, would evict jobs, or would forget them at a restart.
 */
export async function openRedisBackend(url: string): Promise<BullBackend> {
  const connect = (how: Connecting): Redis => {
    const options = {
      ...how,
      retryStrategy: (times: number) => Math.min(times * 100, LONGEST_PAUSE_MILLISECONDS),
      connectTimeout: CONNECT_MILLISECONDS,
    };
    const redis = url.startsWith("unix:")
      ? new Redis(decodeURIComponent(new URL(url).pathname), options)
      : new Redis(url, options);
    redis.on("error", () => undefined);
    return redis;
  };
  await checkRedis(connect);
  const producing = connect({ maxRetriesPerRequest: PRODUCER_RETRIES });
  const consuming: Redis[] = [];
  return {
    kind: "redis",
    producer: (name) => new Queue<Job>(name, { connection: producing }),
    consumer: (name, process, options) => {
      const connection = connect({ maxRetriesPerRequest: null });
      consuming.push(connection);
      return new Worker<Job>(name, process, { ...options, connection });
    },
    close: async () => {
      for (const connection of [producing, ...consuming]) connection.disconnect();
    },
  };
}

async function checkRedis(connect: (how: Connecting) => Redis): Promise<void> {
  const redis = connect({ lazyConnect: true, maxRetriesPerRequest: 1 });
  let facts: string;
  try {
    await redis.connect();
    facts = `${await redis.info("memory")}\n${await redis.info("persistence")}`;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new QueueError(
      { zh: `REDIS_URL：无法连接 Redis（${detail}）`, en: `REDIS_URL: Redis cannot be reached (${detail})` },
      { cause: error },
    );
  } finally {
    redis.disconnect();
  }
  const problem = redisProblem(facts);
  if (problem !== null) throw new QueueError(problem);
}

/** What speaks against keeping jobs in this server, null where nothing does. By INFO, which hosted servers allow where CONFIG is forbidden. */
export function redisProblem(info: string): { zh: string; en: string } | null {
  const fact = (name: string): string => new RegExp(`^${name}:(.*?)\\r?$`, "m").exec(info)?.[1] ?? "";
  const policy = fact("maxmemory_policy");
  if (policy !== "noeviction") {
    return {
      zh: `REDIS_URL：Redis 的 maxmemory-policy 是 ${policy || "未知"}，内存不足时会丢弃任务；请设为 noeviction`,
      en: `REDIS_URL: maxmemory-policy of Redis is ${policy || "unknown"}, which drops jobs when memory is short; set it to noeviction`,
    };
  }
  if (fact("aof_enabled") === "1") return null;
  return {
    zh: "REDIS_URL：Redis 没有开启 appendonly，重启后任务会丢失；请设为 appendonly yes",
    en: "REDIS_URL: appendonly of Redis is off, and a restart forgets the jobs; set it to appendonly yes",
  };
}
