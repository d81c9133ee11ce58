import { pushUndo, readUndoStack, type Undoable } from "../logic/undo-stack.ts";

const KEY = "fuhe.report.undo";

/** What this reader did last, over reports and reloads, for as long as the tab of the browser is open. */
export const undoStore = {
  push(action: Undoable): void {
    write(pushUndo(read(), action));
  },
  /** The last action, taken off the stack. */
  pop(): Undoable | null {
    const stack = read();
    const last = stack.pop();
    write(stack);
    return last ?? null;
  },
};

function read(): Undoable[] {
  return readUndoStack(sessionStorage.getItem(KEY));
}

function write(stack: readonly Undoable[]): void {
  sessionStorage.setItem(KEY, JSON.stringify(stack));
}
