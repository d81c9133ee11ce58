import type { LocalText } from "../../model/finding.ts";
import type { Difference } from "../compare-cells.ts";
import { likeness } from "../compare-cells.ts";
import { identityOf } from "../identity.ts";
import type { BatchDigest, Ref } from "../digest.ts";
import { cellName, cellText, differencesText } from "../field-names.ts";
import { defineBatchRule } from "../rule.ts";
import { twinPairs } from "../twin-pairs.ts";

/** More differences than these make one finding. */
const MOST_SINGLE = 10;
/** Twins that agree on less are two versions, or one of them was misread. */
const LEAST_LIKENESS = 0.5;
const SHOWN = 5;

export default defineBatchRule({
  id: "batch/twin-mismatch",
  scope: "batch",
  severity: "error",
  summary: {
    zh: "同一报告的 DOCX 与 PDF 填报的数值一致。",
    en: "The DOCX and the PDF of one report give the same values.",
  },
  source: {
    zh: "单位、项目、年度相同而格式不同的两个文件（文件名相同，或同在一个文件夹），逐栏比较，空白、全半角、标点不计；PDF 没有框线、为扫描件或读取存疑的，以及只有文字措辞不同的，只作提示",
    en: "Two files on the same unit, project and year in two formats (same file name, or the same folder), field by field, blanks, width and punctuation aside; a notice only where the reading is in doubt (no ruling lines, a scan) or only words differ",
  },
  messages: {
    differs: {
      zh: "{field}：{leftFormat} 写“{left}”，{rightFormat} 写“{right}”",
      en: "{field}: the {leftFormat} says “{left}”, the {rightFormat} says “{right}”",
    },
    words: {
      zh: "{field}：{leftFormat} 与 {rightFormat} 的文字不同",
      en: "{field}: the {leftFormat} and the {rightFormat} have other words",
    },
    many: {
      zh: "{leftFormat} 与 {rightFormat} 有 {count} 处不同：{differences}",
      en: "the {leftFormat} and the {rightFormat} differ in {count} places: {differences}",
    },
    rows: {
      zh: "{leftFormat} 与 {rightFormat} 的行数不一致：{rows} 只在其中一个文件里读到",
      en: "the {leftFormat} and the {rightFormat} do not have the same rows: {rows} was read in one of them alone",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "写法不同，数值相同", en: "the same value, written otherwise" },
        files: [
          { path: "报告.docx", evaluation: { funds: [{ budget: "24.50", executed: "24.5" }] } },
          { path: "报告.pdf", evaluation: { funds: [{ budget: "24.5", executed: "24.5" }] } },
        ],
      },
    ],
    invalid: [
      {
        what: { zh: "PDF 里的执行数是另一个数", en: "another amount in the PDF" },
        files: [
          { path: "报告.docx", evaluation: { funds: [{ budget: "30", executed: "24.5" }] } },
          { path: "报告.pdf", evaluation: { funds: [{ budget: "30", executed: "24.6" }] } },
        ],
      },
      {
        what: { zh: "PDF 没有框线，只作提示", en: "a PDF without ruling lines: a notice" },
        files: [
          {
            path: "报告.docx",
            evaluation: {
              indicators: [{ name: "培训人数", target: "≥30人", actual: "32人", weight: "10", score: "10" }],
            },
          },
          {
            path: "报告.pdf",
            doubtful: true,
            evaluation: {
              indicators: [{ name: "培训人数", target: "≥30人", actual: "32人", weight: "10", score: "9" }],
            },
          },
        ],
      },
    ],
  },
  check({ batch, report }) {
    for (const { left, right, comparison } of twinPairs(batch)) {
      const { differences, unpaired } = comparison;
      const doubtful = left.report.doubtful || right.report.doubtful || likeness(comparison) < LEAST_LIKENESS;
      const formats = { leftFormat: formatOf(left.report), rightFormat: formatOf(right.report) };
      const identity = identityOf(left.evaluation);
      const milder = (reading: boolean) => (reading ? ({ cause: "reading", severity: "notice" } as const) : {});
      const whole = {
        files: [left, right].map((ref) => ({ report: ref.report, subject: `/evaluations/${ref.index}` })),
        evidence: [left, right].map((ref) => ref.report.sha256),
      };
      if (differences.length > MOST_SINGLE) {
        const sure = !doubtful && differences.some((difference) => difference.kind === "value" && !difference.doubted);
        report("many", {
          ...whole,
          ...milder(!sure),
          about: [identity, right.report.format ?? ""],
          values: { ...formats, count: differences.length, differences: differencesText(differences, SHOWN) },
        });
      } else
        for (const difference of differences) {
          const [a, b] = [cellText(difference.left), cellText(difference.right)];
          const common = {
            files: placesOf(left, right, difference),
            about: [identity, right.report.format ?? "", difference.left.row, difference.left.field],
            evidence: [difference.left.text, difference.right.text],
            // A cell that is blank in one of them may be one that we did not read.
            ...milder(doubtful || difference.doubted || difference.kind === "words" || a === "" || b === ""),
          };
          const field = cellName(difference.left);
          if (a === null || b === null) report("words", { ...common, values: { ...formats, field } });
          else
            report("differs", {
              ...common,
              reported: `${a} / ${b}`,
              values: { ...formats, field, left: blankOr(a), right: blankOr(b) },
            });
        }
      if (unpaired.length > 0) {
        const rows = unpaired
          .slice(0, SHOWN)
          .map((row) => row.name)
          .join("、");
        report("rows", {
          ...whole,
          ...milder(true),
          about: [identity, right.report.format ?? "", "rows"],
          values: { ...formats, rows },
        });
      }
    }
  },
});

const placesOf = (left: Ref, right: Ref, difference: Difference) => [
  { report: left.report, subject: `/evaluations/${left.index}/${difference.left.subject}` },
  { report: right.report, subject: `/evaluations/${right.index}/${difference.right.subject}` },
];

const formatOf = ({ format }: BatchDigest): string => (format ?? "?").toUpperCase();

const blankOr = (text: string): LocalText => (text === "" ? { zh: "（空）", en: "(blank)" } : { zh: text, en: text });
