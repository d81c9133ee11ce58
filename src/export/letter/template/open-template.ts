import { openZip } from "../../../archive/zip-archive.ts";
import { FuheError } from "../../../errors.ts";
import { DEFAULT_LIMITS, type Limits } from "../../../model/limits.ts";
import { activeContentOf } from "./active-content.ts";
import { TemplateError, templateProblem, type TemplateProblem } from "./template-problem.ts";

const MiB = 1024 * 1024;

/** A template is a few pages and a seal, never a report with its pictures. */
const LIMITS: Limits = {
  ...DEFAULT_LIMITS,
  fileBytes: 10 * MiB,
  zipEntries: 300,
  partBytes: 16 * MiB,
  inflatedBytes: 48 * MiB,
};

/** One part of the template's package. */
export interface TemplatePart {
  readonly name: string;
  readonly content: Buffer;
}

export interface Template {
  /** In the order of the file. */
  readonly parts: readonly TemplatePart[];
  /** Names of the parts whose fields are filled: the document, its headers, footers and notes. */
  readonly filled: ReadonlySet<string>;
}

const ALLOWED =
  /^(?:\[Content_Types\]\.xml|(?:_rels|docProps|word|customXml|docMetadata)\/[\w .()[\]-]+(?:\/[\w .()[\]-]+){0,4})$/u;
const FILLED = /^word\/(?:document|(?:header|footer)\d*|footnotes|endnotes)\d*\.xml$/u;

/**
 * Opens a template and looks into every part of it.
 *
 * @throws {TemplateError} with everything that it may not have.
 */
export function openTemplate(bytes: Uint8Array): Template {
  try {
    return open(bytes);
  } catch (error) {
    if (error instanceof FuheError)
      throw new TemplateError([{ ...templateProblem("not-docx", error.code), text: wordsOf(error) }]);
    throw error;
  }
}

function open(bytes: Uint8Array): Template {
  if (bytes.length > LIMITS.fileBytes) throw new TemplateError([templateProblem("not-docx", "> 10 MiB")]);
  const zip = openZip(bytes, LIMITS);
  const entries = zip.entries.filter((entry) => !entry.directory);
  const problems = nameProblems(entries.map(({ name }) => name));
  const parts = entries.map((entry) => ({ name: entry.name, content: zip.read(entry) }));
  for (const { name, content } of parts)
    if (/\.(?:xml|rels)$/iu.test(name)) problems.push(...activeContentOf(name, content, LIMITS));
  const types = parts.find(({ name }) => name === "[Content_Types].xml")?.content.toString("utf8") ?? "";
  if (!types.includes("wordprocessingml") || !parts.some(({ name }) => name === "word/document.xml"))
    problems.push(templateProblem("not-docx", "word/document.xml"));
  if (problems.length > 0) throw new TemplateError(once(problems));
  return {
    parts: parts.map((part) =>
      part.name === "[Content_Types].xml" ? { ...part, content: asDocument(part.content) } : part,
    ),
    filled: new Set(parts.map(({ name }) => name).filter((name) => FILLED.test(name))),
  };
}

function nameProblems(names: readonly string[]): TemplateProblem[] {
  const seen = new Set<string>();
  return names.flatMap((name) => {
    const again = seen.has(name.toLowerCase());
    seen.add(name.toLowerCase());
    if (/vbaProject|vbaData|customUI|customizations\.xml|attachedToolbars/iu.test(name))
      return [templateProblem("macros", name)];
    if (/(?:^|\/)(?:embeddings|activeX|afchunk)|\.(?:exe|dll|js|vbs|hta|lnk|html?|mht|rtf)$/iu.test(name))
      return [templateProblem("embedded-object", name)];
    return again || !ALLOWED.test(name) || name.split("/").includes("..")
      ? [templateProblem("unsafe-part", name.slice(0, 200))]
      : [];
  });
}

/** A .dotx becomes a .docx; its letters are documents. */
function asDocument(types: Buffer): Buffer {
  return Buffer.from(
    types.toString("utf8").replace("wordprocessingml.template.main+xml", "wordprocessingml.document.main+xml"),
  );
}

function once(problems: readonly TemplateProblem[]): TemplateProblem[] {
  return [...new Map(problems.map((problem) => [`${problem.code}|${problem.subject}`, problem])).values()];
}

function wordsOf(error: FuheError) {
  const { zh, en } = templateProblem("not-docx", null).text;
  return { zh: `${zh}${error.detail.zh || error.code}`, en: `${en}${error.detail.en || error.code}` };
}
