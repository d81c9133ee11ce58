import type { Document } from "../../model/document.ts";
import type { Evaluation } from "../../model/evaluation.ts";
import type { Claim, Narrative } from "../../model/narrative.ts";
import { cellClaims } from "./cell-claims.ts";
import { linesOf } from "./lines.ts";
import { type KnownName, knownNames, type MaskedSentence, maskSentence } from "./project-mentions.ts";
import { type SectionContext, sectionContexts } from "./section-contexts.ts";
import { sectionsOf } from "./sections.ts";
import type { Away } from "./roles.ts";
import { claimsOf, PARTS_FOLLOW } from "./sentence-claims.ts";
import { splitSentences } from "./sentences.ts";
import { reportTitle, type TitleClaim, titleClaims } from "./titles.ts";

/**
 * Reads the text outside the tables: title, sections and what the text states about amounts, rates, scores, years, dates,
 * counts and names; further what goals and analysis texts of the forms state.
 *
 * @param evaluations The forms of the same document: their project names are known names, their years the own ones.
 */
export function readNarrative(document: Document, evaluations: readonly Evaluation[]): Narrative {
  const lines = linesOf(document);
  const known = knownNames(evaluations);
  const text = sectionsOf(lines);
  const titles = titleClaims(lines, evaluations, known);
  const stated = [...evaluations.map((one) => one.year), ...titles.map((claim) => claim.value)];
  const years = [...new Set(stated.filter((year) => typeof year === "number"))];
  const contexts = sectionContexts(text, known);
  const claims: Claim[] = [];
  let next = 0;
  lines.forEach((line, index) => {
    const section = text.sectionOf[index] ?? null;
    const context = (section === null ? undefined : contexts[section]) ?? {
      project: null,
      inUnitSection: false,
      isPlan: false,
    };
    if (line.role === "text")
      claims.push(...lineClaims({ text: text.bodyOf[index] ?? "", section, at: line.at, years, known, ...context }));
    for (; titles[next]?.line === index; next++) {
      const { line: _line, ...claim } = titles[next] as TitleClaim;
      claims.push(claim);
    }
  });
  return {
    title: reportTitle(lines),
    sections: [...text.sections],
    claims: [...claims, ...cellClaims(evaluations, known)],
  };
}

interface LineContext extends SectionContext {
  readonly text: string;
  readonly section: number | null;
  readonly at: Claim["at"];
  readonly years: readonly number[];
  readonly known: readonly KnownName[];
}

function lineClaims({
  text,
  section,
  at,
  years,
  known,
  project: fromHeading,
  inUnitSection,
  isPlan,
}: LineContext): Claim[] {
  let inParts = false;
  let away: Away = null;
  return splitSentences(text).flatMap((one) => {
    inParts = one.goesOn && inParts;
    const sentence = maskSentence(one.text, known);
    const project = namedProject(sentence, fromHeading);
    const found = claimsOf(sentence, { years, inParts, away, inUnitSection, isReport: true, isPlan });
    away = found.away;
    if (PARTS_FOLLOW.test(sentence.masked)) inParts = true;
    return found.claims.map((claim): Claim => ({
      ...claim,
      // With two projects in one sentence nobody can say whose amount it is.
      about: project === undefined && /^(?:amount|rate|score|grade)$/.test(claim.kind) ? null : claim.about,
      project: claim.kind === "name" ? String(claim.value) : (project ?? null),
      sentence: one.text,
      section,
      at,
    }));
  });
}

/** Name of the project that a sentence is about; undefined where it names several. */
function namedProject(sentence: MaskedSentence, fromHeading: string | null): string | null | undefined {
  const names = [...new Set(sentence.mentions.map((one) => one.name))];
  return names.length > 1 ? undefined : (names[0] ?? fromHeading);
}
