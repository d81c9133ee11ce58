import { squeeze } from "../model/text.ts";
import { storableText } from "./storable-text.ts";

/** Texts as they are searched: full-width forms folded, no white space, lower case; a line break between two texts. */
export function searchText(texts: readonly (string | null)[]): string {
  return storableText(
    texts.flatMap((text) => (text === null || text === "" ? [] : [squeeze(text).toLowerCase()])).join("\n"),
  );
}

/** Words of a query, each of which must occur; white space separates them. */
export function searchTerms(query: string): string[] {
  return query
    .split(/\s+/)
    .map((word) => searchText([word]))
    .filter((word) => word !== "");
}

/** What the index is asked for: all pairs of neighbours; a single character has none, and every row is looked at. */
export function gramsOf(term: string): string[] {
  const characters = [...term];
  return characters.slice(1).map((character, i) => `${characters[i] ?? ""}${character}`);
}
