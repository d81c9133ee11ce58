import { describe, expect, it } from "vitest";
import { line, lines, p, paragraphs, part, r, read, t, tbl, tc, tr, container, grid } from "./docx-file.ts";
import { docxBackend } from "../../../src/formats/docx/backend.ts";
import { DEFAULT_LIMITS } from "../../../src/model/limits.ts";

const field = (type: string): string => r(`<w:fldChar w:fldCharType="${type}"/>`);
const instruction = (text: string): string => r(`<w:instrText xml:space="preserve">${text}</w:instrText>`);

const legacy = (state: string): string =>
  r(`<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${state}</w:checkBox></w:ffData></w:fldChar>`) +
  instruction("FORMCHECKBOX") +
  field("end");

const marked = (mark: string, text: string): string => p(`<w:pPr><w:rPr><w:${mark}/></w:rPr></w:pPr>${r(t(text))}`);

const box = (content: string): string => `<wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx>`;

const alternatives = (choice: string, fallback: string): string =>
  r(
    `<mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`,
  );

const vml = (content: string): string =>
  `<w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;

const withProperties = (properties: string): string => p(`<w:pPr>${properties}</w:pPr>${r(t("概况"))}`);

describe("text of a paragraph", () => {
  it.each([
    ["runs that Word split", p(r(t("24")) + "<w:proofErr/>" + r(t(".5万元"))), "24.5万元"],
    [
      "line breaks and tabs",
      p(r(`${t("年度")}<w:br/>${t("指标")}<w:cr/>${t("值")}<w:tab/>${t("7")}`)),
      "年度\n指标\n值\t7",
    ],
    [
      "hyphens that show and hyphens that do not",
      p(r(`${t("A")}<w:noBreakHyphen/>${t("B")}<w:softHyphen/>${t("C")}`)),
      "A-BC",
    ],
    ["white space that is not preserved", p(r("<w:t>  7\n </w:t>")), "7"],
    [
      "the result of a field, not its instruction",
      p(field("begin") + instruction(" =SUM(ABOVE) ") + field("separate") + r(t("98")) + field("end")),
      "98",
    ],
    [
      "a nested field in an instruction",
      p(
        field("begin") +
          instruction("IF ") +
          field("begin") +
          instruction("X") +
          field("separate") +
          r(t("1")) +
          field("end") +
          field("separate") +
          r(t("是")) +
          field("end"),
      ),
      "是",
    ],
    ["a field that never ends", p(field("begin") + instruction("PAGE")) + line("正文"), "正文"],
    ["a simple field", p(`<w:fldSimple w:instr="DATE">${r(t("2022"))}</w:fldSimple>${r(t("年"))}`), "2022年"],
    [
      "the base of ruby text",
      p(
        r(`<w:ruby><w:rubyPr/><w:rt>${r(t("xīn"))}</w:rt><w:rubyBase>${r(t("忻"))}</w:rubyBase></w:ruby>`) + r(t("州")),
      ),
      "忻州",
    ],
    [
      "hidden text, out",
      p(r(t("自评")) + r(t("内部"), "<w:vanish/>") + r(t("报告"), '<w:vanish w:val="0"/>')),
      "自评报告",
    ],
    [
      "note marks, out",
      p(r(t("9.8")) + r('<w:footnoteReference w:id="2"/>') + r('<w:endnoteReference w:id="3"/>')),
      "9.8",
    ],
    [
      "links, smart tags and bookmarks",
      p(
        `<w:hyperlink>${r(t("忻"))}</w:hyperlink><w:smartTag>${r(t("州"))}</w:smartTag><w:bookmarkStart w:id="1" w:name="x"/>${r(t("市"))}`,
      ),
      "忻州市",
    ],
    [
      "a formula",
      p(
        `<m:oMath><m:f><m:num><m:r><m:t>37.24</m:t></m:r></m:num><m:den><m:r><m:t>43.2</m:t></m:r></m:den></m:f></m:oMath>`,
      ),
      "37.24/43.2",
    ],
    ["a power", p(r(t("3×10")) + r(t("4"), '<w:vertAlign w:val="superscript"/>')), "3×10⁴"],
    ["a content control", p(`<w:sdt><w:sdtPr/><w:sdtContent>${r(t("市财政局"))}</w:sdtContent></w:sdt>`), "市财政局"],
  ])("%s", async (_name, body, expected) => {
    expect(await lines({ body })).toEqual([expected]);
  });

  it("leaves out hidden text that a style hides", async () => {
    const styles = `<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="k"><w:basedOn w:val="h"/></w:style>`;
    expect(await lines({ styles, body: p(r(t("得分")) + r(t("（模板）"), '<w:rStyle w:val="k"/>')) })).toEqual([
      "得分",
    ]);
  });

  it("leaves out the prompt of an empty content control and a table of contents", async () => {
    const prompt = p(
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r(t("单击此处输入文字。"))}</w:sdtContent></w:sdt>`,
    );
    const contents =
      p(field("begin") + instruction(' TOC \\o "1-3" ') + field("separate") + r(t("一、概况 1"))) +
      p(r(t("二、分析 2")) + field("end"));
    expect(await lines({ body: prompt + contents + line("一、概况") })).toEqual(["一、概况"]);
  });
});

