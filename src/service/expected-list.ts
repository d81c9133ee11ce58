import { expectedUnits } from "../store/expected-units.ts";
import type { Actor } from "./actor.ts";
import { setExpectedUnits } from "./batches.ts";
import { readExpectedList } from "./read-expected-list.ts";
import type { Services } from "./services.ts";

/** What a new list changed; names as the lists write them. */
export interface ExpectedListOutcome {
  readonly units: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Replaces a batch's list of units that have to send a report by an uploaded one.
 *
 * @param bytes .xlsx, CSV or one unit a line.
 * @throws {ServiceError} invalid: no list · not-found: no such batch.
 */
export async function takeOverExpectedList(
  services: Services,
  actor: Actor,
  batchId: number,
  bytes: Uint8Array,
): Promise<ExpectedListOutcome> {
  const units = await readExpectedList(bytes);
  const before = new Set((await expectedUnits(services.db, batchId)).map(({ name }) => name));
  await setExpectedUnits(services, actor, batchId, units);
  const after = new Set(units.map(({ name }) => name));
  return {
    units: units.length,
    added: [...after].filter((name) => !before.has(name)),
    removed: [...before].filter((name) => !after.has(name)),
  };
}
