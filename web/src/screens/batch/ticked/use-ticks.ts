import { useMutation } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { listedIds } from "../../../api/files.ts";
import type { FileLine, FileQuery } from "../../../api/types.ts";
import { useFailure } from "../../../components/use-failure.ts";

/** As many as one request may change. */
export const MOST_TICKED = 10_000;

const NONE: ReadonlySet<number> = new Set();

export interface Ticks {
  readonly ids: ReadonlySet<number>;
  /** A longer selection is on its way. */
  readonly pending: boolean;
  /** Ticks or unticks one row; with `through`, ticks all from the last one that was ticked to this. */
  readonly tick: (index: number, through: boolean) => void;
  /** Ticks everything that the filter leaves, or nothing where all is ticked. */
  readonly all: () => void;
  /** These alone; with none, nothing. */
  readonly keep: (ids: readonly number[]) => void;
}

/**
 * Which reports of a list are ticked. Another filter unticks them: nothing is to be changed that is not on the list; another order does not.
 *
 * @param lineAt Null where the row has not been loaded.
 * @param total  Null until it is known.
 */
export function useTicks(query: FileQuery, total: number | null, lineAt: (index: number) => FileLine | null): Ticks {
  const failure = useFailure();
  const filter = useMemo(() => JSON.stringify({ ...query, sort: null, descending: null }), [query]);
  const [ticked, setTicked] = useState({ filter, ids: NONE });
  const anchor = useRef(0);
  const ids = ticked.filter === filter ? ticked.ids : NONE;
  const { mutate, isPending } = useMutation({
    mutationFn: ({ from, to }: { from: number; to: number; added: ReadonlySet<number> }) =>
      listedIds(query).then((listed) => listed.slice(from, to + 1)),
    onSuccess: (listed, { added }) => setTicked({ filter, ids: new Set([...added, ...listed].slice(0, MOST_TICKED)) }),
    onError: failure,
  });
  // What rows call does not change while the list scrolls: they are not drawn anew.
  const now = useRef({ filter, ids, lineAt, mutate });
  useEffect(() => {
    now.current = { filter, ids, lineAt, mutate };
  });
  const tick = useCallback((index: number, through: boolean) => {
    const { ids: before, lineAt: line, filter: on, mutate: load } = now.current;
    const [from, to] = through ? [Math.min(anchor.current, index), Math.max(anchor.current, index)] : [index, index];
    anchor.current = index;
    const lines = Array.from({ length: to - from + 1 }, (_, n) => line(from + n)?.id ?? null);
    if (lines.includes(null)) {
      if (through) load({ from, to, added: before });
      return;
    }
    const next = new Set(before);
    for (const id of lines) if (id !== null && (through || !next.delete(id))) next.add(id);
    setTicked({ filter: on, ids: next });
  }, []);
  const keep = useCallback((kept: readonly number[]) => {
    setTicked({ filter: now.current.filter, ids: new Set(kept) });
  }, []);
  const whole = total !== null && ids.size >= Math.min(total, MOST_TICKED);
  return {
    ids,
    pending: isPending,
    tick,
    keep,
    all: () => (whole ? keep([]) : mutate({ from: 0, to: MOST_TICKED - 1, added: NONE })),
  };
}
