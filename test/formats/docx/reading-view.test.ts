import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { docxBackend } from "../../../src/formats/docx/backend.ts";
import { readingView } from "../../../src/formats/docx/reading-view.ts";
import { tablesOf } from "../../../src/model/document.ts";
import { DEFAULT_LIMITS } from "../../../src/model/limits.ts";
import { corpusFiles } from "./corpus.ts";
import { docx, line, p, paragraphs, r, t, tbl, tc, tr } from "./docx-file.ts";

const LINES = "p, h1, h2, h3, h4, h5, h6";

/** Cells of the view as `address rowspan colspan text`, in the record's order of tables. */
function viewCells(html: string): string[] {
  const $ = load(html, null, false);
  return $("td[data-address]")
    .toArray()
    .map((element) => {
      const cell = $(element).clone();
      cell.find("table").remove();
      cell.find("br").replaceWith("\n");
      const text = cell
        .find(LINES)
        .toArray()
        .map((each) => $(each).text());
      return `${cell.attr("data-address")} ${cell.attr("rowspan")} ${cell.attr("colspan")} ${text.join("\n")}`;
    });
}

async function recordCells(bytes: Buffer): Promise<string[]> {
  const document = await docxBackend.read(bytes, DEFAULT_LIMITS);
  return tablesOf(document).flatMap((grid) =>
    grid.cells.map((cell) => `${grid.table}:${cell.row}:${cell.col} ${cell.rowSpan} ${cell.colSpan} ${cell.text}`),
  );
}

async function viewEqualsRecord(bytes: Buffer): Promise<void> {
  const html = await readingView(bytes, DEFAULT_LIMITS);
  expect(viewCells(html).toSorted()).toEqual((await recordCells(bytes)).toSorted());
  const $ = load(html, null, false);
  const numbered = $("[data-paragraph]")
    .toArray()
    .map((each) => `${$(each).attr("data-paragraph")} ${$(each).find("br").replaceWith("\n").end().text()}`);
  const document = await docxBackend.read(bytes, DEFAULT_LIMITS);
  expect(numbered).toEqual(paragraphs(document).map((each) => `${each.at.paragraph} ${each.text}`));
}

describe("the view shows the record's cells", () => {
  it("of the sample report", () =>
    viewEqualsRecord(readFileSync(resolve(import.meta.dirname, "../../../fixtures/sample/report.docx"))));

  const files = corpusFiles();
  it.skipIf(files.length === 0).each(files)("of %s", (_name, path) => viewEqualsRecord(readFileSync(path)));

  it("of what converters get wrong: bookmarks, left-out columns, merges, deletions, symbols, numbers, text boxes, nesting", async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const mark = '<w:bookmarkStart w:id="7" w:name="x"/>';
    const numbered = `<w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>`;
    const box = `<w:drawing><wps:txbx><w:txbxContent>${line("盒中")}${tbl(tr(tc("盒表")))}</w:txbxContent></wps:txbx></w:drawing>`;
    const nested = `<w:tc>${line("外")}${tbl(tr(tc("内一") + tc("内二")))}${p("")}</w:tc>`;
    const body =
      p(numbered + r(t("概况")) + r(box)) +
      p(`<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r(t("前"))}`) +
      line("后") +
      tbl(
        mark +
          tr(
            mark +
              tc("A", '<w:vMerge w:val="restart"/>') +
              tc("标题", '<w:hMerge w:val="restart"/>') +
              tc("", "<w:hMerge/>"),
          ) +
          tr(
            tc("", "<w:vMerge/>") +
              `<w:tc>${p(r('<w:sym w:font="Wingdings" w:char="F0FE"/>') + r(t("藏"), "<w:vanish/>"))}</w:tc>` +
              nested,
          ) +
          tr(tc("旧") + tc("旧") + tc("旧"), "<w:del/>") +
          tr(tc("末"), '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
      );
    const bytes = docx({ body, numbering });
    await viewEqualsRecord(bytes);
    expect(viewCells(await readingView(bytes, DEFAULT_LIMITS))).toContain("2:2:2 1 1 ☑");
  });
});

describe("the view is safe and readable", () => {
  it("keeps headings and bold text", async () => {
    const html = await readingView(
      docx({ body: p(`<w:pPr><w:outlineLvl w:val="1"/></w:pPr>${r(t("概况"))}`) + p(r(t("重点"), "<w:b/>")) }),
      DEFAULT_LIMITS,
    );
    expect(html).toBe('<h2 data-paragraph="1">概况</h2><p data-paragraph="2"><strong>重点</strong></p>');
  });

  it("shows markup in a text as text, and no links or pictures", async () => {
    const link = `<w:hyperlink w:anchor="x">${r(t("&lt;script&gt;alert(1)&lt;/script&gt;"))}</w:hyperlink>`;
    const html = await readingView(
      docx({ body: p(link + r('<w:pict><v:imagedata src="http://example.invalid/x.png"/></w:pict>')) }),
      DEFAULT_LIMITS,
    );
    expect(html).toBe('<p data-paragraph="1">&lt;script&gt;alert(1)&lt;/script&gt;</p>');
  });

  it("marks the places where the form has no cell", async () => {
    const html = await readingView(
      docx({ body: tbl(tr(tc("A") + tc("B")) + tr(tc("C"), '<w:gridBefore w:val="1"/>')) }),
      DEFAULT_LIMITS,
    );
    expect(html).toContain(
      '<td data-absent="" colspan="1"></td><td data-table="1" data-row="2" data-col="2" data-address="1:2:2" rowspan="1" colspan="1"><p>C</p></td>',
    );
  });
});
