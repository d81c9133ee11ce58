import { describe, expect, it } from "vitest";
import { letterContent } from "../../../src/export/letter/letter-content.ts";
import { checkTemplate } from "../../../src/export/letter/template/check-template.ts";
import { renderWithTemplate } from "../../../src/export/letter/template/render-with-template.ts";
import { TemplateError } from "../../../src/export/letter/template/template-problem.ts";
import { buildZip, type ZipPart } from "../../build/zip.ts";
import { FRAME, report } from "./sketch-report.ts";
import { paragraph, relationships, template } from "./word-template.ts";

const BODY = paragraph("{{问题清单}}");
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const link = (type: string, target: string, mode = "") =>
  `<Relationship Id="r9" Type="${OFFICE}/${type}" Target="${target}" ${mode}/>`;
const linked = (...links: string[]): ZipPart => ({
  name: "word/_rels/document.xml.rels",
  data: relationships(...links),
});
const field = (...codes: string[]) =>
  `<w:p>${codes.map((code) => `<w:r><w:instrText>${code}</w:instrText></w:r>`).join("")}</w:p>`;
const MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml";

const REFUSED: readonly (readonly [what: string, bytes: Buffer, code: string])[] = [
  ["macros", template(BODY, [{ name: "word/vbaProject.bin", data: "x" }]), "macros"],
  ["the content type of macros", template(BODY, [], MACROS), "macros"],
  ["a custom ribbon", template(BODY, [{ name: "customUI/customUI.xml", data: "<customUI/>" }]), "macros"],
  [
    "an external template",
    template(BODY, [linked(link("attachedTemplate", "http://evil/x.dotm", 'TargetMode="External"'))]),
    "external-link",
  ],
  [
    "an external picture",
    template(BODY, [linked(link("image", "\\\\evil\\share\\a.png", 'TargetMode="External"'))]),
    "external-link",
  ],
  ["a link that hides its mode", template(BODY, [linked(link("image", "file:///etc/passwd"))]), "external-link"],
  [
    "a link in a header",
    template(BODY, [
      {
        name: "word/_rels/header1.xml.rels",
        data: relationships(link("hyperlink", "http://evil", 'TargetMode="External"')),
      },
    ]),
    "external-link",
  ],
  ["an OLE object", template(BODY, [linked(link("oleObject", "embeddings/oleObject1.bin"))]), "embedded-object"],
  ["an embedded file", template(BODY, [{ name: "word/embeddings/a.xlsx", data: "PK" }]), "embedded-object"],
  ["a chunk of HTML", template(BODY, [linked(link("aFChunk", "chunk.html"))]), "embedded-object"],
  ["DDE cut into runs", template(BODY + field(" DD", "EAUTO cmd ", '"/k calc"')), "active-field"],
  ["DDE built from numbers", template(BODY + field("QUOTE 68 68 69")), "active-field"],
  ["a simple field", template(`${BODY}<w:p><w:fldSimple w:instr='INCLUDETEXT "file.txt"'/></w:p>`), "active-field"],
  ["a path upwards", template(BODY, [{ name: "word/../../x.xml", data: "<x/>" }]), "unsafe-part"],
  ["two parts of one name", template(BODY, [{ name: "WORD/document.xml", data: "<x/>" }]), "unsafe-part"],
  [
    "a DOCTYPE",
    template("", [{ name: "word/document.xml", data: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }]),
    "not-docx",
  ],
  ["XML that is cut off", template("", [{ name: "word/document.xml", data: "<w:document><w:p>" }]), "not-docx"],
  ["no document", buildZip([{ name: "a.txt", data: "x" }]), "not-docx"],
  ["no zip", Buffer.from("MZ"), "not-docx"],
  ["a bomb", template(BODY, [{ name: "word/media/a.png", data: Buffer.alloc(20 * 1024 * 1024) }]), "not-docx"],
];

describe("a hostile template", () => {
  it.each(REFUSED)("is refused for %s", (_what, bytes, code) => {
    const { ok, problems } = checkTemplate(bytes);
    expect(ok).toBe(false);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems.every(({ text }) => text.zh !== "" && text.en !== "")).toBe(true);
    const model = letterContent({ ...FRAME, unit: "甲", reports: [report()] });
    expect(() => renderWithTemplate(bytes, model)).toThrow(TemplateError);
  });

  it("is not seen in ordinary fields, pictures and links within the file", () => {
    const page =
      field(" PAGE ", "\\* MERGEFORMAT") + field('TOC \\o "1-3" \\h') + field("HYPERLINK \\l &quot;_Toc1&quot;");
    const bytes = template(BODY + page, [
      linked(link("image", "media/seal.png"), link("styles", "styles.xml")),
      { name: "word/media/seal.png", data: "png" },
    ]);
    expect(checkTemplate(bytes)).toMatchObject({ ok: true, problems: [] });
  });
});
