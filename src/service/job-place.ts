/** Places within one priority of a batch; the first few files of an upload go before the thousands of another. */
const PLACES = 16;
const FIRST_FILES = 16;

/**
 * Place of a file in the queue: a small upload runs before the long tail of a big one, whichever came first.
 *
 * @param batchPriority Lower runs first.
 * @param position      How many files of the same upload stand before it.
 */
export function jobPlace(batchPriority: number, position: number): number {
  const level = position < FIRST_FILES ? 0 : Math.min(PLACES - 1, 1 + Math.floor(Math.log2(position / FIRST_FILES)));
  return 1 + Math.max(0, batchPriority) * PLACES + level;
}

/** The rules across a batch go before everything: they are what somebody waits for. */
export const BATCH_PLACE = 1;
