export interface InOrderOptions {
  /** Tasks under way at once. */
  readonly concurrency: number;
  /** Results that may wait for an earlier one. */
  readonly window: number;
  /** How long a finished result waits for an earlier one, in milliseconds; then it passes it. Infinity keeps strict order. */
  readonly patience: number;
}

interface Slot<Out> {
  finished: number;
  result: { readonly value: Out } | { readonly error: unknown } | null;
}

/** Wakes nobody: the loop is not waiting yet. */
function asleep(): void {}

/**
 * Runs `work` on every item, several at once, and gives the results in the order of the items.
 *
 * The source is asked for the next item only when there is room, so neither items nor results pile up.
 */
export async function* inOrder<In, Out>(
  source: AsyncIterable<In>,
  work: (item: In) => Promise<Out>,
  { concurrency, window, patience }: InOrderOptions,
): AsyncGenerator<Out> {
  const items = source[Symbol.asyncIterator]();
  const slots: Slot<Out>[] = [];
  let running = 0;
  let pulling = false;
  let exhausted = false;
  let failure: { readonly error: unknown } | null = null;
  let wake = asleep;

  const begin = (item: In): void => {
    const slot: Slot<Out> = { finished: Infinity, result: null };
    slots.push(slot);
    running += 1;
    void work(item)
      .then((value) => (slot.result = { value }))
      .catch((error: unknown) => (slot.result = { error }))
      .finally(() => {
        slot.finished = performance.now();
        running -= 1;
        wake();
      });
  };
  const pull = async (): Promise<void> => {
    pulling = true;
    try {
      const next = await items.next();
      if (next.done === true) exhausted = true;
      else begin(next.value);
    } catch (error) {
      failure = { error };
      exhausted = true;
    }
    pulling = false;
    wake();
  };

  try {
    while (true) {
      if (!exhausted && !pulling && running < concurrency && slots.length < window) void pull();
      const ready = takeReady(slots, patience);
      if (ready !== null) {
        if ("error" in ready) throw ready.error;
        yield ready.value;
        continue;
      }
      if (failure !== null && slots.length === 0) throw (failure as { error: unknown }).error;
      if (exhausted && !pulling && slots.length === 0) return;
      await sleepUntil((call) => (wake = call), waitFor(slots, patience));
    }
  } finally {
    await items.return?.();
  }
}

/** The next result that may be given: the first, or a later one that has run out of patience. */
function takeReady<Out>(slots: Slot<Out>[], patience: number): Slot<Out>["result"] {
  const now = performance.now();
  const index = slots.findIndex(
    (slot, place) => slot.result !== null && (place === 0 || now - slot.finished >= patience),
  );
  return index < 0 ? null : (slots.splice(index, 1)[0]?.result ?? null);
}

/** Milliseconds until a waiting result may pass, null where none waits. */
function waitFor<Out>(slots: readonly Slot<Out>[], patience: number): number | null {
  const earliest = Math.min(...slots.map((slot) => slot.finished));
  const wait = earliest + patience - performance.now();
  return Number.isFinite(wait) ? Math.max(0, wait) + 1 : null;
}

function sleepUntil(arm: (wake: () => void) => void, milliseconds: number | null): Promise<void> {
  return new Promise((resolve) => {
    const timer = milliseconds === null ? null : setTimeout(resolve, milliseconds);
    arm(() => {
      if (timer !== null) clearTimeout(timer);
      resolve();
    });
  });
}
