import { useState } from "react";

const PREFIX = "fuhe.report.draft ";

/** What is being typed and was not sent, over reloads, for as long as the tab of the browser is open. */
export const drafts = {
  read: (name: string): string | null => sessionStorage.getItem(PREFIX + name),
  /** @param saved What stands there anyway: nothing is to be kept then. */
  keep(name: string, text: string, saved: string): void {
    if (text === saved) drafts.drop(name);
    else sessionStorage.setItem(PREFIX + name, text);
  },
  /** It was sent, or given up. */
  drop: (name: string): void => sessionStorage.removeItem(PREFIX + name),
};

/** What texts are about. */
export const draftName = {
  comment: (findingId: number): string => `comment ${findingId}`,
  reason: (findingId: number): string => `reason ${findingId}`,
  value: (fileId: number, pointer: string): string => `value ${fileId} ${pointer}`,
  note: (fileId: number): string => `note ${fileId}`,
  score: (fileId: number, evaluation: string): string => `score ${fileId} ${evaluation}`,
};

interface DraftText {
  readonly text: string;
  readonly type: (next: string) => void;
  /** It was sent, or given up. */
  readonly drop: () => void;
  /** It was typed before the field was opened. */
  readonly restored: boolean;
}

/**
 * The text of a field that is kept until it is sent or given up.
 *
 * @param name One of `draftName`.
 * @param saved What stands in the field where nothing was typed.
 */
export function useDraftText(name: string, saved: string): DraftText {
  const [kept] = useState(() => drafts.read(name));
  const [text, setText] = useState(kept ?? saved);
  return {
    text,
    type: (next) => {
      setText(next);
      drafts.keep(name, next, saved);
    },
    drop: () => drafts.drop(name),
    restored: kept !== null && kept !== saved && text === kept,
  };
}
