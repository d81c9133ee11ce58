/** A worker as `fuhe worker` runs it, which says when it is about to begin. */
import { workerMain } from "../../workers/worker-main.ts";

const work = workerMain(process.env);
process.send?.("started");
await work;
process.exit(0);
