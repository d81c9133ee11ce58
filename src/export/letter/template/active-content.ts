import type { Limits } from "../../../model/limits.ts";
import { readXml } from "../../../formats/docx/xml-reader.ts";
import { templateProblem, type TemplateProblem } from "./template-problem.ts";

/** Field codes that fetch or run something when the document is opened, or that build such a code. */
const FETCHING =
  /\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|LINK|IMPORT|MACROBUTTON|DATABASE|QUOTE|RD)\b|HYPERLINK\s+"?\s*(?:[a-z][\w+.-]*:|\\\\)/iu;

/** Relationship types that bring foreign content or code, by the end of their address. */
const RELATIONS: Readonly<Record<string, "macros" | "embedded-object" | "external-link">> = {
  vbaProject: "macros",
  wordVbaData: "macros",
  keyMapCustomizations: "macros",
  attachedToolbars: "macros",
  extensibility: "macros",
  ui: "macros",
  control: "embedded-object",
  activeXControlBinary: "embedded-object",
  oleObject: "embedded-object",
  package: "embedded-object",
  aFChunk: "embedded-object",
  subDocument: "external-link",
  frame: "external-link",
  attachedTemplate: "external-link",
  mailMergeSource: "external-link",
  mailMergeHeaderSource: "external-link",
};

/** What one part of a package says that a template may not say. */
export function activeContentOf(name: string, content: Buffer, limits: Limits): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const code = { text: "" };
  let inCode = false;
  readXml(content, name, limits, {
    open(element, attributes) {
      inCode = element === "w:instrText";
      if (element === "w:p") code.text += "\n";
      if (element === "rel:Relationship") problems.push(...relationProblems(attributes));
      if (element.endsWith(":Override") || element.endsWith(":Default"))
        problems.push(
          ...typeProblems(attributes["ContentType"] ?? "", attributes["PartName"] ?? attributes["Extension"] ?? ""),
        );
      if (element === "w:mailMerge") problems.push(templateProblem("external-link", "mailMerge"));
      if (element === "w:fldSimple")
        code.text += `\n${Object.entries(attributes).find(([key]) => /(?:^|:)instr$/u.test(key))?.[1] ?? ""}\n`;
    },
    close() {
      inCode = false;
    },
    text(text) {
      if (inCode) code.text += text;
    },
  });
  // A code may be cut into paragraphs, too.
  const found = FETCHING.exec(code.text) ?? FETCHING.exec(code.text.replaceAll("\n", ""));
  if (found !== null) problems.push(templateProblem("active-field", (found[1] ?? found[0]).trim().slice(0, 80)));
  return problems;
}

function relationProblems(attributes: Readonly<Record<string, string>>): TemplateProblem[] {
  const target = attributes["Target"] ?? "";
  const kind = RELATIONS[attributes["Type"]?.split("/").at(-1) ?? ""];
  if (kind !== undefined) return [templateProblem(kind, target.slice(0, 200))];
  const outside = attributes["TargetMode"] === "External" || /^(?:[a-z][\w+.-]*:|\\\\|\/\/)/iu.test(target);
  return outside ? [templateProblem("external-link", target.slice(0, 200))] : [];
}

function typeProblems(type: string, part: string): TemplateProblem[] {
  if (/macroEnabled|vbaProject|vbaData|customUI|keyMapCustom|attachedToolbars/iu.test(type))
    return [templateProblem("macros", part)];
  return /activeX|oleObject|\.package$/iu.test(type) ? [templateProblem("embedded-object", part)] : [];
}
