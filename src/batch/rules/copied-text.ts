import type { TextDigest, TextKind } from "../digest.ts";
import { defineBatchRule } from "../rule.ts";
import type { SharedText } from "../shared-texts.ts";
import { sharedTexts } from "../shared-texts.ts";
import type { LocalText } from "../../model/finding.ts";

/** A text that fewer units share is no template, however small the batch. */
const LEAST_UNITS_OF_TEMPLATE = 5;
/** Names and files that one finding lists. */
const MOST_NAMED = 5;
const MOST_TEMPLATE_FILES = 20;

export default defineBatchRule({
  id: "batch/copied-text",
  scope: "batch",
  severity: "warning",
  summary: {
    zh: "目标、问题、分析和原因由各单位结合自身情况填写，不照抄其他单位或往年。",
    en: "Goals, problems, analysis texts and reasons are a unit's own, not another unit's or another year's.",
  },
  source: {
    zh: "逐字比较（空白、标点、全半角不计）整段文字和其中的句子；规则包所列的通用套话不计入字数。批次有 10 个以上单位而超过两成（至少 5 个）单位相同的文字视为统一模板，整批只提示一次。只有同名项目的预期目标相同，或同一单位的预期目标与往年相同的，只作提示",
    en: "Whole texts and their sentences, word for word (blanks, punctuation and width aside); common formulae of the pack do not count. In a batch of 10 and more units a text shared by more than a fifth (and at least 5) of them is a template: one notice for the batch. Expected goals alone of projects of one name, or of another year of the same unit, are a notice",
  },
  parameters: {
    characters: {
      default: 30,
      summary: { zh: "至少多少个汉字才比较", en: "fewest Chinese characters of a text that is compared" },
    },
    templatePercent: {
      default: 20,
      summary: {
        zh: "超过百分之多少的单位相同即视为模板",
        en: "share of the units, in percent, beyond which a text is a template",
      },
    },
    templateUnits: {
      default: 10,
      summary: {
        zh: "批次至少有多少个单位才判断模板",
        en: "fewest units of a batch in which templates are looked for",
      },
    },
  },
  messages: {
    units: {
      zh: "{count} 个单位的{what}逐字相同：“{start}…”（{names}）",
      en: "{count} units share {what} word for word: “{start}…” ({names})",
    },
    years: {
      zh: "{unit} {years} 年的{what}逐字相同：“{start}…”",
      en: "{unit} has {what} word for word the same in {years}: “{start}…”",
    },
    template: {
      zh: "有 {texts} 段文字各有 {percent}% 以上的单位相同（最多 {count} 个单位），可能出自统一模板，未逐一列出：“{start}…”",
      en: "{texts} texts are each shared by more than {percent}% of the units (up to {count} units) and may come from a template; they are not listed: “{start}…”",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "各写各的", en: "each in its own words" },
        files: [
          {
            path: "a.docx",
            evaluation: {
              implementingUnit: "甲镇政府",
              actual: "全年组织禁毒宣传三十六场，覆盖学校十二所，在册人员走访率达到百分之百，群众安全感明显提升",
            },
          },
          {
            path: "b.docx",
            evaluation: {
              implementingUnit: "乙镇政府",
              actual: "对辖区内四十二名社区戒毒人员逐一走访，开展毛发检测一百二十份，全年无新增吸毒人员登记在册",
            },
          },
        ],
      },
      {
        what: { zh: "短语相同", en: "a phrase" },
        files: [
          { path: "a.docx", evaluation: { implementingUnit: "甲镇政府", actual: "保障机关正常运转" } },
          { path: "b.docx", evaluation: { implementingUnit: "乙镇政府", actual: "保障机关正常运转" } },
        ],
      },
    ],
    invalid: [
      {
        what: { zh: "两个单位的完成情况一字不差", en: "two units did exactly the same" },
        files: [
          {
            path: "a.docx",
            evaluation: {
              implementingUnit: "甲镇政府",
              projectName: "禁毒经费",
              actual: "全年组织禁毒宣传三十六场，覆盖学校十二所，在册人员走访率达到百分之百，群众安全感明显提升",
            },
          },
          {
            path: "b.docx",
            evaluation: {
              implementingUnit: "乙镇政府",
              projectName: "平安建设经费",
              actual: "全年组织禁毒宣传三十六场，覆盖学校十二所，在册人员走访率达到百分之百，群众安全感明显提升。",
            },
          },
        ],
      },
      {
        what: { zh: "照抄上一年的问题", en: "last year's problems once more" },
        files: [
          {
            path: "2021.docx",
            evaluation: {
              year: 2021,
              analysis: {
                存在问题: "部分老旧设备运行超过八年，夏季高温时段多次出现宕机，备品备件采购周期长，影响窗口正常办件",
              },
            },
          },
          {
            path: "2022.docx",
            evaluation: {
              year: 2022,
              analysis: {
                存在问题: "部分老旧设备运行超过八年，夏季高温时段多次出现宕机，备品备件采购周期长，影响窗口正常办件",
              },
            },
          },
        ],
      },
    ],
  },
  check({ batch, parameters, report }) {
    const all = batch.unitCount();
    const isTemplate = ({ units }: SharedText): boolean =>
      all >= parameters.templateUnits &&
      units.length >= LEAST_UNITS_OF_TEMPLATE &&
      units.length * 100 > all * parameters.templatePercent;
    const shared = sharedTexts(batch);
    for (const text of shared.filter((one) => !isTemplate(one))) {
      const { places, units, years } = text;
      const common = {
        files: places.map(({ report: file, text: { subject } }) => ({ report: file, subject })),
        about: [[...new Set(places.map((place) => place.unit))].toSorted().join("、"), text.longest.hash],
        evidence: years.map(String),
        severity: isExpectable(text) ? ("notice" as const) : undefined,
      };
      const what = kindsText(places.map((place) => place.text));
      const { start } = text.longest;
      if (units.length > 1)
        report("units", { ...common, values: { what, start, count: units.length, names: namesText(units) } });
      else
        report("years", {
          ...common,
          values: { what, start, unit: units[0] ?? "", years: { zh: years.join("、"), en: years.join(", ") } },
        });
    }
    const templates = shared
      .filter(isTemplate)
      .toSorted((a, b) => b.units.length - a.units.length || (a.longest.hash < b.longest.hash ? -1 : 1));
    if (templates[0]) report("template", templateReport(templates[0], templates.length, parameters.templatePercent));
  },
});

