import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { changeReturn, returnsQuery, type ReturnContent } from "../../api/letters.ts";
import { asProblem } from "../../api/problem.ts";
import type { Return } from "../../api/types.ts";

const SAVE_AFTER = 700;

/** conflict: somebody else has changed it, nothing more is saved. */
export type SaveState = "saved" | "saving" | "unsaved" | "conflict";

/** A letter that saves itself a moment after each change, one request at a time. */
export function useSavedLetter(start: Return, onFailure: (error: unknown) => void) {
  const client = useQueryClient();
  const [shown, setShown] = useState(start);
  const [state, setState] = useState<SaveState>("saved");
  const waiting = useRef<Partial<ReturnContent>>({});
  const version = useRef(start.version);
  const timer = useRef<number | undefined>(undefined);
  const running = useRef<Promise<void> | null>(null);

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    if (running.current !== null) await running.current;
    const change = waiting.current;
    if (Object.keys(change).length === 0) return;
    waiting.current = {};
    setState("saving");
    running.current = changeReturn(start.id, version.current, change)
      .then(
        (kept) => {
          version.current = kept.version;
          setState(Object.keys(waiting.current).length === 0 ? "saved" : "unsaved");
          client.setQueryData(["return", start.id], kept);
          void client.invalidateQueries({ queryKey: returnsQuery(start.batchId).queryKey });
        },
        (error: unknown) => {
          waiting.current = { ...change, ...waiting.current };
          setState(asProblem(error).status === 409 ? "conflict" : "unsaved");
          onFailure(error);
        },
      )
      .finally(() => {
        running.current = null;
      });
    await running.current;
  }, [client, onFailure, start.batchId, start.id]);

  const change = useCallback(
    (next: Partial<ReturnContent>): void => {
      setShown((before) => ({ ...before, ...next }));
      waiting.current = { ...waiting.current, ...next };
      setState("unsaved");
      clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void save(), SAVE_AFTER);
    },
    [save],
  );

  // What was typed last is not lost by going to another letter.
  useEffect(() => () => void save(), [save]);
  useEffect(() => {
    if (state === "saved") return;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
      event.returnValue = "";
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [state]);
  const discard = useCallback(() => {
    waiting.current = {};
  }, []);
  const versionNow = useCallback(() => version.current, []);
  return { shown, state, change, save, discard, versionNow };
}
