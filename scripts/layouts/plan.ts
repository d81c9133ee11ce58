import type { Shape, TextShape } from "./cell.ts";
import type { Dress, Look } from "./dress.ts";
import type { Form } from "./form.ts";
import type { Project } from "./record.ts";

/** A finding of the truth before its place in the result is known. */
export interface Expectation {
  readonly rule: string;
  /** `ind:<name>`, `fund:<source>`, `group:<level 1>`, a field of the head, `goals`, `total`, `narr`, or null for anywhere. */
  readonly key: string | null;
  /** Index of the evaluation; null for the text. 0 where not given. */
  readonly evaluation?: number | null;
}

/** A planted fault: what it changes, what has to be reported for it, and what may be. */
export interface Fault {
  readonly evaluation?: number;
  readonly table?: (p: Project) => void;
  readonly text?: (shapes: readonly TextShape[]) => TextShape[];
  readonly expected: readonly Expectation[];
  readonly allowed?: readonly Expectation[];
}

/** One document of the corpus: a form, its records, its dress. */
export interface Plan {
  readonly name: string;
  readonly set: "clean" | "as-found" | "injected";
  readonly form: Form;
  readonly projects: readonly Project[];
  readonly dress: Dress;
  readonly look: Look;
  /** Report text in front of the tables. */
  readonly report?: (projects: readonly Project[]) => TextShape[];
  readonly before?: readonly Shape[];
  readonly after?: readonly Shape[];
  readonly faults?: readonly Fault[];
  readonly expected?: readonly Expectation[];
  readonly allowed?: readonly Expectation[];
  /** Several evaluations follow each other without page breaks. */
  readonly dense?: boolean;
  /** Small type in tables of many columns. */
  readonly small?: boolean;
  /** The browser's PDF has no structure tags, as files from other printers have none; such files are half as large. */
  readonly untagged?: boolean;
  /** The PDFs are kept in the repository. */
  readonly keep?: boolean;
  /** Sums of this record do not close, on purpose. */
  readonly unsound?: boolean;
}
