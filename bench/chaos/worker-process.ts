/** A worker as `fuhe worker` runs it, in a hurry. */
import { workerMain } from "../../workers/worker-main.ts";
import { HASTY } from "./hasty.ts";

await workerMain(process.env, { tuning: HASTY });
