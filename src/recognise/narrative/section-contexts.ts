import type { Section } from "../../model/narrative.ts";
import { type KnownName, maskSentence } from "./project-mentions.ts";
import type { SectionedText } from "./sections.ts";

/** What a heading says about the sentences under it. */
export interface SectionContext {
  /** The project that it, or a heading above it, names. */
  readonly project: string | null;
  /** 单位基本情况: about the unit, not about the project. */
  readonly inUnitSection: boolean;
  /** 绩效目标: what is still to be done. */
  readonly isPlan: boolean;
}

const USUAL =
  /基本|概况|情况|资金|预算|绩效|支出|执行|自评|评价|结论|结果|目标|产出|效益|问题|建议|措施|分析|安排|背景|立项|依据|管理|组织|实施|总体|说明|用途|内容|计划|打算|做法|经验|应用|公开|其他|项目|专项|经费|费用|补助|补贴|工程|使用|到位|年度|[及和与的、\d]/g;
const NAMES_PROJECT = /(?:工程|标段|子项|项目|经费|补助|补贴|费|专项|资金)$/;

/** Contexts of all sections, by section. */
export function sectionContexts({ sections, parentOf }: SectionedText, known: readonly KnownName[]): SectionContext[] {
  const subjects = sections.map((section) => subjectOf(section, known));
  // Among headings of which one is a form's project, the others are projects too, whatever their words.
  const listsProjects = new Set(
    sections.flatMap((section, index) => (isName(section, subjects[index]) ? [rowOf(section, parentOf[index])] : [])),
  );
  sections.forEach((section, index) => {
    const bare = bareHeading(section);
    if (
      listsProjects.has(rowOf(section, parentOf[index])) &&
      subjects[index] === null &&
      bare.replace(USUAL, "").length >= 2
    )
      subjects[index] = bare;
  });
  return sections.map(({ heading }, index) => ({
    project: nearest(subjects, parentOf, index),
    inUnitSection: /单位|部门|机构|人员|职[责能]/.test(heading) && !/项目|资金|自评|评价/.test(heading),
    isPlan: /目标|计划|打算/.test(heading) && !/完成|实现|达成|到位|使用|执行/.test(heading),
  }));
}

const rowOf = (section: Section, parent: number | null | undefined): string => `${parent ?? "top"}/${section.level}`;

function bareHeading(section: Section): string {
  return section.heading.slice(section.numbering?.length ?? 0).replace(/^[\s：:]+|[\s：:]+$/g, "");
}

/** The project that a heading names ("（一）道路硬化工程"), null for the usual ones. */
function subjectOf(section: Section, known: readonly KnownName[]): string | null {
  const bare = bareHeading(section).slice(0, 200);
  const named = maskSentence(bare, known).mentions;
  if (named.length === 1) return named[0]?.name ?? null;
  return NAMES_PROJECT.test(bare) && bare.replace(USUAL, "").length >= 2 ? bare : null;
}

const isName = (section: Section, subject: string | null | undefined): boolean =>
  subject != null && bareHeading(section).length <= subject.length + 4;

function nearest(
  subjects: readonly (string | null)[],
  parentOf: readonly (number | null)[],
  from: number,
): string | null {
  for (let index: number | null = from; index !== null; index = parentOf[index] ?? null) {
    const subject = subjects[index];
    if (subject) return subject;
  }
  return null;
}
