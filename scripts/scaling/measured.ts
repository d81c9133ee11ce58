import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { packageRoot } from "../../src/package-root.ts";

/** What one file costs, measured by `measure-service.ts`. */
export const Measured = z.object({
  /** Of the measuring: what it ran on, and when. */
  machine: z.string(),
  date: z.string(),
  files: z.number(),
  /** Processor seconds of one file: every process of the service and the database's. */
  docxSeconds: z.number(),
  pdfSeconds: z.number(),
  /** Bytes of one file in tables and indexes. */
  storeBytes: z.number(),
  /** The largest tables of these, indexes included. */
  tables: z.record(z.string(), z.number()),
  docxBytes: z.number(),
  pdfBytes: z.number(),
  findings: z.number(),
});
export type Measured = z.infer<typeof Measured>;

export const MEASURED_FILE = join(packageRoot(), "scripts/scaling/measured.json");

export function readMeasured(): Measured {
  return Measured.parse(JSON.parse(readFileSync(MEASURED_FILE, "utf8")));
}
