import type { Evaluation } from "../model/evaluation.ts";
import type { Narrative } from "../model/narrative.ts";
import type { LocalText } from "../model/finding.ts";

/** What recognition makes of a document; the rules see nothing else. */
export interface Recognised {
  readonly evaluations: readonly Evaluation[];
  readonly narrative: Narrative;
  readonly doubts: readonly { readonly code: string; readonly page: number | null; readonly message: LocalText }[];
}
