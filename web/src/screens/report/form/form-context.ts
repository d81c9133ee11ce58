import { createContext, useContext } from "react";
import type { CorrectionRow } from "../data/rows.ts";
import type { Draft } from "../logic/live-sums.ts";
import type { Evaluation } from "../logic/result-types.ts";

/** The form on the screen. */
export interface Form {
  readonly evaluation: Evaluation;
  readonly index: number;
  readonly draft: Draft | null;
  readonly setDraft: (draft: Draft | null) => void;
  /** By the pointer of the value. */
  readonly corrections: ReadonlyMap<string, CorrectionRow>;
}

export const FormContext = createContext<Form | null>(null);

/** @throws {Error} outside of the form: a mistake of ours. */
export function useForm(): Form {
  const form = useContext(FormContext);
  if (form === null) throw new Error("outside of the form");
  return form;
}
