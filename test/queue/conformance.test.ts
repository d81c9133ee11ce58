import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Job } from "../../src/queue/job.ts";
import { openQueue, type QueueSettings } from "../../src/queue/open-queue.ts";
import type { JobHandler, Queue, WorkOptions } from "../../src/queue/queue.ts";
import { eventually } from "./eventually.ts";
import { dieAtWork } from "./servers/die-at-work.ts";
import { startPostgres } from "./servers/postgres-server.ts";
import { redisMissing, startRedis } from "./servers/redis-server.ts";

/** A server that jobs can be kept in. */
interface Server {
  readonly settings: QueueSettings;
  /** Kills it and lets it come back. */
  restart(): Promise<void>;
  remove(): Promise<void>;
}

const NO_POSTGRES = { host: "/nowhere" };

const BACKENDS: Readonly<Record<Queue["backend"], () => Promise<Server>>> = {
  redis: async () => {
    const redis = await startRedis();
    return {
      settings: { redisUrl: redis.url, postgres: NO_POSTGRES },
      restart: async () => {
        // Redis syncs its log once a second.
        await pause(1_200);
        await redis.kill();
        await redis.start();
      },
      remove: () => redis.remove(),
    };
  },
  postgres: async () => {
    const postgres = await startPostgres();
    return {
      settings: { redisUrl: null, postgres: postgres.connection },
      restart: async () => postgres.kill(),
      remove: () => postgres.remove(),
    };
  },
};

const missing = redisMissing();
if (missing !== null) console.warn(`queue on redis: skipped: ${missing}`);

let nextFile = 0;
const file = (): Extract<Job, { kind: "file" }> => ({ kind: "file", fileId: ++nextFile, generation: 1 });

