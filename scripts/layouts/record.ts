/** A text, or the shown text with every reading of it that is acceptable. */
export type Accept = readonly (string | null)[];

export interface Fund {
  /** Contract's source; several where the contract leaves a choice. */
  readonly source: string | readonly string[];
  label: string;
  initial?: string;
  budget: string;
  executed: string;
  weight?: string;
  rate?: string;
  score?: string;
  reason?: string;
}

export interface Item {
  l1: string;
  l2: string;
  name: string;
  target: string;
  actual: string;
  weight: string;
  score: string;
  deviation: string;
  /** Shown in forms with 指标1： in front of the name. */
  ordinal: number | null;
  /** A template row (指标2：, ……) that is no indicator. */
  placeholder: boolean;
  /** Index, among the items, of the row that this 其中 row breaks down. */
  childOf: number | null;
  /** Weight and score stand in the cell of the row above. */
  mergedScore: boolean;
  /** Columns that only some forms have, by their header. */
  readonly more: Record<string, string>;
}

/** One filled-in self-evaluation before it gets a layout. */
export interface Project {
  kind: "project" | "department" | "transfer";
  year: string;
  name: string;
  supervising: string;
  implementing: string;
  /** Other head fields by label. */
  readonly extra: Record<string, string>;
  readonly funds: Fund[];
  expected: string;
  actual: string;
  readonly items: Item[];
  /** Printed weights of level 1: 产出指标 → 50. */
  readonly points: Record<string, string>;
  total: { weight: string; score: string; grade: string };
  /** Free texts under the table by label. */
  readonly analysis: Record<string, string>;
}

/**
 * Indicators from lines `一级/二级 | 名称 | 目标 | 完成 | 分值 | 得分 | 原因 | 列=值 …`. The first field may be empty (as above) or
 * `/二级`. A name that starts with `~` is a template row, with `>` a 其中 row of the last row without `>`, with `^` a row whose
 * weight and score are merged into the row above.
 */
export function items(lines: string): Item[] {
  const list: Item[] = [];
  let l1 = "";
  let l2 = "";
  let parent = -1;
  for (const line of lines.trim().split("\n")) {
    const [group = "", rawName = "", target = "", actual = "", weight = "", score = "", deviation = "", ...rest] = line
      .split("|")
      .map((part) => part.trim());
    const [first = "", second] = group.split("/");
    if (first !== "") l1 = first;
    if (second !== undefined) l2 = second;
    const mark = /^[~>^]/.exec(rawName)?.[0] ?? "";
    if (mark === "") parent = list.length;
    const before = list.filter((i) => i.l1 === l1 && i.l2 === l2).length;
    list.push({
      l1,
      l2,
      name: rawName.slice(mark.length).trim(),
      target,
      actual,
      weight,
      score,
      deviation,
      ordinal: before + 1,
      placeholder: mark === "~",
      childOf: mark === ">" ? parent : null,
      mergedScore: mark === "^",
      more: Object.fromEntries(
        rest.filter(Boolean).map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
      ),
    });
  }
  return list;
}

/** Fund rows from lines `来源 | 名称 | 年初 | 全年 | 执行 | 分值 | 执行率 | 得分 | 原因`; several sources are joined with `,`. */
export function funds(lines: string): Fund[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const [
        source = "",
        label = "",
        initial = "",
        budget = "",
        executed = "",
        weight = "",
        rate = "",
        score = "",
        reason = "",
      ] = line.split("|").map((part) => part.trim());
      return {
        source: source.includes(",") ? source.split(",") : source,
        label,
        initial,
        budget,
        executed,
        weight,
        rate,
        score,
        reason,
      };
    });
}

/** A project with the usual defaults: no extra fields, no printed points, 100 points in all. */
export function project(given: Partial<Project> & Pick<Project, "year" | "name" | "funds" | "items">): Project {
  return {
    kind: "project",
    supervising: "",
    implementing: "",
    extra: {},
    expected: "",
    actual: "",
    points: {},
    analysis: {},
    ...given,
    total: given.total ?? { weight: "100", score: "100", grade: "" },
  };
}
