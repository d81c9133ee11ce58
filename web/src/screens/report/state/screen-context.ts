import { createContext, useContext } from "react";
import type { FindingRow } from "../data/rows.ts";
import type { ScreenState } from "../logic/screen-address.ts";

/** What is unfolded inside the focused finding. */
export type Panel = "dismiss" | "comment" | "misread" | "alike";

/** What the screen shows, and the ways to change it. */
export interface Screen {
  readonly state: ScreenState;
  readonly change: (change: Partial<ScreenState>) => void;
  /** The finding in focus; null where there is none. */
  readonly focused: FindingRow | null;
  readonly folded: boolean;
  readonly fold: (folded: boolean) => void;
  readonly focus: (line: FindingRow | null, how?: { readonly locate?: boolean }) => void;
  readonly panel: Panel | null;
  readonly openPanel: (panel: Panel | null) => void;
  /** Pointer of the value that is being corrected in the form. */
  readonly editing: string | null;
  readonly edit: (pointer: string | null) => void;
  readonly ruleShown: string | null;
  readonly showRule: (rule: string | null) => void;
}

export const ScreenContext = createContext<Screen | null>(null);

/** @throws {Error} outside of the report screen: a mistake of ours. */
export function useScreen(): Screen {
  const screen = useContext(ScreenContext);
  if (screen === null) throw new Error("outside of the report screen");
  return screen;
}
