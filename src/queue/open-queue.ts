import type { PoolConfig } from "pg";
import { BullQueue } from "./bull-queue.ts";
import { openPostgresBackend } from "./postgres-backend.ts";
import type { Queue } from "./queue.ts";
import { openRedisBackend } from "./redis-backend.ts";

export interface QueueSettings {
  /** Null: the queue is in PostgreSQL. */
  readonly redisUrl: string | null;
  /** The store's server. */
  readonly postgres: PoolConfig;
}

/** @throws {QueueError} where the server cannot be reached or its settings would lose jobs. */
export async function openQueue({ redisUrl, postgres }: QueueSettings): Promise<Queue> {
  return new BullQueue(redisUrl === null ? await openPostgresBackend(postgres) : await openRedisBackend(redisUrl));
}