describe("symbols", () => {
  it.each([
    ["Wingdings", "F0FE", "☑"],
    ["Wingdings 2", "F052", "☑"],
    ["Wingdings", "F0A8", "□"],
    ["Wingdings", "F06F", "□"],
    ["Wingdings", "F0FC", "√"],
    ["Symbol", "F0B3", "≥"],
    ["Symbol", "F0A3", "≤"],
    ["Wingdings", "82", "②"],
  ])("%s %s is %s", async (font, code, expected) => {
    expect(await lines({ body: p(r(`<w:sym w:font="${font}" w:char="${code}"/>`)) })).toEqual([expected]);
  });

  it("reads private-use characters and letters of a symbol font in plain text", async () => {
    const wingdings = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>';
    expect(await lines({ body: p(r(t("\uf0fe"), wingdings) + r(t("þ"), wingdings) + r(t("\uf0a8是"))) })).toEqual([
      "☑☑□是",
    ]);
  });

  it("reads check boxes of forms", async () => {
    const modern = `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${r(t("☒"))}</w:sdtContent></w:sdt>`;
    const body = p(
      legacy('<w:default w:val="1"/>') +
        r(t("是")) +
        legacy('<w:default w:val="1"/><w:checked w:val="0"/>') +
        r(t("否")) +
        modern,
    );
    expect(await lines({ body })).toEqual(["☑是□否☑"]);
  });
});

describe("tracked changes", () => {
  it("gives the text after accepting them all", async () => {
    const body = p(
      `<w:del>${r("<w:delText>400</w:delText>")}</w:del><w:ins>${r(t("100"))}<w:del>${r("<w:delText>1</w:delText>")}</w:del></w:ins><w:moveFrom>${r(t("旧"))}</w:moveFrom><w:moveTo>${r(t("万元"))}</w:moveTo>`,
    );
    expect(await lines({ body })).toEqual(["100万元"]);
  });

  it("joins paragraphs whose mark is deleted and keeps those whose mark is inserted", async () => {
    expect(await lines({ body: marked("del", "执行率") + line("100%") + marked("ins", "得分") + line("10") })).toEqual([
      "执行率100%",
      "得分",
      "10",
    ]);
  });

  it("ignores former properties", async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const body = p(
      `<w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>${r(t("正文"), "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>")}`,
    );
    expect(await lines({ body, numbering })).toEqual(["正文"]);
  });

  it("drops deleted rows, deleted cells and tables of which nothing is left", async () => {
    const rows =
      tr(tc("A") + tc("B")) + tr(tc("旧") + tc("旧"), "<w:del/>") + tr(tc("旧", "<w:cellDel/>") + tc("C") + tc("D"));
    expect(
      (await grid({ body: tbl(tr(tc("空"), "<w:del/>")) + tbl(rows) })).cells.map(
        (cell) => `${cell.at.table} ${cell.text}`,
      ),
    ).toEqual(["1 A", "1 B", "1 C", "1 D"]);
  });
});

describe("text boxes", () => {
  it("reads them once, behind the paragraph that they hang on", async () => {
    const body = p(alternatives(box(line("（2022年度）")), vml(line("（2022年度）"))) + r(t("标题"))) + line("正文");
    expect(await lines({ body })).toEqual(["标题", "（2022年度）", "正文"]);
  });

  it("takes the older form where the newer one holds no text, and VML alone", async () => {
    expect(await lines({ body: p(alternatives("<w:drawing/>", vml(line("甲")))) + p(r(vml(line("乙")))) })).toEqual([
      "甲",
      "乙",
    ]);
  });

  it("reads a table in a text box as a table", async () => {
    const document = await read({ body: p(r(vml(tbl(tr(tc("总分") + tc("98")))))) });
    expect(document.blocks).toMatchObject([
      { kind: "table", grid: { table: 1, cells: [{ text: "总分" }, { text: "98" }] } },
    ]);
  });

  it("reads a text box in a cell as lines of that cell", async () => {
    const cell = `<w:tc>${p(r(t("说明")) + r(vml(line("已完成"))))}</w:tc>`;
    expect((await grid({ body: tbl(tr(cell)) })).cells[0]?.text).toBe("说明\n已完成");
  });
});

describe("what a document is made of", () => {
  it("counts the paragraphs outside tables that show text", async () => {
    const document = await read({ body: line("甲") + p("") + tbl(tr(tc("乙"))) + line("丙") });
    expect(paragraphs(document).map((each) => [each.at.paragraph, each.text])).toEqual([
      [1, "甲"],
      [2, "丙"],
    ]);
  });

  it("takes the outline level from the paragraph, the style or the built-in name", async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="2"/></w:style>`;
    const document = await read({
      styles,
      body:
        withProperties('<w:outlineLvl w:val="0"/>') +
        withProperties('<w:pStyle w:val="x"/>') +
        withProperties('<w:pStyle w:val="x"/><w:outlineLvl w:val="9"/>'),
    });
    expect(paragraphs(document).map((each) => each.outline)).toEqual([1, 2, null]);
  });

  it("reads Strict OOXML, other prefixes, other part names and UTF-16", async () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:tbl><x:tr><x:tc><x:tcPr><x:gridSpan x:val="2"/></x:tcPr><x:p><x:r><x:t>自评表</x:t></x:r></x:p></x:tc></x:tr><x:tr><x:tc><x:p/></x:tc><x:tc><x:p/></x:tc></x:tr></x:tbl></x:body></x:document>`;
    const bytes = container({
      "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>`,
      "word/document2.xml": Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, "utf16le")]),
    });
    expect((await docxBackend.read(bytes, DEFAULT_LIMITS)).blocks).toMatchObject([
      { grid: { cols: 2, cells: [{ colSpan: 2, text: "自评表" }, {}, {}] } },
    ]);
  });

  it("says that a document of pictures alone is a scan", async () => {
    const body = p(
      r(`<w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></w:drawing>`),
    );
    await expect(read({ body })).rejects.toMatchObject({ code: "no-text" });
  });

  it("refuses a main part that is no document", async () => {
    await expect(
      docxBackend.read(container({ "word/document.xml": part("styles", "") }), DEFAULT_LIMITS),
    ).rejects.toMatchObject({ code: "corrupt" });
  });
});
