import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { pdfBackend } from "../../../src/formats/pdf/backend.ts";
import { DEFAULT_LIMITS } from "../../../src/model/limits.ts";
import { DrawnPage, pdfOf } from "./drawn-pdf.ts";
import { readPages } from "./read-pdf.ts";

const fixture = (name: string): Uint8Array => readFileSync(resolve(import.meta.dirname, "../../../fixtures/pdf", name));
const read = (bytes: Uint8Array) => pdfBackend.read(bytes, DEFAULT_LIMITS);

describe("files that cannot be read", () => {
  it("asks for no password where only printing is restricted", async () => {
    await expect(read(fixture("encrypted-user.pdf"))).rejects.toMatchObject({ code: "encrypted" });
    await expect(read(fixture("encrypted-owner.pdf"))).resolves.toMatchObject({ pages: 1 });
  });

  it("mends a cross-reference table that was cut off, and refuses what is no PDF", async () => {
    const whole = pdfOf([new DrawnPage().text(70, 700, "项目名称")]);
    const cut = whole.slice(0, Buffer.from(whole).indexOf("xref"));
    await expect(read(cut)).resolves.toMatchObject({ blocks: [{ text: "项目名称" }] });
    await expect(read(Buffer.from("%PDF-1.4\nnothing here"))).rejects.toMatchObject({ code: "corrupt" });
    await expect(read(whole.slice(0, 60))).rejects.toMatchObject({ code: "corrupt" });
  });

  it("says that a scan has no text, and which pages of a mixed file are missing", async () => {
    await expect(readPages([new DrawnPage().scan()])).rejects.toMatchObject({ code: "no-text" });
    const mixed = await readPages([
      new DrawnPage().text(70, 700, "说明"),
      new DrawnPage().scan(),
      new DrawnPage().scan(),
    ]);
    expect(mixed.cutShort).toMatchObject({ code: "no-text", en: "pages 2, 3: a picture without text" });
  });

  it("doubts a page with ruling lines and no text", async () => {
    const document = await readPages([
      new DrawnPage().text(70, 700, "说明"),
      new DrawnPage().lattice([50, 100, 150, 200], [500, 550, 600, 650, 700]),
    ]);
    expect(document.doubts).toMatchObject([{ code: "glyphs-missing", page: 2 }]);
  });
});

describe("limits", () => {
  const page = (): DrawnPage => new DrawnPage().lattice([50, 100, 150], [500, 550, 600]).text(55, 560, "项目名称");

  it("counts pages, characters, columns and cells", async () => {
    await expect(readPages([page(), page()], { pages: 1 })).rejects.toMatchObject({
      code: "limit-exceeded",
      detail: { en: "2 pages, at most 1" },
    });
    await expect(readPages([page()], { textCharacters: 3 })).rejects.toMatchObject({ code: "limit-exceeded" });
    await expect(readPages([page()], { columnsPerTable: 1 })).rejects.toMatchObject({ code: "limit-exceeded" });
    await expect(readPages([page()], { cellsPerTable: 3 })).rejects.toMatchObject({ code: "limit-exceeded" });
  });
});
