import type { Document } from "../../model/document.ts";
import type { Evaluation } from "../../model/evaluation.ts";
import type { Claim, Narrative } from "../../model/narrative.ts";
import { cellClaims } from "./cell-claims.ts";
import { type Line, linesOf } from "./lines.ts";
import { type MaskedSentence, maskSentence } from "./project-mentions.ts";
import { sectionsOf, type SectionedText } from "./sections.ts";
import type { Away } from "./roles.ts";
import { claimsOf } from "./sentence-claims.ts";
import { splitSentences } from "./sentences.ts";
import { reportTitle, titleClaims } from "./titles.ts";

/**
 * Reads the text outside the tables: title, sections and what the text states about amounts, rates, scores, years, dates,
 * counts and names; further what goals and analysis texts of the forms state.
 *
 * @param evaluations The forms of the same document: their project names are known names, their years the own ones.
 */
export function readNarrative(document: Document, evaluations: readonly Evaluation[]): Narrative {
  const lines = linesOf(document);
  const known = [...new Set(evaluations.map((one) => one.projectName?.text ?? "").filter((name) => name.length >= 3))];
  const text = sectionsOf(lines);
  const titles = titleClaims(lines, evaluations, known);
  const years = [...new Set([...evaluations.map((one) => one.year), ...titles.map((claim) => claim.value)].filter((year) => typeof year === "number"))];
  const claims = lines.flatMap((line, index): Claim[] =>
    line.role === "text" ? lineClaims(line, index, text, { known, years }) : titles.filter((claim) => claim.line === index).map(({ line: _line, ...claim }) => claim),
  );
  return { title: reportTitle(lines), sections: [...text.sections], claims: [...claims, ...cellClaims(evaluations, known)] };
}

interface Known {
  readonly known: readonly string[];
  readonly years: readonly number[];
}

function lineClaims(line: Line, index: number, { sections, sectionOf, bodyOf }: SectionedText, { known, years }: Known): Claim[] {
  const section = sectionOf[index] ?? null;
  const heading = section === null ? null : headingProject(sections, section, known);
  let inParts = false;
  let away: Away = null;
  return splitSentences(bodyOf[index] ?? "").flatMap((one) => {
    inParts = one.goesOn && inParts;
    const sentence = maskSentence(one.text, known);
    const project = namedProject(sentence, heading);
    const context = { years, inParts, away, inUnitSection: isAboutUnit(sections, section), isReport: true, isPlan: false };
    if (/其中|包括|分别/.test(sentence.masked)) inParts = true;
    const found = claimsOf(sentence, context);
    away = found.away;
    return found.claims.map((claim): Claim => ({
      ...claim,
      // With two projects in one sentence nobody can say whose amount it is.
      about: project === undefined && /^(?:amount|rate|score|grade)$/.test(claim.kind) ? null : claim.about,
      project: claim.kind === "name" ? String(claim.value) : (project ?? null),
      sentence: one.text,
      section,
      at: line.at,
    }));
  });
}

/** Name of the project that a sentence is about; undefined where it names several. */
function namedProject(sentence: MaskedSentence, fromHeading: string | null): string | null | undefined {
  const names = [...new Set(sentence.mentions.map((one) => one.name))];
  return names.length > 1 ? undefined : (names[0] ?? fromHeading);
}

const GENERAL = /基本|概况|情况|资金|预算|绩效|支出|执行|自评|评价|结论|结果|目标|产出|效益|问题|建议|措施|分析|安排|背景|立项|依据|管理|组织|实施|总体|说明|用途|内容|计划|打算|做法|经验|应用|公开|其他/;
const NAMES_PROJECT = /(?:工程|标段|子项|.{2}项目|.{2}经费|.{2}补助|.{2}补贴|.{2}费|.{2}专项)$/;

/** A heading that names a project ("（一）道路硬化工程") names it for the sentences under it. */
function headingProject(sections: SectionedText["sections"], from: number, known: readonly string[]): string | null {
  let level = Infinity;
  for (let index = from; index >= 0; index--) {
    const section = sections[index];
    if (!section || section.level >= level) continue;
    level = section.level;
    const bare = section.heading.slice(section.numbering?.length ?? 0).replace(/^[\s：:]+|[\s：:]+$/g, "");
    const masked = maskSentence(bare, known);
    if (masked.mentions.length === 1) return masked.mentions[0]?.name ?? null;
    if (NAMES_PROJECT.test(bare) && !GENERAL.test(bare)) return bare;
  }
  return null;
}

function isAboutUnit(sections: SectionedText["sections"], section: number | null): boolean {
  const heading = section === null ? "" : (sections[section]?.heading ?? "");
  return /单位|部门|机构|人员|职[责能]/.test(heading) && !/项目|资金|自评|评价/.test(heading);
}
