import type { Rule } from "./lines.ts";
import { middleOf, type TextBlock } from "./text-blocks.ts";

/** A block with the rows that it covers, from 0. */
export interface RowBlock {
  readonly block: TextBlock;
  readonly row: number;
  readonly rowSpan: number;
}

/** Rows of a table without vertical lines: their vertical extents and the blocks in them. */
export interface Rows {
  readonly bands: readonly { readonly top: number; readonly bottom: number }[];
  readonly blocks: readonly RowBlock[];
}

/** Rows between horizontal lines: a block reaches from the next line over it to the next line under it. */
export function rowsByRules(blocks: readonly TextBlock[], ys: readonly number[], rules: readonly Rule[]): Rows {
  const bands = ys.slice(1).map((bottom, i) => ({ top: ys[i]!, bottom }));
  const result: RowBlock[] = [];
  for (const block of blocks) {
    const x = (block.box[0] + block.box[2]) / 2;
    const y = middleOf(block.box);
    const over = rules.filter((r) => r.at < y && r.from <= x && r.to >= x).map((r) => r.at);
    const under = rules.filter((r) => r.at > y && r.from <= x && r.to >= x).map((r) => r.at);
    const top = over.length > 0 ? nearestIndex(ys, Math.max(...over)) : 0;
    const bottom = under.length > 0 ? nearestIndex(ys, Math.min(...under)) : ys.length - 1;
    if (bottom > top) result.push({ block, row: top, rowSpan: bottom - top });
  }
  return { bands, blocks: result };
}

function nearestIndex(ys: readonly number[], at: number): number {
  let best = 0;
  for (let i = 1; i < ys.length; i++) if (Math.abs(ys[i]! - at) < Math.abs(ys[best]! - at)) best = i;
  return best;
}

/**
 * Rows by the position of the text alone. Blocks of one row overlap one another; a block that overlaps two others that don't
 * overlap belongs to a cell over several rows, and its rows are those around which it is centred (or that begin where it
 * begins, in a table set to the top).
 */
export function rowsByText(blocks: readonly TextBlock[]): Rows {
  let spanning = new Set(blocks.filter((block) => overlapsSeparateOnes(block, blocks)));
  let bands = bandsOf(blocks.filter((block) => !spanning.has(block)));
  const centred = isCentred(
    blocks.filter((block) => !spanning.has(block)),
    bands,
  );
  const wedged = new Set(wedgedBands(bands).flatMap((band) => band.blocks));
  const misplaced = blocks.filter((block) => {
    if (wedged.has(block)) return true;
    const band = bands.find((other) => other.blocks.includes(block));
    if (band === undefined || band.blocks.length < 3) return false;
    const [a, b] = centred
      ? [middleOf(block.box), middle(band.blocks.map((other) => middleOf(other.box)))]
      : [block.box[1], middle(band.blocks.map((other) => other.box[1]))];
    return Math.abs(a - b) > 2.5;
  });
  if (misplaced.length > 0) {
    spanning = new Set([...spanning, ...misplaced]);
    bands = bandsOf(blocks.filter((block) => !spanning.has(block)));
  }
  bands.sort((a, b) => a.top - b.top);
  const single: RowBlock[] = bands.flatMap((band, row) => band.blocks.map((block) => ({ block, row, rowSpan: 1 })));
  const rowBlocks = centred ? single.map((own) => grown(own, bands)) : single;
  return { bands, blocks: placeSpanning([...spanning], rowBlocks, bands, centred) };
}

/**
 * A name at the head of a row, with rows above and below it that have nothing there, belongs to all of them if it stands in
 * their middle: the name of a part over an odd number of rows.
 */
function grown(own: RowBlock, bands: readonly Band[]): RowBlock {
  let result = own;
  const isFree = (row: number): boolean =>
    bands[row] !== undefined && bands[row].blocks.every((other) => other.box[0] >= own.block.box[2]);
  if (bands[own.row]!.blocks.some((other) => other.box[0] < own.block.box[0])) return own;
  for (let reach = 1; isFree(own.row - reach) && isFree(own.row + reach); reach++) {
    const middleOfAll = (bands[own.row - reach]!.top + bands[own.row + reach]!.bottom) / 2;
    if (Math.abs(middleOfAll - middleOf(own.block.box)) > OFF_CENTRE) break;
    result = { ...own, row: own.row - reach, rowSpan: 2 * reach + 1 };
  }
  return result;
}

