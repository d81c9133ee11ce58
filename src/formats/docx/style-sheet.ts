import type { Limits } from "../../model/limits.ts";
import { noParagraphProperties, readParagraphProperty, type ParagraphProperties } from "./paragraph-properties.ts";
import { layer, noRunProperties, readRunProperty, type RunProperties } from "./run-properties.ts";
import { attribute, isOn, readXml } from "./xml-reader.ts";

/** A style with everything that it inherits. */
export interface Style {
  readonly id: string | null;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
}

interface WrittenStyle extends Style {
  readonly id: string;
  /** Built-in name in lower case, e.g. `heading 1`. */
  name: string;
  basedOn: string | null;
}

/** Styles that one style may be based on, directly or not. */
const LONGEST_CHAIN = 50;

const NO_STYLE: Style = { id: null, paragraph: noParagraphProperties(), run: noRunProperties() };

/** The styles of one document, `word/styles.xml`. */
export interface StyleSheet {
  /** A style by its id; an unknown id gives a style that states nothing. */
  style(id: string): Style;
  /** The style of paragraphs that name none. */
  readonly defaultParagraph: Style;
}

/** A document without `word/styles.xml`. */
export const NO_STYLES: StyleSheet = { style: () => NO_STYLE, defaultParagraph: NO_STYLE };

/**
 * Reads the styles; inheritance (`w:basedOn`) is resolved when asked for, circles end where they close.
 *
 * @throws {FuheError} `corrupt`, `limit-exceeded`.
 */
export function readStyleSheet(part: Uint8Array, name: string, limits: Limits): StyleSheet {
  const { styles, defaultId } = readStyles(part, name, limits);
  const resolved = new Map<string, Style>();
  const style = (id: string): Style => {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const result = inherit(id, styles);
    resolved.set(id, result);
    return result;
  };
  return { style, defaultParagraph: defaultId === null ? NO_STYLE : style(defaultId) };
}

function readStyles(
  part: Uint8Array,
  name: string,
  limits: Limits,
): { styles: Map<string, WrittenStyle>; defaultId: string | null } {
  const styles = new Map<string, WrittenStyle>();
  let defaultId: string | null = null;
  let current: WrittenStyle | null = null;
  // Conditional formats of table styles (w:tblStylePr) hold pPr and rPr of their own, which are not the style's.
  const path: string[] = [];
  readXml(part, name, limits, {
    open(element, attributes, parent) {
      path.push(element);
      if (element === "w:style") {
        const id = attribute(attributes, "w:styleId") ?? "";
        current = { id, name: "", basedOn: null, paragraph: noParagraphProperties(), run: noRunProperties() };
        styles.set(id, current);
        if (attribute(attributes, "w:type") === "paragraph" && isOn({ val: attribute(attributes, "w:default") ?? "0" }))
          defaultId = id;
      } else if (current !== null && parent === "w:style") {
        if (element === "w:basedOn") current.basedOn = attribute(attributes, "w:val") ?? null;
        else if (element === "w:name") current.name = (attribute(attributes, "w:val") ?? "").toLowerCase();
      } else if (current !== null && path[2] === "w:rPr") {
        readRunProperty(element, attributes, current.run);
      } else if (current !== null && path[2] === "w:pPr") {
        readParagraphProperty(element, attributes, parent, current.paragraph);
      }
    },
    close(element) {
      path.pop();
      if (element === "w:style") current = null;
    },
    text() {},
  });
  return { styles, defaultId };
}

function inherit(id: string, styles: ReadonlyMap<string, WrittenStyle>): Style {
  const paragraph = noParagraphProperties();
  let run = noRunProperties();
  const seen = new Set<string>();
  for (let next: string | null = id; next !== null && !seen.has(next) && seen.size < LONGEST_CHAIN;) {
    seen.add(next);
    const written = styles.get(next);
    if (written === undefined) break;
    paragraph.list ??= written.paragraph.list;
    paragraph.listLevel ??= written.paragraph.listLevel;
    paragraph.outline ??= written.paragraph.outline ?? headingLevel(written.name);
    run = layer(run, written.run);
    next = written.basedOn;
  }
  return { id, paragraph, run };
}

/** Built-in headings carry their level in the name, even where the style does not state it. */
function headingLevel(name: string): number | null {
  const level = /^(?:heading|标题) ?([1-9])$/.exec(name)?.[1];
  return level === undefined ? null : Number(level) - 1;
}
