/**
 * Chaos: files are uploaded over HTTP while worker processes, the serving process, PostgreSQL and Redis are killed at random. Every
 * acknowledged file must end once, with the right content, or as failed with a reason, and the page's counts must add up.
 *
 *   npx tsx bench/chaos.ts [--files 1000] [--kills 24] [--backend redis|postgres] [--workers 2]
 */
import { parseArgs } from "node:util";
import { runChaos } from "./chaos/run-chaos.ts";

const { values } = parseArgs({
  options: {
    files: { type: "string", default: "1000" },
    kills: { type: "string", default: "24" },
    backend: { type: "string", default: "redis" },
    workers: { type: "string", default: "2" },
  },
});
const end = await runChaos({
  files: Number(values.files),
  kills: Number(values.kills),
  backend: values.backend === "postgres" ? "postgres" : "redis",
  workers: Number(values.workers),
  pauseMilliseconds: 4_000,
  limitMilliseconds: 600_000,
  report: (line) => console.error(line),
});
console.log(JSON.stringify(end, null, 2));
process.exitCode = end.faults.length === 0 ? 0 : 1;
