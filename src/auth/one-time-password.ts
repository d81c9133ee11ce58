import { randomInt } from "node:crypto";

/** Without characters that are mistaken for others when they are read out or copied by hand. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password to be changed at the first login: four groups of four, 79 bits, such as `k7mq-9xtd-4hzp-w2ne`. */
export function newOneTimePassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join("");
  return [group(), group(), group(), group()].join("-");
}
