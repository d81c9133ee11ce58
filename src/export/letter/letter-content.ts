import type { EvaluationKind } from "../../model/evaluation.ts";
import { letterFinding } from "./letter-finding.ts";
import { LetterError } from "./letter-error.ts";
import type { LetterFrame, LetterInput, ReturnedReport } from "./letter-input.ts";
import type { LetterModel, LetterProject } from "./letter-model.ts";
import { officialDate } from "./official-date.ts";
import { oneLine, plainTexts, shortened } from "./plain-text.ts";

/** More findings than this are a list in an annex. */
const MOST_IN_TEXT = 6;
export const MOST_NAME = 120;

/**
 * The letter of one report or of one unit, from confirmed findings; every text of it may be changed before it is rendered.
 * Reports without a confirmed finding are left out.
 *
 * @throws {LetterError} `not-confirmed` (a finding whose state is another), `nothing-to-return`.
 * @throws {RangeError} where `date` or `deadline` is no day.
 */
export function letterContent(input: LetterInput): LetterModel {
  const returned = input.reports.filter((report) => report.findings.length > 0);
  const projects = returned.flatMap(projectsOf);
  if (projects.length === 0)
    throw new LetterError("nothing-to-return", {
      zh: "没有已确认的问题，不能生成退回通知",
      en: "there is no confirmed finding: nothing to return",
    });
  const deadline = officialDate(input.deadline);
  const count = projects.reduce((sum, project) => sum + project.findings.length, 0);
  return plainTexts({
    letterhead: oneLine(input.letterhead ?? ""),
    documentNumber: oneLine(input.documentNumber ?? `〔${input.date.slice(0, 4)}〕　号`),
    title: `关于退回${yearText(input)}${materialWords(returned)}\n予以整改的通知`,
    addressee: shortened(oneLine(input.unit ?? ""), MOST_NAME) || "有关单位",
    opening: openingText(input, returned, projects),
    problemsHeading: "复核发现的问题",
    listForm: count > MOST_IN_TEXT ? ("table" as const) : ("text" as const),
    projects,
    requirementsHeading: "整改要求",
    requirements: [
      "逐项核对整改。请对照所列问题逐项核对，填报有误的，据实更正自评表和自评报告；情况属实的，补充说明原因，并附有关佐证材料。",
      "保持数据一致。更正预算执行率、指标得分等数据的，应当同步核对总分、评价等级和自评报告中的相关表述，确保前后一致。",
      `按期重新报送。请于${deadline}前将整改后的自评材料加盖公章重新报送${selfName(input.issuer)}；对所列问题有异议的，请在上述期限内书面说明。`,
    ],
    deadline,
    closing: "特此通知。",
    signatory: oneLine(input.issuer),
    date: officialDate(input.date),
    contact: contactText(input.contact),
    annexTitle: "复核发现问题清单",
  });
}

/** The findings of a report, by project; findings of the text go with the only project where there is one. */
function projectsOf(report: ReturnedReport): LetterProject[] {
  const groups = new Map<number, LetterProject>();
  const only = report.evaluations.length === 1 ? 0 : -1;
  for (const { finding, state } of report.findings) {
    if (state !== "confirmed")
      throw new LetterError("not-confirmed", {
        zh: `问题“${finding.id}”未经复核人员确认，不得写入通知`,
        en: `finding ${finding.id} is not confirmed by a reviewer and must not be in a letter`,
      });
    const index = projectIndex(report, finding.evaluation) ?? only;
    const group = groups.get(index) ?? {
      heading: headingOf(report, index),
      source: fileName(report.path),
      findings: [],
    };
    group.findings.push(letterFinding(finding, report));
    groups.set(index, group);
  }
  return [...groups].sort(([a], [b]) => (a < 0 ? 1 : b < 0 ? -1 : a - b)).map(([, group]) => group);
}

function projectIndex(report: ReturnedReport, evaluation: number | null): number | null {
  return evaluation !== null && report.evaluations[evaluation] !== undefined ? evaluation : null;
}

function headingOf(report: ReturnedReport, index: number): string {
  const evaluation = report.evaluations[index];
  if (evaluation === undefined) return `自评报告正文（${shortened(fileName(report.path), MOST_NAME)}）`;
  const name = oneLine(evaluation.projectName?.text ?? "");
  return shortened(name, MOST_NAME) || shortened(oneLine(evaluation.title), MOST_NAME) || "项目支出绩效自评表";
}

function openingText(
  input: LetterInput,
  reports: readonly ReturnedReport[],
  projects: readonly LetterProject[],
): string {
  const count = projects.reduce((sum, { findings }) => sum + findings.length, 0);
  const [only] = projects.length === 1 ? projects : [];
  const named =
    only !== undefined && reports[0]?.evaluations.some(({ projectName }) => oneLine(projectName?.text ?? "") !== "");
  const kind = materialWords(reports);
  const material = named === true ? `${projectWords(only.heading)}${kind.replace(/^项目/u, "")}` : kind;
  const batch = oneLine(input.batchName ?? "");
  const within = batch === "" ? "" : `（批次：${shortened(batch, MOST_NAME)}）`;
  const found = only === undefined ? `发现${projects.length}份自评表共${count}处问题` : `发现${count}处问题`;
  return `你单位报送的${yearText(input)}${material}收悉。经${selfName(input.issuer)}复核${within}，${found}需要更正或说明。现将有关材料退回，请按本通知要求认真整改。`;
}

const MATERIALS: Readonly<Record<EvaluationKind, string>> = {
  project: "项目支出绩效自评材料",
  department: "部门整体支出绩效自评材料",
  transfer: "转移支付绩效自评材料",
};

/** What goes back, by the kinds of the forms. */
function materialWords(reports: readonly ReturnedReport[]): string {
  const kinds = new Set(reports.flatMap(({ evaluations }) => evaluations.map(({ kind }) => kind)));
  const [kind] = kinds;
  return kinds.size > 1 || kind === undefined ? "绩效自评材料" : MATERIALS[kind];
}

/** “运维服务费”项目; a name that has quotation marks of its own stands without further ones. */
function projectWords(name: string): string {
  const quoted = /[“”"「」]/u.test(name) ? name : `“${name}”`;
  return /项目[”」"]?$/u.test(name) ? quoted : `${quoted}项目`;
}

function yearText({ year }: LetterFrame): string {
  return year === null ? "" : `${year}年度`;
}

/** How an office calls itself: 我局, 我厅, else 我单位. */
export function selfName(issuer: string): string {
  const [, kind] = /(局|厅|办|中心)$/u.exec(oneLine(issuer).replace(/办公室$/u, "办")) ?? [];
  return `我${kind ?? "单位"}`;
}

function contactText(contact: LetterFrame["contact"]): string {
  const name = oneLine(contact?.name ?? "") || "　　　";
  const phone = oneLine(contact?.phone ?? "") || "　　　　　　";
  return `联系人：${name}；联系电话：${phone}`;
}

function fileName(path: string): string {
  return oneLine(path).split("/").at(-1) ?? "";
}
