import type { Route } from "../route.ts";
import * as alike from "./alike.ts";
import * as assignments from "./assignments.ts";
import * as audit from "./audit.ts";
import * as batchActions from "./batch-actions.ts";
import * as batchLetters from "./batch-letters.ts";
import * as batches from "./batches.ts";
import * as corrections from "./corrections.ts";
import * as decisions from "./decisions.ts";
import * as expectedUnits from "./expected-units.ts";
import * as exports from "./exports.ts";
import * as fileIds from "./file-ids.ts";
import * as files from "./files.ts";
import * as filters from "./filters.ts";
import * as findings from "./findings.ts";
import * as letterTemplates from "./letter-templates.ts";
import * as letters from "./letters.ts";
import * as originals from "./originals.ts";
import * as overview from "./overview.ts";
import * as packImpact from "./pack-impact.ts";
import * as packs from "./packs.ts";
import * as presence from "./presence.ts";
import * as progress from "./progress.ts";
import * as replays from "./replays.ts";
import * as returns from "./returns.ts";
import * as reviewers from "./reviewers.ts";
import * as reviews from "./reviews.ts";
import * as rounds from "./rounds.ts";
import * as rules from "./rules.ts";
import * as session from "./session.ts";
import * as summary from "./summary.ts";
import * as system from "./system.ts";
import * as tokens from "./tokens.ts";
import * as unitProposals from "./unit-proposals.ts";
import * as units from "./units.ts";
import * as upload from "./upload.ts";
import * as users from "./users.ts";

const FILES = [
  alike,
  assignments,
  audit,
  batchActions,
  batches,
  corrections,
  decisions,
  expectedUnits,
  exports,
  fileIds,
  files,
  filters,
  findings,
  letters,
  batchLetters,
  letterTemplates,
  originals,
  overview,
  packImpact,
  packs,
  presence,
  progress,
  replays,
  returns,
  reviewers,
  reviews,
  rounds,
  rules,
  session,
  summary,
  system,
  tokens,
  unitProposals,
  units,
  upload,
  users,
];

/** Every route of the API: what the files beside this one export. */
export const ROUTES: readonly Route[] = FILES.flatMap((file) => Object.values(file).filter(isRoute));

function isRoute(value: unknown): value is Route {
  return typeof value === "object" && value !== null && "handler" in value;
}
