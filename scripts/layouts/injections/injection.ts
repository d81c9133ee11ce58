import type { Dress, Look } from "../dress.ts";
import type { Fault } from "../plan.ts";

/** A fault or two in the sound document `base`, in other dress; the base's report stays where a fault needs one. */
export interface Injection {
  readonly base: string;
  readonly faults: readonly Fault[];
  readonly dress: Dress;
  readonly look: Look;
  readonly report?: boolean;
  readonly untagged?: boolean;
  readonly keep?: boolean;
  readonly set?: "as-found";
  readonly word?: string;
}