describe.each(["redis", "postgres"] as const)("queue on %s", (backend) => {
  describe.skipIf(backend === "redis" && missing !== null)("against the real server", () => {
    let server: Server;
    const open: Queue[] = [];

    beforeAll(async () => {
      server = await BACKENDS[backend]();
    });
    afterEach(async () => {
      for (const queue of open.splice(0)) await queue.close(2_000);
    });
    afterAll(() => server?.remove());

    const start = async (): Promise<Queue> => {
      const queue = await openQueue(server.settings);
      open.push(queue);
      return queue;
    };
    const work = (queue: Queue, handler: JobHandler, options: Partial<WorkOptions> = {}) =>
      queue.work(handler, { concurrency: 1, lockMilliseconds: 2_000, ...options });
    const isEmpty = async (queue: Queue): Promise<boolean> => {
      const { waiting, active, delayed } = await queue.counts();
      return waiting + active + delayed === 0;
    };

    it("hands every job to a worker once, whoever added it", async () => {
      const [one, other] = [await start(), await start()];
      const jobs = Array.from({ length: 30 }, file);
      const seen: Job[] = [];
      await one.addMany(jobs.map((job) => ({ job, priority: 100 })));
      await one.add({ job: { kind: "batch", batchId: 7, generation: 3 }, priority: 1 });
      await work(other, async (job) => void seen.push(job), { concurrency: 4 });
      await eventually("all jobs done", async () => seen.length >= 31 && (await isEmpty(one)));
      expect(seen).toHaveLength(31);
      expect(seen).toEqual(expect.arrayContaining([...jobs, { kind: "batch", batchId: 7, generation: 3 }]));
    });

    it("runs the jobs of a small upload before those of a big one, and equals in their order", async () => {
      const queue = await start();
      const [big, small] = [
        [file(), file(), file()],
        [file(), file()],
      ];
      await queue.addMany(big.map((job) => ({ job, priority: 105 })));
      await queue.addMany(small.map((job) => ({ job, priority: 100 })));
      const seen: Job[] = [];
      await work(queue, async (job) => void seen.push(job));
      await eventually("all jobs done", () => seen.length === 5);
      expect(seen).toEqual([...small, ...big]);
    });

    it("does not keep the same work twice, and takes it again once it is done", async () => {
      const queue = await start();
      const job = file();
      await queue.addMany([
        { job, priority: 5 },
        { job, priority: 5 },
      ]);
      await queue.add({ job, priority: 5 });
      expect(await queue.counts()).toEqual({ waiting: 1, active: 0, delayed: 0 });
      let done = 0;
      await work(queue, async () => void done++);
      await eventually("done once", async () => done === 1 && (await isEmpty(queue)));
      await queue.add({ job, priority: 5 });
      await eventually("done again", () => done === 2);
    });

    it("tries a job again after a fault of ours, with a pause, and says so", async () => {
      const queue = await start();
      const troubles: (string | null)[] = [];
      const times: number[] = [];
      await work(
        queue,
        async () => {
          times.push(Date.now());
          if (times.length === 1) throw new Error("the store is away");
        },
        { onTrouble: (error, job) => void troubles.push(job && error instanceof Error ? error.message : null) },
      );
      await queue.add({ job: file(), priority: 5 });
      await eventually("the second attempt", async () => times.length === 2 && (await isEmpty(queue)));
      expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(400);
      expect(troubles).toEqual(["the store is away"]);
    });

    it("starts nothing while it is paused, also for workers that come later", async () => {
      const queue = await start();
      await queue.pause();
      await queue.add({ job: file(), priority: 5 });
      let done = 0;
      await work(await start(), async () => void done++);
      await pause(500);
      expect([done, await queue.isPaused(), (await queue.counts()).waiting]).toEqual([0, true, 1]);
      await queue.resume();
      await eventually("done after resume", () => done === 1);
    });

    it("removes jobs that wait", async () => {
      const queue = await start();
      const [gone, stays] = [file(), file()];
      await queue.addMany([gone, stays].map((job) => ({ job, priority: 5 })));
      await queue.removeWaiting([gone, file()]);
      const seen: Job[] = [];
      await work(queue, async (job) => void seen.push(job));
      await eventually("the other one is done", () => seen.length > 0);
      expect(seen).toEqual([stays]);
    });

    it("waits for running jobs when it closes, but not longer than it is told", async () => {
      const queue = await start();
      let ended = false;
      let release = (): void => undefined;
      const stuck = new Promise<void>((resolve) => (release = resolve));
      const quick = await work(queue, async () => {
        await pause(300);
        ended = true;
      });
      await queue.add({ job: file(), priority: 5 });
      await eventually("it runs", async () => (await queue.counts()).active === 1);
      expect([await quick.close(5_000), ended]).toEqual([true, true]);
      const slow = await work(queue, () => stuck);
      await queue.add({ job: file(), priority: 5 });
      await eventually("it runs", async () => (await queue.counts()).active === 1);
      const begin = Date.now();
      expect(await slow.close(300)).toBe(false);
      expect(Date.now() - begin).toBeLessThan(2_000);
      release();
      await eventually("the late job ends all the same", () => isEmpty(queue));
    });

    it("gives the job of a worker that died to another one, however often that happens", async () => {
      const queue = await start();
      const job = file();
      await queue.add({ job, priority: 5 });
      // BullMQ by itself gives a job up after the second death.
      for (let deaths = 0; deaths < 3; deaths++) await dieAtWork(server.settings);
      const seen: Job[] = [];
      await work(queue, async (again) => void seen.push(again), { lockMilliseconds: 500 });
      await eventually("another worker has it", () => seen.length === 1);
      expect(seen).toEqual([job]);
    });

    it("goes on after its server was killed, with the jobs that it had", async () => {
      const queue = await start();
      await queue.pause();
      const jobs = Array.from({ length: 20 }, file);
      await queue.addMany(jobs.map((job) => ({ job, priority: 5 })));
      const seen = new Set<number>();
      await work(queue, async (job) => void seen.add(job.kind === "file" ? job.fileId : 0));
      await server.restart();
      await eventually("it answers again", () =>
        queue.resume().then(
          () => true,
          () => false,
        ),
      );
      await eventually("all jobs done", () => seen.size === 20);
      const late = file();
      await eventually("it takes jobs again", () =>
        queue.add({ job: late, priority: 5 }).then(
          () => true,
          () => false,
        ),
      );
      await eventually("and does them", () => seen.has(late.fileId));
    });
  });
});

describe.skipIf(missing !== null)("redis settings", () => {
  it.each([
    [{ appendonly: "no" }, "appendonly"],
    [{ "maxmemory-policy": "allkeys-lru" }, "allkeys-lru"],
  ])("refuses a server with %o", async (settings, word) => {
    const redis = await startRedis(settings);
    try {
      await expect(openQueue({ redisUrl: redis.url, postgres: NO_POSTGRES })).rejects.toThrow(word);
    } finally {
      await redis.remove();
    }
  });

  it("says which variable names a server that is not there", async () => {
    await expect(openQueue({ redisUrl: "unix:///nowhere/redis.sock", postgres: NO_POSTGRES })).rejects.toThrow(
      "REDIS_URL",
    );
  });
});
