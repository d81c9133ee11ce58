import type { TextCell } from "../model/cell.ts";
import { normalise, squeeze } from "../model/text.ts";
import { textCell, type ViewCell } from "./grid-view.ts";
import { unitName } from "./measure/read-measure.ts";

const ORDINAL = /^指标\s*([\d０-９]{1,2}|[一二三四五六七八九十])\s*[:：.、．]\s*/;

/** An indicator's name without "指标1：", and that number; 其中 and ★ stay as written. */
export function indicatorName(cell: ViewCell | null): { ordinal: number | null; cell: TextCell } {
  if (!cell) return { ordinal: null, cell: { text: "", value: null } };
  const whole = textCell(cell);
  const match = ORDINAL.exec(whole.text);
  if (match) {
    const text = whole.text.slice(match[0].length);
    return { ordinal: ordinalOf(match[1] ?? ""), cell: { ...whole, text, value: text === "" ? null : text } };
  }
  return { ordinal: null, cell: whole };
}

function ordinalOf(text: string): number {
  const digit = "一二三四五六七八九十".indexOf(text);
  return digit >= 0 ? digit + 1 : Number(normalise(text));
}

/** A measure word in brackets behind the name: 技术服务内容（项） is counted in 项. Null where the brackets hold something else. */
export function bracketUnit(name: string, units: ReadonlySet<string>): string | null {
  const inner = /[（(]([^（()）]{1,8})[)）]$/.exec(name)?.[1];
  const unit = inner === undefined ? null : unitName(squeeze(inner).replace(/^单位[:：]?/, ""));
  return unit !== null && units.has(unit) ? unit : null;
}
