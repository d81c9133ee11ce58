import { normalise } from "../model/text.ts";

/** A code in front of a name: [155], （219）, 219-, or eight and more letters and digits. */
const CODE = /^(?:[[(【][0-9A-Za-z]{1,24}[\])】]|[0-9]{2,}[-—_.、:]|[0-9A-Za-z]{8,}[-—_]?)(?=\p{Script=Han})/u;

/** What a unit writes behind its name without meaning another unit. */
const BEHIND_UNIT =
  /(?:[[(【](?:本级|机关本级|汇总|盖章|公章|签章|单位盖章|部门)[\])】]|本级|(?<=[局厅委院所办站校]|中心)部门)+$/u;

/** What may stand between an area and the unit's own name: 濉溪县|民政局. */
const AREA_END = /[省市县区州旗盟镇乡]$|街道$/u;

const MARKS = /[\p{P}\p{S}\s]/gu;

/** One spelling for comparing: NFKC, no white space, small letters. */
export function plain(text: string): string {
  return normalise(text.normalize("NFKC")).replace(/\s+/g, "").toLowerCase();
}

/** A unit's name without code, brackets, 本级 and stamp marks: [155]濉溪县民政局（本级） is 濉溪县民政局. */
export function unitForm(name: string): string {
  return plain(name).replace(CODE, "").replace(BEHIND_UNIT, "").replace(MARKS, "");
}

/** A project's name without code and marks, and without the evaluated year in front: 2022年危房改造项目 of 2022 is 危房改造项目. */
export function projectForm(name: string, year: number | null): string {
  const bare = plain(name).replace(CODE, "").replace(MARKS, "");
  const own = year === null ? null : new RegExp(`^${year}年度?(?=.)`).exec(bare);
  return own ? bare.slice(own[0].length) : bare;
}

/**
 * True where two unit forms name the same unit: equal, or one only adds its area in front (濉溪县民政局, 民政局).
 *
 * @param a From `unitForm`; so is `b`.
 */
export function sameUnit(a: string, b: string): boolean {
  if (a === b) return true;
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return short.length >= 3 && long.endsWith(short) && AREA_END.test(long.slice(0, -short.length));
}
