import { chineseNumber } from "../chinese-number.ts";
import { findingWords } from "../finding-words.ts";
import { findingCount, type LetterFinding, type LetterModel } from "../letter-model.ts";

/** Fields that stand for one text of the letter; several lines become several paragraphs. */
const LETTER_FIELDS: Readonly<Record<string, (letter: LetterModel) => string>> = {
  发文机关: ({ letterhead }) => letterhead,
  文号: ({ documentNumber }) => documentNumber,
  标题: ({ title }) => title,
  主送单位: ({ addressee }) => addressee,
  正文: ({ opening }) => opening,
  问题清单: problemList,
  问题数: (letter) => String(findingCount(letter)),
  整改要求: ({ requirements }) =>
    requirements.map((text, index) => `（${chineseNumber(index + 1)}）${text}`).join("\n"),
  整改期限: ({ deadline }) => deadline,
  结束语: ({ closing }) => closing,
  附件标题: ({ annexTitle }) => annexTitle,
  落款单位: ({ signatory }) => signatory,
  落款日期: ({ date }) => date,
  联系方式: ({ contact }) => contact,
};

/** A finding with what stands around it. */
export interface NumberedFinding {
  readonly number: number;
  readonly project: string;
  readonly source: string;
  readonly finding: LetterFinding;
}

/** Fields of one finding: the table row, or the paragraph, that has one is repeated for each finding. */
const FINDING_FIELDS: Readonly<Record<string, (row: NumberedFinding) => string>> = {
  "问题.序号": ({ number }) => String(number),
  "问题.项目": ({ project }) => project,
  "问题.文件": ({ source }) => source,
  "问题.名称": ({ finding }) => finding.problem,
  "问题.指标": ({ finding }) => finding.item,
  "问题.位置": ({ finding }) => finding.location,
  "问题.填报": ({ finding }) => finding.reported,
  "问题.应为": ({ finding }) => finding.expected,
  "问题.说明": ({ finding }) => finding.explanation,
  "问题.整改": ({ finding }) => finding.action,
};

/** Every field that a template may have. */
export const TEMPLATE_FIELDS: readonly string[] = [...Object.keys(LETTER_FIELDS), ...Object.keys(FINDING_FIELDS)];

/** Fields whose lines are paragraphs of their own where nothing else stands beside them; a title's lines stay one paragraph. */
export const PARAGRAPH_FIELDS: ReadonlySet<string> = new Set(["正文", "问题清单", "整改要求", "结束语"]);

export function isFindingField(name: string): boolean {
  return Object.hasOwn(FINDING_FIELDS, name);
}

/** Text of a field; empty for a finding's field where there is no finding. */
export type FieldValues = (name: string) => string;

export function letterValues(letter: LetterModel, row: NumberedFinding | null = null): FieldValues {
  return (name) => {
    if (Object.hasOwn(LETTER_FIELDS, name)) return LETTER_FIELDS[name]?.(letter) ?? "";
    return row !== null && isFindingField(name) ? (FINDING_FIELDS[name]?.(row) ?? "") : "";
  };
}

/** All findings of a letter, numbered through. */
export function numberedFindings(letter: LetterModel): NumberedFinding[] {
  let number = 0;
  return letter.projects.flatMap(({ heading, source, findings }) =>
    findings.map((finding) => ({ number: ++number, project: heading, source, finding })),
  );
}

/** The findings as numbered paragraphs, with their projects' headings where there are several. */
function problemList({ projects }: LetterModel): string {
  return projects
    .flatMap(({ heading, findings }, index) => [
      ...(projects.length > 1 ? [`（${chineseNumber(index + 1)}）${heading}`] : []),
      ...findings.map((finding, order) => {
        const { lead, text } = findingWords(finding);
        return `${order + 1}．${lead}${text.replaceAll("\n", "")}`;
      }),
    ])
    .join("\n");
}
