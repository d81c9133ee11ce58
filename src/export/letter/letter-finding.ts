import type { BatchFinding, Finding } from "../../model/finding.ts";
import { ended, formalCalculation, formalSentence, tellsFigures } from "./formal-text.ts";
import type { ReturnedReport } from "./letter-input.ts";
import { type SubjectNames, subjectNames } from "../../model/subject-names.ts";
import type { LetterFinding } from "./letter-model.ts";
import { placeText } from "./place-text.ts";
import { oneLine, shortened } from "./plain-text.ts";
import { problemText } from "./problem-texts.ts";

/** What the letter asks for where nobody but the unit can know the right value. */
export const TO_BE_CHECKED = "请核实";

/** Characters of a quoted value: a whole goal text would fill a page. */
const MOST_VALUE = 120;
const MOST_ITEM = 160;
const MOST_EXPLANATION = 400;

/** One confirmed finding in the words of a letter. */
export function letterFinding(finding: Finding | BatchFinding, report: ReturnedReport): LetterFinding {
  const subject = subjectIn(finding, report);
  const text = problemText(finding.rule);
  const unit = unitOf(subject, report);
  const calculation = finding.calculation === null ? "" : formalCalculation(finding.calculation);
  const sentence = text.says ?? withoutLead(formalSentence(finding.message.zh), text.name);
  return {
    id: finding.id,
    problem: text.name,
    item: shortened(itemText(subjectNames(report, subject, "zh")), MOST_ITEM),
    location: placeText(finding.at),
    reported: reportedText(finding.reported, unit),
    expected: expectedText(finding.expected, text.expected, unit),
    explanation: shortened(
      calculation === "" || text.says !== undefined || tellsFigures(sentence, calculation)
        ? sentence
        : ended(`${sentence.replace(/。$/u, "")}（${calculation}）`),
      MOST_EXPLANATION,
    ),
    action: text.action,
  };
}

/** What stands in front of the sentence already is not said again. */
function withoutLead(sentence: string, name: string): string {
  return sentence.startsWith(`${name}：`) ? sentence.slice(name.length + 1) : sentence;
}

/** 产出指标—数量指标—巡检次数·得分 */
function itemText({ row, column, heading }: SubjectNames): string {
  const quoted = heading === null || oneLine(heading) === "" ? [] : [`“${oneLine(heading)}”`];
  const own = [...row.map(oneLine), ...quoted].filter((part) => part !== "");
  return [own.join("—"), column].filter((part) => part !== null && part !== "").join("·");
}

/** A finding across files has a place of its own in each of them. */
function subjectIn(finding: Finding | BatchFinding, report: ReturnedReport): string {
  const own = "files" in finding ? finding.files.find((file) => file.path === report.path) : undefined;
  return own?.subject ?? finding.subject;
}

function reportedText(reported: string | null, unit: string): string {
  if (reported === null) return "—";
  const text = withoutComma(oneLine(reported));
  return text === "" ? "未填写" : shortened(measured(text, unit), MOST_VALUE);
}

function expectedText(
  expected: string | null,
  kind: "right" | "unknown" | { readonly is: string },
  unit: string,
): string {
  const text = expected === null ? "" : withoutComma(oneLine(expected));
  if (text === "" || kind === "unknown") return TO_BE_CHECKED;
  const value = shortened(measured(text.replace(/^[≤<≥>=]\s*/u, ""), unit), MOST_VALUE);
  return kind === "right" ? value : `${kind.is}${value}`;
}

/** A list of heading numbers ends in the mark of the last one: 一、二、三、 */
function withoutComma(text: string): string {
  return text.replace(/(?<=.)、+$/u, "");
}

/** A bare figure with the unit of its column. */
function measured(text: string, unit: string): string {
  return /^-?[\d,]+(?:\.\d+)?$/u.test(text) ? `${text}${unit}` : text;
}

function unitOf(subject: string, { evaluations }: ReturnedReport): string {
  const [, index] = /^\/evaluations\/(\d+)\//u.exec(subject) ?? [];
  if (index === undefined) return "";
  if (/\/(?:weight|score|declaredWeight)$|\/groups\/\d+$/u.test(subject)) return "分";
  return /\/(?:initialBudget|budget|executed)$/u.test(subject) ? (evaluations[Number(index)]?.funds.unit ?? "") : "";
}
