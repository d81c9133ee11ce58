/** A parsed target or actual value in the contract's shape, as far as the truth compares it. */
export type Measure =
  | { kind: "quantity"; op: string | null; number: number; unit: string | null; max?: number }
  | { kind: "date"; op: string | null; date: string | null }
  | { kind: "quality"; term: string }
  | null;

const SIGNS: Record<string, string> = {
  "≥": ">=",
  "≧": ">=",
  ">=": ">=",
  ">": ">",
  "≤": "<=",
  "≦": "<=",
  "<=": "<=",
  "<": "<",
  "=": "=",
  "═": "=",
  "＝": "=",
  不少于: ">=",
  不低于: ">=",
  不超过: "<=",
  不高于: "<=",
  大于等于: ">=",
  小于等于: "<=",
};
const SIGN = new RegExp(
  `^(${Object.keys(SIGNS)
    .toSorted((a, b) => b.length - a.length)
    .join("|")})`,
);

function end(month: number, year: string): string {
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, "0")}-${last}`;
}

/** What a value cell means; null where nothing stands in it. Dates without a year are of the evaluated year. */
export function measure(shown: string, year: string): Measure {
  const text = shown.normalize("NFKC").replace(/\s+/g, "");
  if (/^[-—/]*$/.test(text)) return null;
  const day = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(.*)$/.exec(text);
  if (day)
    return {
      kind: "date",
      op: /前|内/.test(day[4] ?? "") ? "<=" : null,
      date: `${day[1] ?? year}-${String(day[2]).padStart(2, "0")}-${String(day[3]).padStart(2, "0")}`,
    };
  const month = /^(?:(\d{4})年)?(\d{1,2})月(底|末)(?:前|之前)?(?:完成)?$/.exec(text);
  if (month)
    return { kind: "date", op: text.includes("前") ? "<=" : null, date: end(Number(month[2]), month[1] ?? year) };
  if (/^(?:\d{4}年)?\d{1,2}月/.test(text)) return { kind: "date", op: null, date: null };
  const around = /^±(\d+(?:\.\d+)?)(.*)$/.exec(text);
  if (around)
    return {
      kind: "quantity",
      op: "range",
      number: -Number(around[1]),
      max: Number(around[1]),
      unit: around[2] || null,
    };
  const span = /^(\d+(?:\.\d+)?)%?[-~](\d+(?:\.\d+)?)(.*)$/.exec(text);
  if (span)
    return { kind: "quantity", op: "range", number: Number(span[1]), max: Number(span[2]), unit: span[3] || null };
  const sign = SIGN.exec(shown.trim())?.[1] ?? SIGN.exec(text)?.[1] ?? "";
  const rest = text.slice(sign.normalize("NFKC").length);
  const found = /^(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)(.*)$/.exec(rest);
  if (!found) return { kind: "quality", term: shown };
  let unit = found[2] ?? "";
  let op = SIGNS[sign] ?? null;
  if (unit.endsWith("以上")) op = ">=";
  if (unit.endsWith("以下") || unit.endsWith("以内")) op = "<=";
  unit = unit.replace(/(以上|以下|以内)$/, "");
  return { kind: "quantity", op, number: Number((found[1] ?? "").replace(/,/g, "")), unit: unit || null };
}

/** Sign, number and unit of a target, for forms with a column of their own for each. */
export function parts(target: string): { sign: string; value: string; unit: string } {
  const sign = SIGN.exec(target)?.[1] ?? "";
  const rest = target.slice(sign.length);
  const found = /^([\d.,]+)(.*)$/.exec(rest);
  return found
    ? { sign: sign || "=", value: found[1] ?? "", unit: found[2] ?? "" }
    : { sign: "定性", value: rest, unit: "" };
}