const OFF_CENTRE = 3.5;

/**
 * Bands that stand nearer to the next one than two lines of one cell would: the names of cells over several rows, half-way
 * between those.
 */
function wedgedBands(bands: readonly Band[]): Band[] {
  const sorted = [...bands].sort((a, b) => a.top - b.top);
  return sorted.filter((band, i) => {
    if (band.blocks.length > 2) return false;
    const size = band.blocks[0]!.lines[0]!.size;
    return [sorted[i - 1], sorted[i + 1]].some(
      (next) => next !== undefined && next.blocks.length > band.blocks.length && gapOf(band, next) < size * LEAST_GAP,
    );
  });
}

const LEAST_GAP = 0.45;

function gapOf(a: Band, b: Band): number {
  return Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
}

interface Band {
  top: number;
  bottom: number;
  blocks: TextBlock[];
}

function overlap(a: TextBlock, b: TextBlock): number {
  const common = Math.min(a.box[3], b.box[3]) - Math.max(a.box[1], b.box[1]);
  return common / Math.min(a.box[3] - a.box[1], b.box[3] - b.box[1]);
}

function overlapsSeparateOnes(block: TextBlock, blocks: readonly TextBlock[]): boolean {
  if (block.lines.length < 2) return false;
  const near = blocks.filter(
    (other) =>
      other !== block && overlap(block, other) > 0.25 && other.box[3] - other.box[1] <= block.box[3] - block.box[1],
  );
  return near.some((a) => near.some((b) => a !== b && a.box[3] <= b.box[1] + 0.5));
}

function bandsOf(blocks: readonly TextBlock[]): Band[] {
  const bands: Band[] = [];
  for (const block of [...blocks].sort((a, b) => a.box[1] - b.box[1])) {
    const band = bands.find((other) => other.blocks.some((own) => overlap(own, block) > 0.25));
    if (band === undefined) bands.push({ top: block.box[1], bottom: block.box[3], blocks: [block] });
    else {
      band.blocks.push(block);
      band.top = Math.min(band.top, block.box[1]);
      band.bottom = Math.max(band.bottom, block.box[3]);
    }
  }
  return bands;
}

