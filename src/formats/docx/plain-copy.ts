import { writeZip } from "../../archive/write-zip.ts";
import type { Limits } from "../../model/limits.ts";
import type { DocxReading } from "./read-docx.ts";
import type { ReadingTrace } from "./reading-state.ts";
import { isOn, readXml, type XmlAttributes, type XmlHandler } from "./xml-reader.ts";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** Where finished paragraphs and tables go, with the text that waits for its next paragraph. */
interface Target {
  readonly out: string[];
  carried: string;
}

interface CopiedParagraph {
  readonly prefix: string;
  readonly outline: number | null;
  readonly joinsNext: boolean;
  content: string;
  readonly boxes: string[];
}

/**
 * A DOCX with the same paragraphs, tables and bold or italic runs, and nothing else: what the reading left out (deletions, hidden
 * text, prompts, merged-away cells, bookmarks) is out, what it worked out (automatic numbers, symbols, text boxes) is plain text.
 * Row and cell spans are left to the record's grid.
 */
export function plainCopy(reading: DocxReading, trace: ReadingTrace, limits: Limits): Buffer {
  const copier = new Copier(trace, reading.cells);
  readXml(reading.main.bytes, reading.main.name, limits, copier);
  const parts = {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/word/document.xml" ContentType="${TYPE}"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="${WORD}"><w:body>${copier.body()}</w:body></w:document>`,
  };
  return writeZip(Object.entries(parts).map(([name, xml]) => ({ name, content: Buffer.from(xml, "utf8") })));
}

class Copier implements XmlHandler {
  private element = 0;
  private skipped = 0;
  private bold = false;
  private italic = false;
  private readonly targets: Target[] = [{ out: [], carried: "" }];
  private readonly paragraphs: CopiedParagraph[] = [];
  private readonly closers: ((() => void) | null)[] = [];
  private readonly trace: ReadingTrace;
  private readonly cells: ReadonlySet<number>;

  constructor(trace: ReadingTrace, cells: ReadonlySet<number>) {
    this.trace = trace;
    this.cells = cells;
  }

  body(): string {
    this.settle();
    return this.target.out.join("");
  }

  open(name: string, attributes: XmlAttributes, parent: string): void {
    this.element++;
    if (this.skipped > 0 || (name === "w:tc" && !this.cells.has(this.element))) this.skipped++;
    else {
      this.closers.push(this.openElement(name, attributes, parent));
      const text = this.trace.texts.get(this.element);
      if (text !== undefined) this.addRun(text);
    }
  }

  close(): void {
    if (this.skipped > 0) this.skipped--;
    else this.closers.pop()?.();
  }

  text(): void {}

  private get target(): Target {
    return this.targets[this.targets.length - 1]!;
  }

  /** Returns what is to do when the element closes. */
  private openElement(name: string, attributes: XmlAttributes, parent: string): (() => void) | null {
    switch (name) {
      case "w:p":
        return this.openParagraph();
      case "w:r":
        this.bold = this.italic = false;
        return null;
      case "w:b":
        if (parent === "w:rPr") this.bold = isOn(attributes);
        return null;
      case "w:i":
        if (parent === "w:rPr") this.italic = isOn(attributes);
        return null;
      case "w:tbl":
        this.settle();
        return this.wrap("w:tbl");
      case "w:tr":
        return this.wrap("w:tr");
      case "w:tc":
        return this.openCell();
      case "w:txbxContent":
        return this.openTextBox();
      default:
        return null;
    }
  }

  private wrap(name: string): () => void {
    this.target.out.push(`<${name}>`);
    return () => this.target.out.push(`</${name}>`);
  }

  private openCell(): () => void {
    const close = this.wrap("w:tc");
    this.targets.push({ out: this.target.out, carried: "" });
    return () => {
      this.settle();
      this.targets.pop();
      close();
    };
  }

  private openTextBox(): () => void {
    this.targets.push({ out: [], carried: "" });
    return () => {
      this.settle();
      const { out } = this.target;
      this.targets.pop();
      const into = this.paragraphs.at(-1)?.boxes ?? this.target.out;
      for (const piece of out) into.push(piece);
    };
  }

  private openParagraph(): (() => void) | null {
    const facts = this.trace.paragraphs.get(this.element);
    if (facts === undefined) return null;
    this.paragraphs.push({ ...facts, content: "", boxes: [] });
    return () => this.closeParagraph();
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    const { target } = this;
    if (paragraph.joinsNext) target.carried += paragraph.content;
    else {
      const prefix = paragraph.prefix === "" ? "" : runXml(paragraph.prefix, "");
      target.out.push(paragraphXml(prefix + target.carried + paragraph.content, paragraph.outline));
      target.carried = "";
    }
    for (const piece of paragraph.boxes) target.out.push(piece);
  }

  private addRun(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    const look = (this.bold ? "<w:b/>" : "") + (this.italic ? "<w:i/>" : "");
    if (paragraph !== undefined) paragraph.content += runXml(text, look);
  }

  private settle(): void {
    if (this.target.carried !== "") this.target.out.push(paragraphXml(this.target.carried, null));
    this.target.carried = "";
  }
}

function paragraphXml(content: string, outline: number | null): string {
  const style = outline !== null && outline <= 6 ? `<w:pPr><w:pStyle w:val="Heading${outline}"/></w:pPr>` : "";
  return `<w:p>${style}${content}</w:p>`;
}

function runXml(text: string, look: string): string {
  const pieces = text.split(/([\n\t])/).map((piece) => {
    if (piece === "\n") return "<w:br/>";
    if (piece === "\t") return "<w:tab/>";
    return piece === "" ? "" : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`;
  });
  return `<w:r>${look === "" ? "" : `<w:rPr>${look}</w:rPr>`}${pieces.join("")}</w:r>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
