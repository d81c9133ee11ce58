import { expect, test } from "vitest";
import { pageFiles } from "./page-files.ts";

/** Came after Chromium 96, by the version that brought it; a build lowers syntax, never these. */
const SCRIPT = [
  ["findLast (97)", /\.findLast(?:Index)?\(/],
  ["structuredClone (98)", /\bstructuredClone\(/],
  ["AbortSignal.timeout (103)", /AbortSignal\.timeout\(/],
  ["toSorted, toReversed, toSpliced, with (110)", /\.(?:toSorted|toReversed|toSpliced)\(/],
  ["URLSearchParams.size (113)", /(?:query|parameters|params|searchParams|search)\.size\b/i],
  ["AbortSignal.any (116)", /AbortSignal\.any\(/],
  ["Object.groupBy, Map.groupBy (117)", /\b(?:Object|Map)\.groupBy\(/],
  ["Promise.withResolvers (119)", /Promise\.withResolvers\(/],
  ["URL.canParse, URL.parse (120, 126)", /\bURL\.(?:canParse|parse)\(/],
  ["Set methods (122)", /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/],
  ["scrollend (114)", /["']scrollend["']|onScrollEnd=/],
  ["popover (114)", /\bpopover=|\.showPopover\(/],
  ["RegExp v flag (112)", /\/[dgimsuy]*v[dgimsuy]*\.(?:test|exec)\(/],
] as const;

const STYLE = [
  ["@layer (99)", /@layer\b/],
  ["@container (105)", /@container\b|container-type/],
  [":has() (105)", /:has\(/],
  ["dvh, svh, lvh (108)", /\d(?:dvh|svh|lvh)\b/],
  ["color-mix (111)", /color-mix\(/],
  ["individual transforms (104)", /^\s*(?:translate|rotate|scale):/m],
  ["field-sizing (123)", /field-sizing/],
  ["text-wrap (114)", /text-wrap/],
] as const;

function uses(ending: RegExp, newer: readonly (readonly [string, RegExp])[]): string[] {
  return pageFiles(ending).flatMap(({ path, text }) =>
    newer.filter(([, pattern]) => pattern.test(text)).map(([name]) => `${path}: ${name}`),
  );
}

test("scripts use nothing that Chromium 96 lacks", () => {
  expect(uses(/\.tsx?$/, SCRIPT)).toEqual([]);
});

test("styles use nothing that Chromium 96 lacks", () => {
  expect(uses(/\.css$/, STYLE)).toEqual([]);
});

test("no request leaves the machine: no address of another host in the page", () => {
  const addresses = pageFiles(/\.(?:tsx?|css)$/).flatMap(({ path, text }) =>
    (text.match(/\bhttps?:\/\/[^\s"'`<)]+/g) ?? [])
      .filter((address) => !address.startsWith("http://www.w3.org/"))
      .map((address) => `${path}: ${address}`),
  );
  expect(addresses).toEqual([]);
});