/** Are cells of different height set around the middle of their row, rather than to its top? */
function isCentred(blocks: readonly TextBlock[], bands: readonly Band[]): boolean {
  let middles = 0;
  let tops = 0;
  for (const band of bands) {
    const tallest = Math.max(...band.blocks.map((block) => block.box[3] - block.box[1]));
    for (const block of band.blocks) {
      if (!blocks.includes(block) || tallest - (block.box[3] - block.box[1]) < 3) continue;
      if (Math.abs(middleOf(block.box) - (band.top + band.bottom) / 2) < 2.5) middles++;
      if (Math.abs(block.box[1] - band.top) < 2) tops++;
    }
  }
  return middles >= tops;
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/**
 * Rows of the cells over several rows. All blocks of their column share its rows out: every row goes to one of them, so that
 * each stands in the middle (or at the top) of its own.
 */
function placeSpanning(
  spanning: readonly TextBlock[],
  rowBlocks: readonly RowBlock[],
  bands: readonly Band[],
  centred: boolean,
): RowBlock[] {
  let result: RowBlock[] = [...rowBlocks];
  const waiting = new Set(spanning);
  for (const block of [...spanning].sort((a, b) => a.box[1] - b.box[1])) {
    if (!waiting.has(block)) continue;
    const stack = [
      ...spanning.filter((other) => waiting.has(other) && inStack(block, other)),
      ...result.filter((other) => inStack(block, other.block)).map((other) => other.block),
    ];
    stack.sort((a, b) => a.box[1] - b.box[1]);
    const taken = result.filter((other) => !stack.includes(other.block) && crosses(block, other.block));
    // The stretch of rows around the block in which nothing else stands in its column.
    const at = rowAt(bands, middleOf(block.box));
    let from = at;
    let to = at;
    const free = (row: number): boolean =>
      row >= 0 && row < bands.length && !taken.some((other) => other.row <= row && other.row + other.rowSpan > row);
    while (free(from - 1)) from--;
    while (free(to + 1)) to++;
    const own = stack.filter(
      (other) => middleOf(other.box) >= bands[from]!.top - 2 && middleOf(other.box) <= bands[to]!.bottom + 2,
    );
    const shares = shareRows(own, bands, from, to, centred);
    result = result.filter((other) => !own.includes(other.block));
    own.forEach((other, i) => {
      waiting.delete(other);
      result.push({ block: other, row: shares[i]!.row, rowSpan: shares[i]!.rowSpan });
    });
  }
  return result;
}

/** Do two blocks stand in the same column: over one another, with the same middle or the same left edge? */
function inStack(a: TextBlock, b: TextBlock): boolean {
  const common = Math.min(a.box[2], b.box[2]) - Math.max(a.box[0], b.box[0]);
  const least = Math.min(a.box[2] - a.box[0], b.box[2] - b.box[0]);
  const middles = Math.abs((a.box[0] + a.box[2] - b.box[0] - b.box[2]) / 2);
  return common > 0.5 * least && (middles < 4 || Math.abs(a.box[0] - b.box[0]) < 3);
}

function crosses(a: TextBlock, b: TextBlock): boolean {
  return Math.min(a.box[2], b.box[2]) - Math.max(a.box[0], b.box[0]) > 1;
}

function rowAt(bands: readonly Band[], y: number): number {
  let best = 0;
  bands.forEach((band, i) => {
    const distance = (b: Band): number => Math.max(0, b.top - y, y - b.bottom);
    if (distance(band) < distance(bands[best]!)) best = i;
  });
  return best;
}

/** What leaving a row without a block costs, in points of misplacement. */
const LEFT_OUT = 2;

/**
 * Contiguous groups of the rows from…to for the blocks in order, with the least sum of distances from where each should stand.
 * Rows before the first and after the last group may stay free.
 */
function shareRows(
  blocks: readonly TextBlock[],
  bands: readonly Band[],
  from: number,
  to: number,
  centred: boolean,
): { row: number; rowSpan: number }[] {
  const rows = to - from + 1;
  const count = Math.min(blocks.length, rows);
  const cost = (k: number, first: number, last: number): number => {
    const block = blocks[k]!;
    const [top, bottom] = [bands[from + first]!.top, bands[from + last]!.bottom];
    if (!centred) return Math.abs(block.box[1] - top);
    return Math.abs(middleOf(block.box) - (top + bottom) / 2);
  };
  const best: number[][] = Array.from({ length: count + 1 }, () => new Array<number>(rows + 1).fill(Infinity));
  const cut: number[][] = Array.from({ length: count + 1 }, () => new Array<number>(rows + 1).fill(0));
  for (let row = 0; row <= rows; row++) best[0]![row] = LEFT_OUT * row;
  for (let k = 1; k <= count; k++) {
    for (let end = k; end <= rows; end++) {
      for (let start = k - 1; start < end; start++) {
        const sum = best[k - 1]![start]! + cost(k - 1, start, end - 1);
        if (sum < best[k]![end]!) {
          best[k]![end] = sum;
          cut[k]![end] = start;
        }
      }
    }
  }
  const shares: { row: number; rowSpan: number }[] = [];
  let last = rows;
  for (let end = count; end <= rows; end++) {
    if (best[count]![end]! + LEFT_OUT * (rows - end) < best[count]![last]! + LEFT_OUT * (rows - last)) last = end;
  }
  for (let k = count, end = last; k > 0; k--) {
    const start = cut[k]![end]!;
    shares.unshift({ row: from + start, rowSpan: end - start });
    end = start;
  }
  while (shares.length < blocks.length) shares.push({ row: to, rowSpan: 1 });
  return shares;
}