function templateReport(widest: SharedText, texts: number, percent: number) {
  return {
    files: widest.places.slice(0, MOST_TEMPLATE_FILES).map(({ report, text: { subject } }) => ({ report, subject })),
    about: ["template"],
    evidence: [widest.longest.hash],
    severity: "notice" as const,
    values: { texts, percent, count: widest.units.length, start: widest.longest.start },
  };
}

/** Expected goals are often given from above to all who carry out one project, and stay the same from year to year. */
function isExpectable({ places, units }: SharedText): boolean {
  return (
    places.every((place) => place.text.kind === "expected") &&
    (units.length === 1 || new Set(places.map((place) => place.project)).size === 1)
  );
}

const KINDS: Readonly<Record<TextKind, LocalText>> = {
  expected: { zh: "预期目标", en: "the expected goal" },
  actual: { zh: "实际完成情况", en: "the actual goal" },
  analysis: { zh: "分析说明", en: "an analysis text" },
  reason: { zh: "偏差原因", en: "a reason" },
  narrative: { zh: "报告正文", en: "the report's text" },
};

function kindsText(texts: readonly TextDigest[]): LocalText {
  const kinds = [...new Set(texts.map((text) => text.kind))];
  return { zh: kinds.map((kind) => KINDS[kind].zh).join("、"), en: kinds.map((kind) => KINDS[kind].en).join(", ") };
}

function namesText(units: readonly string[]): LocalText {
  const named = units.slice(0, MOST_NAMED);
  const rest = units.length - named.length;
  return {
    zh: named.join("、") + (rest > 0 ? ` 等` : ""),
    en: named.join(", ") + (rest > 0 ? ` and ${rest} more` : ""),
  };
}
