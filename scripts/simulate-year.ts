/**
 * A year of 1,000,000 files: how they arrive, how long they wait, how much room they take. Prints the tables of docs/scaling.md; with
 * --write it puts them there. What one file costs comes from `npx tsx scripts/scaling/measure-service.ts`.
 *
 *   npx tsx scripts/simulate-year.ts [--write]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readMeasured } from "./scaling/measured.ts";
import { SCALING_PAGE, withReport } from "./scaling/scaling-page.ts";
import { yearReport } from "./scaling/year-report.ts";

const { values } = parseArgs({ options: { write: { type: "boolean", default: false } } });
const report = yearReport(readMeasured());
console.log(report);
if (values.write) writeFileSync(SCALING_PAGE, await withReport(readFileSync(SCALING_PAGE, "utf8"), report));
