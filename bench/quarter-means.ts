/**
 * Mean memory of the first and of the last quarter of a run, without its start and its end (a tenth each), when the
 * processes are coming up or gone. Flat memory: the two are alike.
 */
export function quarterMeans(samples: readonly { readonly bytes: number }[]): { first: number; last: number } {
  const edge = Math.floor(samples.length / 10);
  const middle = samples.slice(edge, samples.length - edge);
  const quarter = Math.max(1, Math.floor(middle.length / 4));
  return { first: mean(middle.slice(0, quarter)), last: mean(middle.slice(-quarter)) };
}

function mean(part: readonly { readonly bytes: number }[]): number {
  return part.reduce((sum, { bytes }) => sum + bytes, 0) / Math.max(1, part.length);
}
