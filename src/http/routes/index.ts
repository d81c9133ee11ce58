import type { Route } from "../route.ts";
import * as alike from "./alike.ts";
import * as assignments from "./assignments.ts";
import * as batchActions from "./batch-actions.ts";
import * as batches from "./batches.ts";
import * as corrections from "./corrections.ts";
import * as decisions from "./decisions.ts";
import * as exports from "./exports.ts";
import * as files from "./files.ts";
import * as findings from "./findings.ts";
import * as letterTemplates from "./letter-templates.ts";
import * as letters from "./letters.ts";
import * as originals from "./originals.ts";
import * as overview from "./overview.ts";
import * as packs from "./packs.ts";
import * as progress from "./progress.ts";
import * as replays from "./replays.ts";
import * as returns from "./returns.ts";
import * as reviews from "./reviews.ts";
import * as rules from "./rules.ts";
import * as summary from "./summary.ts";
import * as system from "./system.ts";
import * as upload from "./upload.ts";

const FILES = [
  alike,
  assignments,
  batchActions,
  batches,
  corrections,
  decisions,
  exports,
  files,
  findings,
  letterTemplates,
  letters,
  originals,
  overview,
  packs,
  progress,
  replays,
  returns,
  reviews,
  rules,
  summary,
  system,
  upload,
];

/** Every route of the API: what the files beside this one export. */
export const ROUTES: readonly Route[] = FILES.flatMap((file) => Object.values(file).filter(isRoute));

function isRoute(value: unknown): value is Route {
  return typeof value === "object" && value !== null && "handler" in value;
}
