/** `fuhe serve`, in a hurry. */
import { serveMain } from "../../workers/serve-main.ts";
import { HASTY } from "./hasty.ts";

await serveMain(process.env, { tuning: HASTY });
