import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/model/limits.ts";
import { cells, grid, line, read, tbl, tc, tr } from "./docx-file.ts";

const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const width = (twips: number): string => `<w:tcW w:w="${twips}" w:type="dxa"/>`;
const RESTART = '<w:vMerge w:val="restart"/>';
const CONTINUE = "<w:vMerge/>";

const control = (content: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

describe("spans", () => {
  it("resolves column and row spans", async () => {
    const body = tbl(
      tr(tc("项目资金", RESTART) + tc("年初", span(2))) + tr(tc("", CONTINUE) + tc("24.5") + tc("10")),
      [1, 1, 1],
    );
    expect(cells(await grid({ body }))).toEqual(["1:1*2 项目资金", "1:2+2 年初", "2:2 24.5", "2:3 10"]);
  });

  it("closes up grid columns in which nothing begins or ends", async () => {
    const body = tbl(
      tr(tc("A", span(3)) + tc("B", span(4))) + tr(tc("C", span(3)) + tc("D", span(4))),
      [1, 1, 1, 1, 1, 1, 1],
    );
    expect(cells(await grid({ body }))).toEqual(["1:1 A", "1:2 B", "2:1 C", "2:2 D"]);
  });

  it("leaves places free that gridBefore and gridAfter skip", async () => {
    const body = tbl(
      tr(tc("A") + tc("B") + tc("C")) + tr(tc("D"), '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
    );
    expect(cells(await grid({ body }))).toEqual(["1:1 A", "1:2 B", "1:3 C", "2:2 D"]);
  });

  it("joins horizontally merged cells", async () => {
    const body = tbl(tr(tc("标题", '<w:hMerge w:val="restart"/>') + tc("", "<w:hMerge/>")) + tr(tc("A") + tc("B")));
    expect(cells(await grid({ body }))).toEqual(["1:1+2 标题", "2:1 A", "2:2 B"]);
  });

  it("clamps a span of two thousand million columns", async () => {
    const body = tbl(tr(tc("A", span(2_000_000_000))) + tr(tc("B") + tc("C")), [1, 1]);
    const result = await grid({ body });
    expect(cells(result)).toEqual(["1:1+2 A", "2:1 B", "2:2 C"]);
    expect(result.doubts.map((doubt) => doubt.code)).toEqual(["span-clamped"]);
  });

  it("ignores a tblGrid that promises other columns than the rows have", async () => {
    const body = tbl(tr(tc("A") + tc("B")) + tr(tc("C", span(2))), [1, 1, 1, 1, 1]);
    expect((await grid({ body })).cols).toBe(2);
  });
});

describe("rows that disagree", () => {
  it("goes by the widths where the counts differ and the widths add up", async () => {
    const body = tbl(
      tr(tc("总分", width(6000)) + tc("98", width(3000))) +
        tr(tc("A", width(3000)) + tc("B", width(3010)) + tc("C", width(2990))),
    );
    const result = await grid({ body });
    expect(cells(result)).toEqual(["1:1+2 总分", "1:3 98", "2:1 A", "2:2 B", "2:3 C"]);
    expect(result.doubts).toEqual([]);
  });

  it("counts columns and says so where the widths are no help", async () => {
    const result = await grid({ body: tbl(tr(tc("A") + tc("B")) + tr(tc("C"))) });
    expect(cells(result)).toEqual(["1:1 A", "1:2 B", "2:1 C"]);
    expect(result.doubts.map((doubt) => doubt.code)).toEqual(["ragged-rows"]);
  });
});

describe("vertical merges", () => {
  it("joins a wider and a narrower continuation with the cell above", async () => {
    const wider = tbl(tr(tc("A", RESTART) + tc("B") + tc("C")) + tr(tc("", span(2) + CONTINUE) + tc("D")));
    expect(cells(await grid({ body: wider }))).toEqual(["1:1*2 A", "1:2 B", "1:3 C", "2:3 D"]);
    const narrower = tbl(tr(tc("A", span(2) + RESTART) + tc("C")) + tr(tc("", CONTINUE) + tc("E") + tc("D")));
    expect(cells(await grid({ body: narrower }))).toEqual(["1:1*2 A", "1:3 C", "2:2 E", "2:3 D"]);
  });

  it("takes a continuation with nothing above as a cell of its own", async () => {
    const body = tbl(tr(tc("A", CONTINUE) + tc("B")) + tr(tc("", CONTINUE) + tc("C")));
    expect(cells(await grid({ body }))).toEqual(["1:1*2 A", "1:2 B", "2:2 C"]);
  });

  it("starts a new cell at a restart and ends it at an unmerged cell", async () => {
    const body = tbl(
      tr(tc("A", RESTART)) + tr(tc("B", RESTART)) + tr(tc("", CONTINUE)) + tr(tc("C")) + tr(tc("D", CONTINUE)),
    );
    expect(cells(await grid({ body }))).toEqual(["1:1 A", "2:1*2 B", "4:1 C", "5:1 D"]);
  });

  it("is not disturbed by bookmarks between rows and cells", async () => {
    const mark = '<w:bookmarkStart w:id="7" w:name="OLE_LINK1"/>';
    const body = tbl(mark + tr(mark + tc("A", RESTART) + tc("B")) + tr(tc("", CONTINUE) + mark + tc("C")));
    expect(cells(await grid({ body }))).toEqual(["1:1*2 A", "1:2 B", "2:2 C"]);
  });

  it("reports text that a merge hides", async () => {
    const result = await grid({ body: tbl(tr(tc("A", RESTART)) + tr(tc("藏", CONTINUE))) });
    expect(result.doubts.map((doubt) => doubt.code)).toEqual(["merged-text-dropped"]);
  });
});

describe("wrappers and nesting", () => {
  it("reads rows and cells inside content controls and custom XML", async () => {
    const body = control(
      tbl(control(tr(tc("A") + control(tc("B")))) + `<w:customXml>${tr(tc("C") + tc("D"))}</w:customXml>`),
    );
    expect(cells(await grid({ body }))).toEqual(["1:1 A", "1:2 B", "2:1 C", "2:2 D"]);
  });

  it("numbers a nested table after its parent and before the next one", async () => {
    const nested = `<w:tc>${line("外")}${tbl(tr(tc("内")))}<w:p/></w:tc>`;
    const document = await read({ body: tbl(tr(nested + tc("右"))) + tbl(tr(tc("下"))) });
    expect(document.blocks).toMatchObject([
      {
        grid: {
          table: 1,
          cells: [
            { text: "外\n", nested: [{ table: 2, cells: [{ text: "内", at: { table: 2, row: 1, col: 1 } }] }] },
            { text: "右" },
          ],
        },
      },
      { grid: { table: 3 } },
    ]);
  });
});

describe("limits", () => {
  it("stops at too many cells and at too many columns", async () => {
    const limits = { ...DEFAULT_LIMITS, cellsPerTable: 100, columnsPerTable: 20 };
    await expect(read({ body: tbl(tr(tc("")).repeat(101)) }, limits)).rejects.toMatchObject({ code: "limit-exceeded" });
    await expect(read({ body: tbl(tr(tc("").repeat(21))) }, limits)).rejects.toMatchObject({ code: "limit-exceeded" });
  });
});
