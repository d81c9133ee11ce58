/** `fuhe serve` with the times of tests; tells its parent where it answers. */
import { serveMain } from "../../../workers/serve-main.ts";
import { FAST } from "../../service/open-service.ts";

/** What takes half a minute in the field takes a second. */
const HASTY = { headers: 1_500, silence: 3_000, paceWindow: 2_500, paceBytes: 2_000, slowReader: 1_500, lingering: 1_000 };

const orphaned = (): never => process.exit(1);
process.on("disconnect", orphaned);
await serveMain(process.env, { tuning: FAST, patience: HASTY, onReady: (url) => process.send?.({ url }) });
// Nothing but an open connection could hold the process now: that it ends by itself is part of what is tested.
process.off("disconnect", orphaned);
process.disconnect();
