import type { Section } from "../../model/narrative.ts";
import { type NumberedLine, numberedLine, splitHeading } from "./headings.ts";
import type { Line } from "./lines.ts";
import { outline } from "./outline.ts";
import { endsSentence } from "./sentences.ts";

/** Sections of the report's text, and for each line the section that it belongs to. */
export interface SectionedText {
  readonly sections: readonly Section[];
  /** By line: index of its section, null before the first heading. */
  readonly sectionOf: readonly (number | null)[];
  /** By section: index of the section that it stands under, null at the top. */
  readonly parentOf: readonly (number | null)[];
  /** By line: the text without a heading's number. */
  readonly bodyOf: readonly string[];
}

interface Candidate {
  readonly line: number;
  readonly numbered: NumberedLine;
  readonly heading: string;
  readonly text: string;
  readonly titleLike: boolean;
  level: number;
  isHeading: boolean;
}

/** Finds the headings among the lines and gathers what stands under each. */
export function sectionsOf(lines: readonly Line[]): SectionedText {
  const candidates = headingCandidates(lines);
  const byLine = new Map(candidates.map((one) => [one.line, one]));
  const sections: (Section & { text: string })[] = [];
  const sectionOf: (number | null)[] = [];
  const bodyOf: string[] = [];
  lines.forEach((line, index) => {
    const candidate = byLine.get(index);
    const unnumbered = !candidate && line.role === "text" && line.outline !== null && isShortTitle(line.text);
    if (candidate?.isHeading) {
      const { heading, text, level, numbered } = candidate;
      sections.push({ heading, level, numbering: numbered.numbering, text, at: line.at });
    } else if (unnumbered) {
      sections.push({ heading: line.text, level: line.outline ?? 1, numbering: null, text: "", at: line.at });
    } else if (line.role === "text") {
      const current = sections[sections.length - 1];
      if (current) current.text = current.text === "" ? line.text : `${current.text}\n${line.text}`;
    }
    sectionOf.push(sections.length === 0 ? null : sections.length - 1);
    bodyOf.push(candidate ? candidate.numbered.rest : line.text);
  });
  return { sections, sectionOf, parentOf: parents(sections), bodyOf };
}

function parents(sections: readonly Section[]): (number | null)[] {
  const open: number[] = [];
  return sections.map(({ level }, index) => {
    while (open.length > 0 && (sections[open[open.length - 1] ?? 0]?.level ?? 0) >= level) open.pop();
    const parent = open[open.length - 1] ?? null;
    open.push(index);
    return parent;
  });
}

function headingCandidates(lines: readonly Line[]): Candidate[] {
  const found = lines.flatMap((line, index): Candidate[] => {
    const numbered = line.role === "text" ? numberedLine(line.text) : null;
    if (!numbered) return [];
    return [{ line: index, numbered, ...splitHeading(line.text, numbered), level: 1, isHeading: false }];
  });
  const places = outline(found.map((one) => one.numbered));
  const groups = new Map<string, Candidate[]>();
  found.forEach((one, index) => {
    const place = places[index];
    one.level = place?.level ?? 1;
    const key = `${place?.parent ?? "top"}/${one.level}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  });
  // A list of statements is no list of headings; but one statement among headings is one of them.
  for (const group of groups.values()) {
    const isHeading = group.some((one) => one.titleLike);
    for (const one of group) one.isHeading = isHeading;
  }
  return found;
}

function isShortTitle(text: string): boolean {
  return text.length <= 40 && !endsSentence(text);
}
