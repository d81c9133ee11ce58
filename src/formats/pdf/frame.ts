/** A cell of a frame: rows and columns are half-open ranges of atoms, from 0. */
export interface FrameCell {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Beyond the end of a shorter row: a cell only if it holds text. */
  readonly outside?: boolean;
}

/**
 * The geometry of one table on one page: `xs` and `ys` are the edges of its columns and rows (one more than there
 * are columns and rows), `cells` cover them without overlap, not necessarily without holes.
 */
export interface Frame {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly FrameCell[];
  /** True where the outer edge is not drawn: the table goes on over the page break, or has open sides. */
  readonly open: { readonly top: boolean; readonly bottom: boolean };
}

/** Outer edges of a frame: [x0, y0, x1, y1]. */
export function hullOf(frame: Frame): [number, number, number, number] {
  return [frame.xs[0]!, frame.ys[0]!, frame.xs[frame.xs.length - 1]!, frame.ys[frame.ys.length - 1]!];
}

/** Index of the edge that is nearest to a position. */
export function nearest(edges: readonly number[], at: number): number {
  let best = 0;
  for (let i = 1; i < edges.length; i++) if (Math.abs(edges[i]! - at) < Math.abs(edges[best]! - at)) best = i;
  return best;
}
