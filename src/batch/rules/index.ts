import type { BatchRule } from "../rule.ts";
import carryover from "./carryover.ts";
import copiedText from "./copied-text.ts";
import duplicateFile from "./duplicate-file.ts";
import duplicateProject from "./duplicate-project.ts";
import missingUnit from "./missing-unit.ts";
import twinMismatch from "./twin-mismatch.ts";

/** All rules across files, in the order of the catalogue. */
export const BATCH_RULES: readonly BatchRule[] = [
  duplicateFile,
  duplicateProject,
  copiedText,
  carryover,
  twinMismatch,
  missingUnit,
];
