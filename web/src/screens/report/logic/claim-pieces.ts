/** A piece of a text: plain, or one of the statements that are held against the form. */
export interface Piece<T> {
  readonly text: string;
  readonly claim: T | null;
}

/** A text cut at its statements, in order. A statement that is not found in the text, or overlaps an earlier one, is left out. */
export function claimPieces<T extends { readonly text: string }>(text: string, claims: readonly T[]): Piece<T>[] {
  const pieces: Piece<T>[] = [];
  const places: { start: number; claim: T }[] = [];
  for (const claim of claims) {
    let start = claim.text === "" ? -1 : text.indexOf(claim.text);
    while (
      start >= 0 &&
      places.some((other) => start < other.start + other.claim.text.length && other.start < start + claim.text.length)
    )
      start = text.indexOf(claim.text, start + 1);
    if (start >= 0) places.push({ start, claim });
  }
  let from = 0;
  for (const { start, claim } of places.sort((a, b) => a.start - b.start)) {
    if (start > from) pieces.push({ text: text.slice(from, start), claim: null });
    pieces.push({ text: claim.text, claim });
    from = start + claim.text.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), claim: null });
  return pieces;
}
