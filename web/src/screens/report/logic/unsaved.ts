import type { ReviewChange } from "../data/rows.ts";
import type { Said } from "./decide-lines.ts";
import type { Words } from "./result-types.ts";

/** Decisions of one key press, or a comment. */
export interface UnsavedDecision {
  readonly kind: "decision";
  readonly fileId: number;
  readonly decisions: readonly (Said & { readonly findingId: number; readonly version: number })[];
  readonly comment: boolean;
  /** What the finding says; of several, of the first one. */
  readonly about: Words;
}
export interface UnsavedCorrection {
  readonly kind: "correction";
  readonly fileId: number;
  readonly pointer: string;
  readonly text: string;
  readonly replaces: number | null;
  /** Which value it is. */
  readonly about: Words;
}
export interface UnsavedReview {
  readonly kind: "review";
  readonly fileId: number;
  readonly change: ReviewChange;
  readonly version: number;
}

/** Something that a reviewer did and that did not reach the server. */
export type Unsaved = UnsavedDecision | UnsavedCorrection | UnsavedReview;

/** What an entry is about: a later one about the same takes its place. */
function subjects(one: Unsaved): string[] {
  if (one.kind === "decision") return one.decisions.map(({ findingId }) => `finding ${findingId}`);
  return [one.kind === "correction" ? `value ${one.fileId} ${one.pointer}` : `review ${one.fileId}`];
}

/** The list without what was about the same as this one: it has been saved, or another is put in its place. */
export function withoutUnsaved(list: readonly Unsaved[], saved: Unsaved): Unsaved[] {
  const gone = new Set(subjects(saved));
  return list.flatMap((one): Unsaved[] => {
    if (one.kind !== "decision") return subjects(one).some((subject) => gone.has(subject)) ? [] : [one];
    const decisions = one.decisions.filter(({ findingId }) => !gone.has(`finding ${findingId}`));
    return decisions.length === 0 ? [] : [{ ...one, decisions }];
  });
}

/** The list with one more. */
export function withUnsaved(list: readonly Unsaved[], one: Unsaved): Unsaved[] {
  return [...withoutUnsaved(list, one), one];
}

/** What was kept over a reload; empty where that is not ours. */
export function readUnsaved(text: string | null): Unsaved[] {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(kept) ? kept.filter(isUnsaved) : [];
  } catch {
    return [];
  }
}

function isUnsaved(entry: unknown): entry is Unsaved {
  if (typeof entry !== "object" || entry === null || !("kind" in entry)) return false;
  return ["decision", "correction", "review"].includes(String(entry.kind));
}
