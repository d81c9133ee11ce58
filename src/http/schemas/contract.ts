import { z } from "zod";
import { Address } from "../../model/address.ts";
import { Evaluation, Indicator } from "../../model/evaluation.ts";
import { BatchFinding, Finding } from "../../model/finding.ts";
import { Narrative } from "../../model/narrative.ts";
import { Result, ResultError } from "../../model/result.ts";

/** Names of the contract's shapes in the API's description: each is written out once. */
const NAMED = { Address, Evaluation, Indicator, Finding, BatchFinding, Narrative, Result, ResultError };

/** Gives the contract's shapes their names. Twice is the same as once. */
export function nameContract(): void {
  for (const [id, shape] of Object.entries(NAMED))
    if (!z.globalRegistry.has(shape)) z.globalRegistry.add(shape, { id });
}
