import type { LocalText } from "../model/finding.ts";

export const SHORTEST_PASSWORD = 10;
/** Longer ones would only cost time. */
export const LONGEST_PASSWORD = 200;
const FEWEST_DIFFERENT = 4;

/**
 * Why a new password cannot be used; null: it can.
 *
 * @param current The one it replaces, as the user has just typed it.
 */
export function whyNotPassword(password: string, login: string, current: string | null): LocalText | null {
  const characters = [...password.normalize("NFKC")];
  if (characters.length < SHORTEST_PASSWORD)
    return {
      zh: `密码至少要有 ${SHORTEST_PASSWORD} 个字符`,
      en: `a password has at least ${SHORTEST_PASSWORD} characters`,
    };
  if (characters.length > LONGEST_PASSWORD)
    return {
      zh: `密码最多 ${LONGEST_PASSWORD} 个字符`,
      en: `a password has ${LONGEST_PASSWORD} characters at most`,
    };
  if (new Set(characters).size < FEWEST_DIFFERENT)
    return { zh: "密码里的字符太少变化", en: "the password repeats too few characters" };
  if (sameWords(password, login)) return { zh: "密码不能与用户名相同", en: "the password must not be the login" };
  if (current !== null && password.normalize("NFKC") === current.normalize("NFKC"))
    return { zh: "新密码不能与原密码相同", en: "the new password must not be the old one" };
  return null;
}

/** `Wang` and `wangwangwang` are no secret either. */
function sameWords(password: string, login: string): boolean {
  const [secret, name] = [password, login].map((text) => text.normalize("NFKC").toLowerCase());
  return name !== undefined && name !== "" && secret?.replaceAll(name, "") === "";
}
