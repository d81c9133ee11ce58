import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { tableShapes } from "../../../src/export/dataset/table-stream.ts";
import { dataDictionaryPage } from "../../../scripts/data-dictionary-page.ts";

describe("the data dictionary", () => {
  it("is the page under docs, made from the columns", () => {
    const page = readFileSync(resolve(import.meta.dirname, "../../../docs/dataset.md"), "utf8");
    expect(page).toBe(dataDictionaryPage());
  });

  it("has field names and Chinese headers that are unique in each table", () => {
    for (const { name, columns } of tableShapes({ provenance: true, whole: true })) {
      for (const words of [columns.map((column) => column.name), columns.map((column) => column.header)])
        expect(
          words.filter((word, i) => words.indexOf(word) !== i),
          name,
        ).toEqual([]);
    }
  });
});
