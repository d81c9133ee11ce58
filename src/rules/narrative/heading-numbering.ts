import type { Section } from "../../model/narrative.ts";
import { defineRule } from "../../rule-engine/rule.ts";
import { type Numbering, readNumbering, writeNumbering } from "./claims/heading-styles.ts";

interface Numbered extends Numbering {
  readonly index: number;
  readonly written: string;
}

/** Headings by the heading that they stand under and their level, in reading order; a 1 begins a new row. */
function rowsOf(sections: readonly Section[]): Numbered[][] {
  const rows: Numbered[][] = [];
  const open: (Numbered[] | undefined)[] = [];
  sections.forEach((section, index) => {
    const numbering = section.numbering === null ? null : readNumbering(section.numbering);
    open.length = Math.min(open.length, section.level + 1);
    if (numbering === null) return;
    const one = { ...numbering, index, written: section.numbering ?? "" };
    const row = open[section.level];
    if (row && one.value !== 1) row.push(one);
    else rows.push((open[section.level] = [one]));
  });
  return rows;
}

/** Headings of a row that change the style or do not count on. */
function faultsOf(row: readonly Numbered[]): Numbered[] {
  return row.filter((one, i) => {
    const before = row[i - 1];
    return before !== undefined && (one.style !== row[0]?.style || one.value !== before.value + 1);
  });
}

export default defineRule({
  id: "narrative/heading-numbering",
  scope: "narrative",
  severity: "notice",
  summary: { zh: "同一级标题按同一种序号连续编号。", en: "Headings of one level count on in one style." },
  source: {
    zh: "公文格式的结构层次序数：一、（一）1.（1）",
    en: "Order of heading numbers in official documents: 一、 （一） 1. （1）",
  },
  messages: {
    broken: {
      zh: "标题序号前后不一：{reported}，应为 {expected}",
      en: "the headings are numbered {reported} instead of {expected}",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "两级标题", en: "two levels" },
        narrative: {
          sections: [
            { heading: "一、概况", numbering: "一、", level: 1 },
            { heading: "（一）背景", numbering: "（一）", level: 2 },
            { heading: "（二）资金", numbering: "（二）", level: 2 },
            { heading: "二、结论", numbering: "二、", level: 1 },
            { heading: "（一）得分", numbering: "（一）", level: 2 },
          ],
        },
      },
    ],
    invalid: [
      {
        what: { zh: "一、二、3、四、5、", en: "一、二、3、四、5、" },
        narrative: {
          sections: ["一、", "二、", "3、", "四、", "5、"].map((numbering) => ({
            heading: `${numbering}标题`,
            numbering,
            level: 1,
          })),
        },
        subject: "/narrative/sections/2",
      },
      {
        what: { zh: "缺一个序号", en: "a number is left out" },
        narrative: {
          sections: ["一、", "二、", "四、"].map((numbering) => ({ heading: `${numbering}标题`, numbering, level: 1 })),
        },
        subject: "/narrative/sections/2",
      },
    ],
  },
  check({ recognised, report, pass }) {
    const rows = rowsOf(recognised.narrative.sections);
    const broken = rows.map((row) => ({ row, faults: faultsOf(row) })).filter(({ faults }) => faults.length > 0);
    for (const row of rows)
      if (faultsOf(row).length === 0 && row.length > 1) pass(`/narrative/sections/${row[0]?.index ?? 0}`);
    const [worst] = broken;
    const subjects = broken.flatMap(({ faults }) => faults.map((one) => `/narrative/sections/${one.index}`));
    const [subject, ...also] = subjects;
    if (!worst || subject === undefined) return;
    const style = worst.row[0]?.style ?? "";
    report("broken", {
      subject,
      also: also.slice(0, 20),
      reported: worst.row.map((one) => one.written.replace(/[\s\u3000]/g, "")).join(""),
      expected: worst.row.map((_one, i) => writeNumbering({ style, value: (worst.row[0]?.value ?? 1) + i })).join(""),
    });
  },
});
