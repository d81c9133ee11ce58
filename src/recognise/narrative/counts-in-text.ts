import { CHINESE_DIGITS, countOf } from "./chinese-number.ts";
import type { MaskedSentence } from "./project-mentions.ts";

/** "涉及3个项目": how many projects the self-evaluation covers. */
export interface WrittenCount {
  readonly start: number;
  readonly text: string;
  readonly value: number;
}

const COUNT = new RegExp(
  `(?<![\\d.第])(\\d{1,4}|[${CHINESE_DIGITS}]{1,3})(?:个|项)(?:财政|预算|支出|专项|绩效)*项目(?!区|点|标|部|负责|经理|法人|组|办|库|中|之)`,
  "g",
);
const COVERS = /涉及/;
const BY_UNIT =
  /我(?:单位|局|委|办|院|校|厅|部门|中心|站|所|镇|乡|街道|县|市|区)|本(?:单位|部门|局|委|办|院|校|年度|级)|自评|年度?共?涉及/;
const OTHER =
  /其中|分别|子项目|分项|上年|去年|以前年度|下年|明年|全[县市省区]|本项目涉及|该项目涉及|项目涉及|资金涉及|资金共?安排|抽查|重点/;

/** Counts of the projects under evaluation. */
export function findProjectCounts(sentence: MaskedSentence): WrittenCount[] {
  const { masked, text } = sentence;
  if (!COVERS.test(masked) || !BY_UNIT.test(masked) || OTHER.test(masked.replace(/^本项目自评[^，。]*/, ""))) return [];
  return [...masked.matchAll(COUNT)].flatMap((match) => {
    const value = countOf(match[1] ?? "");
    const before = masked.slice(0, match.index);
    if (value === null || value === 0 || !/涉及[^，；]*$/.test(before)) return [];
    return [{ start: match.index, text: text.slice(match.index, match.index + match[0].length), value }];
  });
}
