import type { Address } from "../../model/address.ts";
import type { Language } from "../language.ts";

/** A cell or paragraph as people look it up: 第2页 表1 第22行第8列. */
export function addressText(at: Address, language: Language): string {
  const zh = language === "zh";
  const page = at.page === undefined ? "" : zh ? `第${at.page}页 ` : `page ${at.page}, `;
  if ("paragraph" in at) return page + (zh ? `第${at.paragraph}段` : `paragraph ${at.paragraph}`);
  return page + (zh ? `表${at.table} 第${at.row}行第${at.col}列` : `table ${at.table} row ${at.row} col ${at.col}`);
}
