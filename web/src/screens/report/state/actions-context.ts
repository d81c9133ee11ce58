import { createContext, useContext } from "react";
import type { AlikePreview, FindingRow, ReviewChange } from "../data/rows.ts";
import type { Said, Settled } from "../logic/decide-lines.ts";

/** What a reviewer does to a report. Each shows at once, says what happened, and can be undone. */
export interface Actions {
  readonly decide: (lines: readonly FindingRow[], said: Said, how?: "comment") => void;
  readonly decideAlike: (line: FindingRow, said: Settled, preview: AlikePreview) => Promise<void>;
  /** Resolves to false where it was refused. */
  readonly correct: (pointer: string, text: string) => Promise<boolean>;
  readonly takeBack: (correctionId: number) => void;
  readonly review: (change: ReviewChange) => Promise<boolean>;
  readonly undo: () => void;
  /** Sends again what did not reach the server, in the order in which it was done. */
  readonly retryUnsaved: () => void;
  readonly busy: boolean;
}

export const ActionsContext = createContext<Actions | null>(null);

/** @throws {Error} outside of the report screen: a mistake of ours. */
export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (actions === null) throw new Error("outside of the report screen");
  return actions;
}
