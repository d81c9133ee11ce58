import { describe, expect, it } from "vitest";
import { runChaos } from "../../bench/chaos/run-chaos.ts";
import { redisMissing } from "../queue/servers/redis-server.ts";

const missing = redisMissing();
if (missing !== null) console.warn(`chaos on redis: skipped: ${missing}`);

/** The short form of bench/chaos.ts, over HTTP: each part dies once. */
describe.each(["redis", "postgres"] as const)("with the queue on %s", (backend) => {
  it.skipIf(backend === "redis" && missing !== null)(
    "loses no acknowledged file and doubles none while everything is killed",
    async () => {
      const kills = backend === "redis" ? 4 : 3;
      const end = await runChaos({
        files: 60,
        kills,
        backend,
        workers: 1,
        pauseMilliseconds: 1_500,
        limitMilliseconds: 120_000,
      });
      expect(end.faults).toEqual([]);
      expect(end).toMatchObject({ acknowledged: 60 });
      expect(end.right + end.givenUp).toBe(60);
    },
    180_000,
  );
});
