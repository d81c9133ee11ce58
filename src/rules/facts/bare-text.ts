import { squeeze } from "../../model/text.ts";

/** Words alone: no white space, no punctuation, no list numbers, no 了/已. Two goals with the same bare text say the same. */
export function bareText(text: string): string {
  return squeeze(text)
    .replace(/[\p{P}\p{S}]/gu, "")
    .replace(/[了已]/g, "");
}
