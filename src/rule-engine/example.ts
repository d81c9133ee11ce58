import type { LocalText } from "../model/finding.ts";
import type { EvaluationSketch, NarrativeSketch } from "./sketch.ts";

/** A report in miniature that the rule passes or reports; only what matters is written, the rest is absent. */
export interface Example {
  /** What it shows. */
  readonly what: LocalText;
  readonly evaluation?: EvaluationSketch;
  /** Further evaluations of the same file. */
  readonly more?: readonly EvaluationSketch[];
  readonly narrative?: NarrativeSketch;
  /** Invalid examples: subject of the finding that must come out. */
  readonly subject?: string;
}
