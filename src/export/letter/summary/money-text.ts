import { Decimal } from "../../../model/decimal.ts";

/** 1,234.56万元, from a hundred million on 1.23亿元: two decimals, rounded half up. */
export function moneyText(yuan: string): { readonly figure: string; readonly unit: "万元" | "亿元" } {
  const amount = new Decimal(yuan);
  const large = amount.abs().gte(100_000_000);
  const [whole = "", decimals = ""] = amount
    .div(large ? 100_000_000 : 10_000)
    .toFixed(2)
    .split(".");
  return { figure: `${whole.replace(/\B(?=(?:\d{3})+$)/gu, ",")}.${decimals}`, unit: large ? "亿元" : "万元" };
}

/** 12.5%, with one decimal; of nothing 0%. */
export function shareText(part: number | string, whole: number | string): string {
  const all = new Decimal(whole);
  if (all.isZero()) return "0%";
  return `${new Decimal(part).div(all).times(100).toFixed(1)}%`;
}
