/** One action that can be taken back, with what it takes to do so. */
export type Undoable =
  | {
      readonly kind: "decision";
      readonly fileId: number;
      readonly findings: readonly { readonly id: number; readonly version: number }[];
    }
  | { readonly kind: "alike"; readonly fileId: number; readonly alikeId: number }
  | { readonly kind: "correction"; readonly fileId: number; readonly correctionId: number }
  | {
      readonly kind: "review";
      readonly fileId: number;
      readonly before: {
        readonly state: "open" | "passed" | "returned";
        readonly note: string | null;
        readonly scores: Readonly<Record<string, string>>;
      };
    };

/** As many as a reviewer remembers. */
const MOST = 50;

export function pushUndo(stack: readonly Undoable[], action: Undoable): Undoable[] {
  return [...stack, action].slice(-MOST);
}

/** The stack as it was kept over a reload; empty where that is not ours. */
export function readUndoStack(text: string | null): Undoable[] {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(kept) ? kept.filter(isUndoable) : [];
  } catch {
    return [];
  }
}

function isUndoable(entry: unknown): entry is Undoable {
  if (typeof entry !== "object" || entry === null || !("kind" in entry)) return false;
  return ["decision", "alike", "correction", "review"].includes(String(entry.kind));
}
