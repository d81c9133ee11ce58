/** `fuhe serve` with the pipeline's times for tests; its patience with clients comes as JSON. Tells its parent where it answers. */
import { serveMain } from "../../../workers/serve-main.ts";
import { FAST } from "../../service/open-service.ts";

const orphaned = (): never => process.exit(1);
process.on("disconnect", orphaned);
await serveMain(process.env, {
  tuning: FAST,
  patience: JSON.parse(process.argv[2] ?? "{}"),
  onReady: (url) => process.send?.({ url }),
});
// Nothing but an open connection could hold the process now: that it ends by itself is part of what is tested.
process.off("disconnect", orphaned);
process.disconnect();
