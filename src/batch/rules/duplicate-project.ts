import type { LocalText } from "../../model/finding.ts";
import type { Project } from "../batch.ts";
import { compareCells, likeness } from "../compare-cells.ts";
import type { Ref } from "../digest.ts";
import { differencesText, quoted } from "../field-names.ts";
import { unitForm } from "../names.ts";
import { defineBatchRule } from "../rule.ts";

/** Differences that a message lists. */
const SHOWN = 3;
/** Without a year in either form only reports that say nearly the same are one project twice. */
const NEARLY_SAME = 0.8;

export default defineBatchRule({
  id: "batch/duplicate-project",
  scope: "batch",
  severity: "warning",
  summary: {
    zh: "同一单位的同一项目在同一年度只报送一份自评表。",
    en: "A unit sends one self-evaluation for a project and year.",
  },
  source: {
    zh: "实施单位、项目名称、年度相同（代码、括号、空白、名称前的年份不计）；同一报告的 DOCX 与 PDF 算一份，退回后重新报送的不算；内容完全相同的文件另由 batch/duplicate-file 报告",
    en: "Same implementing unit, project and year (codes, brackets, blanks and a year in front aside); a report's DOCX and PDF are one, an answer to a return is no second report, and files of the same bytes are batch/duplicate-file",
  },
  messages: {
    differ: {
      zh: "{unit}的{project}{year}报送了 {count} 份；{differences}",
      en: "{unit} sent {count} evaluations of {project} {year}: {differences}",
    },
    alike: {
      zh: "{unit}的{project}{year}报送了 {count} 份，所填内容相同",
      en: "{unit} sent {count} evaluations of {project} {year} that say the same",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "同一项目的两个年度", en: "one project in two years" },
        files: [
          { path: "a.docx", evaluation: { year: 2021 } },
          { path: "b.docx", evaluation: { year: 2022 } },
        ],
      },
      {
        what: { zh: "同一报告的 DOCX 和 PDF", en: "the DOCX and the PDF of one report" },
        files: [
          { path: "报告.docx", evaluation: {} },
          { path: "报告.pdf", evaluation: {} },
        ],
      },
      {
        what: { zh: "两个单位的同名项目", en: "two units, projects of the same name" },
        files: [
          { path: "a.docx", evaluation: { implementingUnit: "甲镇政府" } },
          { path: "b.docx", evaluation: { implementingUnit: "乙镇政府" } },
        ],
      },
    ],
    invalid: [
      {
        what: { zh: "修改后又报一份", en: "sent again after a change" },
        files: [
          { path: "报告.docx", evaluation: { funds: [{ budget: "30", executed: "24.5" }] } },
          { path: "报告-修改.docx", evaluation: { funds: [{ budget: "30", executed: "24.6" }] } },
        ],
      },
    ],
  },
  check({ batch, report }) {
    for (const { identity, reports } of byRound(batch.projects)) {
      const heads = reports.flatMap((refs) => refs.find((ref) => ref.report.format === "docx") ?? refs[0] ?? []);
      const [first, ...others] = heads.filter(
        (ref, at) => heads.findIndex((other) => other.report === ref.report) === at,
      );
      if (!first || others.length === 0) continue;
      const held = others.map((other) => ({
        other,
        comparison: compareCells(first.evaluation.cells, other.evaluation.cells),
      }));
      const again =
        first.evaluation.year === null ? held.filter(({ comparison }) => likeness(comparison) >= NEARLY_SAME) : held;
      if (again.length === 0) continue;
      const kept = new Set<Ref>([first, ...again.map(({ other }) => other)]);
      const refs = reports.filter((members) => members.some((ref) => kept.has(ref))).flat();
      const differing = again.filter(({ comparison }) => comparison.differences.length > 0);
      const values = {
        unit: nameOf(first),
        project: quoted(first.evaluation.project || KINDS[first.evaluation.kind]),
        year: yearText(first.evaluation.year),
        count: again.length + 1,
      };
      const common = {
        files: refs.map((ref) => ({ report: ref.report, subject: `/evaluations/${ref.index}` })),
        about: [identity],
        evidence: refs.map((ref) => ref.report.sha256),
      };
      if (differing.length === 0) report("alike", { ...common, values });
      else
        report("differ", {
          ...common,
          values: {
            ...values,
            differences: joined(
              differing.map(({ other, comparison }) =>
                named(first, other, differencesText(comparison.differences, SHOWN)),
              ),
            ),
          },
        });
    }
  },
});

/**
 * Projects with the reports of one round each: what came after a return answers it and is held against other answers alone. A round that was
 * sent back whole and answered is over.
 */
function byRound(projects: readonly Project[]): Project[] {
  return projects.flatMap(({ identity, reports }) => {
    const rounds = new Map<number, (readonly Ref[])[]>();
    for (const refs of reports) rounds.set(roundOf(refs), [...(rounds.get(roundOf(refs)) ?? []), refs]);
    const last = Math.max(...rounds.keys());
    return [...rounds]
      .toSorted(([a], [b]) => a - b)
      .filter(([round, own]) => round === last || !own.every(isReturned))
      .map(([, own]) => ({ identity, reports: own }));
  });
}

/** A report in several formats came with the last of them. */
const roundOf = (refs: readonly Ref[]): number => Math.max(...refs.map(({ report }) => report.round ?? 0));

const isReturned = (refs: readonly Ref[]): boolean =>
  refs.some(({ report }) => report.returned === true && (report.round ?? 0) === roundOf(refs));

const KINDS = { project: "项目支出", department: "部门整体支出", transfer: "转移支付" } as const;

const nameOf = ({ evaluation }: Ref): string => evaluation.unit.trim() || unitForm(evaluation.unit);

const yearText = (year: number | null): LocalText =>
  year === null ? { zh: "", en: "" } : { zh: `${year} 年度`, en: `of ${year}` };

const named = (first: Ref, other: Ref, differences: LocalText): LocalText => ({
  zh: `${fileName(first)} 与 ${fileName(other)}：${differences.zh}`,
  en: `${fileName(first)} and ${fileName(other)}: ${differences.en}`,
});

const fileName = ({ report }: Ref): string => report.path.slice(report.path.lastIndexOf("/") + 1);

const joined = (texts: readonly LocalText[]): LocalText => ({
  zh: texts.map((text) => text.zh).join("。"),
  en: texts.map((text) => text.en).join(". "),
});
