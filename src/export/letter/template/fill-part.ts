import type { LetterModel } from "../letter-model.ts";
import { fieldNames, fillParagraph, paragraphText, withoutIdentity } from "./paragraph-fields.ts";
import { isFindingField, letterValues, numberedFindings } from "./template-fields.ts";
import type { XmlElement, XmlNode } from "./xml-tree.ts";

/** The nodes of a part with every field filled, rows and paragraphs of findings repeated. */
export function fillNodes(nodes: readonly XmlNode[], letter: LetterModel): XmlNode[] {
  const rows = numberedFindings(letter);
  const plain = letterValues(letter);
  const visit = (node: XmlNode): readonly XmlNode[] => {
    if (node.kind === "raw") return [node];
    if (node.name === "w:tr" && ownParagraphs(node).some(hasFindingField)) return repeated(node, rowWith);
    if (node.name !== "w:p") return [{ ...node, children: node.children.flatMap(visit) }];
    const filled = hasFindingField(node) ? repeated(node, fillParagraph) : fillParagraph(node, plain);
    // Text boxes have paragraphs of their own inside this one.
    return filled.map((paragraph) => ({ ...paragraph, children: paragraph.children.flatMap(visit) }));
  };
  const repeated = (
    element: XmlElement,
    fill: (copy: XmlElement, values: ReturnType<typeof letterValues>) => readonly XmlElement[],
  ): XmlElement[] => {
    // A table needs a row: without findings one stays, blank.
    if (rows.length === 0) return [...fill(element, plain)];
    return rows.flatMap((row, index) =>
      fill(index === 0 ? element : withoutIdentity(element), letterValues(letter, row)),
    );
  };
  return nodes.flatMap(visit);
}

/** Every paragraph of a part, text boxes and nested tables included. */
export function paragraphsOf(nodes: readonly XmlNode[]): XmlElement[] {
  return nodes.flatMap((node) => {
    if (node.kind === "raw") return [];
    return [...(node.name === "w:p" ? [node] : []), ...paragraphsOf(node.children)];
  });
}

function rowWith(row: XmlElement, values: ReturnType<typeof letterValues>): XmlElement[] {
  const visit = (node: XmlNode): readonly XmlNode[] => {
    if (node.kind === "raw") return [node];
    if (node.name === "w:p")
      return fillParagraph(node, values).map((filled) => ({ ...filled, children: filled.children.flatMap(visit) }));
    return [{ ...node, children: node.children.flatMap(visit) }];
  };
  return [{ ...row, children: row.children.flatMap(visit) }];
}

function hasFindingField(paragraph: XmlElement): boolean {
  return fieldNames(paragraphText(paragraph)).some(isFindingField);
}

/** The paragraphs of a row, those of rows within it aside. */
function ownParagraphs(row: XmlElement): XmlElement[] {
  const visit = (node: XmlNode): XmlElement[] => {
    if (node.kind === "raw" || node.name === "w:tr") return [];
    return [...(node.name === "w:p" ? [node] : []), ...node.children.flatMap(visit)];
  };
  return row.children.flatMap(visit);
}
