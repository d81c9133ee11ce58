import { describe, expect, it } from "vitest";
import { docxBackend } from "../../../src/formats/docx/backend.ts";
import { DEFAULT_LIMITS } from "../../../src/model/limits.ts";
import { zipOf } from "../../archive/raw-zip.ts";
import { container, docx, line, part, tbl, tc, tr } from "./docx-file.ts";

const MAIN = "word/document.xml";
const main = (body: string): string => part("document", `<w:body>${body}</w:body>`);
const good = docx({ body: line("自评表") + tbl(tr(tc("总分") + tc("98"))) });

/** What is wrong with the file, its bytes, and how it has to end. */
const HOSTILE: readonly (readonly [what: string, bytes: () => Buffer, code: string])[] = [
  [
    "a part that inflates three hundred times",
    () => zipOf([{ name: MAIN, content: Buffer.from(main(line("零".repeat(10_000_000)))) }]),
    "limit-exceeded",
  ],
  [
    "the same with a declared size of ten bytes",
    () => zipOf([{ name: MAIN, content: Buffer.from(main(line("零".repeat(10_000_000)))), declared: 10 }]),
    "limit-exceeded",
  ],
  [
    "ten million elements, well compressed",
    () => zipOf([{ name: MAIN, content: Buffer.from(main("<w:r/>".repeat(10_000_000))) }]),
    "limit-exceeded",
  ],
  [
    "ten million elements, stored",
    () => zipOf([{ name: MAIN, content: Buffer.from(main("<w:r/>".repeat(10_000_000))), method: 0 }]),
    "limit-exceeded",
  ],
  [
    "a DOCTYPE with an entity bomb",
    () =>
      container({
        [MAIN]: `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${main(line("&b;")).replace(/^<\?xml.*?\?>/, "")}`,
      }),
    "corrupt",
  ],
  [
    "an external entity",
    () => container({ [MAIN]: `<!DOCTYPE x SYSTEM "file:///etc/passwd">${main("").replace(/^<\?xml.*?\?>/, "")}` }),
    "corrupt",
  ],
  ["an entity that nobody declared", () => docx({ body: line("&boom;") }), "corrupt"],
  [
    "a thousand nested elements",
    () => docx({ body: "<w:sdt>".repeat(1000) + "</w:sdt>".repeat(1000) }),
    "limit-exceeded",
  ],
  [
    "tables nested a thousand deep",
    () => docx({ body: "<w:tbl><w:tr><w:tc>".repeat(1000) + "</w:tc></w:tr></w:tbl>".repeat(1000) }),
    "limit-exceeded",
  ],
  ["thirty thousand cells", () => docx({ body: tbl(tr(tc("1").repeat(10)).repeat(3000)) }), "limit-exceeded"],
  ["ten thousand columns", () => docx({ body: tbl(tr(tc("1").repeat(10_000))) }), "limit-exceeded"],
  ["a checksum that is wrong", () => zipOf([{ name: MAIN, content: Buffer.from(main("")), crc: 42 }]), "corrupt"],
  ["a part under a password", () => zipOf([{ name: MAIN, content: Buffer.from(main("")), flags: 1 }]), "encrypted"],
  ["half a file", () => good.subarray(0, good.length / 2), "corrupt"],
  ["no main document", () => container({ "xl/workbook.xml": "<workbook/>" }), "corrupt"],
  ["XML that breaks off", () => container({ [MAIN]: main(line("自评")).slice(0, -20) }), "corrupt"],
  [
    "bytes that are no UTF-8",
    () =>
      container({ [MAIN]: Buffer.concat([Buffer.from("<a>"), Buffer.from([0xff, 0xfe, 0xfd]), Buffer.from("</a>")]) }),
    "corrupt",
  ],
  ["nothing at all", () => Buffer.alloc(0), "corrupt"],
];

describe("hostile files end as what they are", () => {
  it.each(HOSTILE)("%s", async (_what, bytes, code) => {
    const content = bytes();
    const before = process.memoryUsage().rss;
    const start = performance.now();
    await expect(docxBackend.read(content, DEFAULT_LIMITS)).rejects.toMatchObject({ name: "FuheError", code });
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(DEFAULT_LIMITS.processBytes);
  });

  it("says in Chinese and in English which limit was met", async () => {
    const error = docxBackend.read(docx({ body: tbl(tr(tc("1").repeat(10)).repeat(3000)) }), DEFAULT_LIMITS);
    await expect(error).rejects.toMatchObject({
      detail: { zh: "一个表格超过 20000 个单元格", en: "a table has more than 20000 cells" },
    });
  });

  it("reads on past spans that no table can have", async () => {
    const huge = '<w:gridSpan w:val="2000000000"/>';
    const row = tr(
      tc("A", huge) + tc("B", huge),
      '<w:gridBefore w:val="2000000000"/><w:gridAfter w:val="2000000000"/>',
    );
    const start = performance.now();
    const document = await docxBackend.read(docx({ body: tbl(row) }), DEFAULT_LIMITS);
    expect(document.blocks).toMatchObject([{ grid: { cols: 2, cells: [{ text: "A" }, { text: "B" }] } }]);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it("survives every cut and every changed byte of a good file", async () => {
    for (let at = 0; at < good.length; at += 3) {
      const broken = Buffer.from(good);
      broken[at] = broken[at]! ^ 0x55;
      const outcome = await docxBackend.read(broken, DEFAULT_LIMITS).then(
        () => "read",
        (error: Error) => error.name,
      );
      expect(["read", "FuheError"], `byte ${at}`).toContain(outcome);
    }
  });
});
