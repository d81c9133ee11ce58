/**
 * The service as `fuhe serve` runs it (embedded database, a worker, uploads), with a channel to its parent in the place of HTTP:
 * it takes paths of files and says which of them are safe.
 */
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { readSettings } from "../../src/config/read-settings.ts";
import { PROGRAM } from "../../src/service/actor.ts";
import { openBatch } from "../../src/service/batches.ts";
import { createLog } from "../../src/service/create-log.ts";
import { openServices } from "../../src/service/services.ts";
import { startWorker } from "../../src/service/start-worker.ts";
import { openUpload } from "../../src/service/upload.ts";
import { listBatches } from "../../src/store/batches.ts";
import { HASTY } from "./hasty.ts";
import type { FromServer, ToServer } from "./messages.ts";

const folder = process.argv[2] ?? "";
const send = (message: FromServer): void => void process.send?.(message);

const settings = readSettings(process.env);
const services = await openServices(settings, { mode: "own", log: createLog(settings), tuning: HASTY });
const [known] = await listBatches(services.db, { limit: 1 });
const batchId = (known ?? (await openBatch(services, PROGRAM, { name: "chaos" }))).id;
const worker = await startWorker(services, settings.jobs);

process.on("message", (message) => void upload(message as ToServer));
process.on("disconnect", () => process.exit(0));
send({ type: "ready", batchId });

async function upload(message: ToServer): Promise<void> {
  if (message.type === "stop") {
    await worker.stop(10_000);
    await services.close(10_000);
    process.exit(0);
  }
  try {
    const taking = await openUpload(services, {
      batchId,
      uploadedBy: null,
      onReceipt: (receipt) => send({ type: "receipt", receipt }),
    });
    for (const path of message.paths) await taking.take(path, createReadStream(join(folder, path)));
    await taking.finish();
  } catch {
    // What has no receipt is sent again.
  }
  send({ type: "taken" });
}
