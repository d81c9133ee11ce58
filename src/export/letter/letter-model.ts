import { z } from "zod";

const line = z.string().max(2_000);
const text = z.string().max(20_000);

/** One finding of the letter, in words that may be changed. */
export const LetterFinding = z.object({
  /** Fingerprint of the finding; empty for a row that was written by hand. */
  id: z.string().max(200),
  /** What is wrong, in a few words: 执行率计算有误. */
  problem: line,
  /** The form's own row: 年度资金总额·执行率, 产出指标—数量指标—巡检次数·得分. */
  item: line,
  /** Where to look it up: 第2页表1第7行; empty where it has no place. */
  location: line,
  /** What was reported, with its unit. */
  reported: text,
  /** What it should be, or 请核实 where nobody but the unit can know. */
  expected: text,
  /** Why, with the calculation. */
  explanation: text,
  /** What the unit has to do. */
  action: text,
});
export type LetterFinding = z.infer<typeof LetterFinding>;

/** The findings of one project. */
export const LetterProject = z.object({
  heading: line,
  /** The file that was sent. */
  source: line,
  findings: z.array(LetterFinding).max(2_000),
});
export type LetterProject = z.infer<typeof LetterProject>;

/**
 * A 退回整改通知 as data: every text may be changed before the DOCX is made. Numbers of headings (一、（一）1.) are not in
 * the texts: they follow from the order. `\n` begins a new paragraph in `opening`, `requirements` and `closing`, and a new
 * line in `title`.
 */
export const LetterModel = z.object({
  /** 发文机关标志 in red above a red line, e.g. XX区财政局文件; empty where the paper has one printed. */
  letterhead: line,
  /** 文号; empty leaves the line out. */
  documentNumber: line,
  title: line,
  /** 主送机关, without the colon. */
  addressee: line,
  opening: text,
  problemsHeading: line,
  /** text: numbered paragraphs in the letter · table: a list in an annex on a page of its own. */
  listForm: z.enum(["text", "table"]),
  projects: z.array(LetterProject).max(2_000),
  requirementsHeading: line,
  requirements: z.array(text).max(50),
  /** As it stands in the texts: 2023年4月30日. */
  deadline: line,
  closing: text,
  signatory: line,
  /** 成文日期: 2023年4月10日. */
  date: line,
  /** 附注, in round brackets; empty leaves it out. */
  contact: line,
  /** Title of the annex. */
  annexTitle: line,
});
export type LetterModel = z.infer<typeof LetterModel>;

/** The number of findings in a letter. */
export function findingCount(model: LetterModel): number {
  return model.projects.reduce((count, project) => count + project.findings.length, 0);
}

/** The same letter with another deadline, wherever a text names it. */
export function withDeadline(model: LetterModel, deadline: string): LetterModel {
  if (model.deadline === "") return { ...model, deadline };
  const renew = (words: string): string => words.replaceAll(model.deadline, deadline);
  return {
    ...model,
    opening: renew(model.opening),
    requirements: model.requirements.map(renew),
    closing: renew(model.closing),
    deadline,
  };
}
