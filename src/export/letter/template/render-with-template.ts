import { writeZip } from "../../../archive/write-zip.ts";
import { decodeXml } from "../../../formats/docx/xml-encoding.ts";
import { LetterModel } from "../letter-model.ts";
import { plainTexts } from "../plain-text.ts";
import { checkFields } from "./check-template.ts";
import { fillNodes } from "./fill-part.ts";
import { openTemplate } from "./open-template.ts";
import { TemplateError } from "./template-problem.ts";
import { readTree, writeTree } from "./xml-tree.ts";

/**
 * The letter in an office's own template: its fields are filled, everything else stays as it is. The same template and model
 * give the same bytes.
 *
 * @throws {TemplateError} where the template is refused; each problem names the field or part.
 * @throws {z.ZodError} where the model is none.
 */
export function renderWithTemplate(bytes: Uint8Array, model: LetterModel): Uint8Array {
  const letter = plainTexts(LetterModel.parse(model));
  const template = openTemplate(bytes);
  const { problems } = checkFields(template);
  if (problems.length > 0) throw new TemplateError(problems);
  return writeZip(
    template.parts.map(({ name, content }) => {
      if (!template.filled.has(name)) return { name, content };
      const xml = writeTree(fillNodes(readTree(decodeXml(content, name)), letter));
      return { name, content: Buffer.from(inUtf8(xml)) };
    }),
  );
}

/** Parts are written in UTF-8, whatever they were read in. */
function inUtf8(xml: string): string {
  return xml.replace(/^(<\?xml[^>]*?encoding\s*=\s*)(["'])[\w.-]+\2/u, "$1$2UTF-8$2");
}
