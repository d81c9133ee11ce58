import { describe, expect, it } from "vitest";
import { gramsOf, searchTerms, searchText } from "../../src/store/search-text.ts";
import { storableJson, storableText } from "../../src/store/storable-text.ts";

describe("texts that a database cannot store", () => {
  it("lose NUL and broken surrogates, nothing else", () => {
    expect(storableText("a\0b")).toBe("a\uFFFDb");
    expect(storableText("\uD83D\uDE00 𠮷 \uD83D x \uDE00")).toBe("\uD83D\uDE00 𠮷 \uFFFD x \uFFFD");
  });

  it("lose them in JSON too, in keys and values, but not where a text only spells an escape", () => {
    expect(storableJson({ "k\0": ["\uD800", "\\u0000", "\\\\u0000", "\n\0"] })).toBe(
      String.raw`{"k\ufffd":["\ufffd","\\u0000","\\\\u0000","\n\ufffd"]}`,
    );
    expect(storableJson({ a: "中文\n" })).toBe(JSON.stringify({ a: "中文\n" }));
  });
});

describe("texts that are searched", () => {
  it("fold width, case and white space", () => {
    expect(searchText(["ＡＢ c　１", null, "", "政务 服务"])).toBe("abc1\n政务服务");
    expect(searchTerms("  ＡＢ　政务 ")).toEqual(["ab", "政务"]);
  });

  it("are looked up by pairs of characters, also outside the first plane", () => {
    expect(gramsOf("政务服")).toEqual(["政务", "务服"]);
    expect(gramsOf("𠮷野")).toEqual(["𠮷野"]);
    expect(gramsOf("政")).toEqual([]);
  });
});
