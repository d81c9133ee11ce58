import type { Row } from "./cell.ts";
import { measure, parts, type Measure } from "./measure.ts";
import type { Accept, Project } from "./record.ts";

type Text = string | null | { readonly any: readonly (string | null)[] };

/** What a form's truth needs beyond its cells. */
export interface TruthOptions {
  /** Unit of the amounts. */
  readonly unit: string;
  /** False where the document says no year. */
  readonly year?: boolean;
  /** Fields with several acceptable readings, by path; `undefined` values leave a field out of the comparison. */
  readonly accept?: Readonly<Record<string, Accept | undefined>>;
  /** Target stands in columns of its own for sign, value and unit. */
  readonly splitTarget?: boolean;
  /** The form has one budget column, called 年初预算数（A）: the contract leaves open which of the two it fills. */
  readonly initialIsBudget?: boolean;
  /** The form does not say what kind it is. */
  readonly anyKind?: boolean;
  /** Names are shown with 指标1： in front. */
  readonly ordinals?: boolean;
  /** Level-1 labels print their weights. */
  readonly groups?: boolean;
}

const FUND = ["initialBudget", "budget", "executed", "weight", "rate", "score"] as const;
const ITEM = ["target", "actual", "weight", "score", "deviation"] as const;

function texts(rows: readonly Row[]): Map<string, string> {
  const map = new Map<string, string>();
  for (const row of rows)
    for (const cell of row)
      for (const path of cell.as ?? [])
        map.set(path, (cell.reads ?? cell.text).replace(/([A-Za-z])\n(?=[A-Za-z])/g, "$1 ").replace(/\n/g, ""));
  return map;
}

/** Drop a field from what is compared. */
const LEAVE = Symbol("not compared");

function defined(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== LEAVE));
}

/** The truth of one evaluation, read off its own cells: a field that no cell shows is null. */
export function truthOf(p: Project, rows: readonly Row[], options: TruthOptions): Record<string, unknown> {
  const shown = texts(rows);
  const accept = options.accept ?? {};
  const field = (path: string): Text | typeof LEAVE => {
    if (path in accept) {
      const any = accept[path];
      return any === undefined ? LEAVE : { any };
    }
    return shown.get(path) ?? null;
  };
  const real = p.items.filter((item) => !item.placeholder);
  const value = (text: string, unit: string | undefined): Measure => {
    const found = measure(text, p.year);
    return found?.kind === "quantity" && found.unit === null && unit ? { ...found, unit } : found;
  };
  const indicators = real.map((item, i) => {
    const at = `indicators.${i}`;
    const split = options.splitTarget ? parts(item.target) : null;
    const unit = split ? (item.more["度量单位"] ?? split.unit) : undefined;
    const target =
      split && item.target !== ""
        ? {
            any: [
              ...new Set([
                split.value,
                `${split.sign}${split.value}`,
                `${split.value}${unit}`,
                `${split.sign}${split.value}${unit}`,
              ]),
            ],
          }
        : field(`${at}.target`);
    const name = field(`${at}.name`);
    const plain =
      item.childOf !== null && typeof name === "string" ? { any: [name, name.replace(/^其中[：:]?/, "")] } : name;
    const has = { target: shown.has(`${at}.target`), actual: shown.has(`${at}.actual`) };
    return defined({
      level1: shown.has(`${at}.level1`) ? field(`${at}.level1`) : { any: [null, ""] },
      level2: shown.has(`${at}.level2`) ? field(`${at}.level2`) : { any: [null, ""] },
      ordinal: options.ordinals && item.childOf === null ? item.ordinal : null,
      name: plain,
      target,
      actual: field(`${at}.actual`),
      targetValue: has.target ? value(item.target, unit) : null,
      actualValue: has.actual ? value(item.actual, unit) : null,
      weight: item.mergedScore && shown.has("indicators.0.weight") ? "" : field(`${at}.weight`),
      score: item.mergedScore ? "" : field(`${at}.score`),
      deviation: field(`${at}.deviation`),
      childOf: item.childOf === null ? null : real.indexOf(p.items[item.childOf] as (typeof real)[number]),
      ...Object.fromEntries(
        ITEM.filter((k) => `${at}.${k}` in accept && accept[`${at}.${k}`] === undefined).map((k) => [k, LEAVE]),
      ),
    });
  });
  return defined({
    kind: options.anyKind ? LEAVE : p.kind,
    year: options.year === false ? LEAVE : Number(p.year),
    projectName: field("projectName"),
    supervisingDepartment: field("supervisingDepartment"),
    implementingUnit: field("implementingUnit"),
    funds: {
      unit: options.unit,
      rows: p.funds.map((fund, r) =>
        defined({
          source: typeof fund.source === "string" ? fund.source : { any: fund.source },
          label: fund.label.replace(/\n/g, ""),
          ...Object.fromEntries(FUND.map((k) => [k, field(`funds.${r}.${k}`)])),
          ...(options.initialIsBudget
            ? { initialBudget: { any: [fund.initial, null] }, budget: { any: [fund.initial, null] } }
            : {}),
        }),
      ),
    },
    goals: defined({ expected: field("goals.expected"), actual: field("goals.actual") }),
    indicators,
    groups: options.groups
      ? Object.entries(p.points).map(([level1, points]) => ({ level1, declaredWeight: Number(points) }))
      : [],
    total: defined({
      weight: field("total.weight"),
      score: field("total.score"),
      ...(shown.has("total.grade") ? { grade: field("total.grade") } : {}),
    }),
  });
}
