import type { KeyPlace } from "../logic/keys.ts";

const TEXT =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable="true"]';
const OVERLAY = '[role="dialog"], [role="menu"], [role="listbox"], .ant-select-dropdown';
const CONTROL = 'button, a[href], input, [role="tab"], [role="separator"], [role="radio"]';

/** What kind of place a key was pressed in. */
export function keyPlace(target: EventTarget | null): KeyPlace {
  if (!(target instanceof Element)) return "page";
  if (target.closest(TEXT) !== null) return "text-input";
  if (target.closest(OVERLAY) !== null) return "overlay";
  return target.closest(CONTROL) === null ? "page" : "control";
}
