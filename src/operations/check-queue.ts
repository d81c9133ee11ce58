import type { Settings } from "../config/settings.ts";
import { type Diagnosis, error, ok, saidBy } from "./diagnosis.ts";

const CLOSE_MILLISECONDS = 5_000;

/** Redis where it is configured: reachable, evicts nothing, forgets nothing. */
export async function checkRedis({ redisUrl }: Settings): Promise<Diagnosis> {
  if (redisUrl === null) return ok("任务队列在数据库里", "the queue is in the database");
  try {
    const { openQueue } = await import("../queue/open-queue.ts");
    const queue = await openQueue({ redisUrl, postgres: {} });
    await queue.close(CLOSE_MILLISECONDS);
    return ok("Redis 可用，设置正确", "Redis works and is set up to keep jobs");
  } catch (cause) {
    const said = saidBy(cause);
    return error(said.zh, said.en);
  }
}
