import type { Address } from "../../model/address.ts";

/** Rows of one table, or paragraphs, that are all named; more are counted. */
const MOST = 3;

/** Where to look a finding up: 第2页表1第7行, 表1第4、5行, 表1第10行等8处; empty where it has no place. */
export function placeText(at: readonly Address[]): string {
  const seen = new Map<string, { readonly lead: string; readonly number: number; readonly unit: string }>();
  for (const address of at) {
    const page = address.page === undefined ? "" : `第${address.page}页`;
    const place =
      "paragraph" in address
        ? { lead: `${page}正文`, number: address.paragraph, unit: "段" }
        : { lead: `${page}表${address.table}`, number: address.row, unit: "行" };
    seen.set(`${place.lead}|${place.number}`, place);
  }
  const places = [...seen.values()];
  const [first] = places;
  if (first === undefined) return "";
  if (places.length > MOST) return `${first.lead}第${first.number}${first.unit}等${places.length}处`;
  const leads = [...new Set(places.map(({ lead }) => lead))];
  return leads
    .map((lead) => {
      const own = places.filter((place) => place.lead === lead);
      return `${lead}第${own.map(({ number }) => number).join("、")}${own[0]?.unit ?? ""}`;
    })
    .join("，");
}
