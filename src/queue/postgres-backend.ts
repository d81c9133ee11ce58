import { createPostgresBackend, runMigrations, withBackend, type PostgresConnectionOptions } from "bullmq";
import pg from "pg";
import type { BullBackend } from "./bull-queue.ts";
import type { Job } from "./job.ts";
import { QueueError } from "./queue-error.ts";

/** Where the queue's tables are, beside the store's. */
export const QUEUE_SCHEMA = "fuhe_queue";
const { Queue, Worker } = withBackend(createPostgresBackend);
const CONNECT_MILLISECONDS = 10_000;
const PRODUCER_CONNECTIONS = 3;
/** Beside one for each running job: renewing locks, looking for stalled jobs. */
const SPARE_CONNECTIONS = 2;

/**
 * BullMQ on PostgreSQL; its tables are brought up to date first. Several processes may do so at once.
 *
 * @throws {QueueError} where the server cannot be reached or has a newer program's tables.
 */
export async function openPostgresBackend(connection: pg.PoolConfig): Promise<BullBackend> {
  await migrateQueue(connection);
  const pool = (max: number): PostgresConnectionOptions =>
    ({
      ...connection,
      connectionTimeoutMillis: CONNECT_MILLISECONDS,
      schema: QUEUE_SCHEMA,
      max,
    }) as PostgresConnectionOptions;
  return {
    kind: "postgres",
    producer: (name) => new Queue<Job, void>(name, { connection: pool(PRODUCER_CONNECTIONS) }),
    consumer: (name, process, options) =>
      new Worker<Job, void>(name, process, {
        ...options,
        connection: pool((options.concurrency ?? 1) + SPARE_CONNECTIONS),
      }),
    close: async () => undefined,
  };
}

async function migrateQueue(connection: pg.PoolConfig): Promise<void> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: CONNECT_MILLISECONDS });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await runMigrations(client, QUEUE_SCHEMA);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new QueueError(
      { zh: `任务队列无法使用：${detail}`, en: `the queue cannot be used: ${detail}` },
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
